/** A defence: posts, and single positions, rings and lattices turned into units. */
import { hashText, type Point, type Post, policies, weaponsControls } from '../../engine/index.ts';
import type { Words } from '../compiled.ts';
import { complain, hasProblem, type Problems, show } from '../reading/problem.ts';
import { at, items, type Spot } from '../reading/spot.ts';
import { type Known, lookUp, readChoice, readId, readWords, refuseTwins } from '../reading/words.ts';
import { hold, holdSpread } from '../value/held.ts';
import { measures } from '../value/measure.ts';
import { type Desk, readFixed, readOptional, readValue, refuseDrawn } from '../value/quantity.ts';
import { readSpread } from '../value/spread.ts';
import type { Catalogue, DoctrineValues, UnitType } from './catalogue.ts';
import { latticePoints, ringPoints } from './pattern.ts';
import { readPosition } from './position.ts';
import { indexById, type Theatre } from './theatre.ts';

export interface Defence {
  readonly id: string;
  readonly title: Words;
  readonly note: Words;
  readonly posts: readonly Post[];
  readonly postTitles: readonly Words[];
  readonly units: readonly PlacedUnit[];
}

/** One unit somewhere. */
export interface PlacedUnit {
  readonly id: string;
  readonly position: Point;
  readonly unit: UnitType;
  readonly post: number; // index into posts, -1 autonomous
  readonly doctrine: DoctrineValues | undefined; // of a fire unit
}

/** What the units of one entry of the file share. */
type Standing = Omit<PlacedUnit, 'id' | 'position'>;

/** What an entry is read against. */
interface Bench {
  readonly desk: Desk;
  readonly theatre: Theatre;
  readonly catalogue: Catalogue;
  readonly postIndex: Known<number>;
}

const mostUnits = 5000;

/** Stands in for a defence that could not be opened. */
export const noDefence: Defence = {
  id: '',
  title: { en: '' },
  note: { en: '' },
  posts: [],
  postTitles: [],
  units: [],
};

export function readDefence(spot: Spot, theatre: Theatre, catalogue: Catalogue, desk: Desk): Defence {
  const { problems } = desk;
  const postSpots = items(at(spot, 'posts'));
  const posts = postSpots.map((item, index) => readPost(item, index, desk));
  const bench: Bench = { desk, theatre, catalogue, postIndex: indexById(posts) };
  refuseTwins(
    postSpots.map((item) => at(item, 'id')),
    problems,
  );
  return {
    id: readId(at(spot, 'id'), problems),
    title: readWords(at(spot, 'title'), problems),
    note: readWords(at(spot, 'note'), problems),
    posts,
    postTitles: postSpots.map((item) => readWords(at(item, 'title'), problems)),
    units: readUnits(spot, bench),
  };
}

function readPost(spot: Spot, index: number, desk: Desk): Post {
  const id = readId(at(spot, 'id'), desk.problems);
  const controllers = readValue(at(spot, 'controllers'), measures.atLeastOne, desk);
  const handling = readSpread(at(spot, 'handling'), measures.duration, desk);
  return {
    id,
    key: hashText(id),
    controllers: hold(desk.held, controllers, ['posts', index, 'controllers']),
    handling: holdSpread(desk.held, handling, ['posts', index, 'handling']),
    policy: readChoice(at(spot, 'policy'), policies, desk.problems),
    formula: undefined,
    superior: -1,
    place: -1,
  };
}

function readUnits(spot: Spot, bench: Bench): readonly PlacedUnit[] {
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
  if (!written.some((id) => hasProblem(problems, id))) refuseClashes(units, spot, problems);
  return units;
}

/** Generated ids may meet written ones. */
function refuseClashes(units: readonly PlacedUnit[], spot: Spot, problems: Problems): void {
  const seen = new Set<string>();
  for (const { id } of units) {
    if (seen.has(id))
      complain(
        problems,
        at(spot, 'units'),
        `expected units with ids of their own, got ${show(id)} twice; rename a pattern or a unit`,
      );
    seen.add(id);
  }
}

function readSingles(spots: readonly Spot[], bench: Bench): readonly PlacedUnit[] {
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
      return standing && { id, position, ...standing };
    })
    .filter((unit) => unit !== undefined);
}

/** Type, post and doctrine; undefined where the type is unknown. */
function readStanding(spot: Spot, bench: Bench): Standing | undefined {
  const { problems } = bench.desk;
  const unit = lookUp(at(spot, 'type'), 'a type of the catalogue', bench.catalogue.units, problems);
  const [post, doctrine] = [at(spot, 'post'), at(spot, 'doctrine')];
  const postIndex =
    post.value === undefined ? -1 : (lookUp(post, 'a command post', bench.postIndex, problems) ?? -1);
  if (unit === undefined) return undefined;
  if (unit.kind === 'fireUnit')
    return { unit, post: postIndex, doctrine: changedDoctrine(doctrine, unit.type.doctrine, bench.desk) };
  for (const field of [post, doctrine]) {
    if (field.value !== undefined)
      complain(
        problems,
        field,
        `expected no ${String(field.path.at(-1))} for a type that does not shoot, got ${show(field.value)}`,
      );
  }
  return { unit, post: -1, doctrine: undefined };
}

function changedDoctrine(change: Spot, own: DoctrineValues, desk: Desk): DoctrineValues {
  if (change.value === undefined) return own;
  const weapons = at(change, 'weapons');
  const value = (field: 'salvo' | 'unitsPerTrack' | 'reserve') =>
    at(change, field).value === undefined
      ? own[field]
      : readValue(at(change, field), own[field].measure, desk);
  return {
    weapons: weapons.value === undefined ? own.weapons : readChoice(weapons, weaponsControls, desk.problems),
    salvo: value('salvo'),
    unitsPerTrack: value('unitsPerTrack'),
    reserve: value('reserve'),
  };
}

function readRing(spot: Spot, bench: Bench): readonly PlacedUnit[] {
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

function readLattice(spot: Spot, bench: Bench): readonly PlacedUnit[] {
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
function expand(spot: Spot, points: readonly Point[], bench: Bench): readonly PlacedUnit[] {
  const { problems } = bench.desk;
  const standing = readStanding(spot, bench);
  const id = readId(at(spot, 'id'), problems);
  if (points.some((point) => !isInBox(point, bench.theatre)))
    complain(problems, spot, 'expected units inside the theatre, got some outside');
  return standing === undefined
    ? []
    : points.map((position, index) => ({ id: `${id}-${index + 1}`, position, ...standing }));
}

function isInBox({ x, y }: Point, { box }: Theatre): boolean {
  return x >= box.min.x && x <= box.max.x && y >= box.min.y && y <= box.max.y;
}
