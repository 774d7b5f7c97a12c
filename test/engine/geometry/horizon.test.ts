import { describe, expect, it } from 'vitest';
import { radarHorizon } from '../../../src/engine/geometry/horizon.ts';

describe('radarHorizon()', () => {
  // published: 20 m mast, target at 100 m and at 1,000 m; a ship's 16 m and a sea skimmer at 5 m
  it.each([
    [20, 100, 59.6],
    [20, 1000, 148.7],
    [0, 0, 0],
    [16, 0, 16.48],
  ])('of a mast of %d m against a target at %d m is %d km', (mast, altitude, km) => {
    expect(radarHorizon(mast, altitude) / 1000).toBeCloseTo(km, 1);
  });

  it('follows from a smooth earth of 4/3 radius to half a percent', () => {
    const distance = (height: number) => Math.sqrt(2 * (4 / 3) * 6_371_000 * height);
    for (const [mast, altitude] of [
      [20, 100],
      [5, 50],
      [30, 3000],
    ] as const) {
      expect(radarHorizon(mast, altitude) / (distance(mast) + distance(altitude))).toBeCloseTo(1, 2);
    }
  });
});
