/** How likely an outcome is under what was simulated: a synthetic likelihood (Wood, "Statistical inference for noisy nonlinear ecological dynamic systems", 2010). */
import erfc from '@stdlib/math-base-special-erfc';
import { logLikelihood } from '../validation/beta-binomial.ts';
import type { Moments } from './moments.ts';

/** What happened; undefined where it was not reported. */
export interface Outcome {
  readonly neutralised: number | undefined;
  readonly hitPlaces: number | undefined;
}

/** The logarithm of the likelihood of one night up to a constant: neutralised as a beta-binomial, places hit as a rounded normal. */
export function logLikelihoodOf(
  { neutralised, hitPlaces }: Outcome,
  { launched, share, rho, places, scatter }: Moments,
): number {
  const stopped =
    neutralised === undefined
      ? 0
      : logLikelihood(Math.min(neutralised, launched), { trials: launched, mean: share, rho });
  return stopped + (hitPlaces === undefined ? 0 : logRounded(hitPlaces, places, Math.sqrt(places * scatter)));
}

const least = 1e-12; // of a probability: one odd night does not decide everything

/** The logarithm of P(a normal variable rounds to `count`), at 0 of all that rounds below it too. */
function logRounded(count: number, mean: number, sd: number): number {
  const below = count === 0 ? 0 : cumulative(count - 0.5, mean, sd);
  return Math.log(Math.max(least, cumulative(count + 0.5, mean, sd) - below));
}

function cumulative(x: number, mean: number, sd: number): number {
  return erfc((mean - x) / (sd * Math.SQRT2)) / 2;
}
