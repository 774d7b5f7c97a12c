/** Distributions of an ensemble against numbers counted by hand. */
import { describe, expect, it } from 'vitest';
import { ensemble, metricSummary, studentQuantile } from '../../src/analysis/ensemble.ts';
import type { NightSummary } from '../../src/analysis/summary.ts';

const nights: NightSummary[] = [4, 8, 6, 5, 3, 2, 8, 9, 2, 5].map((hit, index) => ({
  seed: `s#${index}`,
  stateHash: '',
  metrics: { hit, launched: 10 },
}));

describe('metricSummary()', () => {
  it('gives mean and deviation with divisor n - 1', () => {
    const summary = metricSummary([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(summary.mean).toBe(5);
    expect(summary.sd).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  it('bounds the mean as Student does', () => {
    // mean 5, sd 2.1381, n 8: t = 2.3646, half width 1.7875
    const { low, high } = metricSummary([2, 4, 4, 4, 5, 5, 7, 9]).meanBounds;
    expect(low).toBeCloseTo(5 - 1.7875, 3);
    expect(high).toBeCloseTo(5 + 1.7875, 3);
  });

  it('knows no spread of one night', () => {
    const summary = metricSummary([7]);
    expect([summary.mean, summary.sd, summary.p5, summary.p95]).toEqual([7, 0, 7, 7]);
    expect(summary.meanBounds).toEqual({ low: undefined, high: undefined });
  });
});

describe('studentQuantile()', () => {
  it('agrees with the printed table', () => {
    for (const [degrees, printed] of [
      [4, 2.776],
      [7, 2.365],
      [10, 2.228],
      [30, 2.042],
      [120, 1.98],
    ] as const) {
      expect(Math.abs(studentQuantile(degrees) / printed - 1)).toBeLessThan(0.001);
    }
  });
});

describe('ensemble()', () => {
  it('summarises every metric of the nights', () => {
    const { runs, metrics } = ensemble(nights);
    expect(runs).toBe(10);
    expect(Object.keys(metrics)).toEqual(['hit', 'launched']);
    expect(metrics.hit).toMatchObject({ mean: 5.2, min: 2, p5: 2, p25: 3, p50: 5, p75: 8, p95: 9, max: 9 });
    expect(metrics.launched).toMatchObject({ mean: 10, sd: 0, p5: 10, p95: 10 });
  });

  it('places published figures among the nights and leaves out names it does not know', () => {
    expect(ensemble(nights, { hit: 5, cats: 3 }).observed).toEqual({ hit: { value: 5, percentile: 0.5 } });
  });

  it('does not depend on the order of the nights', () => {
    expect(ensemble([...nights].reverse(), { hit: 4 })).toEqual(ensemble(nights, { hit: 4 }));
  });
});
