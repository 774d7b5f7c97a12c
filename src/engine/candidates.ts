/** Which units could take a track now, as their post sees it. */
import { type Candidate, isWorthwhile } from './command/policy.ts';
import type { Policy } from './command/post.ts';
import type { FireUnit } from './engagement/fire-unit.ts';
import { roundsToFire } from './engagement/magazine.ts';
import { singleShotPk } from './engagement/pk.ts';
import { planShot, type Reach } from './engagement/reach.ts';
import { slantDistance } from './geometry/motion.ts';
import { isDuring } from './geometry/plane.ts';
import { pow } from './kernel/exact-math.ts';
import type { NightState, Offer, TrackState, UnitState } from './night-state.ts';
import { believedClass } from './sensing/believed-class.ts';
import { believedQuality } from './sensing/track.ts';

/** An autonomous unit takes the target it can meet first. */
const ownPolicy: Policy = 'most-urgent';

export function policyOf(state: NightState, post: number): Policy {
  return state.scenario.posts[post]?.policy ?? ownPolicy;
}

/** Whether some unit of a post has a channel and rounds; without one there is nothing to look for. */
export function hasFreeUnit(state: NightState, post: number): boolean {
  const own = post - state.scenario.posts.length;
  return own >= 0
    ? isFree(state, own)
    : (state.unitsOf[post] as readonly number[]).some((unit) => isFree(state, unit));
}

function isFree(state: NightState, unit: number): boolean {
  const shooting = state.units[unit] as UnitState;
  const fireUnit = state.scenario.fireUnits[unit] as FireUnit;
  const hasChannel = shooting.busy < fireUnit.channels && !shooting.isReloading;
  return hasChannel && roundsToFire(fireUnit, shooting) > 0;
}

/** Whether some unit of an offer could take its track now. */
export function canEngage(state: NightState, offer: Offer): boolean {
  return offer.due.some((reach) => candidateOf(state, offer, reach) !== undefined);
}

/** The units of an offer that could take its track now. */
export function candidates(state: NightState, offer: Offer): Candidate[] {
  const out: Candidate[] = [];
  for (const reach of offer.due) {
    const candidate = candidateOf(state, offer, reach);
    if (candidate !== undefined) out.push(candidate);
  }
  return out;
}

/** What one unit could do about a track now; undefined where it cannot, may not, or its post would rather hold fire. */
export function candidateOf(state: NightState, { post, track }: Offer, reach: Reach): Candidate | undefined {
  const tracked = state.tracks[track] as TrackState;
  const unit = state.scenario.fireUnits[reach.unit] as FireUnit;
  if (reach.to <= state.now || !isFree(state, reach.unit) || !isAllowed(tracked, unit, reach.unit))
    return undefined;
  const earliest = state.now + (state.meanReaction[reach.unit] ?? 0);
  const shot = planShot(tracked.motion, unit, reach, earliest);
  if (shot === undefined) return undefined;
  const rounds = roundsToFire(unit, state.units[reach.unit] as UnitState);
  const candidate = {
    unit: reach.unit,
    intercept: shot.intercept,
    distance: slantDistance(tracked.motion, shot.intercept, unit.position.x, unit.position.y),
    pk: salvoPk(expectedPk(state, tracked, unit, shot.intercept), rounds),
    cost: rounds * unit.costPerRound,
  };
  return isWorthwhile(policyOf(state, post), candidate, tracked.call) ? candidate : undefined;
}

/** Doctrine: weapons control, and how many units a track may have, each once. */
function isAllowed({ call, engagedBy }: TrackState, { doctrine }: FireUnit, index: number): boolean {
  if (doctrine.weapons === 'hold' || (doctrine.weapons === 'tight' && call !== 'strike')) return false;
  return engagedBy.length < doctrine.unitsPerTrack && !engagedBy.includes(index);
}

function salvoPk(pk: number, rounds: number): number {
  return rounds === 1 ? pk : 1 - pow(1 - pk, rounds);
}

/** What the post expects of one round: from the track, not from the threat. */
function expectedPk(state: NightState, tracked: TrackState, unit: FireUnit, time: number): number {
  const { visibility, skill } = state.scenario.conditions;
  const { vx, vy } = tracked.motion;
  const threatClass = believedClass(tracked.call, Math.sqrt(vx * vx + vy * vy));
  const isDark = isDuring(state.scenario.dark, time);
  return singleShotPk(unit, threatClass, { visibility, isDark, skill, trackQuality: believedQuality });
}
