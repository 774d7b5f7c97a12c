/** Detection: when each sensor first sees a threat on each pass, in closed form on every leg. */
import { discCrossing } from '../geometry/disc.ts';
import type { DiscField } from '../geometry/disc-field.ts';
import { radarHorizon } from '../geometry/horizon.ts';
import type { Interval, Leg, Point } from '../geometry/plane.ts';
import { type Key, pair, uniform } from '../kernel/chance.ts';
import { ln } from '../kernel/exact-math.ts';
import { insertSorted } from '../kernel/insert-sorted.ts';
import type { DroneType } from '../raid/wave.ts';
import type { Sensor } from './sensor.ts';
import type { Stand } from './stand.ts';

/** A stretch of time in which a sensor sees a threat. */
export interface Hold extends Interval {
  readonly sensor: number; // index into sensors
}

/** Who watches this night, and through what air. */
export interface Watch {
  readonly sensors: readonly Sensor[];
  readonly field: DiscField; // of those in action
  readonly stands: readonly (Stand[] | undefined)[]; // of those that move or are switched; undefined for the others
  readonly roving: readonly number[]; // indices of those that move or are switched
  readonly visibility: number; // 0 to 1
}

/** What is watched for. */
export interface Seen {
  readonly key: number; // uint32, the threat's own luck
  readonly type: DroneType;
  readonly legs: readonly Leg[]; // as flown so far and planned
}

/**
 * All stretches in which sensors see a threat on its path, in order of start.
 *
 * A pass through cover begins unseen; the time to detection is exponential with the sensor's glimpse rate
 * (P(t) = 1 − e^(−γt), Koopman, "Search and Screening", 1946); once seen, it is held to the end of the pass.
 */
export function detect(key: Key, seen: Seen, watch: Watch): Hold[] {
  const holds: Hold[] = [];
  for (const { sensor, from, to, nth } of passesOf(seen, watch)) {
    const seenAt = firstSeen(key, seen, watch, { sensor, from, nth });
    if (seenAt < to) insertSorted(holds, { sensor, from: seenAt, to }, startsLater);
  }
  for (const sensor of watch.roving) addHoldsOf(sensor, key, seen, watch, holds);
  return holds;
}

/** What one sensor sees, in place of what it was thought to see: after it has moved or been switched. */
export function detectAnew(sensor: number, key: Key, seen: Seen & { holds: Hold[] }, watch: Watch): Hold[] {
  const holds = seen.holds.filter((hold) => hold.sensor !== sensor);
  addHoldsOf(sensor, key, seen, watch, holds);
  return holds;
}

/** The holds of a sensor that moves or is switched: its passes are those of its stands. */
function addHoldsOf(index: number, key: Key, seen: Seen, watch: Watch, holds: Hold[]): void {
  const passes: Pass[] = [];
  for (const { from, to, position } of watch.stands[index] ?? []) {
    for (const leg of seen.legs) {
      const inside = covered(watch.sensors[index] as Sensor, position, seen.type, leg);
      if (inside === undefined) continue;
      const pass = { from: Math.max(inside.from, from), to: Math.min(inside.to, to) };
      if (pass.from < pass.to) addPass(passes, index, pass);
    }
  }
  for (const { from, to, nth } of passes) {
    const seenAt = firstSeen(key, seen, watch, { sensor: index, from, nth });
    if (seenAt < to) insertSorted(holds, { sensor: index, from: seenAt, to }, startsLater);
  }
}

/** When a pass leads to a detection; infinite for a sensor that cannot detect. */
function firstSeen(key: Key, seen: Seen, watch: Watch, pass: Omit<Pass, 'to'>): number {
  const sensor = watch.sensors[pass.sensor] as Sensor;
  const rate = glimpseRate(sensor, seen.type, watch.visibility);
  if (!(rate > 0)) return Number.POSITIVE_INFINITY;
  return pass.from - ln(1 - uniform(key, pair(seen.key, sensor.key), 'detection', pass.nth)) / rate;
}

/** A stretch of time in which a threat is in a sensor's cover. */
interface Pass {
  readonly sensor: number;
  readonly from: number; // s
  readonly nth: number; // of this sensor's passes, from 0
  to: number; // s
}

/** All passes through the cover of sensors that stay where they are, in order of leg; stretches that touch across a turn are one pass. */
function passesOf({ legs, type }: Seen, { sensors, field, stands }: Watch): readonly Pass[] {
  const passes: Pass[] = [];
  const scale = Math.max(1, type.radarFactor);
  for (const leg of legs) {
    for (const index of field.near(leg, leg, scale)) {
      if (stands[index] !== undefined) continue;
      const sensor = sensors[index] as Sensor;
      const inside = covered(sensor, sensor.position, type, leg);
      if (inside !== undefined) addPass(passes, index, inside);
    }
  }
  return passes;
}

function covered(sensor: Sensor, { x, y }: Point, type: DroneType, leg: Leg): Interval | undefined {
  return discCrossing(leg, x, y, coverRadius(sensor, type, leg.altitude));
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
