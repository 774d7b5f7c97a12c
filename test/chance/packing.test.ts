/** The words of the long battery: what `dieharder` and TestU01 read is what the chance function drew. */
import { describe, expect, it } from 'vitest';
import { packings } from '../../scripts/chance-battery/packing.mjs';
import { keyOf, uniform } from '../../src/engine/kernel/chance.ts';

const key = keyOf('S');
const draws = Array.from({ length: 64 }, (_, n) => uniform(key, 5, 'kill', n));
const bitsOf = (draw: number): string => (draw * 2 ** 53).toString(2).padStart(53, '0');
const turned = (bits: string): string => [...bits].reverse().join('');

/** All words of the draws as one text of bits, and how many words they are. */
function packed(name: keyof typeof packings): { bits: string; words: number } {
  const block = new Uint32Array(2 * draws.length);
  const state = { bits: 0, width: 0 };
  const words = draws.reduce((filled, draw) => packings[name](draw, block, filled, state), 0);
  const bits = [...block.subarray(0, words)].map((word) => word.toString(2).padStart(32, '0')).join('');
  return { bits, words };
}

describe('packings', () => {
  it('packed lays 53 bits of draw after draw end to end', () => {
    expect(packed('packed')).toEqual({ bits: draws.map(bitsOf).join(''), words: 106 });
  });

  it('high is the upper 32 bits of each draw', () => {
    expect(packed('high').bits).toBe(draws.map((draw) => bitsOf(draw).slice(0, 32)).join(''));
  });

  it('low is the lower 32 bits of each draw, the least significant first', () => {
    expect(packed('low').bits).toBe(draws.map((draw) => turned(bitsOf(draw).slice(21))).join(''));
  });
});
