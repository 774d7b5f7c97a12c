import { describe, expect, it } from 'vitest';
import {
  hashText,
  keyOf,
  mostDraws,
  pair,
  pcg4d,
  type Reason,
  reasons,
  uniform,
} from '../../../src/engine/kernel/chance.ts';
import { fc, word } from '../property.ts';
import { chiSquare999, chiSquareOfUniform, serialScore, z999 } from '../statistics.ts';

type Words = [number, number, number, number];

/** pcg4d as the paper prints it, in big integers. */
function pcg4dOfPaper(words: Words): Words {
  const mask = 0xffffffffn;
  let [x, y, z, w] = words.map((word) => (BigInt(word) * 1664525n + 1013904223n) & mask) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const mix = () => {
    x = (x + y * w) & mask;
    y = (y + z * x) & mask;
    z = (z + x * y) & mask;
    w = (w + y * z) & mask;
  };
  mix();
  x ^= x >> 16n;
  y ^= y >> 16n;
  z ^= z >> 16n;
  w ^= w >> 16n;
  mix();
  return [x, y, z, w].map(Number) as Words;
}

describe('pcg4d()', () => {
  // computed with Python's integers
  it.each<[Words, Words]>([
    [
      [0, 0, 0, 0],
      [251852841, 760645481, 850445371, 3542436074],
    ],
    [
      [1, 2, 3, 4],
      [908250390, 4044648920, 3775961919, 45698095],
    ],
    [
      [4294967295, 4294967295, 4294967295, 4294967295],
      [2538526866, 3222658151, 2677364576, 2713428488],
    ],
    [
      [2147483648, 0, 0, 0],
      [3873306665, 1041860457, 1337934907, 210290922],
    ],
    [
      [0, 0, 0, 1],
      [2376007650, 2821977052, 2185671090, 1487627856],
    ],
    [
      [123456789, 987654321, 3735928559, 3405691582],
      [3760963429, 2161785566, 1868872893, 263445684],
    ],
  ])('hashes %j as computed elsewhere', (words, hashed) => {
    expect(pcg4d(...words)).toEqual(hashed);
    expect(pcg4dOfPaper(words)).toEqual(hashed);
  });

  it('hashes every four words as the paper prints it', () => {
    fc.assert(
      fc.property(fc.tuple(word(), word(), word(), word()), (words) => {
        expect(pcg4d(...words)).toEqual(pcg4dOfPaper(words));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('uniform()', () => {
  // computed with Python's integers
  it.each<[number, number, number, Reason, number, number]>([
    [0, 0, 0, 'parameter', 0, 0.058639058300119395],
    [1, 2, 3, 'detection', 4, 0.9478609191490021],
    [4294967295, 4294967295, 4294967295, 'debris', 0x03ffffff, 0.5836743818735767],
    [0x12345678, 0x9abcdef0, 42, 'kill', 7, 0.8866375401552011],
  ])('of key %d %d, who %d, why %s, n %d is the value computed elsewhere', (high, low, who, why, n, u) => {
    expect(uniform({ high, low }, who, why, n)).toBe(u);
  });

  it('is the first 53 bits of pcg4d over key, who, why and n', () => {
    fc.assert(
      fc.property(
        word(),
        word(),
        word(),
        fc.constantFrom(...reasons),
        fc.nat(mostDraws),
        (high, low, who, why, n) => {
          const [x, y] = pcg4dOfPaper([high, low, who, n * 64 + reasons.indexOf(why)]);
          expect(uniform({ high, low }, who, why, n)).toBe(
            (Math.floor(x / 32) * 2 ** 26 + Math.floor(y / 64)) / 2 ** 53,
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
