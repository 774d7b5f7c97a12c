/** From many nights to distributions: centre, spread and quantiles of every metric, and where a published figure lies. */
import { type Bounds, percentileOf, quantileBounds, quantileOf, sorted } from './quantile.ts';
import type { NightSummary } from './summary.ts';

export const percents = [5, 10, 25, 50, 75, 90, 95] as const;
export type Percent = (typeof percents)[number];
export type QuantileName = `p${Percent}`;

export interface MetricSummary extends Readonly<Record<QuantileName, number>> {
  readonly mean: number;
  readonly sd: number; // of the sample, divisor n - 1; 0 for one night
  readonly min: number;
  readonly max: number;
  readonly meanBounds: Bounds; // 95 %, Student's t
  readonly quantileBounds: Readonly<Record<QuantileName, Bounds>>; // 95 % or more, distribution-free
}

export interface ObservedMetric {
  readonly value: number;
  readonly percentile: number; // mid-rank among the nights, 0 to 1
}

export interface Ensemble {
  readonly runs: number;
  readonly metrics: Readonly<Record<string, MetricSummary>>;
  readonly observed: Readonly<Record<string, ObservedMetric>>;
}

/**
 * Summarises an ensemble; the order of the nights does not matter.
 *
 * @param nights at least one, all of the same scenario.
 * @param observed published figures by metric; names that are no metric are left out.
 */
export function ensemble(
  nights: readonly NightSummary[],
  observed: Readonly<Record<string, number>> = {},
): Ensemble {
  const names = Object.keys(nights[0]?.metrics ?? {});
  const samples = new Map(names.map((name) => [name, nights.map((night) => night.metrics[name] ?? 0)]));
  return {
    runs: nights.length,
    metrics: Object.fromEntries([...samples].map(([name, sample]) => [name, metricSummary(sample)])),
    observed: Object.fromEntries(
      Object.entries(observed).flatMap(([name, value]) => {
        const sample = samples.get(name);
        return sample === undefined ? [] : [[name, { value, percentile: percentileOf(sample, value) }]];
      }),
    ),
  };
}

/** @param sample not empty. */
export function metricSummary(sample: readonly number[]): MetricSummary {
  const ordered = sorted(sample);
  const mean = meanOf(ordered);
  const sd = deviationOf(ordered, mean);
  return {
    mean,
    sd,
    min: quantileOf(ordered, 0),
    ...byPercent((percent) => quantileOf(ordered, percent)),
    max: quantileOf(ordered, 100),
    meanBounds: meanBounds(mean, sd, ordered.length),
    quantileBounds: byPercent((percent) => quantileBounds(ordered, percent)),
  };
}

function byPercent<Value>(valueAt: (percent: Percent) => Value): Record<QuantileName, Value> {
  return {
    p5: valueAt(5),
    p10: valueAt(10),
    p25: valueAt(25),
    p50: valueAt(50),
    p75: valueAt(75),
    p90: valueAt(90),
    p95: valueAt(95),
  };
}

function meanOf(sample: readonly number[]): number {
  return sample.reduce((total, value) => total + value, 0) / sample.length;
}

function deviationOf(sample: readonly number[], mean: number): number {
  if (sample.length < 2) return 0;
  const squares = sample.reduce((total, value) => total + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (sample.length - 1));
}

function meanBounds(mean: number, sd: number, n: number): Bounds {
  if (n < 2) return { low: undefined, high: undefined };
  const half = (studentQuantile(n - 1) * sd) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
}

/**
 * The 97.5 % quantile of Student's t by the series of Abramowitz and Stegun 26.7.5; too small by 11 % at one degree of freedom,
 * 1 % at two, under 0.1 % from four on.
 */
export function studentQuantile(degrees: number): number {
  const z = 1.959963984540054;
  const series = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return series.reduce((total, term, index) => total + term / degrees ** (index + 1), z);
}
