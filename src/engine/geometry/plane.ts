/** Points, boxes and straight legs on the projected plane: x east, y north, metres; angles in radians from east, counter-clockwise. */

export interface Point {
  readonly x: number; // m, east
  readonly y: number; // m, north
}

export interface Box {
  readonly min: Point;
  readonly max: Point;
}

/** A stretch of time, closed at the start and open at the end. */
export interface Interval {
  readonly from: number; // s
  readonly to: number; // s
}

/** Straight flight at constant speed and altitude; altitude changes only between legs. */
export interface Leg {
  readonly from: number; // s, start of the leg
  readonly to: number; // s, end of the leg
  readonly x: number; // m, at `from`
  readonly y: number; // m, at `from`
  readonly vx: number; // m/s
  readonly vy: number; // m/s
  readonly altitude: number; // m above ground
}

/** Whether a time lies in any of some stretches. */
export function isDuring(stretches: readonly Interval[], time: number): boolean {
  for (const { from, to } of stretches) if (from <= time && time < to) return true;
  return false;
}

export function isInside(box: Box, x: number, y: number): boolean {
  return x >= box.min.x && x <= box.max.x && y >= box.min.y && y <= box.max.y;
}

export function distance(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  return Math.sqrt(dx * dx + dy * dy);
}
