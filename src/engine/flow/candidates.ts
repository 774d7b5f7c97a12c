/** Which units could take a track now, as their post sees it, and why the others cannot. */
import { fired, type NoFire, noFireNumber } from '../command/no-fire.ts';
import { type Candidate, isWorthwhile, rank } from '../command/policy.ts';
import type { Policy, PolicyVariable } from '../command/post.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import { roundsToFire } from '../engagement/magazine.ts';
import { salvoPk, singleShotPk } from '../engagement/pk.ts';
import { planShot, type Reach, reachOf, seenFrom } from '../engagement/reach.ts';
import { passesBy } from '../geometry/disc.ts';
import { slantDistance } from '../geometry/motion.ts';
import { isDuring, type Point } from '../geometry/plane.ts';
import { evaluateFormula, type Formula } from '../kernel/formula.ts';
import { believedClass } from '../sensing/believed-class.ts';
import { bestQuality } from '../sensing/track.ts';
import {
  isAlive,
  type NightState,
  type Offer,
  postAt,
  type ThreatState,
  type TrackState,
  type UnitState,
} from './night-state.ts';

/** A candidate with what its post thinks of it: the smaller the better. */
export interface Ranked extends Candidate {
  readonly reach: Reach;
  value: number;
}

/** What a post goes by; a unit on its own takes the target it can meet first. */
export function policyOf({ scenario }: NightState, post: number): Policy {
  return scenario.posts[post]?.policy ?? 'most-urgent';
}

/** Whether some unit of a post has a channel and rounds; without one there is nothing to look for. */
export function hasFreeUnit(state: NightState, post: number): boolean {
  for (const unit of postAt(state, post).units) if (notFree(state, unit) === undefined) return true;
  return false;
}

/** Why a unit can take no order at all now. */
export function notFree(state: NightState, index: number): NoFire | undefined {
  const shooting = state.units[index] as UnitState;
  const unit = state.scenario.fireUnits[index] as FireUnit;
  if (!state.ready.fireUnits[index]) return 'out-of-action';
  if (shooting.isMoving) return 'moving';
  if (shooting.busy >= unit.channels) return shooting.onDecoys > 0 ? 'busy-with-decoy' : 'busy';
  if (shooting.isReloading) return 'reloading';
  if (roundsToFire(unit, shooting) > 0) return undefined;
  return shooting.ready + shooting.reserve > 0 ? 'reserve' : 'empty';
}

/** Whether some unit of an offer could take its track now. */
export function canEngage(state: NightState, offer: Offer): boolean {
  for (const reach of offer.due) if (candidateOf(state, offer, reach) !== undefined) return true;
  return false;
}

/** The units of an offer that could take its track now. */
export function candidates(state: NightState, offer: Offer): Ranked[] {
  const out: Ranked[] = [];
  for (const reach of offer.due) {
    const candidate = candidateOf(state, offer, reach);
    if (candidate !== undefined) out.push(copyOf(candidate));
  }
  return out;
}

/** The candidate that a post's policy prefers, the first of equals; the others are told that it was not they. Written anew by every call. */
export function bestCandidate(
  state: NightState,
  offer: Offer,
): Pick<Ranked, 'unit' | 'intercept' | 'reach'> | undefined {
  let isFound = false;
  for (const reach of offer.due) {
    const candidate = candidateOf(state, offer, reach);
    if (candidate === undefined) continue;
    if (isFound && !(candidate.value < best.value)) {
      refuse(reach, 'other-unit');
      continue;
    }
    if (isFound) refuse(best.reach, 'other-unit');
    isFound = true;
    best.unit = candidate.unit;
    best.intercept = candidate.intercept;
    best.value = candidate.value;
    best.reach = reach;
  }
  return isFound ? best : undefined;
}

function copyOf({ unit, intercept, distance, pk, cost, value, reach }: Ranked): Ranked {
  return { unit, intercept, distance, pk, cost, value, reach };
}

/**
 * What one unit could do about a track now; undefined where it cannot, may not, or its post would rather hold fire: the reach says why.
 *
 * The candidate is one object that every call writes anew: this is asked thousands of times a night.
 */
export function candidateOf(state: NightState, offer: Offer, reach: Reach): Ranked | undefined {
  if (reach.to <= state.now) return undefined;
  const why = obstacle(state, offer, reach);
  if (why !== undefined) return refuse(reach, why);
  const tracked = state.tracks[offer.track] as TrackState;
  const candidate = shotAt(state, tracked, reach);
  if (candidate === undefined)
    return refuse(reach, isTooClose(state, tracked, reach) ? 'too-close' : 'too-late');
  if (!isWorthFiring(state, offer.post, tracked, candidate)) return refuse(reach, 'not-worthwhile');
  return reach.drive !== undefined && awaitsPrey(state, reach) ? refuse(reach, 'busy') : candidate;
}

