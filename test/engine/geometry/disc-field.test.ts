import { describe, expect, it } from 'vitest';
import { discCrossing } from '../../../src/engine/geometry/disc.ts';
import { type Disc, DiscField } from '../../../src/engine/geometry/disc-field.ts';
import { fly } from '../../../src/engine/geometry/path.ts';
import type { Leg } from '../../../src/engine/geometry/plane.ts';
import { fc, real } from '../property.ts';
import { corners, leg, motion, point } from './courses.ts';

const disc: fc.Arbitrary<Disc> = fc.record({
  position: point,
  range: fc.oneof(real(0, 300_000), real(0, 100)),
});
const discs = fc.array(disc, { maxLength: 40 });

function crosses(legs: readonly Leg[], { position, range }: Disc, scale: number): boolean {
  return legs.some((flown) => discCrossing(flown, position.x, position.y, range * scale) !== undefined);
}

const rising = (indices: readonly number[]) =>
  indices.every((index, n) => n === 0 || index > (indices[n - 1] as number));

describe('DiscField', () => {
  it('alongPath() misses no disc that a leg crosses, and names each once', () => {
    fc.assert(
      fc.property(discs, corners, real(0.1, 3), real(5, 150), (rows, points, scale, speed) => {
        const legs = fly(points, 0, speed, 100);
        const found = new DiscField(rows, 3).alongPath(legs, scale);
        expect(rising(found)).toBe(true);
        rows.forEach((row, index) => {
          if (crosses(legs, row, scale)) expect(found).toContain(index);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('alongPath() names only discs that come within reach of the path', () => {
    fc.assert(
      fc.property(discs, leg, (rows, flown) => {
        fc.pre(Math.hypot(flown.vx, flown.vy) > 0.01);
        for (const index of new DiscField(rows, 3).alongPath([flown])) {
          const { position, range } = rows[index] as Disc;
          expect(distanceToLeg(flown, position.x, position.y)).toBeLessThanOrEqual(2 * range + 1); // its box, loosely
        }
      }),
    );
  });

  it('alongPath() finds a disc that is touched at the very end of the path', () => {
    const legs = fly(
      [
        { x: 0, y: 0 },
        { x: 1000, y: 0 },
        { x: 1000, y: 500 },
      ],
      0,
      50,
      100,
    );
    const field = new DiscField([{ position: { x: 1000, y: 600 }, range: 101 }]);
    expect(field.alongPath(legs)).toEqual([0]);
  });

  it('answers each question afresh', () => {
    fc.assert(
      fc.property(discs, corners, corners, (rows, one, other) => {
        const field = new DiscField(rows, 3);
        field.alongPath(fly(one, 0, 50, 100));
        expect(field.alongPath(fly(other, 0, 50, 100))).toEqual(
          new DiscField(rows, 3).alongPath(fly(other, 0, 50, 100)),
        );
      }),
    );
  });

  it('near() misses no disc that a course crosses in a stretch of time', () => {
    fc.assert(
      fc.property(discs, motion, (rows, course) => {
        const { x, y, vx, vy } = course;
        fc.pre(Math.hypot(vx, vy) > 0.01);
        const line: Leg = { from: 0, to: 2e6 / Math.hypot(vx, vy), x, y, vx, vy, altitude: 0 };
        const found = new DiscField(rows, 3).near(course, line);
        expect(new Set(found).size).toBe(found.length);
        rows.forEach((row, index) => {
          if (crosses([line], row, 1)) expect(found).toContain(index);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('search() finds what near() lists', () => {
    fc.assert(
      fc.property(discs, motion, (rows, course) => {
        const field = new DiscField(rows, 3);
        const time = { from: 0, to: 5000 };
        const listed = field.near(course, time);
        const count = field.search(course, time);
        expect([...field.found.slice(0, count)]).toEqual(listed);
      }),
    );
  });

  it('finds discs on a field wider than its grid has squares, and outside it', () => {
    const disc = (x: number): Disc => ({ position: { x, y: 0 }, range: 1000 });
    const field = new DiscField([disc(-9e6), disc(0), disc(9e6)]);
    const east = { x: -1e7, y: 0, vx: 100, vy: 0 };
    expect(field.near(east, { from: 0, to: 2e5 })).toEqual([0, 1, 2]);
    expect(field.near(east, { from: 0, to: 1e3 })).toEqual([]);
    expect(new DiscField([]).near(east, { from: 0, to: 1e3 })).toEqual([]);
  });

  it('near() leaves out what lies behind, aside or beyond', () => {
    const disc = (x: number, y: number): Disc => ({ position: { x, y }, range: 10 });
    const field = new DiscField([disc(-11, 0), disc(50, 11), disc(50, 0), disc(-9, 0), disc(511, 0)]);
    expect(field.near({ x: 0, y: 0, vx: 5, vy: 0 }, { from: 0, to: 100 })).toEqual([2, 3]);
  });
});

function distanceToLeg({ x, y, vx, vy, from, to }: Leg, px: number, py: number): number {
  const along = ((px - x) * vx + (py - y) * vy) / (vx * vx + vy * vy);
  const t = Math.min(Math.max(along, 0), to - from);
  return Math.hypot(x + vx * t - px, y + vy * t - py);
}
