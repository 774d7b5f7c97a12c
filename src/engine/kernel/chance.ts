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
 * Source: hash `pcg4d` of Jarzynski & Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020; here each word is also folded before the
 * first round and after the second, and w and z, mixed last, are the draw (docs/chance.md).
 */
export function uniform(key: Key, who: number, why: Reason, n = 0): number {
  let x = stirred(key.high);
  let y = stirred(key.low);
  let z = stirred(who);
  let w = stirred((n << 6) | whyIndex[why]);
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  x = folded(x);
  y = folded(y);
  z = folded(z);
  w = folded(w);
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  return ((folded(w) >>> 5) * 67108864 + (folded(z) >>> 6)) / 9007199254740992;
}

/** One step of a linear congruential generator, from a folded word. */
function stirred(word: number): number {
  return (Math.imul(folded(word), 1664525) + 1013904223) | 0;
}

/** Sums and products carry upwards only; this carries the upper half of a word down. */
function folded(word: number): number {
  return word ^ (word >>> 16);
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
  let hash = Math.imul(folded(value), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return folded(hash) >>> 0;
}
