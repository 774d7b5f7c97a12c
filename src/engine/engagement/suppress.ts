/** Electronic warfare: whether and when a jammed or spoofed threat loses its way, and where it goes. */
import { crossDisc, discCrossing } from '../geometry/disc.ts';
import type { DiscField } from '../geometry/disc-field.ts';
import type { Motion } from '../geometry/motion.ts';
import { type Box, type Interval, isInside, type Leg } from '../geometry/plane.ts';
import { type Key, pair, uniform } from '../kernel/chance.ts';
import { cos, ln, sin } from '../kernel/exact-math.ts';
import type { DroneType } from '../raid/wave.ts';
import type { Stand } from '../sensing/stand.ts';
import type { EwArea } from './ew-area.ts';

export interface Suppression {
  readonly time: number; // s
  readonly area: number; // index into ewAreas
}

/** Who jams. */
export interface Jamming {
  readonly areas: readonly EwArea[];
  readonly field: DiscField; // of all of them
  readonly working: readonly boolean[]; // which are in action, or were
  readonly stands: readonly (Stand[] | undefined)[]; // of those that are moved or switched; undefined for the others
}

/** What is jammed. */
export interface Jammed {
  readonly key: number; // uint32, the threat's own luck
  readonly type: DroneType;
  readonly legs: readonly Leg[];
  readonly from: number; // s, since when it flies by its own navigation
  readonly times: number; // that it has been suppressed before
}

/**
 * The first suppression on a path: each area is a constant hazard while the threat is inside it.
 *
 * @returns undefined where every area lets it pass.
 */
export function firstSuppression(key: Key, jammed: Jammed, jamming: Jamming): Suppression | undefined {
  let first: Suppression | undefined;
  const { legs, type, times } = jammed;
  for (const index of areasAlong(legs, jamming)) {
    const area = jamming.areas[index] as EwArea;
    const hazard = area.hazard * type.ewSusceptibility;
    if (!(hazard > 0)) continue;
    const u = uniform(key, pair(jammed.key, area.key), 'suppression', times);
    const time = timeOfDose(jammed, area, jamming.stands[index], -ln(1 - u) / hazard);
    if (time < lastTime(legs) && (first === undefined || time < first.time)) first = { time, area: index };
  }
  return first;
}

function lastTime(legs: readonly Leg[]): number {
  return legs[legs.length - 1]?.to ?? 0;
}

/** Areas that a path may cross. */
export function areasAlong(legs: readonly Leg[], { field, working, stands }: Jamming): number[] {
  const near = field.alongPath(legs);
  const found: number[] = [];
  for (const index of near) if (working[index] || stands[index] !== undefined) found.push(index);
  for (let index = 0; index < stands.length; index++) {
    if (stands[index] !== undefined && !found.includes(index)) found.push(index);
  }
  return found;
}

/** When the time spent inside an area adds up to `dose` s; infinite where it does not. */
function timeOfDose(
  { legs, from }: Jammed,
  area: EwArea,
  stands: readonly Stand[] | undefined,
  dose: number,
): number {
  let left = dose;
  for (let n = 0; n < (stands?.length ?? 1); n++) {
    const stand = stands?.[n];
    const position = stand?.position ?? area.position;
    const since = Math.max(from, stand?.from ?? 0);
    const until = stand?.to ?? Number.POSITIVE_INFINITY;
    for (const leg of legs) {
      if (leg.altitude > area.maxAltitude || !crossDisc(leg, position, area.range, inside)) continue;
      const start = Math.max(inside.from, since);
      const stay = Math.min(inside.to, until) - start;
      if (stay <= 0) continue;
      if (left <= stay) return start + left;
      left -= stay;
    }
  }
  return Number.POSITIVE_INFINITY;
}

/** A stretch that every crossing uses in turn: nothing in it outlives a call. */
const inside = { from: 0.5, to: 0.5 };

/** Stretches of a leg inside an area while it is in action, in order. @param stands undefined where it stands all night. */
export function insideTimes(leg: Leg, area: EwArea, stands: readonly Stand[] | undefined): Interval[] {
  const times: Interval[] = [];
  if (leg.altitude > area.maxAltitude) return times;
  if (stands === undefined) {
    const crossing = discCrossing(leg, area.position.x, area.position.y, area.range);
    if (crossing !== undefined) times.push(crossing);
    return times;
  }
  for (const stand of stands) {
    if (!crossDisc(leg, stand.position, area.range, inside)) continue;
    const from = Math.max(inside.from, stand.from);
    const to = Math.min(inside.to, stand.to);
    if (from < to) times.push({ from, to });
  }
  return times;
}

/**
 * The flight after suppression: a straight drift on a random heading, or nothing where it falls at once.
 *
 * @param nth how often it was suppressed before. @param from its motion when it was suppressed, at `from.time`.
 * @returns one leg; of no length where it falls.
 */
export function drift(key: Key, { who, nth }: { who: number; nth: number }, area: EwArea, from: Motion): Leg {
  const falls = uniform(key, who, 'fall', nth) < area.fallShare;
  const speed = Math.sqrt(from.vx * from.vx + from.vy * from.vy);
  const heading = 2 * Math.PI * uniform(key, who, 'driftHeading', nth);
  const stays = falls ? 0 : -area.driftTime * ln(1 - uniform(key, who, 'driftTime', nth));
  return {
    from: from.time,
    to: from.time + stays,
    x: from.x,
    y: from.y,
    vx: speed * cos(heading),
    vy: speed * sin(heading),
    altitude: from.altitude,
  };
}

/** Cuts a drift off where it leaves the theatre. */
export function cutAtBounds(leg: Leg, bounds: Box): Leg {
  const out = Math.min(
    timeToSide(leg.x, leg.vx, bounds.min.x, bounds.max.x),
    timeToSide(leg.y, leg.vy, bounds.min.y, bounds.max.y),
  );
  const { from, x, y, vx, vy, altitude } = leg;
  const to = isInside(bounds, x, y) ? Math.min(leg.to, from + out) : from;
  return { from, to, x, y, vx, vy, altitude };
}

function timeToSide(at: number, speed: number, low: number, high: number): number {
  if (speed === 0) return Number.POSITIVE_INFINITY;
  return ((speed > 0 ? high : low) - at) / speed;
}
