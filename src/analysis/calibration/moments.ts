/** What simulated nights of one row come to, in four numbers each: what a likelihood is made of. */

/** Moments of the simulated nights of one row under one setting. */
export interface Moments {
  readonly launched: number; // drones
  readonly share: number; // mean neutralised, of those launched, strictly between 0 and 1
  readonly rho: number; // correlation of two drones of one night, by moments; below 0 where they scatter less than coins
  readonly places: number; // mean places hit, > 0
  readonly scatter: number; // variance of places hit over their mean
}

/** One simulated night. */
export interface SimulatedNight {
  readonly neutralised: number;
  readonly hitPlaces: number;
}

/** @param nights at least two. */
export function momentsOf(launched: number, nights: readonly SimulatedNight[]): Moments {
  const stopped = meanAndVariance(nights.map(({ neutralised }) => neutralised / launched));
  const places = meanAndVariance(nights.map(({ hitPlaces }) => hitPlaces));
  const half = 0.5 / (launched * nights.length); // a share of exactly 0 or 1 has no logit
  const share = Math.min(Math.max(stopped.mean, half), 1 - half);
  const mean = Math.max(places.mean, 0.5 / nights.length);
  return {
    launched,
    share,
    rho: rhoOf(stopped.variance, share, launched),
    places: mean,
    scatter: places.variance / mean,
  };
}

/** From var(k / n) = m (1 - m) / n (1 + (n - 1) rho), the variance of a beta-binomial share. */
function rhoOf(variance: number, mean: number, trials: number): number {
  if (trials < 2) return 0;
  return ((variance * trials) / (mean * (1 - mean)) - 1) / (trials - 1);
}

function meanAndVariance(sample: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
  const squares = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / Math.max(1, sample.length - 1) };
}
