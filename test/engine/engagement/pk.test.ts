import { describe, expect, it } from 'vitest';
import { singleShotPk } from '../../../src/engine/engagement/pk.ts';
import { gun } from '../world.ts';

const unit = gun(0, 0, {
  pk: { slow: 0.6, small: 0.4, fast: 0.2 },
  nightFactor: 0.5,
  visibilitySensitivity: 0.5,
});
const best = { visibility: 1, isDark: false, skill: 1, trackQuality: 1 };

describe('singleShotPk()', () => {
  it('is the value of the class on a clear day with a perfect track', () => {
    expect((['slow', 'small', 'fast'] as const).map((kind) => singleShotPk(unit, kind, best))).toEqual([
      0.6, 0.4, 0.2,
    ]);
  });

  it.each([
    ['the dark', { isDark: true }, 0.3],
    ['half visibility', { visibility: 0.5 }, 0.45],
    ['no visibility', { visibility: 0 }, 0.3],
    ['a poor track', { trackQuality: 0.3 }, 0.18],
    ['a bad night', { skill: 0.5 }, 0.3],
    ['all of them', { isDark: true, visibility: 0, trackQuality: 0.5, skill: 0.5 }, 0.0375],
    ['a very good night', { skill: 5 }, 0.99],
  ])('takes %s into account', (_, change, pk) => {
    expect(singleShotPk(unit, 'slow', { ...best, ...change })).toBeCloseTo(pk, 12);
  });
});
