/** What the chance function is known not to be: limits too fine for a night to feel, recorded in docs/chance.md. Each would fall with a better hash. */
import { describe, expect, it } from 'vitest';
import { keyOf, pair, uniform } from '../../src/engine/kernel/chance.ts';
import { changes, deafBits, whoFlip } from './avalanche.ts';
import { bitCount, lowerBits, upperBits } from './bits.ts';
import { chiSquareTail } from './tail.ts';

/** Draws of many identities with one key, reason and n. */
function overWho(count: number): Float64Array {
  const key = keyOf('S');
  return Float64Array.from({ length: count }, (_, i) => uniform(key, pair(1, i), 'kill'));
}

/** How unlikely it is that 256 cells are as unevenly filled. */
function evenness(draws: Float64Array, cellOf: (draw: number) => number): number {
  const counts = new Float64Array(256);
  for (const draw of draws) {
    const cell = cellOf(draw);
    counts[cell] = (counts[cell] as number) + 1;
  }
  const expected = draws.length / 256;
  return chiSquareTail(
    counts.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0),
    255,
  );
}

describe('uniform()', () => {
  it.each([24, 27, 31])('never changes its lowest bits of each word with bit %i of who', (bit) => {
    const { upper, lower } = deafBits(bit);
    const unmoved = [...Array(lower).keys(), ...Array.from({ length: upper }, (_, k) => 26 + k)];
    const counts = changes(uniform, whoFlip(bit), 1024);
    expect(unmoved.length).toBeGreaterThan(0);
    for (let k = 0; k < bitCount; k++) expect(counts[k] === 0).toBe(unmoved.includes(k));
  });

  it('repeats bit 26 after 65,536 draws and bit 0 after 131,072', () => {
    const key = keyOf('S');
    for (let n = 0; n < 1000; n++) {
      const draw = uniform(key, 5, 'kill', n);
      expect(upperBits(uniform(key, 5, 'kill', n + 2 ** 16)) & 1).toBe(upperBits(draw) & 1);
      expect(lowerBits(uniform(key, 5, 'kill', n + 2 ** 17)) & 1).toBe(lowerBits(draw) & 1);
    }
  });

  const draws = overWho(2 ** 20);

  it('is uneven over who in bits 26 to 33, worth 2⁻²⁰ and less', () => {
    expect(evenness(draws, (draw) => upperBits(draw) & 255)).toBeLessThan(1e-6);
  });

  it('is even over who in the bits above and below', () => {
    const cells = [
      (draw: number) => upperBits(draw) >>> 19,
      (draw: number) => (upperBits(draw) >>> 8) & 255,
      (draw: number) => lowerBits(draw) >>> 18,
      (draw: number) => lowerBits(draw) & 255,
    ];
    for (const cellOf of cells) expect(evenness(draws, cellOf)).toBeGreaterThan(0.001 / cells.length);
  });
});
