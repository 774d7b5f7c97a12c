/** Avalanche: one bit changed in what is hashed changes every bit of the draw half of the time. */
import {
  hashText,
  type Key,
  keyOf,
  mostDraws,
  pair,
  type Reason,
  reasons,
} from '../../src/engine/kernel/chance.ts';
import { bitCount, lowerBits, upperBits } from './bits.ts';
import type { Generator } from './orders.ts';

/** All that a draw depends on. */
export interface Inputs {
  readonly key: Key;
  readonly who: number;
  readonly why: Reason;
  readonly n: number;
}

/** Trial `t` gives two inputs that differ in one bit of one thing. */
export interface Flip {
  readonly name: string;
  readonly pairAt: (t: number) => readonly [Inputs, Inputs];
}

/** How often each of the 53 bits changed, bit 0 the lowest. */
export function changes(draw: Generator, { pairAt }: Flip, trials: number): number[] {
  const counts = new Array<number>(bitCount).fill(0);
  for (let t = 0; t < trials; t++) {
    const [before, after] = pairAt(t).map(({ key, who, why, n }) => draw(key, who, why, n));
    const lower = lowerBits(before as number) ^ lowerBits(after as number);
    const upper = upperBits(before as number) ^ upperBits(after as number);
    for (let k = 0; k < bitCount; k++) {
      counts[k] = (counts[k] as number) + (((k < 26 ? lower >>> k : upper >>> (k - 26)) as number) & 1);
    }
  }
  return counts;
}

/** Inputs of trial `t`: unlike each other in everything, by a hash that is not the one under test (xorshift-multiply). */
function inputsOf(t: number): Inputs {
  return {
    key: { high: mixed(4 * t), low: mixed(4 * t + 1) },
    who: mixed(4 * t + 2),
    why: reasons[t % 16] as Reason,
    n: mixed(4 * t + 3) & mostDraws,
  };
}

function mixed(count: number): number {
  let x = Math.imul(count + 1, 0x9e3779b9);
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

const flipped = (word: number, bit: number): number => (word ^ (1 << bit)) >>> 0;
const bits = (count: number): number[] => Array.from({ length: count }, (_, bit) => bit);

type Change = (inputs: Inputs, bit: number, t: number) => readonly [Inputs, Inputs];

function flipsOf(name: string, count: number, change: Change): Flip[] {
  return bits(count).map((bit) => ({
    name: `bit ${bit} of ${name}`,
    pairAt: (t) => change(inputsOf(t), bit, t),
  }));
}

/** The last letter of a text, one of sixteen that differ in four bits. */
const letter = (code: number): string => String.fromCharCode(96 + code);

/** Raw words: the key, who. */
export const wordFlips: readonly Flip[] = [
  ...flipsOf('the upper word of the key', 32, (one, bit) => [
    one,
    { ...one, key: { ...one.key, high: flipped(one.key.high, bit) } },
  ]),
  ...flipsOf('the lower word of the key', 32, (one, bit) => [
    one,
    { ...one, key: { ...one.key, low: flipped(one.key.low, bit) } },
  ]),
  ...flipsOf('who', 32, (one, bit) => [one, { ...one, who: flipped(one.who, bit) }]),
];

/** What the engine makes of its nights, threats, units, reasons and counts. */
export const engineFlips: readonly Flip[] = [
  ...flipsOf('n', 26, (one, bit) => [one, { ...one, n: flipped(one.n, bit) }]),
  ...flipsOf('why', 4, (one, bit, t) => [one, { ...one, why: reasons[flipped(t % 16, bit)] as Reason }]),
  ...flipsOf('the threat of a pair', 32, (one, bit) => [
    { ...one, who: pair(one.who, one.n) },
    { ...one, who: pair(flipped(one.who, bit), one.n) },
  ]),
  ...flipsOf('the unit of a pair', 32, (one, bit) => [
    { ...one, who: pair(one.n, one.who) },
    { ...one, who: pair(one.n, flipped(one.who, bit)) },
  ]),
  ...flipsOf('the last letter of a seed', 4, (one, bit, t) => [
    { ...one, key: keyOf(`${t}${letter(t % 16)}`) },
    { ...one, key: keyOf(`${t}${letter(flipped(t % 16, bit))}`) },
  ]),
  ...flipsOf('the last letter of an id', 4, (one, bit, t) => [
    { ...one, who: hashText(`${t}${letter(t % 16)}`) },
    { ...one, who: hashText(`${t}${letter(flipped(t % 16, bit))}`) },
  ]),
];

/** All that counts within one night. */
export const nightFlips = (key: Key): readonly Flip[] => [
  ...flipsOf('who', 32, (one, bit) => [
    { ...one, key },
    { ...one, key, who: flipped(one.who, bit) },
  ]),
  ...flipsOf('n', 26, (one, bit) => [
    { ...one, key },
    { ...one, key, n: flipped(one.n, bit) },
  ]),
];
