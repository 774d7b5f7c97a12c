/** What happens to tracks: formation, turns, calls, loss. */

import type { Motion } from '../geometry/motion.ts';
import { legAt } from '../geometry/path.ts';
import type { Leg } from '../geometry/plane.ts';
import { uniform } from '../kernel/chance.ts';
import type { DroneType } from '../raid/wave.ts';
import { type Call, otherCall } from '../sensing/call.ts';
import { rightCallAt } from '../sensing/classify.ts';
import type { Hold } from '../sensing/detect.ts';
import { on } from './event-kinds.ts';
import {
  isAlive,
  type NightState,
  schedule,
  type ThreatState,
  type TrackState,
  takeOut,
} from './night-state.ts';
import { chase } from './on-flight.ts';
import { considerEverywhere, judgeUrgency } from './on-order.ts';
import { lookAlong } from './on-reach.ts';
import { scheduleNextTrack } from './on-sight.ts';

export function onTrackFormed(state: NightState, index: number): void {
  const seen = state.threats[index] as ThreatState;
  if (!isAlive(seen) || seen.formsAt !== state.now) return;
  scheduleNextTrack(state, index, true);
  if (seen.track >= 0) return;
  const nth = seen.spans.findIndex(({ formed }) => formed === state.now);
  const span = seen.spans[nth];
  if (span === undefined) throw new Error(`track formed: expected a span at ${state.now}, got none`);
  const track = state.tracks.length;
  seen.track = track;
  const luck = uniform(state.key, seen.threat.key, 'call', nth);
  state.tracks.push(newTrack(index, { formed: state.now, lost: span.lost, luck }));
  state.live.push(track);
  state.recorder?.trackFormed(state.now, index, span.sensor);
  call(state, track);
  follow(state, track);
  watchTrack(state, track);
}

/** Until its course is followed. Fractions, so that no field takes whole numbers only for granted. */
const unknown: Motion = { time: 0.5, x: 0.5, y: 0.5, vx: 0.5, vy: 0.5, altitude: 0.5 };

function newTrack(
  threat: number,
  { formed, lost, luck }: Pick<TrackState, 'formed' | 'lost' | 'luck'>,
): TrackState {
  return {
    threat,
    formed,
    luck,
    isLive: true,
    lost,
    dropsAt: Number.NEGATIVE_INFINITY,
    turnsAt: Number.POSITIVE_INFINITY,
    legFrom: Number.NEGATIVE_INFINITY,
    motion: unknown,
    version: 0,
    lookedTo: 0,
    aheadAt: Number.NEGATIVE_INFINITY,
    call: 'strike',
    callsAt: Number.POSITIVE_INFINITY,
    reaches: [],
    next: 0,
    nextAt: Number.POSITIVE_INFINITY,
    weighAt: Number.NEGATIVE_INFINITY,
    past: [],
    engagedBy: [],
    inHandOf: [],
    offers: [],
    chasers: [],
  };
}

/** The first call: right with luck, else it waits for a long look. */
function call(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  const truth = truthOf(state, tracked);
  const isRight = rightAt(state, tracked, truth) <= state.now;
  tracked.call = isRight ? truth : otherCall(truth);
  state.recorder?.trackCalled(state.now, track, tracked.call);
}

/** What a track should be called. */
function truthOf({ threats, scenario }: NightState, { threat }: TrackState): Call {
  const { type } = (threats[threat] as ThreatState).threat;
  return (scenario.droneTypes[type] as DroneType).armed ? 'strike' : 'decoy';
}

/** When a track is first called right, as sensors hold its threat now. */
function rightAt(
  { threats, scenario }: NightState,
  { threat, formed, luck }: TrackState,
  truth: Call,
): number {
  return rightCallAt((threats[threat] as ThreatState).holds, scenario.sensors, { truth, formed, luck });
}

/** A wrong call waits for the one moment at which it is corrected, as things stand. */
function scheduleCall(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  const truth = truthOf(state, tracked);
  if (tracked.call === truth) return; // once right it stays right
  const time = Math.max(state.now, rightAt(state, tracked, truth));
  if (time === tracked.callsAt) return;
  tracked.callsAt = time;
  if (time < state.scenario.duration) schedule(state, time, on.call, track);
}

