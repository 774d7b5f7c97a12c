/** Shots: firing, meeting the target, assessing, reloading. */
import type { FireUnit } from './engagement/fire-unit.ts';
import { canReload, reload, roundsToFire } from './engagement/magazine.ts';
import { singleShotPk } from './engagement/pk.ts';
import { planShot } from './engagement/reach.ts';
import { legAt, positionAt } from './geometry/path.ts';
import { distance, isDuring, type Leg } from './geometry/plane.ts';
import { pair, uniform } from './kernel/chance.ts';
import { quantile } from './kernel/distribution.ts';
import {
  countOf,
  type Engagement,
  isAlive,
  type NightState,
  schedule,
  type ThreatState,
  type TrackState,
  type UnitState,
} from './night-state.ts';
import { considerEverywhere, serve } from './on-order.ts';
import { shootDown } from './on-threat.ts';
import { dropTrack } from './on-track.ts';
import type { DroneType } from './raid/wave.ts';
import { logResult } from './recorder.ts';
import { bestHolder, coastingQuality } from './sensing/track.ts';

/** A guided round still meets a target this much beyond the nominal range: an assumption. */
const rangeTolerance = 1.05;

/** A unit fires on the present course; it holds on for a target not yet in reach, and gives up one that has left it. */
export function onFire(state: NightState, index: number): void {
  const engagement = state.engagements[index] as Engagement;
  const tracked = state.tracks[engagement.track] as TrackState;
  const unit = state.scenario.fireUnits[engagement.unit] as FireUnit;
  const rounds = roundsToFire(unit, state.units[engagement.unit] as UnitState);
  const reach = tracked.reaches.find((one) => one.unit === engagement.unit);
  const shot = reach && tracked.isLive ? planShot(tracked.motion, unit, reach, state.now) : undefined;
  if (shot === undefined || rounds === 0) return giveUp(state, index);
  if (shot.fire > state.now) return schedule(state, shot.fire, 'fire', index);
  fire(state, index, rounds, shot.intercept);
}

function giveUp(state: NightState, index: number): void {
  const engagement = state.engagements[index] as Engagement;
  engagement.fired = state.now;
  engagement.intercept = state.now;
  logResult(state, engagement);
  release(state, engagement);
}

function fire(state: NightState, index: number, rounds: number, intercept: number): void {
  const engagement = state.engagements[index] as Engagement;
  const shooting = state.units[engagement.unit] as UnitState;
  const { unit, threat } = engagement;
  engagement.fired = state.now;
  engagement.intercept = intercept;
  engagement.rounds = rounds;
  shooting.fired += rounds;
  shooting.ready -= rounds;
  state.recorder?.log({ time: state.now, kind: 'engagement.fired', threat, unit, rounds });
  state.recorder?.magazine(state, unit);
  schedule(state, intercept, 'intercept', index);
  startReload(state, unit);
}

/** One round meets the target, or the place where it should be. */
export function onIntercept(state: NightState, index: number): void {
  const engagement = state.engagements[index] as Engagement;
  const target = state.threats[engagement.threat] as ThreatState;
  const unit = state.scenario.fireUnits[engagement.unit] as FireUnit;
  engagement.spent++;
  engagement.at = positionAt(target.legs, state.now);
  engagement.intercept = state.now;
  if (!isAlive(target)) engagement.result = 'wasted';
  else if (kills(state, target, unit, engagement.unit)) {
    engagement.result = 'killed';
    (state.units[engagement.unit] as UnitState).kills++;
    shootDown(state, engagement.threat, engagement.unit);
  } else engagement.result = 'missed';
  const again = engagement.result === 'missed' && engagement.spent < engagement.rounds;
  if (again) return schedule(state, state.now + unit.roundInterval, 'intercept', index);
  logResult(state, engagement);
  const who = pair(target.threat.key, unit.key);
  const takes = quantile(unit.assessment, uniform(state.key, who, 'assessment', engagement.nth));
  schedule(state, state.now + takes, 'assess', index);
}

/** Whether a round kills: only a target that is truly in the envelope can be hit. */
function kills(state: NightState, target: ThreatState, unit: FireUnit, index: number): boolean {
  const n = countOf(target.shotsBy, index);
  target.shotsBy.push(index);
  const { altitude } = legAt(target.legs, state.now) as Leg;
  const { x, y } = positionAt(target.legs, state.now);
  const ground = distance(x, y, unit.position.x, unit.position.y);
  const slant = Math.sqrt(ground * ground + altitude * altitude);
  if (slant > unit.range * rangeTolerance || altitude > unit.maxAltitude || altitude < unit.minAltitude)
    return false;
  return uniform(state.key, pair(target.threat.key, unit.key), 'kill', n) < truePk(state, target, unit);
}

function truePk(state: NightState, target: ThreatState, unit: FireUnit): number {
  const { conditions, dark, droneTypes, sensors } = state.scenario;
  const { now } = state;
  return singleShotPk(unit, (droneTypes[target.threat.type] as DroneType).threatClass, {
    visibility: conditions.visibility,
    skill: conditions.skill,
    isDark: isDuring(dark, now),
    trackQuality: bestHolder(target.holds, sensors, now)?.quality ?? coastingQuality,
  });
}

/** The result is known: the channel is free, a kill takes the track away, a miss leaves it to be engaged again. */
export function onAssess(state: NightState, index: number): void {
  const engagement = state.engagements[index] as Engagement;
  const target = state.threats[engagement.threat] as ThreatState;
  if (target.status === 'ended') dropTrack(state, engagement.track);
  release(state, engagement);
}

/** The channel is free for the next. */
function release(state: NightState, engagement: Engagement): void {
  const { unit, track, post } = engagement;
  const { engagedBy } = state.tracks[track] as TrackState;
  engagement.assessed = state.now;
  (state.units[unit] as UnitState).busy--;
  engagedBy.splice(engagedBy.indexOf(unit), 1);
  state.recorder?.magazine(state, unit);
  serve(state, post);
  considerEverywhere(state, track);
  state.recorder?.queue(state, post);
}

function startReload(state: NightState, unit: number): void {
  const shooting = state.units[unit] as UnitState;
  const fireUnit = state.scenario.fireUnits[unit] as FireUnit;
  if (roundsToFire(fireUnit, shooting) > 0 || shooting.isReloading) return;
  if (!canReload(fireUnit, shooting)) {
    state.recorder?.log({ time: state.now, kind: 'unit.empty', unit });
    return;
  }
  shooting.isReloading = true;
  state.recorder?.log({ time: state.now, kind: 'unit.reloading', unit });
  schedule(state, state.now + fireUnit.reloadTime, 'reloaded', unit);
}

export function onReloaded(state: NightState, unit: number): void {
  const shooting = state.units[unit] as UnitState;
  const fireUnit = state.scenario.fireUnits[unit] as FireUnit;
  shooting.isReloading = false;
  Object.assign(shooting, reload(fireUnit, shooting));
  state.recorder?.log({ time: state.now, kind: 'unit.reloaded', unit, rounds: shooting.ready });
  state.recorder?.magazine(state, unit);
  serve(state, state.postOf[unit] as number);
}
