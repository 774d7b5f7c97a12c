/** A change of one bit of what is hashed spreads over all 53 bits of a draw. */
import { describe, expect, it } from 'vitest';
import { uniform } from '../../src/engine/kernel/chance.ts';
import { changes, engineFlips, wordFlips } from './avalanche.ts';
import { bitCount } from './bits.ts';
import { normalPValue } from './tail.ts';

const trials = 4096;
const flips = [...wordFlips, ...engineFlips];

/** All bits of all flips together leave their interval once in a thousand times (Bonferroni): ±5.3 sd, 0.5 ± 0.042. */
const bound = 0.001 / (flips.length * bitCount);

function isEven(count: number): boolean {
  return normalPValue((2 * count - trials) / Math.sqrt(trials)) >= bound;
}

describe('uniform()', () => {
  it.each(flips)('changes each of its bits half of the time when one bit changes: $name', (flip) => {
    const uneven = changes(uniform, flip, trials).flatMap((count, k) => (isEven(count) ? [] : [[k, count]]));
    expect(uneven).toEqual([]);
  });
});
