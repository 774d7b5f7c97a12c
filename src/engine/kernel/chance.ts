/** Chance as a pure function: a draw depends on seed, who, why and n, and on nothing that was drawn before. */
import alea from 'seedrandom/lib/alea.js';

/** The seed of a night, hashed to 64 bits. */
export interface Key {
  readonly high: number; // uint32
  readonly low: number; // uint32
}

/** Why something is drawn. Append only: the index is part of the draw. */
export const reasons = [
  'parameter',
  'ready',
  'targetMix',
  'spacing',
  'speed',
  'altitude',
  'target',
  'route',
  'aim',
  'fault',
  'accuracy',
  'suppression',
  'driftHeading',
  'driftTime',
  'fall',
  'detection',
  'call',
  'handling',
  'reaction',
  'kill',
  'assessment',
  'debris',
  'recovery',
  'setUp',
  'jammed',
  'turnRound',
] as const;
export type Reason = (typeof reasons)[number];

/** Most draws of one `who` for one reason. */
export const mostDraws = 0x03ffffff;

const whyIndex = Object.freeze(
  reasons.reduce<Record<string, number>>((index, reason, n) => {
    index[reason] = n;
    return index;
  }, {}),
) as Readonly<Record<Reason, number>>;

/** The key of a seed text; any text will do, the empty one too. */
export function keyOf(seed: string): Key {
  const stream = alea(`saturation point ${seed}`);
  return { high: stream.int32() >>> 0, low: stream.int32() >>> 0 };
}

/**
 * A uniform draw in [0, 1) with 53 bits.
 *
 * @param who uint32, the identity of who draws; see `hashText` and `pair`.
 * @param n which draw of this kind, 0 to `mostDraws`.
 * Source: hash `pcg4d` of Jarzynski & Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020.
 */
export function uniform(key: Key, who: number, why: Reason, n = 0): number {
  let x = (Math.imul(key.high, 1664525) + 1013904223) | 0;
  let y = (Math.imul(key.low, 1664525) + 1013904223) | 0;
  let z = (Math.imul(who, 1664525) + 1013904223) | 0;
  let w = (Math.imul((n << 6) | whyIndex[why], 1664525) + 1013904223) | 0;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  x ^= x >>> 16;
  y ^= y >>> 16;
  z ^= z >>> 16;
  w ^= w >>> 16;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  return ((x >>> 5) * 67108864 + (y >>> 6)) / 9007199254740992;
}

/** All four output words of pcg4d, as uint32. */
export function pcg4d(a: number, b: number, c: number, d: number): [number, number, number, number] {
  let x = (Math.imul(a, 1664525) + 1013904223) | 0;
  let y = (Math.imul(b, 1664525) + 1013904223) | 0;
  let z = (Math.imul(c, 1664525) + 1013904223) | 0;
  let w = (Math.imul(d, 1664525) + 1013904223) | 0;
  [x, y, z, w] = crossMix(x, y, z, w);
  [x, y, z, w] = crossMix(x ^ (x >>> 16), y ^ (y >>> 16), z ^ (z >>> 16), w ^ (w >>> 16));
  return [x >>> 0, y >>> 0, z >>> 0, w >>> 0];
}

function crossMix(a: number, b: number, c: number, d: number): [number, number, number, number] {
  const x = (a + Math.imul(b, d)) | 0;
  const y = (b + Math.imul(c, x)) | 0;
  const z = (c + Math.imul(x, y)) | 0;
  return [x, y, z, (d + Math.imul(y, z)) | 0];
}

/** A uint32 from a text: FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3 (both public domain). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return scramble(hash);
}

/** The identity of an ordered pair, such as a threat and a unit. */
export function pair(a: number, b: number): number {
  return scramble(Math.imul(a, 0x9e3779b1) ^ scramble(b));
}

function scramble(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
