/** Detection: when each sensor first sees a threat on each pass, in closed form on every leg. */
import { discCrossing } from '../geometry/disc.ts';
import type { DiscField } from '../geometry/disc-field.ts';
import { radarHorizon } from '../geometry/horizon.ts';
import type { Interval } from '../geometry/plane.ts';
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
  for (const index of watch.field.alongPath(threat.legs, Math.max(1, type.radarFactor))) {
    watchPath(holds, key, threat, type, { watch, index });
  }
  return holds;
}

/** Adds what one sensor sees of a path; stretches in cover that touch across a turn are one pass. */
function watchPath(
  holds: Hold[],
  key: Key,
  threat: Threat,
  type: DroneType,
  { watch, index }: { readonly watch: Watch; readonly index: number },
): void {
  const sensor = watch.sensors[index] as Sensor;
  const rate = glimpseRate(sensor, type, watch.visibility);
  const who = pair(threat.key, sensor.key);
  let pass = 0;
  let from = 0;
  let to = Number.NEGATIVE_INFINITY;
  for (const leg of threat.legs) {
    const inside = discCrossing(
      leg,
      sensor.position.x,
      sensor.position.y,
      coverRadius(sensor, type, leg.altitude),
    );
    if (inside === undefined) continue;
    if (inside.from !== to) {
      if (to > from) see(holds, { sensor: index, from: from + glimpseAfter(key, who, pass++, rate), to });
      from = inside.from;
    }
    to = inside.to;
  }
  if (to > from) see(holds, { sensor: index, from: from + glimpseAfter(key, who, pass, rate), to });
}

/** Time to detection after coming into cover, s; infinite where the sensor cannot see. */
function glimpseAfter(key: Key, who: number, pass: number, rate: number): number {
  return rate > 0 ? -ln(1 - uniform(key, who, 'detection', pass)) / rate : Number.POSITIVE_INFINITY;
}

function see(holds: Hold[], hold: Hold): void {
  if (hold.from < hold.to) insertSorted(holds, hold, startsLater);
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
