/** Quantiles of a sample and what the sample does not know about them. */

/** Closed; undefined ends where the sample is too small to bound it. */
export interface Bounds {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

export function sorted(sample: readonly number[]): number[] {
  return [...sample].sort((a, b) => a - b);
}

/**
 * The `percent` quantile by the inverse of the empirical distribution (Hyndman and Fan 1996, definition 1): the smallest
 * value that at least `percent` of the sample does not exceed. Always a value that occurred, as suits counts.
 *
 * @param ordered in ascending order, not empty.
 * @param percent a whole number from 0 to 100, so that no rounding decides between two ranks.
 */
export function quantileOf(ordered: readonly number[], percent: number): number {
  const rank = Math.max(1, Math.ceil((ordered.length * percent) / 100));
  const value = ordered[rank - 1];
  if (value === undefined)
    throw new Error(`quantile: expected 0 to 100 percent of a sample, got ${percent} of ${ordered.length}`);
  return value;
}

/**
 * An interval that holds the population's quantile with 95 % confidence or more, whatever the distribution: two order
 * statistics, their ranks from the binomial distribution (David and Nagaraja, Order Statistics, 7.1).
 *
 * @param ordered in ascending order, not empty.
 */
export function quantileBounds(ordered: readonly number[], percent: number): Bounds {
  const [low, high] = boundingRanks(ordered.length, percent / 100);
  return { low: ordered[low - 1], high: ordered[high - 1] };
}

/** Ranks from 1; 0 and n + 1 stand for minus and plus infinity. */
export function boundingRanks(n: number, p: number): readonly [number, number] {
  const below = binomialCumulative(n, p);
  let low = 0;
  while (low < n && (below[low] ?? 1) <= 0.025) low++;
  let high = low;
  while (high < n && (below[high] ?? 1) < 0.975) high++;
  return [low, high + 1];
}

/** P(at most k successes in n), for k from 0 to n; by logarithms, so that a large n does not underflow. */
function binomialCumulative(n: number, p: number): Float64Array {
  const cumulative = new Float64Array(n + 1);
  let logChance = n * Math.log1p(-p);
  let total = 0;
  for (let k = 0; k <= n; k++) {
    total += Math.exp(logChance);
    cumulative[k] = total;
    logChance += Math.log((n - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return cumulative;
}

/** The mid-rank of a value in a sample, 0 to 1: the share below it and half the share equal to it. */
export function percentileOf(sample: readonly number[], value: number): number {
  let below = 0;
  let equal = 0;
  for (const other of sample) {
    if (other < value) below++;
    else if (other === value) equal++;
  }
  return (below + equal / 2) / sample.length;
}
