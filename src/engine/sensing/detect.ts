/** Detection: when each sensor first sees a threat on each pass, in closed form on every leg. */
import { discCrossing } from '../geometry/disc.ts';
import type { DiscField } from '../geometry/disc-field.ts';
import { radarHorizon } from '../geometry/horizon.ts';
import type { Interval, Leg } from '../geometry/plane.ts';
import { type Key, pair, uniform } from '../kernel/chance.ts';
import { ln } from '../kernel/exact-math.ts';
import { insertSorted } from '../kernel/insert-sorted.ts';
import type { Threat } from '../raid/threat.ts';
import type { DroneType } from '../raid/wave.ts';
import type { Sensor } from './sensor.ts';

/** A stretch of time in which a sensor sees a threat. */
export interface Hold extends Interval {
  readonly sensor: number; // index into sensors
}

/** Who watches this night, and through what air. */
export interface Watch {
  readonly sensors: readonly Sensor[];
  readonly field: DiscField; // of those in action
  readonly visibility: number; // 0 to 1
}

/**
 * All stretches in which sensors see a threat on its natural path, in order of start.
 *
 * A pass through cover begins unseen; the time to detection is exponential with the sensor's glimpse rate
 * (P(t) = 1 − e^(−γt), Koopman, "Search and Screening", 1946); once seen, it is held to the end of the pass.
 */
export function detect(key: Key, threat: Threat, type: DroneType, watch: Watch): Hold[] {
  const holds: Hold[] = [];
  for (const { sensor: index, from, to, nth } of passesOf(threat.legs, type, watch)) {
    const sensor = watch.sensors[index] as Sensor;
    const rate = glimpseRate(sensor, type, watch.visibility);
    if (!(rate > 0)) continue;
    const seen = from - ln(1 - uniform(key, pair(threat.key, sensor.key), 'detection', nth)) / rate;
    if (seen < to) insertSorted(holds, { sensor: index, from: seen, to }, startsLater);
  }
  return holds;
}

/** A stretch of time in which a threat is in a sensor's cover. */
interface Pass {
  readonly sensor: number;
  readonly from: number; // s
  readonly nth: number; // of this sensor's passes, from 0
  to: number; // s
}

/** All passes of a path, in order of leg; stretches that touch across a turn are one pass. */
function passesOf(legs: readonly Leg[], type: DroneType, { sensors, field }: Watch): readonly Pass[] {
  const passes: Pass[] = [];
  const scale = Math.max(1, type.radarFactor);
  for (const leg of legs) {
    for (const index of field.near(leg, leg, scale)) {
      const { x, y } = (sensors[index] as Sensor).position;
      const inside = discCrossing(leg, x, y, coverRadius(sensors[index] as Sensor, type, leg.altitude));
      if (inside !== undefined) addPass(passes, index, inside);
    }
  }
  return passes;
}

function addPass(passes: Pass[], sensor: number, { from, to }: Interval): void {
  let nth = 0;
  for (const pass of passes) {
    if (pass.sensor !== sensor) continue;
    nth++;
    if (pass.to !== from) continue;
    pass.to = to;
    return;
  }
  passes.push({ sensor, from, nth, to });
}

function startsLater(a: Hold, b: Hold): boolean {
  return a.from > b.from || (a.from === b.from && a.sensor > b.sensor);
}

/** Detections per second of an unseen threat in cover. */
export function glimpseRate(sensor: Sensor, type: DroneType, visibility: number): number {
  const sound = sensor.kind === 'acoustic' ? type.soundFactor : 1;
  return sensor.glimpseRate * sound * (1 - sensor.visibilitySensitivity * (1 - visibility));
}

/** Ground radius in which a sensor can see a type at an altitude, m; 0 where it cannot. */
export function coverRadius(sensor: Sensor, type: DroneType, altitude: number): number {
  if (altitude < sensor.minAltitude || altitude > sensor.maxAltitude) return 0;
  if (sensor.kind !== 'radar') return sensor.range;
  return Math.min(sensor.range * type.radarFactor, radarHorizon(sensor.mastHeight, altitude));
}
