/** Intervals and how often they hold, against tables in print and the promise of their level. */
import { describe, expect, it } from 'vitest';
import { cumulativeOf, probabilities } from '../../../src/analysis/validation/beta-binomial.ts';
import {
  centralInterval,
  centralIntervalOfCounts,
  coverage,
  isCovered,
} from '../../../src/analysis/validation/coverage.ts';

const oneToHundred = Array.from({ length: 100 }, (_, index) => index + 1);

describe('centralInterval()', () => {
  it('leaves equal parts outside, its ends among the sample', () => {
    expect(centralInterval(oneToHundred, 80)).toEqual({ low: 10, high: 90 });
    expect(centralInterval(oneToHundred, 50)).toEqual({ low: 25, high: 75 });
  });

  it('is the same for a sample and for its distribution', () => {
    const cumulative = Array.from({ length: 101 }, (_, count) => count / 100);
    expect(centralIntervalOfCounts(cumulative, 80)).toEqual(centralInterval(oneToHundred, 80));
    expect(centralIntervalOfCounts(cumulative, 50)).toEqual(centralInterval(oneToHundred, 50));
  });

  it('holds at least its level of the distribution it was taken from', () => {
    for (const trials of [1, 5, 50, 500])
      for (const level of [50, 80] as const) {
        const night = { trials, mean: 0.85, rho: 0.05 };
        const { low, high } = centralIntervalOfCounts(cumulativeOf(night), level);
        const inside = probabilities(night)
          .slice(low, high + 1)
          .reduce((a, b) => a + b, 0);
        expect(inside).toBeGreaterThanOrEqual(level / 100 - 1e-9);
      }
  });
});

describe('isCovered()', () => {
  it('counts both ends', () => {
    expect([9, 10, 50, 90, 91].map((value) => isCovered({ low: 10, high: 90 }, value))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('coverage()', () => {
  const of = (covered: number, nights: number) =>
    coverage(Array.from({ length: nights }, (_, night) => night < covered));

  it('gives the intervals that Newcombe printed for Wilson without correction', () => {
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3
    const printed = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [covered, nights, low, high] of printed) {
      const found = of(covered, nights);
      expect(found.low).toBeCloseTo(low, 4);
      expect(found.high).toBeCloseTo(high, 4);
      expect(found).toMatchObject({ covered, nights, share: covered / nights });
    }
  });

  it('knows nothing of no nights', () => {
    expect(coverage([])).toEqual({ nights: 0, covered: 0, share: Number.NaN, low: 0, high: 1 });
  });
});
