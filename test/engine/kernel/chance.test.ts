import { describe, expect, it } from 'vitest';
import {
  hashText,
  keyOf,
  mostDraws,
  pair,
  type Reason,
  reasons,
  uniform,
} from '../../../src/engine/kernel/chance.ts';
import { fc, word } from '../property.ts';
import { chiSquare999, chiSquareOfUniform, serialScore, z999 } from '../statistics.ts';

/** The words of pcg4d as the paper prints it, in big integers, each of them folded before its rounds, between them and after. */
function foldedPcg4d(words: readonly number[]): number[] {
  const mask = 0xffffffffn;
  const fold = (word: bigint): bigint => word ^ (word >> 16n);
  let [x, y, z, w] = words.map((word) => (fold(BigInt(word)) * 1664525n + 1013904223n) & mask) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  for (let round = 0; round < 2; round++) {
    x = (x + y * w) & mask;
    y = (y + z * x) & mask;
    z = (z + x * y) & mask;
    w = (w + y * z) & mask;
    [x, y, z, w] = [fold(x), fold(y), fold(z), fold(w)];
  }
  return [x, y, z, w].map(Number);
}

describe('uniform()', () => {
  // computed with Python's integers
  it.each<[number, number, number, Reason, number, number]>([
    [0, 0, 0, 'parameter', 0, 0.8247926100940461],
    [1, 2, 3, 'detection', 4, 0.11481414176802807],
    [4294967295, 4294967295, 4294967295, 'debris', 0x03ffffff, 0.47327787954741873],
    [0x12345678, 0x9abcdef0, 42, 'kill', 7, 0.7737942317513148],
  ])('of key %d %d, who %d, why %s, n %d is the value computed elsewhere', (high, low, who, why, n, u) => {
    expect(uniform({ high, low }, who, why, n)).toBe(u);
  });

  it('is 27 bits of the last word of a folded pcg4d over key, who, why and n, and 26 of the word before', () => {
    fc.assert(
      fc.property(
        word(),
        word(),
        word(),
        fc.constantFrom(...reasons),
        fc.nat(mostDraws),
        (high, low, who, why, n) => {
          const words = foldedPcg4d([high, low, who, n * 64 + reasons.indexOf(why)]);
          const [upper, lower] = [words[3] as number, words[2] as number];
          expect(uniform({ high, low }, who, why, n)).toBe(
            (Math.floor(upper / 32) * 2 ** 26 + Math.floor(lower / 64)) / 2 ** 53,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lies in [0, 1) and is the same whatever was drawn before', () => {
    fc.assert(
      fc.property(
        fc.string(),
        word(),
        fc.constantFrom(...reasons),
        fc.nat(mostDraws),
        (seed, who, why, n) => {
          const key = keyOf(seed);
          const u = uniform(key, who, why, n);
          uniform(key, who + 1, why, n);
          expect(u >= 0 && u < 1).toBe(true);
          expect(uniform(keyOf(seed), who, why, n)).toBe(u);
        },
      ),
    );
  });

  it('has room for every reason beside the most draws', () => {
    expect(reasons.length).toBeLessThanOrEqual(64);
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(mostDraws).toBe(2 ** 26 - 1);
  });

  const count = 50_000;
  const key = keyOf('S');
  const walks: [string, (n: number) => number][] = [
    ['who counts up', (n) => uniform(key, n, 'kill')],
    ['who is a pair with a counting threat', (n) => uniform(key, pair(n, 77), 'kill')],
    ['who is a pair with a counting unit', (n) => uniform(key, pair(77, n), 'kill')],
    ['n counts up', (n) => uniform(key, 12345, 'kill', n)],
    ['seeds are S#0, S#1, …', (n) => uniform(keyOf(`S#${n}`), 12345, 'kill')],
    [
      'reasons follow each other',
      (n) => uniform(key, Math.floor(n / reasons.length), reasons[n % reasons.length] as Reason),
    ],
  ];

  it.each(walks)('is spread evenly where %s', (_, draw) => {
    const draws = Array.from({ length: count }, (_, n) => draw(n));
    expect(chiSquareOfUniform(draws, 256)).toBeLessThan(chiSquare999[255] as number);
  });

  it.each(walks)('has even low bits where %s', (_, draw) => {
    const draws = Array.from({ length: count }, (_, n) => (draw(n) * 2 ** 45) % 1);
    expect(chiSquareOfUniform(draws, 256)).toBeLessThan(chiSquare999[255] as number);
  });

  it.each(walks)('does not foretell the next draws where %s', (_, draw) => {
    const draws = Array.from({ length: count }, (_, n) => draw(n));
    for (const lag of [1, 2, 22]) expect(Math.abs(serialScore(draws, lag))).toBeLessThan(z999);
  });

  it.each(walks)('fills the square of successive draws evenly where %s', (_, draw) => {
    const squares = Array.from(
      { length: count / 2 },
      (_, n) => (Math.floor(draw(2 * n) * 16) + draw(2 * n + 1)) / 16,
    );
    expect(chiSquareOfUniform(squares, 256)).toBeLessThan(chiSquare999[255] as number);
  });
});

describe('keyOf()', () => {
  // seedrandom's alea after "saturation point " and the text, ported to Python
  it.each([
    ['', 0xb961693f, 0xff6e0089],
    ['a', 0xcf860117, 0xe0ba00f6],
    ['b', 0xd94dfaec, 0xe5575b9d],
    ['S#1', 0xd2c4307f, 0x5af79dc5],
    ['S#2', 0x0bfcb2d8, 0x517c53bd],
    ['ніч', 0x35831991, 0x50d2f76f],
  ])('of %j is the key computed elsewhere', (seed, high, low) => {
    expect(keyOf(seed)).toEqual({ high, low });
  });

  it('tells all short seeds apart', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
    const seeds = [
      '',
      ...letters,
      ...letters.flatMap((a) => letters.map((b) => a + b)),
      ...Array.from({ length: 10_000 }, (_, n) => `S#${n}`),
    ];
    const keys = new Set(seeds.map((seed) => `${keyOf(seed).high} ${keyOf(seed).low}`));
    expect(keys.size).toBe(seeds.length);
  });
});

describe('hashText()', () => {
  // FNV-1a and the finaliser of MurmurHash3 in Python's integers
  it.each([
    ['', 0xab3e7c0b],
    ['a', 0x1a80b1b3],
    ['b', 0x82c46232],
    ['kharkiv-energy', 0x523309b0],
    ['ніч', 0x557e58cd],
    ['🛰', 0xb7af1878],
  ])('of %j is the value computed elsewhere', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });
});

describe('pair()', () => {
  it('is the value computed elsewhere, and ordered', () => {
    expect(pair(1, 2)).toBe(0x44d91f1d);
    expect(pair(2, 1)).toBe(0x9b74422);
    expect(pair(4294967295, 4294967295)).toBe(0x7d763182);
  });

  it('never gives two threats of a wave, or two units, the same identity', () => {
    fc.assert(
      fc.property(word(), word(), word(), (one, other, fixed) => {
        fc.pre(one !== other);
        expect(pair(one, fixed)).not.toBe(pair(other, fixed));
        expect(pair(fixed, one)).not.toBe(pair(fixed, other));
      }),
    );
  });
});
