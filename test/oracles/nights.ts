/** Independent nights of one scenario as the sampling unit: each gives one number, whatever is correlated inside it. */
import { expect } from 'vitest';
import { type NightRecord, night, type Scenario, type ThreatRecord } from '../../src/engine/index.ts';
import { z999 } from '../engine/statistics.ts';

/** Student's quantile at 0.9995, a two-sided 99.9 % interval, by degrees of freedom; computed with SciPy. */
const student999: Readonly<Record<number, number>> = {
  9: 4.780912585931217,
  19: 3.883405852592131,
  29: 3.6594050194663748,
  39: 3.5581200813327714,
  99: 3.391528833363685,
};

/** For tests of many nights, on a machine that has other work. */
export const unhurried = { timeout: 120_000 } as const;

/** Runs nights `name#0`, `name#1`, … and takes a measurement of each. */
export function overNights<T>(
  scenario: Scenario,
  { name, nights }: { readonly name: string; readonly nights: number },
  measure: (record: NightRecord) => T,
): T[] {
  return Array.from({ length: nights }, (_, n) => {
    const { record } = night(scenario, `${name}#${n}`, { record: true });
    if (record === undefined) throw new Error('overNights: expected a record, got none');
    return measure(record);
  });
}

/**
 * Expects a mean in the 99.9 % interval of a sample of independent numbers, and that interval to be as narrow as stated.
 *
 * @param halfWidth of the interval, at most, in the unit of the sample.
 */
export function expectMean(sample: readonly number[], expected: number, halfWidth: number): void {
  const { mean, margin } = interval(sample);
  const found = `${mean} ± ${margin}, expected ${expected}`;
  expect(margin, found).toBeLessThanOrEqual(halfWidth);
  expect(Math.abs(mean - expected), found).toBeLessThanOrEqual(margin);
}

/** Mean and half-width of the 99.9 % interval of a sample of independent numbers. */
export function interval(sample: readonly number[]): { mean: number; margin: number } {
  const n = sample.length;
  const quantile = student999[n - 1];
  if (quantile === undefined) throw new Error(`interval: expected a tabulated number of nights, got ${n}`);
  const mean = sample.reduce((sum, x) => sum + x, 0) / n;
  const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  return { mean, margin: quantile * Math.sqrt(variance / n) };
}

/** Expects the mean of `n` independent numbers of known variance in its 99.9 % interval. @param halfWidth at most. */
export function expectMeanOf(
  { mean, n }: { readonly mean: number; readonly n: number },
  expected: { readonly mean: number; readonly variance: number },
  halfWidth: number,
): void {
  const margin = z999 * Math.sqrt(expected.variance / n);
  const found = `${mean}, expected ${expected.mean} ± ${margin}`;
  expect(margin, found).toBeLessThanOrEqual(halfWidth);
  expect(Math.abs(mean - expected.mean), found).toBeLessThanOrEqual(margin);
}

/** What is left of a night's threats without those that found it still filling, or already emptying. */
export function settled<T>(
  threats: readonly T[],
  { warmUp, runOut = 0 }: { warmUp: number; runOut?: number },
) {
  return threats.slice(warmUp, threats.length - runOut);
}

export function share<T>(list: readonly T[], isCounted: (one: T) => boolean): number {
  return list.filter(isCounted).length / list.length;
}

export const hasHit = ({ outcome }: ThreatRecord): boolean => outcome === 'hit';
