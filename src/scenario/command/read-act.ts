/** One act of a command, with everything checked that can be known before the night. */
import { type Act, type Point, weaponsControls } from '../../engine/index.ts';
import { readFixedDoctrine } from '../content/doctrine.ts';
import { eyesOf } from '../content/laydown.ts';
import { readPosition } from '../content/position.ts';
import { readPolicy } from '../content/posts.ts';
import { complain, show } from '../reading/problem.ts';
import { at, type Spot, textAt } from '../reading/spot.ts';
import { complainUnknown, readChoice, readId, readTrueOrFalse } from '../reading/words.ts';
import { measures } from '../value/measure.ts';
import { type Desk, readFixed } from '../value/quantity.ts';
import { type ActBench, find } from './cast.ts';
import { readScope } from './read-scope.ts';

/** After a complaint the result only serves to read on. */
export function readAct(kind: Act['kind'], spot: Spot, bench: ActBench): Act {
  const { desk, roll } = bench;
  const id = at(spot, 'id');
  switch (kind) {
    case 'place':
      return readPlace(spot, bench);
    case 'move':
      checkMoves(id, bench);
      return { kind, id: textAt(id), to: readTo(spot, bench) };
    case 'remove':
      find(id, undefined, roll);
      return { kind, id: textAt(id) };
    case 'posture':
      return {
        kind,
        of: readScope(spot, bench),
        weapons: readChoice(at(spot, 'weapons'), weaponsControls, desk.problems),
      };
    case 'doctrine':
      return {
        kind,
        of: readScope(spot, bench),
        change: readFixedDoctrine(at(spot, 'doctrine'), desk),
      };
    case 'reserve':
      return {
        kind,
        of: readScope(spot, bench),
        rounds: readFixed(at(spot, 'rounds'), measures.rounds, desk),
      };
    case 'policy':
      find(at(spot, 'post'), 'post', roll);
      return { kind, post: textAt(at(spot, 'post')), ...readPolicy(spot, desk) };
    case 'displace':
      return readDisplace(spot, bench);
    case 'scramble':
      return readScramble(spot, bench);
    case 'emission':
      find(at(spot, 'sensor'), 'sensor', roll);
      return { kind, sensor: textAt(at(spot, 'sensor')), isOn: readOn(spot, desk) };
    case 'ew':
      find(at(spot, 'area'), 'area', roll);
      return { kind, area: textAt(at(spot, 'area')), isOn: readOn(spot, desk) };
  }
}

function readTo(spot: Spot, { ground, desk }: ActBench): Point {
  return readPosition(at(spot, 'to'), ground, desk.problems);
}

function readOn(spot: Spot, desk: Desk): boolean {
  return readTrueOrFalse(at(spot, 'on'), desk.problems);
}

/** Posts stay where they are, and the eyes of a unit go with it. */
function checkMoves(id: Spot, { desk, roll }: ActBench): void {
  const member = find(id, undefined, roll);
  if (member?.kind === 'post' || (member?.kind === 'sensor' && member.isCarried))
    complain(desk.problems, id, `expected somebody who moves alone, got ${show(id.value)}`);
}

function readPlace(spot: Spot, bench: ActBench): Act {
  const { desk, ground, roll } = bench;
  const id = readId(at(spot, 'id'), desk.problems);
  if ([id, eyesOf(id)].some((name) => roll.cast.has(name)))
    complain(desk.problems, at(spot, 'id'), `expected an id of its own, got ${show(id)} again`);
  checkPlaced(spot, bench);
  const post = at(spot, 'post');
  if (post.value !== undefined) find(post, 'post', roll);
  return {
    kind: 'place',
    type: textAt(at(spot, 'type')),
    id,
    at: readPosition(at(spot, 'position'), ground, desk.problems),
    post: post.value === undefined ? undefined : textAt(post),
  };
}

/** As in a defence: only what shoots has a post, and aviation has to have one. */
function checkPlaced(spot: Spot, { desk, scenario, roll }: ActBench): void {
  const { sensors, fireUnits, ewAreas } = scenario.palette;
  const [type, post] = [at(spot, 'type'), at(spot, 'post')];
  const unit = fireUnits.find((candidate) => candidate.type === type.value);
  const others = [...sensors, ...ewAreas].map((candidate) => candidate.type);
  if (unit?.layer === 'aviation' && post.value === undefined)
    complain(desk.problems, post, 'expected a command post for aviation, got nothing');
  if (unit !== undefined) return;
  if (!others.includes(textAt(type))) {
    const known = [...others, ...fireUnits.map((candidate) => candidate.type)];
    if (roll.isWhole) complainUnknown(type, 'a type of the catalogue', known, desk.problems);
  } else if (post.value !== undefined) {
    const message = `expected no post for a type that does not shoot, got ${show(post.value)}`;
    complain(desk.problems, post, message);
  }
}

function readDisplace(spot: Spot, bench: ActBench): Act {
  const { desk, roll, scenario } = bench;
  const id = at(spot, 'unit');
  const to = readTo(spot, bench);
  const member = find(id, 'unit', roll);
  const mobility = member?.unit.mobility;
  if (member !== undefined && mobility === undefined)
    complain(desk.problems, id, `expected a unit that drives, got ${show(id.value)}`);
  const isSteady = !scenario.varying.some(({ path }) => path.at(-1) === 'areaRadius');
  if (member?.first !== undefined && mobility !== undefined && isSteady)
    checkArea(at(spot, 'to'), distance(member.first, to), mobility.areaRadius, desk);
  return { kind: 'displace', unit: textAt(id), to };
}

function checkArea(spot: Spot, away: number, radius: number, { problems }: Desk): void {
  if (away <= radius) return;
  const wanted = `expected a position within ${inKm(radius)} of where the unit first stood`;
  complain(problems, spot, `${wanted}, got one ${inKm(away)} away`);
}

function distance(a: Point, b: Point): number {
  const [x, y] = [b.x - a.x, b.y - a.y];
  return Math.sqrt(x * x + y * y);
}

function inKm(metres: number): string {
  return `${(metres / 1000).toFixed(1)} km`;
}

function readScramble(spot: Spot, { desk, roll }: ActBench): Act {
  const [id, track] = [at(spot, 'unit'), at(spot, 'track')];
  const member = find(id, 'unit', roll);
  if (member !== undefined && member.unit.sortie === undefined)
    complain(desk.problems, id, `expected a unit from which something flies, got ${show(id.value)}`);
  const number = track.value === undefined ? undefined : readFixed(track, measures.trackNumber, desk);
  return { kind: 'scramble', unit: textAt(id), track: number };
}
