/** Points and straight courses against closed outlines. */
import { type Motion, xAt, yAt } from './motion.ts';
import type { Interval, Point } from './plane.ts';

type Outline = readonly (readonly Point[])[];

/** Whether a point lies inside an outline of closed rings; even-odd rule, so holes count as outside. */
export function isInsideOutline(outline: Outline, x: number, y: number): boolean {
  let inside = false;
  for (const ring of outline) if (isInsideRing(ring, x, y)) inside = !inside;
  return inside;
}

function isInsideRing(ring: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  let a = ring[ring.length - 1] as Point;
  for (const b of ring) {
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y)) inside = !inside;
    a = b;
  }
  return inside;
}

/** All stretches of [from, to] in which a course is inside an outline, in order. */
export function staysInside(outline: Outline, course: Motion, from: number, to: number): Interval[] {
  const stays: { from: number; to: number }[] = [];
  let start = from;
  for (const end of [...crossings(outline, course, from, to), to]) {
    const middle = (start + end) / 2; // crossings are not counted in pairs: a corner may be only grazed
    const isInside = start < end && isInsideOutline(outline, xAt(course, middle), yAt(course, middle));
    const last = stays[stays.length - 1];
    if (isInside && last?.to === start) last.to = end;
    else if (isInside) stays.push({ from: start, to: end });
    start = end;
  }
  return stays;
}

/** Times in (from, to) at which a course crosses an outline, in order. */
function crossings(outline: Outline, course: Motion, from: number, to: number): number[] {
  const times: number[] = [];
  for (const ring of outline) {
    let a = ring[ring.length - 1] as Point;
    for (const b of ring) {
      const time = edgeCrossing(course, a, b);
      if (time > from && time < to) times.push(time);
      a = b;
    }
  }
  return times.sort((one, other) => one - other);
}

/** A course through a corner meets both edges rather than neither. */
const slack = 1e-9;

/** When a course meets an edge; NaN where it does not. */
function edgeCrossing(course: Motion, a: Point, b: Point): number {
  const ex = b.x - a.x;
  const ey = b.y - a.y;
  const cross = course.vx * ey - course.vy * ex;
  if (cross === 0) return Number.NaN;
  const dx = a.x - course.x;
  const dy = a.y - course.y;
  const along = (dx * course.vy - dy * course.vx) / cross; // share of the edge
  if (along < -slack || along > 1 + slack) return Number.NaN;
  return course.time + (dx * ey - dy * ex) / cross;
}
