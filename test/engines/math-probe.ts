/** Digests of mathematical functions over a fixed set of arguments: two engines that agree on one computed the same bits. */
import { pair } from '../../src/engine/kernel/chance.ts';
import * as exactMath from '../../src/engine/kernel/exact-math.ts';
import { StateHash } from '../../src/engine/kernel/state-hash.ts';
import { approximateMath } from './approximate-math.ts';
import type { Digests } from './question.ts';

const samples = 4096;

type Numeric = (x: number, y: number) => number;

export function nativeDigests(): Digests {
  return digests(approximateMath.map((name) => [name, Math[name] as Numeric]));
}

/** Of the ports, and of the square root, which the engine takes from the platform. */
export function exactDigests(): Digests {
  return digests([...Object.entries(exactMath as unknown as Record<string, Numeric>), ['sqrt', Math.sqrt]]);
}

function digests(functions: readonly (readonly [string, Numeric])[]): Digests {
  return Object.fromEntries(functions.map(([name, numeric]) => [name, digestOf(numeric)]));
}

function digestOf(numeric: Numeric): string {
  const hash = new StateHash();
  for (let n = 0; n < samples; n++) {
    const value = numeric(argument(pair(n, 0), pair(n, 1)), argument(pair(n, 2), pair(n, 3)));
    hash.add(Number.isNaN(value) ? 0 : value);
    hash.add(Number.isNaN(value) ? 1 : 0);
  }
  return hash.digest();
}

/** Both signs, every size from 2^-17 to 2^16, half of them below one. */
function argument(fraction: number, scale: number): number {
  const size = (1 + fraction / 4294967296) * powerOfTwo((scale % 33) - 17);
  return scale & 0x40000000 ? -size : size;
}

/** Exact, without a power of the platform. */
function powerOfTwo(exponent: number): number {
  let power = 1;
  for (let n = 0; n < Math.abs(exponent); n++) power *= exponent < 0 ? 0.5 : 2;
  return power;
}