/** A long look corrects a wrong call; nobody looks at what is gone. */
export function onCall(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  if (!tracked.isLive || tracked.callsAt !== state.now) return;
  tracked.callsAt = Number.POSITIVE_INFINITY;
  if (!isAlive(state.threats[tracked.threat] as ThreatState)) return;
  tracked.call = otherCall(tracked.call);
  state.recorder?.trackCalled(state.now, track, tracked.call);
  judgeUrgency(state, track);
  considerEverywhere(state, track);
}

/** When a live track will be lost, when turns will be noticed and when it is called right, as sensors see its threat now. */
export function watchTrack(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  const seen = state.threats[tracked.threat] as ThreatState;
  let lost = Number.NEGATIVE_INFINITY;
  for (const span of seen.spans) if (span.formed <= state.now) lost = span.lost;
  tracked.lost = Math.max(lost, Math.min(tracked.lost, state.now));
  scheduleTurn(state, track, seen);
  scheduleCall(state, track);
  scheduleDrop(state, track, Math.max(state.now, tracked.lost + state.scenario.rules.coastTime));
}

/** A track ends at `time` unless it is seen again. */
export function scheduleDrop(state: NightState, track: number, time: number): void {
  const tracked = state.tracks[track] as TrackState;
  if (tracked.dropsAt === time) return;
  tracked.dropsAt = time;
  schedule(state, time, on.trackLost, track);
}

/** The next turn is noticed when it happens, or when the next sensor picks the threat up; the one after it is queued then. */
function scheduleTurn(state: NightState, track: number, { legs, holds }: ThreatState): void {
  const tracked = state.tracks[track] as TrackState;
  const time = turnAfter(tracked, legs, holds, state.now);
  if (time === tracked.turnsAt) return;
  tracked.turnsAt = time;
  if (time < Number.POSITIVE_INFINITY) schedule(state, time, on.trackTurn, track);
}

/** When the turn after the leg that a track is believed on is noticed; infinite where it is lost before. */
function turnAfter(
  { legFrom, lost }: TrackState,
  legs: readonly Leg[],
  holds: readonly Hold[],
  now: number,
): number {
  for (const { from } of legs) {
    if (from <= legFrom) continue;
    const noticed = from < lost ? noticedAt(holds, Math.max(from, now)) : lost;
    return noticed < lost ? noticed : Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}

/** When a sensor next sees the threat, at `time` or after; infinite for never. */
function noticedAt(holds: readonly Hold[], time: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { from, to } of holds) if (to > time) next = Math.min(next, Math.max(from, time));
  return next;
}

export function onTrackTurn(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  if (!tracked.isLive || tracked.turnsAt !== state.now) return;
  tracked.turnsAt = Number.POSITIVE_INFINITY;
  const seen = state.threats[tracked.threat] as ThreatState;
  if (!isAlive(seen)) return;
  follow(state, track);
  scheduleTurn(state, track, seen);
}

/** A track that is held takes on the threat's present course, and every unit's reach follows from it. */
function follow(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  const leg = legAt((state.threats[tracked.threat] as ThreatState).legs, state.now) as Leg;
  if (leg.from === tracked.legFrom) return;
  tracked.legFrom = leg.from;
  tracked.motion = motionOf(leg);
  state.recorder?.course(state.now, track, tracked.motion);
  lookAlong(state, track);
  turnChasers(state, tracked);
}

/** Who flies to a track flies to where it is believed to go now. */
function turnChasers(state: NightState, { chasers }: TrackState): void {
  if (chasers.length === 0) return;
  for (const flight of [...chasers]) chase(state, flight);
}

function motionOf(leg: Leg): Motion {
  return { time: leg.from, x: leg.x, y: leg.y, vx: leg.vx, vy: leg.vy, altitude: leg.altitude };
}

/** Nobody has held a track for as long as it may coast. */
export function onTrackLost(state: NightState, track: number): void {
  if (state.tracks[track]?.dropsAt === state.now) dropTrack(state, track);
}

/** A track ends: nobody can be ordered on it any more, and who flies to it turns back. */
export function dropTrack(state: NightState, track: number): void {
  const tracked = state.tracks[track];
  if (tracked === undefined || !tracked.isLive) return;
  tracked.isLive = false;
  takeOut(state.live, track);
  state.courses.drop(track);
  (state.threats[tracked.threat] as ThreatState).track = -1;
  state.recorder?.trackDropped(state.now, track);
  state.recorder?.queuesOf(state, track);
  turnChasers(state, tracked);
}
