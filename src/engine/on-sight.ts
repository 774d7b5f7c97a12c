/** Who sees what: the stretches in which sensors hold a threat, planned when it takes a path and again when a sensor or the path changes. */
import type { Point } from './geometry/plane.ts';
import { type NightState, schedule, type ThreatState, type TrackState } from './night-state.ts';
import { watchTrack } from './on-track.ts';
import type { DroneType } from './raid/wave.ts';
import { detect, detectAnew, passesBy, type Watch } from './sensing/detect.ts';
import type { Sensor } from './sensing/sensor.ts';
import type { Stand } from './sensing/stand.ts';
import { formTracks } from './sensing/track.ts';

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
  flying.watch++;
  scheduleNextTrack(state, index);
  if (flying.track >= 0) watchTrack(state, flying.track);
}

/** Only the next span is queued: the one after it when that has begun. */
export function scheduleNextTrack(state: NightState, index: number, after = false): void {
  const { spans, watch } = state.threats[index] as ThreatState;
  for (const { formed } of spans) {
    if (formed < state.now || (after && formed === state.now)) continue;
    return schedule(state, formed, 'trackFormed', index, watch);
  }
}

/** A sensor stands elsewhere, or is switched: every threat in the air that it saw, or can see, is looked at again. */
export function moveSensor(state: NightState, index: number, stands: Stand[]): void {
  const before = state.stands.sensors[index];
  const sensor = state.scenario.sensors[index] as Sensor;
  state.stands.sensors[index] = stands;
  const stood = before === undefined ? sensor.position : before[before.length - 1]?.position;
  const stand = stands[stands.length - 1]?.position;
  const watch = watchOf(state);
  for (const threat of state.aloft) {
    const flying = state.threats[threat] as ThreatState;
    const { radarFactor } = state.scenario.droneTypes[flying.threat.type] as DroneType;
    const reach = sensor.range * Math.max(1, radarFactor);
    if (!comesNear(state, flying, stood, reach) && !comesNear(state, flying, stand, reach)) continue;
    const seen = { ...seenOf(state, flying), holds: flying.holds };
    const holds = detectAnew(index, state.key, seen, watch);
    if (holds === flying.holds) continue;
    flying.holds = holds;
    resense(state, threat);
  }
}

/** Whether what is left of a path may come within reach of a point; never false where it does. */
function comesNear(
  { now }: NightState,
  { legs }: ThreatState,
  position: Point | undefined,
  reach: number,
): boolean {
  if (position === undefined) return false;
  for (const leg of legs) if (leg.to > now && !passesBy(leg, position, reach)) return true;
  return false;
}

/** A threat is gone: no sensor holds it any more, and its track coasts. */
export function loseSight(state: NightState, index: number): void {
  const gone = state.threats[index] as ThreatState;
  gone.watch++;
  if (gone.track < 0) return;
  const tracked = state.tracks[gone.track] as TrackState;
  if (tracked.lost <= state.now) return;
  tracked.lost = state.now;
  tracked.watch++;
  schedule(state, state.now + state.scenario.rules.coastTime, 'trackLost', gone.track, tracked.watch);
}
