/** Bounds that a fair sample leaves once in a thousand times: the only tolerances that statistical tests here may use. */

/** Standard normal quantile at 0.9995: a two-sided 99.9 % interval. */
export const z999 = 3.2905267314919255;

/** 0.999 quantiles of the chi-square distribution by degrees of freedom, computed with SciPy. */
export const chiSquare999: Readonly<Record<number, number>> = {
  3: 16.26623619623813,
  4: 18.46682695290317,
  9: 27.877164871256568,
  15: 37.69729821835383,
  63: 103.44237731987324,
  99: 148.23035916510173,
  255: 330.51974363400586,
};

/** 0.999 quantile of the Kolmogorov distribution, for √n times the largest distance of two distribution functions. */
const kolmogorov999 = 1.949474603504375;

/** Pearson's statistic of counts against expected counts. */
export function chiSquare(counts: readonly number[], expected: readonly number[]): number {
  return counts.reduce((sum, count, n) => sum + (count - (expected[n] ?? 0)) ** 2 / (expected[n] ?? 0), 0);
}

/** Pearson's statistic of draws in [0, 1) sorted into equal cells. */
export function chiSquareOfUniform(draws: readonly number[], cells: number): number {
  const counts = new Array<number>(cells).fill(0);
  for (const draw of draws) {
    const cell = Math.floor(draw * cells);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return chiSquare(counts, new Array<number>(cells).fill(draws.length / cells));
}

/** Correlation of each draw with the one `lag` after it, times the root of its count: standard normal for independent draws. */
export function serialScore(draws: readonly number[], lag = 1): number {
  const count = draws.length - lag;
  let sum = 0;
  for (let n = 0; n < count; n++) sum += ((draws[n] ?? 0) - 0.5) * ((draws[n + lag] ?? 0) - 0.5);
  return (sum / count) * 12 * Math.sqrt(count);
}

/** Kolmogorov-Smirnov distance of a sample from a distribution function, and the bound it stays below 999 times in 1000. */
export function distanceFrom(
  sample: readonly number[],
  below: (x: number) => number,
): { distance: number; bound: number } {
  const sorted = [...sample].sort((a, b) => a - b);
  const n = sorted.length;
  const distance = sorted.reduce(
    (most, x, i) => Math.max(most, Math.abs(below(x) - i / n), Math.abs(below(x) - (i + 1) / n)),
    0,
  );
  return { distance, bound: kolmogorov999 / Math.sqrt(n) };
}

/** The central 99.9 % of a binomial count, both ends inside; exact, by summing probabilities. */
export function binomialInterval(trials: number, p: number): { low: number; high: number } {
  const tail = 0.0005;
  let log = trials * Math.log1p(-p);
  let below = 0;
  let low = 0;
  let high = trials;
  let isLowFound = false;
  for (let k = 0; k <= trials; k++) {
    below += Math.exp(log);
    if (!isLowFound && below > tail) {
      low = k;
      isLowFound = true;
    }
    if (below >= 1 - tail) {
      high = k;
      break;
    }
    log += Math.log((trials - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return { low, high };
}
