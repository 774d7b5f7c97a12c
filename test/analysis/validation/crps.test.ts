/** The continuous ranked probability score against closed forms and its own definition. */
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { probabilities } from '../../../src/analysis/validation/beta-binomial.ts';
import { crpsOfCounts, crpsOfSample } from '../../../src/analysis/validation/crps.ts';

/** The integral of (F(x) - 1{x >= y})² over the pieces between the values, where F is constant. */
function byPieces(ordered: readonly number[], observed: number): number {
  const edges = [...ordered, observed].sort((a, b) => a - b);
  return edges.slice(1).reduce((total, to, index) => {
    const from = edges[index]!;
    const share = ordered.filter((value) => value <= from).length / ordered.length;
    return total + (to - from) * (share - (from >= observed ? 1 : 0)) ** 2;
  }, 0);
}

describe('crpsOfSample()', () => {
  it('is the distance to a single prediction', () => {
    expect(crpsOfSample([7], 10)).toBe(3);
    expect(crpsOfSample([7], 7)).toBe(0);
  });

  it('is the integral worked by hand for two values', () => {
    expect(crpsOfSample([0, 1], 0)).toBe(0.25); // F is 1/2 between the two
    expect(crpsOfSample([0, 1], 0.5)).toBe(0.25);
    expect(crpsOfSample([0, 4], 6)).toBe(4 / 4 + 2); // a quarter over four, then one over two
  });

  it('is the integral of its definition for any sample, ties and observations outside included', () => {
    const random = seedrandom('crps');
    for (let n = 1; n <= 60; n++) {
      const sample = Array.from({ length: n }, () => Math.floor(random() * 30)).sort((a, b) => a - b);
      const observed = Math.floor(random() * 50) - 10;
      expect(crpsOfSample(sample, observed)).toBeCloseTo(byPieces(sample, observed), 10);
    }
  });

  it('approaches the closed form of the normal distribution', () => {
    // Gneiting and Raftery 2007, section 4.2, for a standard normal: z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi); at 0 that is
    // 0.233695, at 1.5 it is 1.5 * 0.866386 + 2 * 0.129518 - 0.564190 = 0.994425. The mean
    // distance of 20,000 draws has a standard error below 0.007, half their mean difference one below 0.003: four of both are 0.04.
    const random = seedrandom('normal');
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const sample = Array.from({ length: 20_000 }, normal).sort((a, b) => a - b);
    expect(Math.abs(crpsOfSample(sample, 0) - 0.233695)).toBeLessThan(0.04);
    expect(Math.abs(crpsOfSample(sample, 1.5) - 0.994425)).toBeLessThan(0.04);
  });

  it('refuses an empty sample', () => {
    expect(() => crpsOfSample([], 1)).toThrow('crps: expected a sample, got none');
  });
});

describe('crpsOfCounts()', () => {
  it('is that of a sample with the same distribution', () => {
    const sample = [0, 2, 2, 3, 5];
    const cumulative = [0, 1, 2, 3, 4, 5].map((k) => sample.filter((value) => value <= k).length / 5);
    for (let observed = 0; observed <= 5; observed++)
      expect(crpsOfCounts(cumulative, observed)).toBeCloseTo(crpsOfSample(sample, observed), 12);
  });

  it('is lowest on average for the distribution that the observations come from', () => {
    const truth = { trials: 40, mean: 0.8, rho: 0.05 };
    const chances = probabilities(truth);
    const expected = (mean: number, rho: number): number => {
      let total = 0;
      const cumulative = probabilities({ ...truth, mean, rho }).map((chance) => (total += chance));
      return chances.reduce((sum, chance, count) => sum + chance * crpsOfCounts(cumulative, count), 0);
    };
    const best = expected(0.8, 0.05);
    for (const [mean, rho] of [
      [0.75, 0.05],
      [0.85, 0.05],
      [0.8, 0],
      [0.8, 0.15],
    ] as const)
      expect(expected(mean, rho)).toBeGreaterThan(best);
  });
});
