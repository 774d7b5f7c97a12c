/** The beta-binomial distribution: of `trials` drones each stopped with a chance that is itself drawn once for the night. */
import betaln from '@stdlib/math-base-special-betaln';

export interface BetaBinomial {
  readonly trials: number; // a whole number from 1
  readonly mean: number; // chance of each trial, strictly between 0 and 1
  readonly rho: number; // correlation of two trials of one night, 0 (binomial) to below 1; 1 / (alpha + beta + 1)
}

/**
 * The logarithm of P(count) less that of the binomial coefficient, which no parameter enters: what a likelihood needs.
 *
 * @param spread with a rho above 0.
 */
export function logLikelihood(count: number, { trials, mean, rho }: BetaBinomial): number {
  const weight = (1 - rho) / rho; // alpha + beta
  const alpha = mean * weight;
  const beta = (1 - mean) * weight;
  return betaln(count + alpha, trials - count + beta) - betaln(alpha, beta);
}

/** The logarithm of P(count). @param spread with a rho above 0. */
export function logProbability(count: number, spread: BetaBinomial): number {
  const { trials } = spread;
  const logChoices = -Math.log(trials + 1) - betaln(count + 1, trials - count + 1);
  return logChoices + logLikelihood(count, spread);
}

/** P(count) for every count from 0 to `trials`; for a rho of 0 those of the binomial distribution. */
export function probabilities(spread: BetaBinomial): Float64Array {
  const logs = unscaledLogs(spread);
  const largest = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const weights = logs.map((log) => Math.exp(log - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** P(at most k) by k from 0 to `trials`. */
export function cumulativeOf(spread: BetaBinomial): Float64Array {
  let total = 0;
  const cumulative = probabilities(spread).map((probability) => {
    total += probability;
    return Math.min(1, total);
  });
  cumulative[spread.trials] = 1;
  return cumulative;
}

/** Logarithms of P(k) up to a constant, from the ratio of neighbours: (n - k)(alpha + k) to (k + 1)(beta + n - k - 1). */
function unscaledLogs({ trials, mean, rho }: BetaBinomial): Float64Array {
  const logs = new Float64Array(trials + 1);
  const alpha = mean * (1 - rho); // times rho / (1 - rho), so that a rho of 0 does not divide by nothing
  const beta = (1 - mean) * (1 - rho);
  for (let k = 0; k < trials; k++) {
    const up = (trials - k) * (alpha + k * rho);
    const down = (k + 1) * (beta + (trials - k - 1) * rho);
    logs[k + 1] = (logs[k] ?? 0) + Math.log(up / down);
  }
  return logs;
}
