import { describe, expect, it } from 'vitest';
import { binomialInterval, chiSquareOfUniform, distanceFrom, serialScore, z999 } from './statistics.ts';

describe('binomialInterval()', () => {
  it('gives the published central interval', () => {
    expect(binomialInterval(1000, 0.5)).toEqual({ low: 448, high: 552 }); // scipy.stats.binom.ppf
    expect(binomialInterval(20, 0.1)).toEqual({ low: 0, high: 7 });
  });
});

describe('the statistics', () => {
  it('reject what is not random', () => {
    const steps = Array.from({ length: 10_000 }, (_, n) => n / 10_000);
    expect(serialScore(steps)).toBeGreaterThan(z999);
    expect(
      chiSquareOfUniform(
        steps.map((u) => u * u),
        64,
      ),
    ).toBeGreaterThan(104);
    const { distance, bound } = distanceFrom(steps, (x) => x * x);
    expect(distance).toBeGreaterThan(bound);
  });
});
