/** The naive simulator's own chance: one plain stream of random numbers for a whole night, and draws from distributions. */
import type { Distribution } from '../../src/engine/index.ts';

/** The next number of a stream, uniform in [0, 1). */
export type Stream = () => number;

/** A stream for each pair of whole numbers: the small fast counting generator (sfc32, C. Doty-Humphrey, PractRand). */
export function streamOf(world: number, night: number): Stream {
  let a = world | 0;
  let b = night | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return (out >>> 0) / 4294967296;
  };
  for (let n = 0; n < 20; n++) next();
  return next;
}

/** Whether something of constant hazard happens within some seconds. @param rate 1/s. */
export function happens(next: Stream, rate: number, seconds: number): boolean {
  return rate > 0 && next() < 1 - Math.exp(-rate * seconds);
}

export function exponential(next: Stream, mean: number): number {
  return -mean * Math.log(1 - next());
}

/** A standard normal number (Box and Muller), thrown again where it is beyond `limit`. */
export function normal(next: Stream, limit: number): number {
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    if (Math.abs(z) <= limit) return z;
  }
}

/** The index of one of some weights, in proportion to them. */
export function pick(next: Stream, weights: readonly number[]): number {
  let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return found < 0 ? 0 : found;
}

export function draw(next: Stream, distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return distribution.min + next() * (distribution.max - distribution.min);
    case 'exponential':
      return exponential(next, distribution.mean);
    case 'discrete':
      return distribution.values[pick(next, distribution.weights)] ?? 0;
    case 'normal':
      return boundedNormal(next, distribution);
    case 'triangular':
      return triangular(next, distribution);
  }
}

interface Bounded {
  readonly min: number;
  readonly max: number;
}

function boundedNormal(next: Stream, d: Bounded & { readonly mean: number; readonly sd: number }): number {
  for (;;) {
    const value = d.mean + d.sd * normal(next, 40);
    if (value >= d.min && value <= d.max) return value;
  }
}

/** Thrown into the box around the triangle until it falls under the roof. */
function triangular(next: Stream, { min, mode, max }: Bounded & { readonly mode: number }): number {
  if (min === max) return min;
  for (;;) {
    const value = min + next() * (max - min);
    const roof = value < mode ? (value - min) / (mode - min) : max > mode ? (max - value) / (max - mode) : 1;
    if (next() < roof) return value;
  }
}

/** The mean that a unit's crew reckons with. */
export function meanOf(distribution: Distribution): number {
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
    case 'discrete': {
      const total = distribution.weights.reduce((sum, weight) => sum + weight, 0);
      return distribution.values.reduce((sum, v, n) => sum + (v * (distribution.weights[n] ?? 0)) / total, 0);
    }
  }
}
