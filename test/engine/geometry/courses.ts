/** Random legs, courses and paths on the plane, in metres and seconds as scenarios hold them. */
import type { Motion } from '../../../src/engine/geometry/motion.ts';
import type { Leg, Point } from '../../../src/engine/geometry/plane.ts';
import { fc, real, whole } from '../property.ts';

/** A whole number of metres within 300 km of the origin. */
export const metres = whole(-300_000, 300_000);
export const point: fc.Arbitrary<Point> = fc.record({ x: metres, y: metres });
const velocity = fc.oneof(real(-150, 150), whole(-60, 60));

export const leg: fc.Arbitrary<Leg> = fc
  .record({
    from: real(0, 40_000),
    lasts: real(1, 10_000),
    x: metres,
    y: metres,
    vx: velocity,
    vy: velocity,
    altitude: real(0, 5000),
  })
  .map(({ lasts, ...start }) => ({ ...start, to: start.from + lasts }));

export const motion: fc.Arbitrary<Motion> = fc.record({
  time: real(0, 40_000),
  x: metres,
  y: metres,
  vx: velocity,
  vy: velocity,
  altitude: real(0, 5000),
});

/** Corners of a path, the first and the second well apart. */
export const corners: fc.Arbitrary<Point[]> = fc
  .array(point, { minLength: 2, maxLength: 6 })
  .filter(([a, b]) => a !== undefined && b !== undefined && Math.hypot(a.x - b.x, a.y - b.y) > 1);

export function place(leg: Leg, time: number): Point {
  return { x: leg.x + leg.vx * (time - leg.from), y: leg.y + leg.vy * (time - leg.from) };
}
