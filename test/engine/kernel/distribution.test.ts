import { describe, expect, it } from 'vitest';
import {
  type Distribution,
  mean,
  quantile,
  standardNormal,
  weightedIndex,
} from '../../../src/engine/kernel/distribution.ts';
import { fc, real, whole } from '../property.ts';

/** Quantities as scenarios hold them: to the millimetre or millisecond, not down to where doubles underflow. */
const amount = (min: number, max: number) => whole(min * 1000, max * 1000).map((value) => value / 1000);
const ordered = fc
  .tuple(amount(-1e6, 1e6), amount(-1e6, 1e6), amount(-1e6, 1e6))
  .map((three) => three.sort((a, b) => a - b) as [number, number, number]);

const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(
  real(-1e6, 1e6).map((value) => ({ kind: 'constant', value }) as const),
  ordered.map(([min, , max]) => ({ kind: 'uniform', min, max }) as const),
  ordered.map(([min, mode, max]) => ({ kind: 'triangular', min, mode, max }) as const),
  fc
    .tuple(ordered, real(0.1, 1e6))
    .map(([[min, middle, max], sd]) => ({ kind: 'normal', mean: middle, sd, min, max }) as const),
  real(0, 1e6).map((value) => ({ kind: 'exponential', mean: value }) as const),
  fc
    .array(fc.tuple(real(-1e6, 1e6), real(0.001, 10)), { minLength: 1, maxLength: 6 })
    .map((rows) => rows.sort((a, b) => a[0] - b[0]))
    .map(
      (rows) =>
        ({
          kind: 'discrete',
          values: rows.map(([value]) => value),
          weights: rows.map(([, weight]) => weight),
        }) as const,
    ),
);

const draw = real(0, 1 - 2 ** -53);

/** Mean by the midpoint rule over the quantile. */
function averageQuantile(distribution: Distribution, cells: number): number {
  let sum = 0;
  for (let n = 0; n < cells; n++) sum += quantile(distribution, (n + 0.5) / cells);
  return sum / cells;
}

