/** Probability distributions as plain data, sampled by inverse transform from one uniform draw. */
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import { ln } from './exact-math.ts';

/** Values are in the SI unit of the field that holds the distribution. */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  | {
      readonly kind: 'normal';
      readonly mean: number;
      readonly sd: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly weights: readonly number[] };

/**
 * The quantile of a distribution.
 *
 * @param u a uniform draw in [0, 1).
 * @returns a value in the unit of the distribution; exact to double rounding, except `normal`
 *   (truncated to [min, max], relative error of erfc and erfcinv about 1e-15).
 */
export function quantile(distribution: Distribution, u: number): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return distribution.min + u * (distribution.max - distribution.min);
    case 'triangular':
      return triangular(distribution, u);
    case 'normal':
      return truncatedNormal(distribution, u);
    case 'exponential':
      return -distribution.mean * ln(1 - u);
    case 'discrete':
      return distribution.values[weightedIndex(distribution.weights, u)] ?? 0;
  }
}

/**
 * The quantile function of a standard normal cut off at ±`limit`, for draws that are made often.
 *
 * @returns a function of a uniform draw in [0, 1).
 */
export function standardNormal(limit: number): (u: number) => number {
  const low = normalBelow(-limit);
  const width = 1 - 2 * low;
  return (u) => clamp(-Math.SQRT2 * erfcinv(2 * (low + u * width)), -limit, limit);
}

/** The mean of a distribution; for `normal` the mean before truncation. */
export function mean(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return (distribution.min + distribution.max) / 2;
    case 'triangular':
      return (distribution.min + distribution.mode + distribution.max) / 3;
    case 'normal':
    case 'exponential':
      return distribution.mean;
    case 'discrete':
      return weightedMean(distribution.values, distribution.weights);
  }
}

/** The index that a uniform draw picks among non-negative weights; 0 where all are zero. */
export function weightedIndex(weights: readonly number[], u: number): number {
  let total = 0;
  for (const weight of weights) total += weight;
  let rest = u * total;
  for (let index = 0; index < weights.length; index++) {
    rest -= weights[index] ?? 0;
    if (rest < 0) return index;
  }
  return Math.max(0, lastPositive(weights));
}

function lastPositive(weights: readonly number[]): number {
  return weights.findLastIndex((weight) => weight > 0);
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let total = 0;
  values.forEach((value, index) => {
    sum += value * (weights[index] ?? 0);
    total += weights[index] ?? 0;
  });
  return total > 0 ? sum / total : 0;
}

function triangular(d: { min: number; mode: number; max: number }, u: number): number {
  const width = d.max - d.min;
  if (width === 0) return d.min;
  const split = (d.mode - d.min) / width;
  return u < split
    ? d.min + Math.sqrt(u * width * (d.mode - d.min))
    : d.max - Math.sqrt((1 - u) * width * (d.max - d.mode));
}

function truncatedNormal(d: { mean: number; sd: number; min: number; max: number }, u: number): number {
  if (d.sd === 0) return clamp(d.mean, d.min, d.max);
  if (d.min > d.mean) return -truncatedNormal({ mean: -d.mean, sd: d.sd, min: -d.max, max: -d.min }, 1 - u); // where p has digits
  const low = normalBelow((d.min - d.mean) / d.sd);
  const high = normalBelow((d.max - d.mean) / d.sd);
  const p = low + u * (high - low);
  return clamp(d.mean - d.sd * Math.SQRT2 * erfcinv(2 * p), d.min, d.max);
}

function normalBelow(z: number): number {
  return erfc(-z / Math.SQRT2) / 2;
}

function clamp(value: number, min: number, max: number): number {
  return value < min ? min : value > max ? max : value;
}
