/** Paths of legs: building them, and where they are at a time. */
import type { Leg, Point } from './plane.ts';

/** Length of a polyline, m. */
export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let n = 1; n < points.length; n++) length += between(points[n - 1] as Point, points[n] as Point);
  return length;
}

/** Legs along a polyline at constant speed and altitude; points that coincide make no leg. */
export function fly(points: readonly Point[], start: number, speed: number, altitude: number): Leg[] {
  const legs: Leg[] = [];
  let from = start;
  for (let n = 1; n < points.length; n++) {
    const a = points[n - 1] as Point;
    const b = points[n] as Point;
    const length = between(a, b);
    if (length === 0) continue;
    const to = from + length / speed;
    const scale = speed / length;
    legs.push({ from, to, x: a.x, y: a.y, vx: (b.x - a.x) * scale, vy: (b.y - a.y) * scale, altitude });
    from = to;
  }
  return legs;
}

/** The leg flown at `time`: the last one that began at or before it, else the first. */
export function legAt(legs: readonly Leg[], time: number): Leg | undefined {
  for (let n = legs.length - 1; n > 0; n--) {
    const leg = legs[n] as Leg;
    if (leg.from <= time) return leg;
  }
  return legs[0];
}

/** Where a path is at `time`; held to its ends. */
export function positionAt(legs: readonly Leg[], time: number): Point {
  const leg = legAt(legs, time);
  if (leg === undefined) return { x: 0, y: 0 };
  const t = Math.min(Math.max(time, leg.from), leg.to) - leg.from;
  return { x: leg.x + leg.vx * t, y: leg.y + leg.vy * t };
}

/** The path up to `time`. */
export function cutAt(legs: readonly Leg[], time: number): Leg[] {
  const kept: Leg[] = [];
  for (const leg of legs) {
    if (leg.from >= time && kept.length > 0) break;
    kept.push(leg.to > time ? stretch(leg, leg.from, time, leg.altitude) : leg);
  }
  return kept;
}

/** Splits the last `distance` m of a path off to fly it at another altitude. */
export function descend(legs: readonly Leg[], distance: number, altitude: number): Leg[] {
  const out: Leg[] = [];
  let left = distance;
  for (let n = legs.length - 1; n >= 0; n--) {
    const leg = legs[n] as Leg;
    const speed = Math.sqrt(leg.vx * leg.vx + leg.vy * leg.vy);
    const length = (leg.to - leg.from) * speed;
    if (left <= 0) out.push(leg);
    else if (length <= left) out.push(stretch(leg, leg.from, leg.to, altitude));
    else out.push(...splitLast(leg, left / speed, altitude));
    left -= length;
  }
  return out.reverse();
}

/** The later part first, as `descend` collects backwards. */
function splitLast(leg: Leg, duration: number, altitude: number): [Leg, Leg] {
  const at = leg.to - duration;
  return [stretch(leg, at, leg.to, altitude), stretch(leg, leg.from, at, leg.altitude)];
}

/**
 * Part of a leg, at an altitude. Legs are written out field by field and in one order wherever they are made: that gives them one shape in
 * memory, and what reads them by the thousand is several times faster.
 */
function stretch({ from, x, y, vx, vy }: Leg, start: number, end: number, altitude: number): Leg {
  const t = start - from;
  return { from: start, to: end, x: x + vx * t, y: y + vy * t, vx, vy, altitude };
}

function between(a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  return Math.sqrt(dx * dx + dy * dy);
}
