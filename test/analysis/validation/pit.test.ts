/** The probability integral transform: what a histogram of it says about predictions that are right, too wide and too narrow. */
import { describe, expect, it } from 'vitest';
import { percentileOf } from '../../../src/analysis/quantile.ts';
import { cumulativeOf, probabilities } from '../../../src/analysis/validation/beta-binomial.ts';
import {
  midPit,
  type PitRange,
  pitHistogram,
  pitOfCounts,
  pitOfSample,
} from '../../../src/analysis/validation/pit.ts';

describe('midPit()', () => {
  it('is the share below and half the share equal, as percentileOf() has it', () => {
    for (const observed of [0, 1, 2, 3, 4])
      expect(midPit(pitOfSample([1, 2, 2, 3], observed))).toBe(percentileOf([1, 2, 2, 3], observed));
  });
});

describe('pitOfCounts()', () => {
  it('is the step of the distribution at the observation', () => {
    expect([0, 1, 2].map((observed) => pitOfCounts([0.25, 0.75, 1], observed))).toEqual([
      { low: 0, high: 0.25 },
      { low: 0.25, high: 0.75 },
      { low: 0.75, high: 1 },
    ]);
  });
});

/** The histogram that each possible count adds to as often as it truly occurs: no sampling error. */
function expectedHistogram(predictedRho: number, trueRho: number): number[] {
  const night = { trials: 100, mean: 0.8 };
  const chances = probabilities({ ...night, rho: trueRho });
  const predicted = cumulativeOf({ ...night, rho: predictedRho });
  const shares = Array.from({ length: 10 }, () => 0);
  chances.forEach((chance, count) => {
    pitHistogram([pitOfCounts(predicted, count)], 10).forEach((share, bin) => {
      shares[bin] = (shares[bin] ?? 0) + chance * share;
    });
  });
  return shares;
}

describe('pitHistogram()', () => {
  it('is flat for predictions that are right, to the last digit', () => {
    for (const share of expectedHistogram(0.05, 0.05)) expect(share).toBeCloseTo(0.1, 10);
  });

  it('is high at both ends for predictions that are too narrow', () => {
    const shares = expectedHistogram(0, 0.05);
    expect(Math.min(shares[0]!, shares[9]!)).toBeGreaterThan(0.2);
    expect(Math.max(shares[4]!, shares[5]!)).toBeLessThan(0.1);
  });

  it('is high in the middle for predictions that are too wide', () => {
    const shares = expectedHistogram(0.2, 0.05);
    expect(Math.max(shares[0]!, shares[9]!)).toBeLessThan(0.1);
    expect(Math.max(...shares.slice(3, 7))).toBeGreaterThan(0.12);
  });

  it('spreads an observation over the bins of its step and adds up to 1', () => {
    const shares = pitHistogram([{ low: 0.05, high: 0.25 }], 10);
    [0.25, 0.5, 0.25, 0, 0, 0, 0, 0, 0, 0].forEach((share, bin) => {
      expect(shares[bin]).toBeCloseTo(share, 12);
    });
  });

  it('keeps observations that the prediction never gave: at the ends, inside, and halved on an edge', () => {
    const at = (value: number): PitRange => ({ low: value, high: value });
    expect(pitHistogram([at(0)], 4)).toEqual([1, 0, 0, 0]);
    expect(pitHistogram([at(1)], 4)).toEqual([0, 0, 0, 1]);
    expect(pitHistogram([at(0.3)], 4)).toEqual([0, 1, 0, 0]);
    expect(pitHistogram([at(0.5)], 4)).toEqual([0, 0.5, 0.5, 0]);
  });
});
