/** Shots: firing, meeting the target, assessing, reloading. */

import { fired, type NoFire } from '../command/no-fire.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import { canReload, reload, roundsToFire } from '../engagement/magazine.ts';
import { singleShotPk } from '../engagement/pk.ts';
import { planShot } from '../engagement/reach.ts';
import { legAt, positionAt } from '../geometry/path.ts';
import { distance, isDuring, type Leg } from '../geometry/plane.ts';
import { pair, uniform } from '../kernel/chance.ts';
import { quantile } from '../kernel/distribution.ts';
import type { DroneType } from '../raid/wave.ts';
import { heldByCall, qualityOf, refuse, weigh } from './candidates.ts';
import { on } from './event-kinds.ts';
import {
  countOf,
  type Engagement,
  isAlive,
  type NightState,
  postAt,
  schedule,
  type ThreatState,
  type TrackState,
  takeOut,
  type UnitState,
} from './night-state.ts';
import { attackOver, takeOff } from './on-flight.ts';
import { considerEverywhere, serve } from './on-order.ts';
import { shootDown } from './on-threat.ts';
import { dropTrack } from './on-track.ts';
import { logResult } from './recorder.ts';
import { retask } from './task-flight.ts';

/** A guided round still meets a target this much beyond the nominal range: an assumption. */
const rangeTolerance = 1.05;

/** A unit fires on the present course; it holds on for a target not yet in reach, and gives up one that has left it. */
export function onFire(state: NightState, index: number): void {
  const engagement = state.engagements[index] as Engagement;
  const tracked = state.tracks[engagement.track] as TrackState;
  const unit = state.scenario.fireUnits[engagement.unit] as FireUnit;
  const shooting = state.units[engagement.unit] as UnitState;
  const rounds = roundsToFire(unit, shooting);
  const reach = tracked.reaches.find((one) => one.unit === engagement.unit && one.drive === undefined);
  const why = heldBack(state, engagement);
  if (why !== undefined) return giveUp(state, index, why);
  const gunner = { unit, position: shooting.position };
  const canFire = tracked.isLive && rounds > 0 && reach !== undefined;
  const shot = canFire ? planShot(tracked.motion, gunner, reach, state.now) : undefined;
  if (shot === undefined) return giveUp(state, index, rounds > 0 ? 'too-late' : notLoaded(shooting));
  if (shot.fire > state.now) return schedule(state, shot.fire, on.fire, index);
  const { minPk } = unit.doctrine;
  const meets = { intercept: shot.intercept, from: shooting.position };
  if (minPk > 0 && weigh(state, tracked, engagement.reach, meets).pk < minPk)
    return giveUp(state, index, 'not-worthwhile');
  if (unit.sortie !== undefined) return takeOff(state, index);
  engagement.reach.why = fired;
  if (reach !== undefined) reach.why = fired;
  fire(state, index, rounds, shot.intercept);
}

/** What has come between order and shot. */
function heldBack({ ready, tracks, scenario }: NightState, engagement: Engagement): NoFire | undefined {
  const { unit, track } = engagement;
  if (!ready.fireUnits[unit]) return 'out-of-action';
  return heldByCall(tracks[track] as TrackState, scenario.fireUnits[unit] as FireUnit);
}

/** Why there is no round for a shot that was ordered. */
function notLoaded({ isReloading, ready, reserve }: UnitState): NoFire {
  if (isReloading) return 'reloading';
  return ready + reserve > 0 ? 'reserve' : 'empty';
}

/** An engagement ends without a shot. */
export function giveUp(state: NightState, index: number, why: NoFire): void {
  const engagement = state.engagements[index] as Engagement;
  refuse(engagement.reach, why);
  engagement.fired = state.now;
  engagement.intercept = state.now;
  logResult(state, engagement);
  release(state, engagement);
}

/** Takes rounds out of a magazine for good. */
export function spend(state: NightState, index: number, rounds: number): void {
  const engagement = state.engagements[index] as Engagement;
  const { unit, threat } = engagement;
  const shooting = state.units[unit] as UnitState;
  engagement.rounds += rounds;
  shooting.fired += rounds;
  shooting.ready -= rounds;
  state.recorder?.log({ time: state.now, kind: 'engagement.fired', threat, unit, rounds });
  state.recorder?.magazine(state, unit);
  startReload(state, unit);
}

function fire(state: NightState, index: number, rounds: number, intercept: number): void {
  const engagement = state.engagements[index] as Engagement;
  engagement.fired = state.now;
  engagement.intercept = intercept;
  spend(state, index, rounds);
  schedule(state, intercept, on.intercept, index);
}

/** One round meets the target, or the place where it should be. */
export function onIntercept(state: NightState, index: number, plan: number): void {
  const engagement = state.engagements[index] as Engagement;
  const isOldPlan = engagement.flight >= 0 && state.flights[engagement.flight]?.plan !== plan;
  if (isOldPlan) return;
  if (engagement.flight >= 0) return attackOver(state, index);
  meet(state, engagement, true);
  const { roundInterval } = state.scenario.fireUnits[engagement.unit] as FireUnit;
  const again = engagement.result === 'missed' && engagement.spent < engagement.rounds;
  if (again) return schedule(state, state.now + roundInterval, on.intercept, index);
  state.shotsWasted += engagement.rounds - engagement.spent;
  startAssessment(state, index);
}

