/** Who is there for commands to name, as the commands before them leave it. */
import type { Act, FireUnit, Point, Scenario } from '../../engine/index.ts';
import { eyesOf } from '../content/laydown.ts';
import type { Ground } from '../content/position.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import { type Spot, textAt } from '../reading/spot.ts';
import { complainUnknown } from '../reading/words.ts';
import type { Desk } from '../value/quantity.ts';

export type Member =
  | {
      readonly kind: 'unit';
      readonly unit: FireUnit;
      readonly first: Point | undefined; // where its area lies around; undefined once it was moved
      readonly gone?: string; // such as "removed at 22:10"
    }
  | { readonly kind: 'sensor'; readonly isCarried: boolean; readonly gone?: string } // carried: the eyes of a unit
  | { readonly kind: 'area' | 'post'; readonly gone?: string };

type Kind = Member['kind'];
export type Cast = Map<string, Member>;

const words: Readonly<Record<Kind, string>> = {
  unit: 'a unit that shoots',
  sensor: 'a sensor',
  area: 'an EW area',
  post: 'a command post',
};
const anything = 'a unit, sensor, EW area or command post';

/** Everybody of a scenario, before any command. */
export function castOf({ fireUnits, sensors, ewAreas, posts }: Scenario): Cast {
  const cast: Cast = new Map();
  for (const { id } of posts) cast.set(id, { kind: 'post' });
  for (const unit of fireUnits) cast.set(unit.id, { kind: 'unit', unit, first: unit.position });
  for (const { id, unit } of sensors) cast.set(id, { kind: 'sensor', isCarried: unit >= 0 });
  for (const { id } of ewAreas) cast.set(id, { kind: 'area' });
  return cast;
}

/** What an act changes about who is there; `when` says how to speak of it, such as "at 22:10". */
export function applyAct(act: Act, when: string, scenario: Scenario, cast: Cast): void {
  if (act.kind === 'place') place(act, scenario, cast);
  if (act.kind !== 'move' && act.kind !== 'remove') return;
  const member = cast.get(act.id);
  if (member === undefined) return;
  if (act.kind === 'remove') remove(act.id, member, `removed ${when}`, cast);
  else if (member.kind === 'unit') cast.set(act.id, { ...member, first: undefined });
}

function place({ type, id, at }: Extract<Act, { kind: 'place' }>, { palette }: Scenario, cast: Cast): void {
  const unit = palette.fireUnits.find((candidate) => candidate.type === type);
  if (unit !== undefined) {
    cast.set(id, { kind: 'unit', unit, first: at });
    if (Object.hasOwn(palette.eyes, type)) cast.set(eyesOf(id), { kind: 'sensor', isCarried: true });
  } else if (palette.sensors.some((sensor) => sensor.type === type))
    cast.set(id, { kind: 'sensor', isCarried: false });
  else cast.set(id, { kind: 'area' });
}

function remove(id: string, member: Member, gone: string, cast: Cast): void {
  cast.set(id, { ...member, gone });
  const eyes = member.kind === 'unit' ? cast.get(eyesOf(id)) : undefined;
  if (eyes !== undefined) cast.set(eyesOf(id), { ...eyes, gone });
}

/** What ids are checked against. */
export interface Roll {
  readonly cast: Cast;
  readonly isWhole: boolean; // else parts of the defence could not be read, and nothing is said of unknown names
  readonly problems: Problems;
}

/** What an act is read against. */
export interface ActBench {
  readonly desk: Desk;
  readonly ground: Ground;
  readonly scenario: Scenario;
  readonly roll: Roll;
}

/** Somebody of a kind, or of any; undefined after a complaint. */
export function find<K extends Kind>(
  spot: Spot,
  kind: K | undefined,
  roll: Roll,
): Extract<Member, { kind: K }> | undefined {
  const what = kind === undefined ? anything : words[kind];
  const member = roll.cast.get(textAt(spot));
  const isMeant = member !== undefined && (kind === undefined || member.kind === kind);
  if (isMeant && member.gone === undefined) return member as Extract<Member, { kind: K }>;
  if (isMeant) {
    const since = `expected ${what} that is still there, got ${show(spot.value)}; it is ${member.gone}`;
    complain(roll.problems, spot, since);
  } else if (roll.isWhole) complainUnknown(spot, what, idsOf(kind, roll.cast), roll.problems);
  return undefined;
}

function idsOf(kind: Kind | undefined, cast: Cast): readonly string[] {
  return [...cast]
    .filter(([, member]) => member.gone === undefined && (kind === undefined || member.kind === kind))
    .map(([id]) => id);
}