/** Whether the least Pk of doctrine and a post's policy allow a shot; it is given the value that the policy sees in it. */
export function isWorthFiring(
  state: NightState,
  post: number,
  tracked: TrackState,
  candidate: Ranked,
): boolean {
  const { doctrine } = state.scenario.fireUnits[candidate.unit] as FireUnit;
  if (!(candidate.pk > 0) || candidate.pk < doctrine.minPk) return false;
  const policy = policyOf(state, post);
  candidate.value =
    policy === 'formula'
      ? -evaluateFormula(formulaOf(state, post), policyValues(state, tracked, candidate))
      : rank(policy, candidate, worthLeft(state, tracked));
  return isWorthwhile(policy, candidate.value);
}

/** What stopping a track is taken to be worth, times the chance that those who are on it by now do not, USD: the gain of one more. */
function worthLeft(state: NightState, tracked: TrackState): number {
  let worth = state.scenario.rules.worth[tracked.call];
  for (const index of tracked.engagedBy) {
    const unit = state.scenario.fireUnits[index] as FireUnit;
    const rounds = unit.sortie?.isExpended ? 1 : unit.doctrine.salvo;
    worth *= 1 - salvoPk(expectedPk(state, tracked, unit, state.now), rounds);
  }
  return worth;
}

function formulaOf({ scenario }: NightState, post: number): Formula {
  return scenario.posts[post]?.formula ?? [];
}

/** The last word on a reach, unless the unit has fired on it, or had been passed over for the one that makes it one too many. */
export function refuse(reach: Reach, why: NoFire): undefined {
  const isConsequence = why === 'enough-units' && reach.why === noFireNumber['other-unit'];
  if (reach.why !== fired && !isConsequence) reach.why = noFireNumber[why];
  return undefined;
}

/** What keeps a unit from a track, apart from time. */
function obstacle(state: NightState, { track, post }: Offer, reach: Reach): NoFire | undefined {
  const why = notFree(state, reach.unit);
  if (why !== undefined) return why;
  const tracked = state.tracks[track] as TrackState;
  const held = heldBy(tracked, state.scenario.fireUnits[reach.unit] as FireUnit, reach.unit);
  if (held !== undefined || reach.drive === undefined) return held;
  return (state.units[reach.unit] as UnitState).busy > 0 || hasPrey(state, post, reach.unit)
    ? 'busy'
    : undefined;
}

/** Doctrine: weapons control, expensive rounds, and how many units a track may have, each once. */
export function heldBy(tracked: TrackState, unit: FireUnit, index: number): NoFire | undefined {
  const held = heldByCall(tracked, unit);
  if (held !== undefined) return held;
  const { engagedBy } = tracked;
  const isEnough = engagedBy.length >= unit.doctrine.unitsPerTrack || engagedBy.includes(index);
  return isEnough ? 'enough-units' : undefined;
}

/** Doctrine that holds for an order and still at the shot: weapons control, and expensive rounds. */
export function heldByCall({ call }: Pick<TrackState, 'call'>, unit: FireUnit): NoFire | undefined {
  const { weapons, expensiveRound } = unit.doctrine;
  if (weapons === 'hold') return 'weapons-hold';
  const isKept = weapons === 'tight' || unit.costPerRound >= expensiveRound;
  return isKept && call !== 'strike' ? 'called-decoy' : undefined;
}

/** Whether a group that could drive off has something that comes to where it stands. */
function hasPrey(state: NightState, post: number, unit: number): boolean {
  for (const { due, track, version } of state.posts[post]?.pending ?? []) {
    const tracked = state.tracks[track] as TrackState;
    if (!tracked.isLive || tracked.version !== version || tracked.engagedBy.length > 0) continue;
    for (const reach of due)
      if (reach.unit === unit && reach.drive === undefined && reach.to > state.now) return true;
  }
  return false;
}

/**
 * Whether a group stays for what is expected to come to where it stands: a track that nobody is on and doctrine lets it fire at, and whose
 * reach there begins before that of the one that it would drive for. Asked last, of those that would drive off else.
 */
function awaitsPrey(state: NightState, { unit: index, from }: Reach): boolean {
  const unit = state.scenario.fireUnits[index] as FireUnit;
  const standing = state.units[index] as UnitState;
  const { position } = standing;
  const gunner = { unit, position, reaction: state.fields.meanReaction[index] ?? 0 };
  for (const track of state.courses.near(position, unit.range)) {
    const tracked = state.tracks[track] as TrackState;
    if (passesBy(tracked.motion, position, unit.range)) continue;
    if (tracked.engagedBy.length > 0 || heldByCall(tracked, unit) !== undefined) continue;
    if (seenFrom(tracked.motion, standing, state.now) > state.now) continue;
    const ahead = reachOf(tracked.motion, gunner, index, state.now);
    if (ahead !== undefined && ahead.from < from) return true;
  }
  return false;
}

