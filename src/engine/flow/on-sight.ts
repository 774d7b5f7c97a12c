/** Who sees what: the stretches in which sensors hold a threat, planned when it takes a path and again when a sensor or the path changes. */

import { passesBy } from '../geometry/disc.ts';
import type { Leg, Point } from '../geometry/plane.ts';
import type { DroneType } from '../raid/wave.ts';
import { detect, detectAnew, type Hold, type Watch } from '../sensing/detect.ts';
import type { Sensor } from '../sensing/sensor.ts';
import type { Stand } from '../sensing/stand.ts';
import { formTracks, type TrackSpan } from '../sensing/track.ts';
import { on } from './event-kinds.ts';
import { type NightState, schedule, type ThreatState, type TrackState } from './night-state.ts';
import { scheduleDrop, watchTrack } from './on-track.ts';

/** A threat has taken a path: what sensors will see of it follows in closed form. */
export function watchThreat(state: NightState, index: number): void {
  const flying = state.threats[index] as ThreatState;
  flying.holds = detect(state.key, seenOf(state, flying), watchOf(state));
  resense(state, index);
}

function seenOf({ scenario }: NightState, { threat, legs }: ThreatState) {
  return { key: threat.key, type: scenario.droneTypes[threat.type] as DroneType, legs };
}

function watchOf({ scenario, fields, ready, stands }: NightState): Watch {
  return {
    sensors: scenario.sensors,
    field: fields.sensors,
    working: ready.sensors,
    stands: stands.sensors,
    roving: stands.roving,
    visibility: scenario.conditions.visibility,
  };
}

/** The tracks that follow from what sensors see now; those of the past stay as they were. */
function resense(state: NightState, index: number): void {
  const flying = state.threats[index] as ThreatState;
  flying.spans = formTracks(flying.holds, state.scenario.sensors, state.scenario.rules.coastTime);
  scheduleNextTrack(state, index);
  if (flying.track >= 0) watchTrack(state, flying.track);
}

/** Only the next span is queued: the one after it when that has begun. */
export function scheduleNextTrack(state: NightState, index: number, after = false): void {
  const seen = state.threats[index] as ThreatState;
  const time = nextFormed(seen.spans, state.now, after);
  if (time === seen.formsAt) return;
  seen.formsAt = time;
  if (time < Number.POSITIVE_INFINITY) schedule(state, time, on.trackFormed, index);
}

/** When the next span begins, now or later, or only `after` now; infinite for none. */
function nextFormed(spans: readonly TrackSpan[], now: number, after: boolean): number {
  for (const { formed } of spans) if (after ? formed > now : formed >= now) return formed;
  return Number.POSITIVE_INFINITY;
}

/** A sensor stands elsewhere, or is switched: every threat in the air that it holds, or can come to see, is looked at again. */
export function moveSensor(state: NightState, index: number, stands: Stand[]): void {
  const { scenario, fields, now } = state;
  const { kind, range, position } = scenario.sensors[index] as Sensor;
  const before = state.stands.sensors[index];
  state.stands.sensors[index] = stands;
  const reach = kind === 'radar' ? range * fields.widestCover : range;
  const last = lastOf(stands);
  const isOpen = last !== undefined && last.to > now;
  const spot = isOpen ? last.position : ((before && lastOf(before))?.position ?? position); // where it stands, or stood
  const watch = watchOf(state);
  for (const threat of state.paths.near(spot, reach)) {
    const flying = state.threats[threat] as ThreatState;
    const { legs, holds } = flying;
    const mayChange = isOpen ? comesNear(legs, now, spot, reach) : isHeldBy(holds, index, now);
    if (!mayChange) continue;
    const anew = detectAnew({ sensor: index, holds }, state.key, seenOf(state, flying), watch);
    if (anew === holds) continue;
    flying.holds = anew;
    resense(state, threat);
  }
}

/** An index of -1 would be looked up as a name, which is slow. */
function lastOf(stands: readonly Stand[]): Stand | undefined {
  return stands.length > 0 ? stands[stands.length - 1] : undefined;
}

/** Whether a sensor is thought to see a threat after `time`. */
function isHeldBy(holds: readonly Hold[], index: number, time: number): boolean {
  for (const { sensor, to } of holds) if (sensor === index && to > time) return true;
  return false;
}

/** Whether what is left of a path after `time` may come within reach, m, of a spot; never false where it does. */
function comesNear(legs: readonly Leg[], time: number, spot: Point, reach: number): boolean {
  for (let n = legs.length - 1; n >= 0; n--) {
    const leg = legs[n] as Leg;
    if (leg.to <= time) return false;
    if (!passesBy(leg, spot, reach)) return true;
  }
  return false;
}

/** A threat is gone: no sensor holds it any more, and its track coasts. */
export function loseSight(state: NightState, index: number): void {
  const gone = state.threats[index] as ThreatState;
  if (gone.track < 0) return;
  const tracked = state.tracks[gone.track] as TrackState;
  if (tracked.lost <= state.now) return;
  tracked.lost = state.now;
  scheduleDrop(state, gone.track, state.now + state.scenario.rules.coastTime);
}
