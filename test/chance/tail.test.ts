import { describe, expect, it } from 'vitest';
import { chiSquare999, z999 } from '../engine/statistics.ts';
import { chiSquareTail, kolmogorovPValue, normalPValue, poissonPValue } from './tail.ts';

describe('chiSquareTail()', () => {
  it.each(Object.entries(chiSquare999))(
    'of the 0.999 quantile with %s degrees of freedom is 0.001',
    (df, x) => {
      expect(chiSquareTail(x, Number(df))).toBeCloseTo(0.001, 11);
    },
  );

  it('is the closed form e^(−x/2) Σ (x/2)^k / k! for even degrees of freedom, on both sides of the mean', () => {
    for (const x of [0.5, 3, 8, 20, 60]) {
      const terms = [1, x / 2, (x / 2) ** 2 / 2, (x / 2) ** 3 / 6];
      const closed = Math.exp(-x / 2) * terms.reduce((sum, term) => sum + term, 0);
      expect(chiSquareTail(x, 8) / closed).toBeCloseTo(1, 9);
    }
  });
});

describe('normalPValue()', () => {
  it('of the 0.9995 quantile is 0.001, whatever the sign', () => {
    expect(normalPValue(z999)).toBeCloseTo(0.001, 11);
    expect(normalPValue(-z999)).toBeCloseTo(0.001, 11);
  });
});

describe('kolmogorovPValue()', () => {
  it('of the 0.999 quantile is 0.001', () => {
    expect(kolmogorovPValue(1.949474603504375)).toBeCloseTo(0.001, 11);
  });
});

describe('poissonPValue()', () => {
  it('is twice the smaller tail, the count itself inside', () => {
    expect(poissonPValue(0, 5)).toBeCloseTo(2 * Math.exp(-5), 12);
    expect(poissonPValue(2, 0.1)).toBeCloseTo(2 * (1 - Math.exp(-0.1) * 1.1), 12);
    expect(poissonPValue(5, 5)).toBe(1);
  });
});
