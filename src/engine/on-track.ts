/** What happens to tracks: formation, turns, calls, loss. */
import { reachesOf } from './engagement/reach.ts';
import type { Motion } from './geometry/motion.ts';
import { legAt } from './geometry/path.ts';
import type { Leg } from './geometry/plane.ts';
import { pair, uniform } from './kernel/chance.ts';
import { isAlive, type NightState, schedule, type ThreatState, type TrackState } from './night-state.ts';
import { considerEverywhere, onOpportunity } from './on-order.ts';
import type { DroneType } from './raid/wave.ts';
import { otherCall } from './sensing/call.ts';
import { rightCallAfter } from './sensing/classify.ts';
import type { Hold } from './sensing/detect.ts';
import type { Sensor } from './sensing/sensor.ts';
import { coastTime, type TrackSpan } from './sensing/track.ts';

/** How far ahead a course is looked along for units that will reach it, s; beyond that it is looked along again. */
const lookAhead = 2400;

export function onTrackFormed(state: NightState, index: number, span: number): void {
  const seen = state.threats[index] as ThreatState;
  const { lost, sensor } = seen.spans[span] as TrackSpan;
  if (!isAlive(seen) || seen.track >= 0) return;
  const track = state.tracks.length;
  seen.track = track;
  state.tracks.push(newTrack(state, index, lost + coastTime));
  state.recorder?.trackFormed(state.now, index, sensor);
  call(state, track, sensor, span);
  scheduleTurns(state, track, seen, lost);
  schedule(state, lost + coastTime, 'trackLost', track);
  follow(state, track);
}

function newTrack(state: NightState, threat: number, quickestEnd: number): TrackState {
  return {
    threat,
    quickestEnd,
    isLive: true,
    motion: { time: state.now, x: 0, y: 0, vx: 0, vy: 0, altitude: 0 },
    version: 0,
    call: 'strike',
    reaches: [],
    next: 0,
    engagedBy: [],
    inHandOf: [],
    offers: [],
  };
}

/** The first call, and the moment from which it is right. */
function call(state: NightState, track: number, sensor: number, span: number): void {
  const tracked = state.tracks[track] as TrackState;
  const { threat } = state.threats[tracked.threat] as ThreatState;
  const by = state.scenario.sensors[sensor] as Sensor;
  const earlier = (state.threats[tracked.threat] as ThreatState).spans.slice(0, span);
  const nth = earlier.filter((one) => one.sensor === sensor).length;
  const truth = (state.scenario.droneTypes[threat.type] as DroneType).armed ? 'strike' : 'decoy';
  const after = rightCallAfter(by, uniform(state.key, pair(threat.key, by.key), 'call', nth));
  tracked.call = after === 0 ? truth : otherCall(truth);
  state.recorder?.trackCalled(state.now, track, tracked.call);
  const time = state.now + after;
  if (after > 0 && time < tracked.quickestEnd) schedule(state, time, 'call', track);
}

/** A long look corrects a wrong call. */
export function onCall(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  if (!tracked.isLive) return;
  tracked.call = otherCall(tracked.call);
  state.recorder?.trackCalled(state.now, track, tracked.call);
  considerEverywhere(state, track);
}

/** Turns are noticed when they happen, or when the next sensor picks the threat up. */
function scheduleTurns(state: NightState, track: number, seen: ThreatState, lost: number): void {
  for (const { from } of seen.legs) {
    if (from > state.now && from < lost) schedule(state, noticedAt(seen.holds, from), 'trackTurn', track);
  }
}

function noticedAt(holds: readonly Hold[], time: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const hold of holds) {
    if (hold.to <= time) continue;
    next = Math.min(next, Math.max(hold.from, time));
  }
  return next === Number.POSITIVE_INFINITY ? time : next;
}

export function onTrackTurn(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  if (tracked.isLive && isAlive(state.threats[tracked.threat] as ThreatState)) follow(state, track);
}

/** A track that is held takes on the threat's present course, and every unit's reach follows from it. */
function follow(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  const leg = legAt((state.threats[tracked.threat] as ThreatState).legs, state.now) as Leg;
  tracked.motion = motionOf(leg);
  state.recorder?.course(state.now, track, tracked.motion);
  lookAlong(state, track);
}

/** Finds the units that the believed course will bring the track to, and offers it to those that can use an order by now. */
function lookAlong(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  tracked.version++;
  tracked.next = 0;
  tracked.offers = [];
  const battery = {
    units: state.scenario.fireUnits,
    meanReaction: state.meanReaction,
    field: state.fields.fireUnits,
  };
  tracked.reaches = reachesOf(tracked.motion, battery, {
    from: state.now,
    to: state.now + lookAhead + state.longestLead,
  });
  const again = state.now + lookAhead;
  if (again < tracked.quickestEnd) schedule(state, again, 'lookAhead', track, tracked.version);
  onOpportunity(state, track, tracked.version);
}

/** A course that has been kept for long is looked along again: the believed one, whatever the threat does meanwhile. */
export function onLookAhead(state: NightState, track: number, version: number): void {
  const tracked = state.tracks[track] as TrackState;
  if (tracked.isLive && tracked.version === version) lookAlong(state, track);
}

function motionOf(leg: Leg): Motion {
  return { time: leg.from, x: leg.x, y: leg.y, vx: leg.vx, vy: leg.vy, altitude: leg.altitude };
}

/** A track ends: nobody can be ordered on it any more. */
export function dropTrack(state: NightState, track: number): void {
  const tracked = state.tracks[track];
  if (tracked === undefined || !tracked.isLive) return;
  tracked.isLive = false;
  (state.threats[tracked.threat] as ThreatState).track = -1;
  state.recorder?.trackDropped(state.now, track);
  state.recorder?.queuesOf(state, track);
}
