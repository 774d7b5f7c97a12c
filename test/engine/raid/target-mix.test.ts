import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/engine/kernel/chance.ts';
import { drawTargetMix, mixedWeights } from '../../../src/engine/raid/target-mix.ts';
import { distanceFrom } from '../statistics.ts';
import { place, wave } from '../world.ts';

const places = Array.from({ length: 2000 }, (_, n) => place(`place-${n}`, n, 0));

/** Two waves that between them aim at the first places. */
const aimedAt = (count: number) =>
  [0, 1].map((odd) =>
    wave(1, {
      targets: Array.from({ length: count }, (_, n) => ({ place: n, weight: 1 })).filter(
        ({ place }) => place % 2 === odd,
      ),
    }),
  );

/** Standard normal distribution function, by summing its density. */
function normalBelow(z: number): number {
  const cells = 4000;
  let sum = 0;
  for (let n = 0; n < cells; n++) sum += Math.exp(-0.5 * (((n + 0.5) / cells) * z) ** 2);
  return 0.5 + ((sum / cells) * z) / Math.sqrt(2 * Math.PI);
}

describe('drawTargetMix()', () => {
  it('is one for everybody without spread', () => {
    expect(drawTargetMix(keyOf('a'), places.slice(0, 3), aimedAt(3), 0)).toEqual([1, 1, 1]);
  });

  it('has logarithms of the given standard deviation', () => {
    const mix = drawTargetMix(keyOf('a'), places, aimedAt(2000), 0.6);
    const { distance, bound } = distanceFrom(
      mix.map((factor) => Math.log(factor) / 0.6),
      normalBelow,
    );
    expect(distance).toBeLessThan(bound);
  });

  it('belongs to the place, not to its position in the list', () => {
    const some = places.slice(0, 5);
    expect(drawTargetMix(keyOf('a'), [...some].reverse(), aimedAt(5), 0.6)).toEqual(
      drawTargetMix(keyOf('a'), some, aimedAt(5), 0.6).reverse(),
    );
  });

  it('is one where nobody aims', () => {
    expect(drawTargetMix(keyOf('a'), places.slice(0, 5), aimedAt(3), 0.6).slice(3)).toEqual([1, 1]);
  });

  it('is another on another night', () => {
    expect(drawTargetMix(keyOf('a'), places.slice(0, 3), aimedAt(3), 0.6)).not.toEqual(
      drawTargetMix(keyOf('b'), places.slice(0, 3), aimedAt(3), 0.6),
    );
  });
});

describe('mixedWeights()', () => {
  it('multiplies each weight by the factor of its place', () => {
    expect(
      mixedWeights(
        [
          { place: 1, weight: 2 },
          { place: 0, weight: 3 },
        ],
        [10, 100],
      ),
    ).toEqual([200, 30]);
  });
});
