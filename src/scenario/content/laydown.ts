/** The laydown of a defence: single positions, rings and lattices turned into units. */
import type { Point } from '../../engine/index.ts';
import { complain, hasProblem, type Problems, show } from '../reading/problem.ts';
import { at, items, type Spot } from '../reading/spot.ts';
import { type Known, lookUp, readId, readTrueOrFalse, refuseTwins } from '../reading/words.ts';
import { measures } from '../value/measure.ts';
import { type Desk, readFixed, readOptional, refuseDrawn } from '../value/quantity.ts';
import type { Catalogue, UnitType } from './catalogue.ts';
import { type DoctrineChange, readDoctrineChange } from './doctrine.ts';
import { latticePoints, ringPoints } from './pattern.ts';
import { readPosition } from './position.ts';
import type { Theatre } from './theatre.ts';

/** What the units of one entry of the file share. */
interface Standing {
  readonly unit: UnitType;
  readonly post: number;
  readonly change: DoctrineChange;
  readonly isOn: boolean;
}

/** A unit before the standing orders are known to it. */
export interface Stood extends Standing {
  readonly id: string;
  readonly pattern: string; // id of its ring or lattice, else its own
  readonly position: Point;
}

/** What an entry is read against. */
export interface LaydownBench {
  readonly desk: Desk;
  readonly theatre: Theatre;
  readonly catalogue: Catalogue;
  readonly postIndex: Known<number>;
}

const mostUnits = 5000;

/** The units of a defence: single ones, then rings, then lattices. */
export function readLaydown(spot: Spot, bench: LaydownBench): readonly Stood[] {
  const { problems } = bench.desk;
  const lists = ['units', 'rings', 'lattices'].map((name) => items(at(spot, name)));
  const written = lists
    .flat()
    .map((item) => at(item, 'id'))
    .filter((id) => id.value !== undefined);
  refuseTwins(written, problems);
  const [singles = [], rings = [], lattices = []] = lists;
  const units = [
    ...readSingles(singles, bench),
    ...rings.flatMap((ring) => readRing(ring, bench)),
    ...lattices.flatMap((lattice) => readLattice(lattice, bench)),
  ];
  if (units.length > mostUnits)
    complain(problems, spot, `expected at most ${mostUnits} units, got ${units.length}`);
  const isClear = !written.some((id) => hasProblem(problems, id));
  if (isClear) refuseClashes([...(bench.postIndex?.keys() ?? [])], units, spot, problems);
  return units;
}

/** Ids of posts, units and their eyes are one list: a command goes by id. Generated ones may meet written ones. */
function refuseClashes(
  posts: readonly string[],
  units: readonly Stood[],
  spot: Spot,
  problems: Problems,
): void {
  const seen = new Set(posts);
  for (const id of units.flatMap(idsOf)) {
    if (seen.has(id))
      complain(
        problems,
        at(spot, 'units'),
        `expected units with ids of their own, got ${show(id)} twice; rename a pattern, a unit or a post`,
      );
    seen.add(id);
  }
}

function idsOf({ id, unit }: Stood): readonly string[] {
  return unit.kind === 'fireUnit' && unit.type.sensor !== undefined ? [id, eyesOf(id)] : [id];
}

/** The id of the sensor that a fire unit brings along. */
export function eyesOf(id: string): string {
  return `${id}-eyes`;
}

