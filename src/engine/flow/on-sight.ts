/** Who sees what: the stretches in which sensors hold a threat, planned when it takes a path and again when a sensor or the path changes. */
import type { Leg } from '../geometry/plane.ts';
import type { DroneType } from '../raid/wave.ts';
import { detect, detectAnew, passesBy, type Spot, type Watch } from '../sensing/detect.ts';
import type { Sensor } from '../sensing/sensor.ts';
import type { Stand } from '../sensing/stand.ts';
import { formTracks } from '../sensing/track.ts';
import { type NightState, schedule, type ThreatState, type TrackState } from './night-state.ts';
import { watchTrack } from './on-track.ts';

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
  const reach = widestReach(sensor, state.scenario.droneTypes);
  const stood = before === undefined ? sensor.position : before[before.length - 1]?.position;
  const stand = stands[stands.length - 1]?.position;
  const spots = [stood, stand].flatMap((at) => (at === undefined ? [] : [{ x: at.x, y: at.y, reach }]));
  const watch = watchOf(state);
  for (const threat of state.aloft) {
    const flying = state.threats[threat] as ThreatState;
    if (!comesNear(state, flying, spots)) continue;
    const holds = detectAnew({ sensor: index, holds: flying.holds }, state.key, seenOf(state, flying), watch);
    if (holds === flying.holds) continue;
    flying.holds = holds;
    resense(state, threat);
  }
}

/** How far a sensor sees the type that it sees farthest, m. */
function widestReach({ kind, range }: Sensor, types: readonly DroneType[]): number {
  if (kind !== 'radar') return range;
  return range * types.reduce((widest, { radarFactor }) => Math.max(widest, radarFactor), 1);
}

/** Whether what is left of a path may come within reach of some spot; never false where it does. */
function comesNear(state: NightState, { legs }: ThreatState, spots: readonly Spot[]): boolean {
  for (let n = 0; n < legs.length; n++) {
    const leg = legs[n] as Leg;
    if (leg.to <= state.now) continue;
    for (let m = 0; m < spots.length; m++) if (!passesBy(leg, spots[m] as Spot)) return true;
  }
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
