import { describe, expect, it } from 'vitest';
import { type Motion, xAt, yAt } from '../../../src/engine/geometry/motion.ts';
import type { Point } from '../../../src/engine/geometry/plane.ts';
import { isInsideOutline, staysInside } from '../../../src/engine/geometry/polygon.ts';
import { fc, real, whole } from '../property.ts';

const at = (x: number, y: number): Point => ({ x, y });
const square = [at(0, 0), at(10, 0), at(10, 10), at(0, 10)];
const hole = [at(4, 4), at(6, 4), at(6, 6), at(4, 6)];
const eastward = (x: number, y: number): Motion => ({ time: 0, x, y, vx: 1, vy: 0, altitude: 0 });

/** A star around a point: any shape, without crossing itself. */
const star = fc
  .record({
    x: real(-50, 50),
    y: real(-50, 50),
    radii: fc.array(real(1, 100), { minLength: 3, maxLength: 9 }),
  })
  .map(({ x, y, radii }) =>
    radii.map((r, n) =>
      at(
        x + r * Math.cos((2 * Math.PI * n) / radii.length),
        y + r * Math.sin((2 * Math.PI * n) / radii.length),
      ),
    ),
  );
const course: fc.Arbitrary<Motion> = fc.record({
  time: whole(0, 100),
  x: whole(-100, 100),
  y: whole(-100, 100),
  vx: fc.oneof(whole(-3, 3), real(-3, 3)),
  vy: real(-3, 3),
  altitude: fc.constant(100),
});

/** Angle that the outline turns around a point, in whole turns: another way to ask what lies inside. */
function turns(ring: readonly Point[], x: number, y: number): number {
  let sum = 0;
  ring.forEach((b, n) => {
    const a = ring[(n + ring.length - 1) % ring.length] as Point;
    const step = Math.atan2(b.y - y, b.x - x) - Math.atan2(a.y - y, a.x - x);
    sum += step > Math.PI ? step - 2 * Math.PI : step < -Math.PI ? step + 2 * Math.PI : step;
  });
  return Math.round(sum / (2 * Math.PI));
}

describe('isInsideOutline()', () => {
  it('tells inside from outside, and a hole from both', () => {
    expect(isInsideOutline([square, hole], 2, 5)).toBe(true);
    expect(isInsideOutline([square, hole], 5, 5)).toBe(false);
    expect(isInsideOutline([square, hole], 12, 5)).toBe(false);
    expect(isInsideOutline([], 0, 0)).toBe(false);
  });

  it('agrees with the turns of the outline around the point', () => {
    fc.assert(
      fc.property(star, real(-150, 150), real(-150, 150), (ring, x, y) => {
        expect(isInsideOutline([ring], x, y)).toBe(turns(ring, x, y) !== 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('staysInside()', () => {
  it('gives entries and exits', () => {
    expect(staysInside([square], eastward(-5, 5), 0, 100)).toEqual([{ from: 5, to: 15 }]);
    expect(staysInside([square], eastward(5, 5), 0, 100)).toEqual([{ from: 0, to: 5 }]);
    expect(staysInside([square], eastward(-5, 5), 0, 8)).toEqual([{ from: 5, to: 8 }]);
    expect(staysInside([square], eastward(-5, 15), 0, 100)).toEqual([]);
    expect(staysInside([square], eastward(-5, 5), 0, 4)).toEqual([]);
  });

  it('leaves a hole out', () => {
    expect(staysInside([square, hole], eastward(-5, 5), 0, 100)).toEqual([
      { from: 5, to: 9 },
      { from: 11, to: 15 },
    ]);
  });

  it('is not misled by a corner that the course only grazes', () => {
    const diamond = [at(0, -5), at(5, 0), at(0, 5), at(-5, 0)];
    expect(staysInside([diamond], eastward(-50, 5), 0, 100)).toEqual([]);
    expect(staysInside([diamond], eastward(-50, -5), 0, 100)).toEqual([]);
  });

  it('takes a course through two corners for one stay, and along a side for one or none', () => {
    const diamond = [at(0, -5), at(5, 0), at(0, 5), at(-5, 0)];
    expect(staysInside([diamond], eastward(-50, 0), 0, 100)).toEqual([{ from: 45, to: 55 }]);
    const notched = [at(0, 0), at(10, 0), at(10, 5), at(6, 5), at(5, 3), at(4, 5), at(0, 5)];
    expect(staysInside([notched], eastward(-5, 3), 0, 100)).toEqual([{ from: 5, to: 15 }]);
  });

  it('agrees with looking at 400 moments', () => {
    fc.assert(
      fc.property(star, course, real(0, 100), real(1, 200), (ring, flown, after, lasts) => {
        const from = flown.time + after;
        const stays = staysInside([ring], flown, from, from + lasts);
        for (let n = 0; n < 400; n++) {
          const time = from + (lasts * (n + 0.5)) / 400;
          const edges = stays.flatMap((stay) => [stay.from, stay.to]);
          if (edges.some((edge) => Math.abs(edge - time) < 1e-6)) continue;
          const isInside = isInsideOutline([ring], xAt(flown, time), yAt(flown, time));
          expect(stays.some((stay) => stay.from < time && time < stay.to)).toBe(isInside);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives stays in order, apart, and within the time asked about', () => {
    fc.assert(
      fc.property(star, course, real(1, 200), (ring, flown, lasts) => {
        const from = flown.time;
        staysInside([ring], flown, from, from + lasts).forEach((stay, n, all) => {
          expect(stay.from).toBeLessThan(stay.to);
          expect(stay.from).toBeGreaterThan(n > 0 ? (all[n - 1]?.to as number) : from - 1e-12);
          expect(stay.to).toBeLessThanOrEqual(from + lasts);
        });
      }),
    );
  });
});
