/** How often predicted intervals hold what happened. */
import { quantileOf } from '../quantile.ts';

/** Of the predicted probability, percent, that a central interval holds. */
export const levels = [50, 80] as const;
export type Level = (typeof levels)[number];

/** Closed: a count that equals an end is inside. */
export interface CentralInterval {
  readonly low: number;
  readonly high: number;
}

/** Of nights whose intervals were looked at. */
export interface Coverage {
  readonly nights: number;
  readonly covered: number;
  readonly share: number; // 0 to 1
  readonly low: number; // 95 % interval of the share
  readonly high: number;
}

/**
 * The interval between the quantiles that leave equal parts of a sample outside, by the definition of `quantileOf`: 10 % and 90 %
 * for the level of 80. Its ends are counts that occurred and belong to it, so it holds the level or a little more.
 *
 * @param ordered in ascending order, not empty.
 */
export function centralInterval(ordered: readonly number[], level: Level): CentralInterval {
  const outside = (100 - level) / 2;
  return { low: quantileOf(ordered, outside), high: quantileOf(ordered, 100 - outside) };
}

/**
 * The same for a distribution on the whole numbers from 0.
 *
 * @param cumulative P(at most k) by k; its last element is 1.
 */
export function centralIntervalOfCounts(cumulative: ArrayLike<number>, level: Level): CentralInterval {
  const outside = (100 - level) / 2;
  return { low: quantileOfCounts(cumulative, outside), high: quantileOfCounts(cumulative, 100 - outside) };
}

const roundingOfSums = 1e-12; // probability; keeps an exact tenth from falling on the far side of its edge

function quantileOfCounts(cumulative: ArrayLike<number>, percent: number): number {
  let count = 0;
  while (count < cumulative.length - 1 && (cumulative[count] ?? 1) < percent / 100 - roundingOfSums) count++;
  return count;
}

export function isCovered({ low, high }: CentralInterval, observed: number): boolean {
  return low <= observed && observed <= high;
}

/**
 * The share of nights covered and its 95 % interval by Wilson's score (1927), which keeps its promise near 0 and 1; the nights
 * count as independent, which nights of one week are not quite.
 */
export function coverage(isCoveredByNight: readonly boolean[]): Coverage {
  const nights = isCoveredByNight.length;
  const covered = isCoveredByNight.filter((is) => is).length;
  return { nights, covered, share: nights === 0 ? Number.NaN : covered / nights, ...wilson(covered, nights) };
}

const z = 1.959963984540054; // 97.5 % quantile of the normal distribution

function wilson(covered: number, nights: number): CentralInterval {
  if (nights === 0) return { low: 0, high: 1 };
  const share = covered / nights;
  const centre = share + (z * z) / (2 * nights);
  const half = z * Math.sqrt((share * (1 - share)) / nights + (z * z) / (4 * nights * nights));
  const scale = 1 + (z * z) / nights;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}
