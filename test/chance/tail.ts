/** Tail probabilities of the distributions that the tests of the chance function lead to. */

/**
 * Probability that a chi-square variable is at least `x`: the regularised upper incomplete gamma function of df/2 and x/2.
 *
 * Series and continued fraction of Abramowitz & Stegun 6.5.29 and 6.5.31; relative error below 1e-9.
 */
export function chiSquareTail(x: number, df: number): number {
  if (x <= 0) return 1;
  const a = df / 2;
  const half = x / 2;
  const front = Math.exp(a * Math.log(half) - half - logGamma(a));
  return half < a + 1 ? 1 - front * lowerSeries(a, half) : front * upperFraction(a, half);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * 1e-16; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** Lentz's evaluation of the continued fraction 1 / (x + 1 − a − 1(1 − a) / (x + 3 − a − …)). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let product = d;
  for (let k = 1; k < 10_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return product;
}

/** ln Γ of a whole or half number above 0. */
function logGamma(a: number): number {
  let sum = a % 1 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let k = a % 1 === 0 ? 1 : 0.5; k < a; k++) sum += Math.log(k);
  return sum;
}

/** p-value of a statistic that is as suspicious at either end, from its upper tail. */
export function eitherSide(upper: number): number {
  return 2 * Math.min(upper, 1 - upper);
}

/** p-value of a standard normal score, both sides. */
export function normalPValue(score: number): number {
  return chiSquareTail(score * score, 1);
}

/** p-value of √n times the largest distance of two distribution functions (Kolmogorov's limit). */
export function kolmogorovPValue(scaled: number): number {
  if (scaled < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 50; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * (k * scaled) ** 2);
  return sum;
}

/** p-value of a count with Poisson distribution, both sides. */
export function poissonPValue(count: number, mean: number): number {
  const atMost = chiSquareTail(2 * mean, 2 * (count + 1));
  const below = count === 0 ? 0 : chiSquareTail(2 * mean, 2 * count);
  return Math.min(1, 2 * Math.min(atMost, 1 - below));
}