describe('quantile()', () => {
  it('never falls as the draw rises', () => {
    fc.assert(
      fc.property(anyDistribution, draw, draw, (distribution, u, v) => {
        expect(quantile(distribution, Math.min(u, v))).toBeLessThanOrEqual(
          quantile(distribution, Math.max(u, v)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('stays inside the bounds', () => {
    fc.assert(
      fc.property(anyDistribution, draw, (distribution, u) => {
        fc.pre('min' in distribution);
        const value = quantile(distribution, u);
        expect(value).toBeGreaterThanOrEqual(distribution.min);
        expect(value).toBeLessThanOrEqual(distribution.max);
      }),
      { numRuns: 1000 },
    );
  });

  it('inverts the uniform distribution', () => {
    expect(quantile({ kind: 'uniform', min: 100, max: 300 }, 0.25)).toBe(150);
    expect(quantile({ kind: 'uniform', min: 100, max: 300 }, 0)).toBe(100);
  });

  it('inverts the exponential distribution', () => {
    for (const u of [0.1, 0.5, 0.9, 1 - 2 ** -53]) {
      expect(quantile({ kind: 'exponential', mean: 240 }, u)).toBeCloseTo(-240 * Math.log1p(-u), 9);
    }
    expect(quantile({ kind: 'exponential', mean: 240 }, 0.5)).toBeCloseTo(240 * Math.LN2, 9);
  });

  it('inverts the triangular distribution', () => {
    fc.assert(
      fc.property(real(-100, 100), real(0.1, 100), real(0.1, 100), draw, (min, left, right, u) => {
        const d = { kind: 'triangular', min, mode: min + left, max: min + left + right } as const;
        const x = quantile(d, u);
        const width = d.max - d.min;
        const below =
          x < d.mode
            ? (x - d.min) ** 2 / (width * (d.mode - d.min))
            : 1 - (d.max - x) ** 2 / (width * (d.max - d.mode));
        expect(below).toBeCloseTo(u, 9);
      }),
    );
  });

  it('gives a triangle without width its one value', () => {
    expect(quantile({ kind: 'triangular', min: 7, mode: 7, max: 7 }, 0.3)).toBe(7);
  });

  const wide = { kind: 'normal', mean: 0, sd: 1, min: -40, max: 40 } as const;

  // published quantiles of the standard normal distribution
  it.each([
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.9995, 3.2905267314919255],
    [1e-10, -6.361340902404056],
  ])('of the normal distribution at %d is %d', (u, z) => {
    expect(quantile(wide, u)).toBeCloseTo(z, 12);
    expect(quantile({ ...wide, mean: 100, sd: 15, min: -500, max: 700 }, u)).toBeCloseTo(100 + 15 * z, 10);
  });

  // computed to 60 digits with mpmath
  it.each([
    [{ mean: 0, sd: 1, min: -3, max: 3 }, 0.975, 1.9384790342970537],
    [{ mean: 50, sd: 5, min: 40, max: 45 }, 0.25, 42.085687879698884],
    [{ mean: 0, sd: 1, min: -7, max: -6 }, 0.5, -6.11135821550888455],
  ])('of a normal distribution cut to %j at %d is %d', (bounds, u, value) => {
    expect(quantile({ kind: 'normal', ...bounds }, u)).toBeCloseTo(value, 9);
  });

  // computed to 60 digits with mpmath
  it.each([
    [{ mean: 0, sd: 1, min: 6, max: 7 }, 0.5, 6.11135821550888455],
    [{ mean: 0, sd: 1, min: 10, max: 12 }, 0.5, 10.068411836058496],
  ])('of a normal distribution cut far above its mean, to %j at %d, is %d', (bounds, u, value) => {
    expect(quantile({ kind: 'normal', ...bounds }, u)).toBeCloseTo(value, 9);
  });

  it('of a normal distribution without spread is its mean, held to the bounds', () => {
    expect(quantile({ kind: 'normal', mean: 5, sd: 0, min: 0, max: 10 }, 0.9)).toBe(5);
    expect(quantile({ kind: 'normal', mean: 5, sd: 0, min: 6, max: 10 }, 0.1)).toBe(6);
  });

  it('of a discrete distribution gives each value its share', () => {
    const d = { kind: 'discrete', values: [10, 20, 30], weights: [1, 0, 3] } as const;
    expect([0, 0.2499, 0.25, 0.6, 0.9999].map((u) => quantile(d, u))).toEqual([10, 10, 30, 30, 30]);
  });
});

describe('standardNormal()', () => {
  it('is the quantile of a standard normal distribution cut at its limit', () => {
    fc.assert(
      fc.property(draw, fc.constantFrom(0.5, 3, 4), (u, limit) => {
        const z = standardNormal(limit)(u);
        expect(z).toBeCloseTo(quantile({ kind: 'normal', mean: 0, sd: 1, min: -limit, max: limit }, u), 9);
        expect(Math.abs(z)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('mean()', () => {
  it('is the average of the quantiles where nothing is cut off', () => {
    const cases: Distribution[] = [
      { kind: 'constant', value: 3 },
      { kind: 'uniform', min: -1, max: 5 },
      { kind: 'triangular', min: 0, mode: 1, max: 5 },
      { kind: 'discrete', values: [1, 2, 9], weights: [1, 2, 1] },
      { kind: 'normal', mean: 4, sd: 2, min: -40, max: 48 },
    ];
    for (const distribution of cases)
      expect(averageQuantile(distribution, 20_000)).toBeCloseTo(mean(distribution), 3);
  });

  it('of an exponential distribution is the area under its quantile', () => {
    const cut = 1 - 2 ** -20; // ∫₀ᵘ −ln(1−v) dv = u + (1−u) ln(1−u)
    const cells = 200_000;
    let area = 0;
    for (let n = 0; n < cells; n++)
      area += quantile({ kind: 'exponential', mean: 1 }, ((n + 0.5) / cells) * cut) * (cut / cells);
    expect(area).toBeCloseTo(
      mean({ kind: 'exponential', mean: 1 }) * (cut + (1 - cut) * Math.log(1 - cut)),
      4,
    );
  });
});

describe('weightedIndex()', () => {
  it('never picks a weight of zero where another is positive', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), real(0, 10)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, draw, (list, u) => {
        fc.pre(list.some((weight) => weight > 0));
        expect(list[weightedIndex(list, u)]).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('picks the first where all are zero', () => {
    expect(weightedIndex([0, 0, 0], 0.7)).toBe(0);
  });

  it('splits [0, 1) in proportion', () => {
    fc.assert(
      fc.property(fc.array(whole(1, 9), { minLength: 1, maxLength: 6 }), (weights) => {
        const total = weights.reduce((a, b) => a + b);
        const picks = Array.from({ length: total }, (_, n) => weightedIndex(weights, (n + 0.5) / total));
        expect(weights.map((_, index) => picks.filter((pick) => pick === index).length)).toEqual(weights);
      }),
    );
  });
});
