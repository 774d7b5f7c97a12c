/** The closed forms that the engine has to reproduce, in the symbols of the books they come from. */

/** Chance that an arrival finds all `n` servers busy, and leaves. @param a erlang offered. Source: Erlang 1917. */
export function erlangB(n: number, a: number): number {
  let blocked = 1;
  for (let servers = 1; servers <= n; servers++) blocked = (a * blocked) / (servers + a * blocked);
  return blocked;
}

/** Chance that an arrival has to wait for one of `n` servers; a < n. */
export function erlangC(n: number, a: number): number {
  const blocked = erlangB(n, a);
  return (n * blocked) / (n - a * (1 - blocked));
}

/** Mean wait of all arrivals, in the unit of the mean service time `s`. */
export function erlangCWait(n: number, a: number, s: number): number {
  return (erlangC(n, a) * s) / (n - a);
}

/** Share of a Poisson stream that one layer lets through. */
export function layerLeak(pk: number, n: number, a: number): number {
  return 1 - pk * (1 - erlangB(n, a));
}

export interface Queue {
  readonly lambda: number; // arrivals per unit of time
  readonly mu: number; // services per unit of time and server
  readonly c: number; // servers
}

/** Share that leaves unserved after waiting a fixed time T, M/M/c+D. Source: Barrer 1957; Gnedenko and Kovalenko. */
export function lossAtFixedPatience({ lambda, mu, c }: Queue, T: number): number {
  const drift = lambda - c * mu;
  const e = Math.exp(drift * T);
  const J = (drift === 0 ? T : (e - 1) / drift) + e / (c * mu);
  const epsilon = 1 / erlangB(c - 1, lambda / mu);
  return (1 + drift * J) / (epsilon + lambda * J);
}

/** The same for one server, as Barrer wrote it. @param rho λ/μ. @param muT patience in service times. */
export function barrerLoss(rho: number, muT: number): number {
  if (rho === 1) return 1 / (2 + muT);
  const e = Math.exp(-(1 - rho) * muT);
  return ((1 - rho) * rho * e) / (1 - rho * rho * e);
}

/** M/M/c+M with patience of mean 1/theta: who abandons, and the mean wait of all. Source: Palm 1957; birth and death, summed. */
export function exponentialPatience(
  { lambda, mu, c }: Queue,
  theta: number,
): { abandons: number; wait: number } {
  let weight = 1;
  let total = 1;
  let queue = 0; // mean number that wait, times `total`
  for (let n = 1; weight > 1e-18 * total || n <= lambda / mu; n++) {
    weight *= lambda / (Math.min(n, c) * mu + Math.max(0, n - c) * theta);
    total += weight;
    queue += Math.max(0, n - c) * weight;
  }
  const waiting = queue / total;
  return { abandons: (theta * waiting) / lambda, wait: waiting / lambda };
}

/** Chance that n shots of chance p kill. */
export function killChance(p: number, n: number): number {
  return 1 - (1 - p) ** n;
}

/** Shots at one target that is shot at until it is dead, n at most: mean and variance. */
export function shotsFired(p: number, n: number): { mean: number; variance: number } {
  let mean = 0;
  let square = 0;
  for (let k = 1; k <= n; k++) {
    const exactly = k < n ? p * (1 - p) ** (k - 1) : (1 - p) ** (n - 1);
    mean += k * exactly;
    square += k * k * exactly;
  }
  return { mean, variance: square - mean * mean };
}

/** Looks at a target on its way in over a distance R at speed v. */
export function looks(R: number, v: number, reaction: number, cycle: number): number {
  return Math.max(0, 1 + Math.floor((R / v - reaction) / cycle));
}

/** Chance that all N of a raid are killed by k shots each. */
export function raidAnnihilation(p: number, k: number, N: number): number {
  return killChance(p, k) ** N;
}

/** The same for M shots that each pick one of the N at random. */
export function uncoordinatedAnnihilation(p: number, M: number, N: number): number {
  let sum = 0;
  for (let j = 0; j <= N; j++) sum += (-1) ** j * choose(N, j) * (1 - (j * p) / N) ** M;
  return sum;
}

/** Mean number alive of N after M shots that each pick one at random. */
export function uncoordinatedSurvivors(p: number, M: number, N: number): number {
  return N * (1 - p / N) ** M;
}

export function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

/** Chance of k successes in n trials. */
export function binomial(n: number, p: number, k: number): number {
  return choose(n, k) * p ** k * (1 - p) ** (n - k);
}

/** max(0, O − D) for O ~ Bin(n, p) and D ~ Bin(m, q): mean, variance and the chance of none. */
export function excess(
  [n, p]: readonly [number, number],
  [m, q]: readonly [number, number],
): { mean: number; variance: number; none: number } {
  let mean = 0;
  let square = 0;
  let none = 0;
  for (let o = 0; o <= n; o++) {
    for (let d = 0; d <= m; d++) {
      const chance = binomial(n, p, o) * binomial(m, q, d);
      const left = Math.max(0, o - d);
      mean += left * chance;
      square += left * left * chance;
      if (left === 0) none += chance;
    }
  }
  return { mean, variance: square - mean * mean, none };
}

export interface Salvo {
  readonly hitsFired: number; // σβB: good shots of the firing side
  readonly defeated: number; // τzA: of those, stopped by the side they are fired at
  readonly toLose: number; // hits that put one unit out of action
}

/** Units lost to one salvo, `force` at most. Source: Hughes 1995. */
export function salvoLosses({ hitsFired, defeated, toLose }: Salvo, force: number): number {
  return Math.min(force, Math.max(0, hitsFired - defeated) / toLose);
}

/** Chance of detection at a coverage: the glimpse rate added up along the path. Source: Koopman 1946. */
export function searchDetection(coverage: number): number {
  return 1 - Math.exp(-coverage);
}

/** Ground distance at which a radar sees a target, 4/3 earth, km; heights in m. */
export function horizonKm(mast: number, target: number): number {
  return 4.12 * (Math.sqrt(mast) + Math.sqrt(target));
}
