/** The beta-binomial distribution against special cases with formulas of their own. */
import { describe, expect, it } from 'vitest';
import {
  type BetaBinomial,
  cumulativeOf,
  logProbability,
  probabilities,
} from '../../../src/analysis/validation/beta-binomial.ts';

const momentsOf = (night: BetaBinomial): { mean: number; variance: number } => {
  const chances = [...probabilities(night)];
  const mean = chances.reduce((sum, chance, count) => sum + chance * count, 0);
  return { mean, variance: chances.reduce((sum, chance, count) => sum + chance * (count - mean) ** 2, 0) };
};

describe('probabilities()', () => {
  it('are all equal where the chance is drawn evenly from 0 to 1', () => {
    for (const chance of probabilities({ trials: 9, mean: 0.5, rho: 1 / 3 }))
      expect(chance).toBeCloseTo(0.1, 12);
  });

  it('are binomial for a rho of 0', () => {
    const chances = probabilities({ trials: 4, mean: 0.5, rho: 0 });
    [1, 4, 6, 4, 1].forEach((ways, count) => {
      expect(chances[count]).toBeCloseTo(ways / 16, 12);
    });
  });

  it('have the mean n p and the variance n p (1 - p) (1 + (n - 1) rho)', () => {
    for (const night of [
      { trials: 111, mean: 0.796, rho: 0.089 },
      { trials: 20_000, mean: 0.92, rho: 0.02 },
      { trials: 30, mean: 0.5, rho: 0 },
    ]) {
      const { trials: n, mean: p, rho } = night;
      const { mean, variance } = momentsOf(night);
      expect(mean / (n * p)).toBeCloseTo(1, 9);
      expect(variance / (n * p * (1 - p) * (1 + (n - 1) * rho))).toBeCloseTo(1, 8);
    }
  });
});

describe('logProbability()', () => {
  it('agrees with probabilities(), which are found another way', () => {
    const night = { trials: 111, mean: 0.8, rho: 0.05 };
    probabilities(night).forEach((chance, count) => {
      expect(logProbability(count, night)).toBeCloseTo(Math.log(chance), 9);
    });
  });
});

describe('cumulativeOf()', () => {
  it('grows to exactly 1', () => {
    const cumulative = cumulativeOf({ trials: 810, mean: 0.92, rho: 0.03 });
    expect(cumulative.length).toBe(811);
    expect(cumulative.at(-1)).toBe(1);
    expect(cumulative.every((value, k) => k === 0 || value >= cumulative[k - 1]!)).toBe(true);
  });
});
