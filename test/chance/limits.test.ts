/** Far beyond a night: millions of identities and counts, neighbours in any bit; and where chance ends, at identities of 32 bits. See docs/chance.md. */
import { describe, expect, it } from 'vitest';
import { hashText, type Key, keyOf, mostDraws, pair, uniform } from '../../src/engine/kernel/chance.ts';
import { changes, nightFlips } from './avalanche.ts';
import { bitCount, lowerBits, upperBits } from './bits.ts';
import { chiSquareTail, normalPValue, poissonPValue } from './tail.ts';

const nights = (count: number): Key[] => Array.from({ length: count }, (_, i) => keyOf(`S#${i}`));

/** Every bit of a draw is in one of these, eight bits each, by the lowest of them. */
const bytes: Readonly<Record<number, (draw: number) => number>> = {
  45: (draw) => upperBits(draw) >>> 19,
  37: (draw) => upperBits(draw) >>> 11,
  29: (draw) => upperBits(draw) >>> 3,
  26: upperBits,
  18: (draw) => lowerBits(draw) >>> 18,
  10: (draw) => lowerBits(draw) >>> 10,
  2: (draw) => lowerBits(draw) >>> 2,
  0: lowerBits,
};

/** How likely it is that 256 cells are at least as unevenly filled. */
function evenness(draws: Float64Array, byteOf: (draw: number) => number): number {
  const counts = new Float64Array(256);
  for (const draw of draws) {
    const cell = byteOf(draw) & 255;
    counts[cell] = (counts[cell] as number) + 1;
  }
  const expected = draws.length / 256;
  return chiSquareTail(
    counts.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0),
    255,
  );
}

/** Whether `count` changes of a bit are too far from half the trials; `places` such bits together reject a fair hash once in a thousand times. */
function isUneven(count: number, trials: number, places: number): boolean {
  return normalPValue((2 * count - trials) / Math.sqrt(trials)) < 0.001 / places;
}

describe('uniform()', () => {
  it('is even over a million identities in every byte of a draw, in each of eight nights', () => {
    const bound = 0.001 / (8 * Object.keys(bytes).length);
    for (const key of nights(8)) {
      const draws = Float64Array.from({ length: 2 ** 20 }, (_, i) => uniform(key, pair(1, i), 'kill'));
      const uneven = Object.entries(bytes).filter(([, byteOf]) => evenness(draws, byteOf) < bound);
      expect(uneven.map(([lowest]) => lowest)).toEqual([]);
    }
  });

  it('does not repeat any bit after 2, 4, 8, … draws, up to 2²⁵', () => {
    const key = keyOf('S');
    const trials = 4096;
    const steps = Array.from({ length: 26 }, (_, k) => 2 ** k);
    const repeats = steps.flatMap((step) => {
      const counts = changes(
        uniform,
        {
          name: `${step} draws later`,
          pairAt: (t) => {
            const one = { key, who: 5, why: 'kill' as const, n: t };
            return [one, { ...one, n: (t + step) & mostDraws }];
          },
        },
        trials,
      );
      return counts.flatMap((count, k) =>
        isUneven(count, trials, steps.length * bitCount) ? [{ step, bit: k, count }] : [],
      );
    });
    expect(repeats).toEqual([]);
  });

  it('changes each of its bits half of the time with each bit of who and n, in each of sixteen nights', () => {
    const trials = 1024;
    const unmoved = nights(16).flatMap((key, night) => {
      const flips = nightFlips(key);
      return flips.flatMap((flip) =>
        changes(uniform, flip, trials).flatMap((count, k) =>
          isUneven(count, trials, 16 * flips.length * bitCount) ? [{ night, flip: flip.name, bit: k }] : [],
        ),
      );
    });
    expect(unmoved).toEqual([]);
  });

  it('gives no two identities that differ in their top bit alone the same luck, in any of 64 nights', () => {
    const sharing = nights(64).filter((key) =>
      Array.from({ length: 1000 }, (_, i) => pair(1, i)).some(
        (who) =>
          upperBits(uniform(key, who, 'kill')) === upperBits(uniform(key, (who ^ 0x80000000) >>> 0, 'kill')),
      ),
    );
    expect(sharing).toEqual([]);
  });
});

describe('pair()', () => {
  it('gives two of a million pairs of threat and unit one identity as often as 32 bits must: about 116 times', () => {
    const units = Array.from({ length: 1000 }, (_, i) => hashText(`unit-${i}`));
    const threats = Array.from({ length: 1000 }, (_, i) => pair(hashText('wave-0'), i));
    const identities = Uint32Array.from(threats.flatMap((threat) => units.map((unit) => pair(threat, unit))));
    const shared = identities.sort().filter((one, i) => one === identities[i - 1]).length;
    expect(poissonPValue(shared, 1e6 ** 2 / 2 ** 33)).toBeGreaterThan(0.001);
  });
});
