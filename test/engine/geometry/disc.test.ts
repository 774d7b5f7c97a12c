import { describe, expect, it } from 'vitest';
import { discCrossing, radiusAtAltitude } from '../../../src/engine/geometry/disc.ts';
import type { Leg } from '../../../src/engine/geometry/plane.ts';
import { fc, real } from '../property.ts';
import { leg, metres, place } from './courses.ts';

/** East at 10 m/s from the origin, for 100 s. */
const east: Leg = { from: 50, to: 150, x: 0, y: 0, vx: 10, vy: 0, altitude: 100 };

describe('discCrossing()', () => {
  it('gives the times of entry and exit', () => {
    expect(discCrossing(east, 500, 0, 100)).toEqual({ from: 90, to: 110 });
    expect(discCrossing(east, 500, 60, 100)).toEqual({ from: 92, to: 108 });
  });

  it('starts with the leg where the leg starts inside, and ends with it where it ends inside', () => {
    expect(discCrossing(east, 0, 0, 100)).toEqual({ from: 50, to: 60 });
    expect(discCrossing(east, 1000, 0, 100)).toEqual({ from: 140, to: 150 });
    expect(discCrossing(east, 500, 0, 10_000)).toEqual({ from: 50, to: 150 });
  });

  it('finds nothing aside, behind or beyond', () => {
    expect(discCrossing(east, 500, 101, 100)).toBeUndefined();
    expect(discCrossing(east, -101, 0, 100)).toBeUndefined();
    expect(discCrossing(east, 1101, 0, 100)).toBeUndefined();
  });

  it('finds nothing where a course only touches the rim', () => {
    expect(discCrossing(east, 500, 100, 100)).toBeUndefined();
    expect(discCrossing(east, -100, 0, 100)).toBeUndefined();
    expect(discCrossing(east, 1100, 0, 100)).toBeUndefined();
  });

  it('finds nothing in a disc without extent', () => {
    for (const radius of [0, -5, Number.NaN]) expect(discCrossing(east, 500, 0, radius)).toBeUndefined();
  });

  it('keeps what stands still inside for as long as it stands', () => {
    const standing = { ...east, vx: 0 };
    expect(discCrossing(standing, 30, 40, 51)).toEqual({ from: 50, to: 150 });
    expect(discCrossing(standing, 30, 40, 49)).toBeUndefined();
  });

  it('agrees with looking at 200 moments of the leg', () => {
    fc.assert(
      fc.property(leg, metres, metres, real(1, 300_000), (flown, x, y, radius) => {
        const inside = discCrossing(flown, x, y, radius);
        for (let n = 0; n <= 200; n++) {
          const time = Math.min(flown.to, flown.from + ((flown.to - flown.from) * n) / 200);
          const at = place(flown, time);
          const depth = radius - Math.hypot(at.x - x, at.y - y);
          if (Math.abs(depth) < 1e-3) continue; // on the rim, to the millimetre
          expect(inside !== undefined && inside.from <= time && time <= inside.to).toBe(depth > 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lies within the leg', () => {
    fc.assert(
      fc.property(leg, metres, metres, real(1, 300_000), (flown, x, y, radius) => {
        const inside = discCrossing(flown, x, y, radius);
        fc.pre(inside !== undefined);
        expect(flown.from <= inside.from && inside.from < inside.to && inside.to <= flown.to).toBe(true);
      }),
    );
  });
});

describe('radiusAtAltitude()', () => {
  it('is the radius of the sphere cut at that altitude', () => {
    expect(radiusAtAltitude(5000, 3000)).toBe(4000);
    expect(radiusAtAltitude(5000, 0)).toBe(5000);
    expect(radiusAtAltitude(5000, 5000)).toBe(0);
    expect(radiusAtAltitude(5000, 6000)).toBe(0);
  });
});
