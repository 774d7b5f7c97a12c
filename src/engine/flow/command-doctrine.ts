/** Commands that change how the defence fights: posture, doctrine, reserve and policy. */
import type { Doctrine } from '../command/post.ts';
import { regionAt } from '../consequence/where.ts';
import type { Act, Refusal, Scope } from '../contract/commands.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import { type NightState, postAt, type UnitState } from './night-state.ts';
import { considerEverywhere, judgeUrgency, serve } from './on-order.ts';
import { startReload } from './on-shot.ts';

export function changeDoctrine(
  state: NightState,
  scope: Scope,
  change: Partial<Doctrine>,
): Refusal | undefined {
  if (!isSound(change)) return 'bad-value';
  const unknown = unknownIn(state, scope);
  if (unknown !== undefined) return unknown;
  const meant = state.scenario.fireUnits.flatMap((unit, index) =>
    isMeant(state, scope, unit, index) ? [index] : [],
  );
  if (meant.length === 0) return 'nobody-meant';
  const changed = meant.filter((index) => differs(state, index, change));
  if (changed.length === 0) return 'no-change';
  const fireUnits = [...state.scenario.fireUnits];
  for (const index of changed) {
    const unit = fireUnits[index] as FireUnit;
    fireUnits[index] = { ...unit, doctrine: { ...unit.doctrine, ...change } };
  }
  state.scenario = { ...state.scenario, fireUnits };
  for (const index of changed) startReload(state, index);
  lookAround(state);
  return undefined;
}

/** Every post looks at everything that waits: what was held may be allowed now. */
function lookAround(state: NightState): void {
  for (const track of state.live) judgeUrgency(state, track);
  for (let post = 0; post < state.posts.length; post++) {
    const commanding = state.posts[post];
    if (commanding === undefined) continue; // its unit has had nothing to do yet
    commanding.round++;
    if (commanding.units.length > 0) serve(state, post);
  }
  for (const track of [...state.live]) if (state.tracks[track]?.isLive) considerEverywhere(state, track);
}

function isSound({ salvo, unitsPerTrack, reserve, expensiveRound, minPk }: Partial<Doctrine>): boolean {
  const isCount = (value: number | undefined, least: number): boolean =>
    value === undefined || (Number.isInteger(value) && value >= least);
  const isPrice = expensiveRound === undefined || expensiveRound >= 0;
  const isShare = minPk === undefined || (minPk >= 0 && minPk <= 1);
  return isCount(salvo, 1) && isCount(unitsPerTrack, 1) && isCount(reserve, 0) && isPrice && isShare;
}

function unknownIn(state: NightState, scope: Scope): Refusal | undefined {
  const { fireUnits, posts } = state.scenario;
  if (scope.kind === 'unit' && !fireUnits.some(({ id }) => id === scope.id)) return 'unknown-unit';
  if (scope.kind === 'post' && !posts.some(({ id }) => id === scope.post)) return 'unknown-post';
  return undefined;
}

function isMeant(state: NightState, scope: Scope, unit: FireUnit, index: number): boolean {
  const { position, post } = state.units[index] as UnitState;
  const { regions, posts } = state.scenario;
  switch (scope.kind) {
    case 'all':
      return true;
    case 'unit':
      return unit.id === scope.id;
    case 'type':
      return unit.type === scope.type;
    case 'layer':
      return unit.layer === scope.layer;
    case 'region':
      return regions[regionAt(regions, position.x, position.y)]?.id === scope.region;
    case 'post':
      return posts[post]?.id === scope.post;
  }
}

const doctrineFields = [
  'weapons',
  'salvo',
  'unitsPerTrack',
  'reserve',
  'expensiveRound',
  'minPk',
] as const satisfies readonly (keyof Doctrine)[];

function differs(state: NightState, index: number, change: Partial<Doctrine>): boolean {
  const { doctrine } = state.scenario.fireUnits[index] as FireUnit;
  return doctrineFields.some((field) => change[field] !== undefined && doctrine[field] !== change[field]);
}

export function changePolicy(
  state: NightState,
  { post, policy, formula }: Extract<Act, { kind: 'policy' }>,
): Refusal | undefined {
  const index = state.scenario.posts.findIndex(({ id }) => id === post);
  const present = state.scenario.posts[index];
  if (present === undefined) return 'unknown-post';
  if (postAt(state, index).isLost) return 'gone';
  if (policy === 'formula' && formula === undefined) return 'bad-value';
  if (present.policy === policy && policy !== 'formula') return 'no-change';
  const posts = state.scenario.posts.map((one, n) => (n === index ? { ...one, policy, formula } : one));
  state.scenario = { ...state.scenario, posts };
  lookAround(state);
  return undefined;
}
