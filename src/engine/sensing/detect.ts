/** Detection: when each sensor first sees a threat on each pass, in closed form on every leg. */
import { discCrossing } from '../geometry/disc.ts';
import { radarHorizon } from '../geometry/horizon.ts';
import type { DiscField } from '../geometry/disc-field.ts';
import type { Interval, Leg } from '../geometry/plane.ts';
import { type Key, pair, uniform } from '../kernel/chance.ts';
import { ln } from '../kernel/exact-math.ts';
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
export function detect(
  key: Key,
  threat: Threat,
  type: DroneType,
  { sensors, field, visibility }: Watch,
): Hold[] {
  const holds: Hold[] = [];
  for (const index of field.alongPath(threat.legs, Math.max(1, type.radarFactor))) {
    const sensor = sensors[index] as Sensor;
    const found = passes(threat.legs, sensor, type);
    const rate = found.length > 0 ? glimpseRate(sensor, type, visibility) : 0;
    if (!(rate > 0)) continue;
    const who = pair(threat.key, sensor.key);
    found.forEach((pass, n) => {
      const seen = pass.from - ln(1 - uniform(key, who, 'detection', n)) / rate;
      if (seen < pass.to) holds.push({ sensor: index, from: seen, to: pass.to });
    });
  }
  return holds.sort((one, other) => one.from - other.from || one.sensor - other.sensor);
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

/** Stretches in cover; those that touch across a turn are one. */
function passes(legs: readonly Leg[], sensor: Sensor, type: DroneType): Interval[] {
  const out: Interval[] = [];
  for (const leg of legs) {
    const radius = coverRadius(sensor, type, leg.altitude);
    const inside = discCrossing(leg, sensor.position.x, sensor.position.y, radius);
    if (inside === undefined) continue;
    const last = out[out.length - 1];
    if (last !== undefined && last.to === inside.from) out[out.length - 1] = { from: last.from, to: inside.to };
    else out.push(inside);
  }
  return out;
}
