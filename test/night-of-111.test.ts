/** The night of 2–3 December 2025 over 1,000 seeds: the published outcome is an ordinary night. Bounds are the issue's, set beforehand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ensemble, type MetricSummary } from '../src/analysis/index.ts';
import { localPool, runNights } from '../src/compute/index.ts';
import { builtIn, nightOf111 } from './built-in.ts';

describe('the night of 111 over 1,000 seeds', () => {
  const { scenario } = builtIn(nightOf111);
  let metrics: Readonly<Record<string, MetricSummary>>;
  beforeAll(async () => {
    const nights = await runNights({ scenario, seed: 'published', runs: 1000 }, localPool());
    metrics = ensemble(nights).metrics;
  }, 120_000);

  it('launches 111 drones, at least 60 of them armed', () => {
    expect(metrics.launched).toMatchObject({ p5: 111, p95: 111 });
    expect(metrics.armed?.p5).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ['neutralised', 83],
    ['hit', 27],
    ['hitPlaces', 13],
    ['downed.south', 13],
  ] as const)('has the published %s of %d inside the central 80 %%', (metric, published) => {
    const { p10, p90 } = metrics[metric] as { p10: number; p90: number };
    expect(p10).toBeLessThanOrEqual(published);
    expect(p90).toBeGreaterThanOrEqual(published);
  });

  it.each([
    ['neutralised', 78, 90],
    ['hit', 20, 32],
    ['hitPlaces', 10, 16],
  ] as const)('has a median %s of %d to %d', (metric, low, high) => {
    const { p50 } = metrics[metric] as { p50: number };
    expect(p50).toBeGreaterThanOrEqual(low);
    expect(p50).toBeLessThanOrEqual(high);
  });

  it('scatters as reported nights do, not as coin flips', () => {
    const { sd } = metrics.neutralised as { sd: number };
    expect(sd).toBeGreaterThanOrEqual(7);
    expect(sd).toBeLessThanOrEqual(13);
  });
});
