/** Quantiles against values counted by hand and tables in print. */
import { describe, expect, it } from 'vitest';
import {
  boundingRanks,
  percentileOf,
  quantileBounds,
  quantileOf,
  sorted,
} from '../../src/analysis/quantile.ts';

const oneToTen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('quantileOf()', () => {
  it('is the smallest value that the share does not exceed', () => {
    // Hyndman and Fan 1996, definition 1; the same numbers as quantile(1:10, p, type = 1) of R
    expect([5, 10, 25, 50, 75, 90, 95].map((percent) => quantileOf(oneToTen, percent))).toEqual([
      1, 1, 3, 5, 8, 9, 10,
    ]);
  });

  it('does not let rounding move a rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    for (let percent = 1; percent <= 100; percent++) expect(quantileOf(hundred, percent)).toBe(percent);
  });

  it('is a value of the sample, also of one', () => {
    expect([0, 5, 50, 100].map((percent) => quantileOf([7], percent))).toEqual([7, 7, 7, 7]);
  });

  it('refuses an empty sample', () => {
    expect(() => quantileOf([], 50)).toThrow('expected 0 to 100 percent of a sample, got 50 of 0');
  });
});

describe('boundingRanks()', () => {
  it('gives the ranks printed for the 95 % interval of a median', () => {
    // Conover, Practical Nonparametric Statistics, and Hahn and Meeker, Statistical Intervals: equal-tailed ranks
    expect(boundingRanks(6, 0.5)).toEqual([1, 6]);
    expect(boundingRanks(10, 0.5)).toEqual([2, 9]);
    expect(boundingRanks(20, 0.5)).toEqual([6, 15]);
    expect(boundingRanks(100, 0.5)).toEqual([40, 61]);
  });

  it('leaves an end open where the sample is too small', () => {
    expect(boundingRanks(5, 0.5)).toEqual([0, 6]);
    expect(quantileBounds([1, 2, 3, 4, 5], 50)).toEqual({ low: undefined, high: undefined });
    expect(quantileBounds(oneToTen, 95)).toEqual({ low: 8, high: undefined });
  });

  it('is symmetric: the ranks of p count down to those of 1 - p', () => {
    for (const n of [30, 200, 1000, 20_000]) {
      const [low, high] = boundingRanks(n, 0.1);
      expect(boundingRanks(n, 0.9)).toEqual([n + 1 - high, n + 1 - low]);
    }
  });
});

describe('percentileOf()', () => {
  it('counts the share below and half the share equal', () => {
    expect(percentileOf([1, 2, 2, 3], 2)).toBe(0.5);
    expect(percentileOf([1, 2, 2, 3], 0)).toBe(0);
    expect(percentileOf([1, 2, 2, 3], 4)).toBe(1);
    expect(percentileOf([1, 2, 2, 3], 3)).toBe(0.875);
  });
});

describe('sorted()', () => {
  it('orders by size, not by text, and leaves the sample alone', () => {
    const sample = [10, 9, 100];
    expect(sorted(sample)).toEqual([9, 10, 100]);
    expect(sample).toEqual([10, 9, 100]);
  });
});