/** The shot that a unit could plan now, after a drive where it takes one. */
function shotAt(state: NightState, tracked: TrackState, reach: Reach): Ranked | undefined {
  const unit = state.scenario.fireUnits[reach.unit] as FireUnit;
  const shooting = state.units[reach.unit] as UnitState;
  const { drive } = reach;
  const arrives = drive === undefined ? state.now : state.now + drive.takes;
  if (drive !== undefined && arrives > reach.from) return undefined; // it would not be ready first
  const position = drive === undefined ? shooting.position : drive.stop;
  const earliest = arrives + (state.fields.meanReaction[reach.unit] ?? 0);
  const shot = planShot(tracked.motion, { unit, position }, reach, earliest);
  if (shot === undefined || isBeyondEndurance(unit, shot)) return undefined;
  return weigh(state, tracked, reach, { intercept: shot.intercept, from: position });
}

/** What comes of meeting a track at a time, from a point; the value is the policy's to give. The object is that of the last call. */
export function weigh(
  state: NightState,
  tracked: TrackState,
  reach: Reach,
  { intercept, from }: { readonly intercept: number; readonly from: Point },
): Ranked {
  const unit = state.scenario.fireUnits[reach.unit] as FireUnit;
  const rounds = unit.sortie?.isExpended ? 1 : roundsToFire(unit, state.units[reach.unit] as UnitState);
  weighed.unit = reach.unit;
  weighed.intercept = intercept;
  weighed.distance = slantDistance(tracked.motion, intercept, from.x, from.y);
  weighed.pk = salvoPk(expectedPk(state, tracked, unit, intercept), rounds);
  weighed.cost = rounds * unit.costPerRound;
  weighed.reach = reach;
  return weighed;
}

/** Whether a round could still meet a track, but only nearer than the unit can shoot. */
function isTooClose(state: NightState, { motion }: TrackState, reach: Reach): boolean {
  const unit = state.scenario.fireUnits[reach.unit] as FireUnit;
  if (unit.minRange === 0 || reach.drive !== undefined) return false;
  const { position } = state.units[reach.unit] as UnitState;
  const earliest = state.now + (state.fields.meanReaction[reach.unit] ?? 0);
  return planShot(motion, { unit, position }, reach, earliest, 0) !== undefined;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What every call of `weigh` writes into, and what every call of `bestCandidate` does. */
const weighed = blank();
const best = blank();

function blank(): Writable<Ranked> {
  return {
    unit: 0,
    intercept: 0.5,
    distance: 0.5,
    pk: 0.5,
    cost: 0.5,
    value: 0.5,
    reach: { unit: 0, from: 0.5, to: 0.5, opportunity: 0.5, drive: undefined, why: 0 },
  };
}

/** Whether an aircraft could not come back from a shot; an expended one need not. */
function isBeyondEndurance(
  { sortie }: FireUnit,
  { fire, intercept }: { fire: number; intercept: number },
): boolean {
  if (sortie === undefined) return false;
  return (intercept - fire) * (sortie.isExpended ? 1 : 2) > sortie.endurance;
}

/** What the post expects of one round: from the track, not from the threat. */
function expectedPk(state: NightState, tracked: TrackState, unit: FireUnit, time: number): number {
  const { visibility, skill } = state.scenario.conditions;
  const { vx, vy } = tracked.motion;
  const threatClass = believedClass(tracked.call, Math.sqrt(vx * vx + vy * vy));
  const isDark = isDuring(state.scenario.dark, time);
  const trackQuality = qualityOf(state, state.threats[tracked.threat] as ThreatState);
  return singleShotPk(unit, threatClass, { visibility, isDark, skill, trackQuality });
}

/** How well a track is known now. */
export function qualityOf(state: NightState, seen: ThreatState): number {
  const best = isAlive(seen) ? bestQuality(seen.holds, state.scenario.sensors, state.now) : -1;
  return best < 0 ? state.scenario.rules.coastingQuality : best;
}

function policyValues(
  state: NightState,
  tracked: TrackState,
  candidate: Ranked,
): Readonly<Record<PolicyVariable, number>> {
  const { vx, vy, altitude } = tracked.motion;
  const { ready, reserve } = state.units[candidate.unit] as UnitState;
  return {
    distance: candidate.distance,
    timeToIntercept: candidate.intercept - state.now,
    timeLeft: candidate.reach.to - state.now,
    pk: candidate.pk,
    cost: candidate.cost,
    rounds: ready + reserve,
    strike: tracked.call === 'strike' ? 1 : 0,
    speed: Math.sqrt(vx * vx + vy * vy),
    altitude,
    quality: qualityOf(state, state.threats[tracked.threat] as ThreatState),
    unitsOnTrack: tracked.engagedBy.length,
  };
}