function readSingles(spots: readonly Spot[], bench: LaydownBench): readonly Stood[] {
  const counts = new Map<string, number>();
  return spots
    .map((spot) => {
      const standing = readStanding(spot, bench);
      const position = readPosition(at(spot, 'position'), bench.theatre, bench.desk.problems);
      const type = standing?.unit.type.id ?? '?';
      const given = at(spot, 'id');
      if (given.value === undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
      const id =
        given.value === undefined ? `${type}-${counts.get(type) ?? 1}` : readId(given, bench.desk.problems);
      return standing && { id, pattern: id, position, ...standing };
    })
    .filter((unit) => unit !== undefined);
}

/** What an entry says of its units; undefined where the type is unknown. */
function readStanding(spot: Spot, bench: LaydownBench): Standing | undefined {
  const { desk, catalogue, postIndex } = bench;
  const unit = lookUp(at(spot, 'type'), 'a type of the catalogue', catalogue.units, desk.problems);
  const post = at(spot, 'post');
  const found =
    post.value === undefined ? undefined : lookUp(post, 'a command post', postIndex, desk.problems);
  const change = readDoctrineChange(at(spot, 'doctrine'), desk);
  const on = at(spot, 'on');
  const isOn = on.value === undefined || readTrueOrFalse(on, desk.problems);
  if (unit === undefined) return undefined;
  checkFields(spot, unit, desk.problems);
  return { unit, post: unit.kind === 'fireUnit' ? (found ?? -1) : -1, change, isOn };
}

/** Only what shoots has a post and a doctrine, and only what does not is switched off. */
function checkFields(spot: Spot, unit: UnitType, problems: Problems): void {
  const isShooting = unit.kind === 'fireUnit';
  const kind = isShooting ? 'shoots' : 'does not shoot';
  for (const field of isShooting ? ['on'] : ['post', 'doctrine']) {
    const { value } = at(spot, field);
    if (value !== undefined)
      complain(problems, at(spot, field), `expected no ${field} for a type that ${kind}, got ${show(value)}`);
  }
  if (isShooting && unit.type.choices.layer === 'aviation' && at(spot, 'post').value === undefined)
    complain(problems, at(spot, 'post'), 'expected a command post for aviation, got nothing');
}

function readRing(spot: Spot, bench: LaydownBench): readonly Stood[] {
  const { desk, theatre } = bench;
  const centre = lookUp(at(spot, 'around'), 'a place of the theatre', theatre.placeIndex, desk.problems);
  const radius = readFixed(at(spot, 'radius'), measures.distance, desk);
  const count = readFixed(at(spot, 'count'), measures.atLeastOne, desk);
  const bearing = readOptional(at(spot, 'bearing'), measures.angle, 0, desk);
  refuseDrawn(bearing.spot, bearing.formula, desk);
  const place = centre === undefined ? undefined : theatre.places[centre];
  const points = place === undefined ? [] : ringPoints(place.position, radius, count, bearing.value);
  return expand(spot, points, bench);
}

function readLattice(spot: Spot, bench: LaydownBench): readonly Stood[] {
  const { desk, theatre } = bench;
  const regions = items(at(spot, 'regions'))
    .map((item) => lookUp(item, 'a region of the theatre', theatre.regionIndex, desk.problems))
    .map((index) => (index === undefined ? undefined : theatre.regions[index]))
    .filter((region) => region !== undefined);
  const spacing = readFixed(at(spot, 'spacing'), measures.spacing, desk);
  const offset = { x: readOffset(at(spot, 'offset'), 0, desk), y: readOffset(at(spot, 'offset'), 1, desk) };
  const points = latticePoints(regions, spacing, offset);
  if (points !== undefined) return expand(spot, points, bench);
  complain(
    desk.problems,
    at(spot, 'spacing'),
    `expected a spacing that leaves at most ${mostUnits} units, got ${show(at(spot, 'spacing').value)}`,
  );
  return [];
}

function readOffset(spot: Spot, index: number, desk: Desk): number {
  return spot.value === undefined ? 0 : readFixed(at(spot, index), measures.offset, desk);
}

/** One unit for each point of a pattern. */
function expand(spot: Spot, points: readonly Point[], bench: LaydownBench): readonly Stood[] {
  const { problems } = bench.desk;
  const standing = readStanding(spot, bench);
  const id = readId(at(spot, 'id'), problems);
  if (points.some((point) => !isInBox(point, bench.theatre)))
    complain(problems, spot, 'expected units inside the theatre, got some outside');
  return standing === undefined
    ? []
    : points.map((position, index) => ({ id: `${id}-${index + 1}`, pattern: id, position, ...standing }));
}

function isInBox({ x, y }: Point, { box }: Theatre): boolean {
  return x >= box.min.x && x <= box.max.x && y >= box.min.y && y <= box.max.y;
}
