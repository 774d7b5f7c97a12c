/** Independent nights of one scenario as the sampling unit: each gives one number, whatever is correlated inside it. */
import { expect } from 'vitest';
import {
  type NightRecord,
  night,
  type Scenario,
  type ThreatRecord,
  type Totals,
} from '../../src/engine/index.ts';
import { binomialInterval, z999 } from '../engine/statistics.ts';
import { intercept } from './intercept.ts';
import { abreast, lanes } from './model-world.ts';

/** Student's quantile at 0.9995, a two-sided 99.9 % interval, by degrees of freedom; computed with SciPy. */
const student999: Readonly<Record<number, number>> = {
  37: 3.5736748444452444,
  38: 3.565678071580273,
  39: 3.5581200813327714,
  97: 3.393669845054059,
  98: 3.392588114128222,
  99: 3.391528833363685,
  397: 3.3152015313124528,
  398: 3.3151391144907243,
  399: 3.3150770126451565,
};

/** For tests of many nights, on a machine that has other work. */
export const unhurried = { timeout: 120_000 } as const;

/** The seed of a night. With `ORACLE_SEED=2` in the environment everything here is drawn anew. */
export const seedOf = (name: string): string => `${process.env['ORACLE_SEED'] ?? ''}${name}`;

/** Runs nights `name#0`, `name#1`, … and takes a measurement of each. */
export function overNights<T>(
  scenario: Scenario,
  { name, nights }: { readonly name: string; readonly nights: number },
  measure: (record: NightRecord) => T,
): T[] {
  return Array.from({ length: nights }, (_, n) => {
    const { record } = night(scenario, seedOf(`${name}#${n}`), { record: true });
    if (record === undefined) throw new Error('overNights: expected a record, got none');
    return measure(record);
  });
}

/** What became of each of some raids on a world: ten are flown abreast in every night. */
export function raidsOf(scenario: Scenario, name: string, raids: number): Totals[] {
  const several = abreast(scenario);
  return Array.from(
    { length: raids / lanes },
    (_, n) => night(several, seedOf(`${name}#${n}`)).byWave,
  ).flat();
}

/** Makes something when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** What one night measured, and how lucky it was: numbers of mean 0 from the draws behind it, see `luckOf`. */
export interface Measure {
  readonly value: number;
  readonly luck: readonly number[];
}

/**
 * Expects a mean in the 99.9 % interval of a sample of independent measures, and that interval to be as narrow as stated.
 *
 * @param halfWidth of the interval, at most, in the unit of the sample.
 */
export function expectMean(sample: readonly Measure[], expected: number, halfWidth: number): void {
  const { mean, margin } = interval(sample);
  const found = `${mean} ± ${margin}, expected ${expected}`;
  expect(margin, found).toBeLessThanOrEqual(halfWidth);
  expect(Math.abs(mean - expected), found).toBeLessThanOrEqual(margin);
}

/** Mean of a sample of independent measures, corrected for luck, and the half-width of its 99.9 % interval. */
export function interval(sample: readonly Measure[]): { mean: number; margin: number } {
  const free = sample.length - 1 - (sample[0]?.luck.length ?? 0);
  const quantile = student999[free];
  if (quantile === undefined)
    throw new Error(`interval: expected a tabulated number of nights, got ${sample.length}`);
  const { value, error } = intercept(
    sample.map((one) => one.value),
    sample.map(({ luck }) => luck),
  );
  return { mean: value, margin: quantile * error };
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

/** Expects a count inside the exact 99.9 % interval of a binomial one, and that to be as narrow as stated, in shares. */
export function expectCount(count: number, trials: number, chance: number, halfWidth: number): void {
  const { low, high } = binomialInterval(trials, chance);
  const found = `${count} of ${trials}, expected ${low} to ${high}`;
  expect((high - low) / 2 / trials, found).toBeLessThanOrEqual(halfWidth);
  expect(count >= low && count <= high, found).toBe(true);
}

/** Which threats of a night count: not the first, that found it still filling, nor the last, that found it already emptying. */
export interface Settled {
  readonly warmUp: number;
  readonly runOut?: number;
}

export function settled<T>(threats: readonly T[], { warmUp, runOut = 0 }: Settled): readonly T[] {
  return threats.slice(warmUp, threats.length - runOut);
}

export function share<T>(list: readonly T[], isCounted: (one: T) => boolean): number {
  return list.filter(isCounted).length / list.length;
}

export const meanOf = (list: readonly number[]): number =>
  list.reduce((sum, one) => sum + one, 0) / list.length;

export const hasHit = ({ outcome }: ThreatRecord): boolean => outcome === 'hit';

/**
 * How much longer a night's spacings, and the services of those served, were than their means, in means and per arrival. Both are 0 on
 * average whatever the queue does; that the draws do have these means is a test of its own, in erlang.test.ts. Luck that is far from 0
 * makes an interval wide, and so fails it.
 *
 * @param means s; no service where it is constant.
 */
export function luckOf(
  { threats, engagements }: NightRecord,
  which: Settled,
  means: { readonly spacing: number; readonly service?: number },
): number[] {
  const last = threats.length - 1 - (which.runOut ?? 0);
  const count = last + 1 - which.warmUp;
  const took = (threats[last]?.launched ?? 0) - (threats[which.warmUp - 1]?.launched ?? 0);
  const spacing = took / (count * means.spacing) - 1;
  const { service } = means;
  if (service === undefined) return [spacing];
  const excess = engagements
    .filter(({ threat }) => threat >= which.warmUp && threat <= last)
    .reduce((sum, { assigned, assessed }) => sum + (assessed - assigned) / service - 1, 0);
  return [spacing, excess / count];
}