/** A round is where its target should be. @param isFound whether the target is there to be hit, if it lives. */
export function meet(state: NightState, engagement: Engagement, isFound: boolean): void {
  const target = state.threats[engagement.threat] as ThreatState;
  const unit = state.scenario.fireUnits[engagement.unit] as FireUnit;
  engagement.spent++;
  engagement.at = positionAt(target.legs, state.now);
  engagement.intercept = state.now;
  const { armed } = state.scenario.droneTypes[target.threat.type] as DroneType;
  if (!armed && engagement.spent <= engagement.rounds) state.shotsAtDecoys++; // a drone that attacks again is one round
  if (!isAlive(target)) {
    state.shotsWasted++;
    engagement.result = 'wasted';
  } else if (isFound && kills(state, target, unit, engagement.unit)) {
    engagement.result = 'killed';
    (state.units[engagement.unit] as UnitState).kills++;
    shootDown(state, engagement.threat, engagement.unit);
  } else engagement.result = 'missed';
}

/** The result of an engagement will be known in a while. */
export function startAssessment(state: NightState, index: number): void {
  const engagement = state.engagements[index] as Engagement;
  const { key, assessment } = state.scenario.fireUnits[engagement.unit] as FireUnit;
  logResult(state, engagement);
  const who = pair((state.threats[engagement.threat] as ThreatState).threat.key, key);
  const takes = quantile(assessment, uniform(state.key, who, 'assessment', engagement.nth));
  schedule(state, state.now + takes, on.assess, index);
}

/** Whether a round kills: only a target that is truly in the envelope can be hit. */
function kills(state: NightState, target: ThreatState, unit: FireUnit, index: number): boolean {
  const n = countOf(target.shotsBy, index);
  target.shotsBy.push(index);
  const { altitude } = legAt(target.legs, state.now) as Leg;
  if (altitude > unit.maxAltitude || altitude < unit.minAltitude) return false;
  const { x, y } = positionAt(target.legs, state.now);
  const { position } = state.units[index] as UnitState;
  const ground = distance(x, y, position.x, position.y);
  if (Math.sqrt(ground * ground + altitude * altitude) > unit.range * rangeTolerance) return false;
  return uniform(state.key, pair(target.threat.key, unit.key), 'kill', n) < truePk(state, target, unit);
}

function truePk(state: NightState, target: ThreatState, unit: FireUnit): number {
  const { conditions, dark, droneTypes } = state.scenario;
  return singleShotPk(unit, (droneTypes[target.threat.type] as DroneType).threatClass, {
    visibility: conditions.visibility,
    skill: conditions.skill,
    isDark: isDuring(dark, state.now),
    trackQuality: qualityOf(state, target),
  });
}

/** The result is known: the channel is free, a kill takes the track away, a miss leaves it to be engaged again. */
export function onAssess(state: NightState, index: number): void {
  const engagement = state.engagements[index] as Engagement;
  const target = state.threats[engagement.threat] as ThreatState;
  if (engagement.assessed < state.scenario.duration) return; // its aircraft was lost before the result was known
  if (target.status === 'ended') dropTrack(state, engagement.track);
  release(state, engagement);
}

/** An engagement is over: its channel is free for the next unless it has to come home first, and its track may be engaged again. */
export function release(state: NightState, engagement: Engagement): void {
  const { unit, track, post, flight, threat } = engagement;
  engagement.assessed = state.now;
  engagement.intercept = Math.min(engagement.intercept, state.now); // it may have turned back on the way
  takeOut((state.tracks[track] as TrackState).engagedBy, unit);
  if (flight < 0) {
    freeChannel(state, unit, threat);
    servePosts(state, post, (state.units[unit] as UnitState).post);
  } else retask(state, flight);
  considerEverywhere(state, track);
  state.recorder?.queue(state, post);
}

/** The post that gave an order looks for its next, and the one that the unit is under by now. */
function servePosts(state: NightState, post: number, present: number): void {
  serve(state, post);
  if (present !== post) serve(state, present);
}

/** One channel of a unit, or one crew, is free again. */
export function freeChannel(state: NightState, unit: number, threat: number): void {
  const shooting = state.units[unit] as UnitState;
  const { type } = (state.threats[threat] as ThreatState).threat;
  shooting.busy--;
  if (!(state.scenario.droneTypes[type] as DroneType).armed) shooting.onDecoys--;
  postAt(state, shooting.post).round++;
  state.recorder?.magazine(state, unit);
}

export function startReload(state: NightState, unit: number): void {
  const shooting = state.units[unit] as UnitState;
  const fireUnit = state.scenario.fireUnits[unit] as FireUnit;
  if (roundsToFire(fireUnit, shooting) > 0 || shooting.isReloading) return;
  if (!canReload(fireUnit, shooting)) {
    state.recorder?.log({ time: state.now, kind: 'unit.empty', unit });
    return;
  }
  shooting.isReloading = true;
  state.recorder?.log({ time: state.now, kind: 'unit.reloading', unit });
  schedule(state, state.now + fireUnit.reloadTime, on.reloaded, unit);
}

export function onReloaded(state: NightState, unit: number): void {
  const shooting = state.units[unit] as UnitState;
  const fireUnit = state.scenario.fireUnits[unit] as FireUnit;
  shooting.isReloading = false;
  Object.assign(shooting, reload(fireUnit, shooting));
  postAt(state, shooting.post).round++;
  state.recorder?.log({ time: state.now, kind: 'unit.reloaded', unit, rounds: shooting.ready });
  state.recorder?.magazine(state, unit);
  serve(state, shooting.post);
}
