import { describe, expect, it } from 'vitest';
import { cutAt, descend, fly, legAt, lengthOf, positionAt } from '../../../src/engine/geometry/path.ts';
import type { Leg, Point } from '../../../src/engine/geometry/plane.ts';
import { fc, real, whole } from '../property.ts';
import { corners, place } from './courses.ts';

const last = (legs: readonly Leg[]) => legs[legs.length - 1] as Leg;
const near = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y) < 1e-3; // a millimetre

/** Paths with a share of the way along them. */
const paths = fc
  .record({ points: corners, start: real(0, 40_000), speed: real(5, 200), share: real(0, 1) })
  .map(({ points, start, speed, share }) => {
    const legs = fly(points, start, speed, 1000);
    return { points, start, speed, legs, time: start + (last(legs).to - start) * share, share };
  });

describe('fly()', () => {
  it('takes its length over its speed', () => {
    fc.assert(
      fc.property(paths, ({ points, start, speed, legs }) => {
        expect(last(legs).to - start).toBeCloseTo(lengthOf(points) / speed, 6);
        for (const { vx, vy } of legs) expect(Math.hypot(vx, vy)).toBeCloseTo(speed, 9);
      }),
    );
  });

  it('starts each leg where and when the one before ends', () => {
    fc.assert(
      fc.property(paths, ({ points, start, legs }) => {
        expect(legs[0]).toMatchObject({ from: start, ...points[0] });
        legs.forEach((leg, n) => {
          const next = legs[n + 1];
          expect(leg.to).toBeGreaterThan(leg.from);
          if (next !== undefined) expect(next.from).toBe(leg.to);
          expect(near(place(leg, leg.to), next ?? (points[points.length - 1] as Point))).toBe(true);
        });
      }),
    );
  });

  it('makes no leg between corners that coincide', () => {
    const a = { x: 0, y: 0 };
    const b = { x: 100, y: 0 };
    expect(fly([a, a, b, b], 0, 10, 50)).toHaveLength(1);
    expect(fly([a, a], 0, 10, 50)).toEqual([]);
  });
});

describe('legAt() and positionAt()', () => {
  it('give the leg that is flown', () => {
    fc.assert(
      fc.property(paths, ({ legs, time }) => {
        const leg = legAt(legs, time) as Leg;
        expect(leg.from <= time && time <= leg.to).toBe(true);
        expect(near(positionAt(legs, time), place(leg, time))).toBe(true);
      }),
    );
  });

  it('hold to the ends', () => {
    fc.assert(
      fc.property(paths, ({ points, legs, start }) => {
        expect(positionAt(legs, start - 100)).toEqual(points[0]);
        expect(near(positionAt(legs, last(legs).to + 100), points[points.length - 1] as Point)).toBe(true);
      }),
    );
  });

  it('move no faster than the speed', () => {
    fc.assert(
      fc.property(paths, real(0, 1), ({ legs, start, speed, time }, share) => {
        const other = start + (last(legs).to - start) * share;
        const a = positionAt(legs, time);
        const b = positionAt(legs, other);
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThanOrEqual(speed * Math.abs(time - other) + 1e-3);
      }),
    );
  });
});

describe('cutAt()', () => {
  it('keeps the path up to a time and nothing of it after', () => {
    fc.assert(
      fc.property(paths, real(0, 1), ({ legs, time, start }, share) => {
        const cut = cutAt(legs, time);
        expect(last(cut).to).toBe(time);
        const before = start + (time - start) * share;
        expect(near(positionAt(cut, before), positionAt(legs, before))).toBe(true);
        expect(near(positionAt(cut, time + 1000), positionAt(legs, time))).toBe(true);
      }),
    );
  });

  it('past the end is the whole path', () => {
    fc.assert(
      fc.property(paths, ({ legs }) => {
        expect(cutAt(legs, last(legs).to + 1)).toEqual(legs);
      }),
    );
  });

  it('keeps one leg, of no length, at the very start', () => {
    fc.assert(
      fc.property(paths, ({ legs, start }) => {
        expect(cutAt(legs, start)).toEqual([{ ...legs[0], to: start }]);
      }),
    );
  });
});

describe('descend()', () => {
  const low = 60;

  it('keeps the ground track and the times', () => {
    fc.assert(
      fc.property(paths, real(0, 900_000), ({ legs, time }, distance) => {
        const flown = descend(legs, distance, low);
        expect(near(positionAt(flown, time), positionAt(legs, time))).toBe(true);
        expect([flown[0]?.from, last(flown).to]).toEqual([legs[0]?.from, last(legs).to]);
        flown.forEach((leg, n) => {
          if (n > 0) expect(leg.from).toBe(flown[n - 1]?.to);
          expect(leg.to).toBeGreaterThanOrEqual(leg.from);
        });
      }),
    );
  });

  it('flies the last stretch, of the given length, at the new altitude and the rest as before', () => {
    fc.assert(
      fc.property(paths, whole(0, 900_000), ({ legs, points, speed }, distance) => {
        const flown = descend(legs, distance, low);
        const lengthAt = (altitude: number) =>
          flown
            .filter((leg) => leg.altitude === altitude)
            .reduce((sum, { from, to }) => sum + (to - from) * speed, 0);
        expect(lengthAt(low)).toBeCloseTo(Math.min(distance, lengthOf(points)), 2);
        expect(lengthAt(1000)).toBeCloseTo(Math.max(0, lengthOf(points) - distance), 2);
        const firstLow = flown.findIndex(({ altitude }) => altitude === low);
        if (firstLow >= 0) expect(flown.slice(firstLow).every(({ altitude }) => altitude === low)).toBe(true);
      }),
    );
  });
});
