/** Detection: when each sensor first sees a threat on each pass, in closed form on every leg. */
import { crossDisc } from '../geometry/disc.ts';
import type { DiscField } from '../geometry/disc-field.ts';
import { radarHorizon } from '../geometry/horizon.ts';
import type { Interval, Leg } from '../geometry/plane.ts';
import { type Key, pair, uniform } from '../kernel/chance.ts';
import { ln } from '../kernel/exact-math.ts';
import { insertSorted } from '../kernel/insert-sorted.ts';
import type { DroneType } from '../raid/wave.ts';
import { PassList } from './pass-list.ts';
import type { Sensor } from './sensor.ts';
import type { Stand } from './stand.ts';

/** A stretch of time in which a sensor sees a threat. */
export interface Hold extends Interval {
  readonly sensor: number; // index into sensors
}

/** Who watches this night, and through what air. */
export interface Watch {
  readonly sensors: readonly Sensor[];
  readonly field: DiscField; // of wherever each may come by itself
  readonly working: readonly boolean[]; // who is in action
  readonly stands: readonly (Stand[] | undefined)[]; // of those that move or are switched; undefined for the others
  readonly roving: readonly number[]; // indices of those among them that may be outside their disc of the field
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
  const shifted = listPasses(seen, watch);
  addHolds(key, seen, watch, holds);
  for (const sensor of shifted) addHoldsOf(sensor, key, seen, watch, holds);
  for (const sensor of watch.roving) if (watch.stands[sensor]) addHoldsOf(sensor, key, seen, watch, holds);
  return holds;
}

/**
 * What all sensors see, after one of them has moved or been switched.
 *
 * @param changed the sensor, and what was thought to be seen so far. @returns the same list where nothing has changed.
 */
export function detectAnew(changed: Changed, key: Key, seen: Seen, watch: Watch): Hold[] {
  const { sensor, holds } = changed;
  const own: Hold[] = [];
  addHoldsOf(sensor, key, seen, watch, own);
  if (isListed(own, sensor, holds)) return holds;
  const others: Hold[] = [];
  for (const hold of holds) if (hold.sensor !== sensor) others.push(hold);
  for (const hold of own) insertSorted(others, hold, startsLater);
  return others;
}

interface Changed {
  readonly sensor: number; // index
  readonly holds: Hold[]; // of all sensors
}

/** Whether the holds of one sensor in a list are just these; both in order of start. */
function isListed(own: readonly Hold[], sensor: number, holds: readonly Hold[]): boolean {
  let n = 0;
  for (const hold of holds) {
    if (hold.sensor !== sensor) continue;
    const one = own[n++];
    if (one?.from !== hold.from || one.to !== hold.to) return false;
  }
  return n === own.length;
}

/** Columns and a stretch that every path uses in turn: nothing in them outlives a call. */
const passes = new PassList();
const inside = { from: 0.5, to: 0.5 };

/** The holds of a sensor that moves or is switched: its passes are those of its stands. */
function addHoldsOf(index: number, key: Key, seen: Seen, watch: Watch, holds: Hold[]): void {
  passes.clear();
  const sensor = watch.sensors[index] as Sensor;
  for (const { from, to, position } of watch.stands[index] ?? []) {
    for (const leg of seen.legs) {
      if (leg.to <= from || leg.from >= to) continue;
      if (!crossDisc(leg, position, coverRadius(sensor, seen.type, leg.altitude), inside)) continue;
      inside.from = Math.max(inside.from, from);
      inside.to = Math.min(inside.to, to);
      if (inside.from < inside.to) passes.add(index, inside);
    }
  }
  if (passes.count > 0) addHolds(key, seen, watch, holds);
}

/** What the listed passes lead to. */
function addHolds(key: Key, seen: Seen, watch: Watch, holds: Hold[]): void {
  for (let n = 0; n < passes.count; n++) {
    const index = passes.sensor[n] as number;
    const sensor = watch.sensors[index] as Sensor;
    const rate = glimpseRate(sensor, seen.type, watch.visibility);
    if (!(rate > 0)) continue;
    const u = uniform(key, pair(seen.key, sensor.key), 'detection', passes.nth[n] as number);
    const from = (passes.from[n] as number) - ln(1 - u) / rate;
    const to = passes.to[n] as number;
    if (from < to) insertSorted(holds, { sensor: index, from, to }, startsLater);
  }
}

const nobody: readonly number[] = [];

/**
 * All passes through the cover of sensors that stay where they are, in order of leg; stretches that touch across a turn are one pass.
 *
 * @returns those that do not stay, of the sensors that the path may come to.
 */
function listPasses({ legs, type }: Seen, watch: Watch): readonly number[] {
  const { field, stands } = watch;
  const scale = Math.max(1, type.radarFactor);
  let shifted = nobody;
  passes.clear();
  for (const leg of legs) {
    const count = field.search(leg, leg, scale);
    for (let n = 0; n < count; n++) {
      const index = field.found[n] as number;
      if (stands[index] === undefined) listPass(index, leg, type, watch);
      else if (!watch.roving.includes(index) && !shifted.includes(index)) shifted = [...shifted, index];
    }
  }
  return shifted;
}

/** The pass of a leg through the cover of a sensor that stays, where it is in action and there is one. */
function listPass(index: number, leg: Leg, type: DroneType, { sensors, working }: Watch): void {
  if (!working[index]) return;
  const sensor = sensors[index] as Sensor;
  const radius = coverRadius(sensor, type, leg.altitude);
  if (crossDisc(leg, sensor.position, radius, inside)) passes.add(index, inside);
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
