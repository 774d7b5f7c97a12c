import { describe, expect, it } from 'vitest';
import { night } from '../../src/engine/index.ts';
import { fc, word } from './property.ts';
import { anySeed, anyWorld } from './random-world.ts';
import { constant, gun, km, post, wave, world } from './world.ts';

describe('night() with shuffled ties', () => {
  it('is the same night in any world', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, word(), (scenario, seed, shuffleTies) => {
        expect(night(scenario, seed, { shuffleTies })).toEqual(night(scenario, seed));
      }),
      { numRuns: 400 },
    );
  });

  it('is the same night where two posts finish with one track at the same instant', () => {
    const posts = [post({ id: 'north' }), post({ id: 'south' })];
    const fireUnits = [gun(-100 * km, 1000, { post: 0 }), gun(-100 * km, -1000, { post: 1 })];
    const scenario = world({ posts, fireUnits });
    for (let shuffleTies = 1; shuffleTies <= 20; shuffleTies++) {
      expect(night(scenario, 'a', { shuffleTies })).toEqual(night(scenario, 'a'));
    }
  });

  it('is the same night where twins fly side by side', () => {
    const fireUnits = [gun(-100 * km, 0, { magazine: 3 })];
    const scenario = world({ waves: [wave(6, { spacing: constant(0) })], fireUnits });
    for (let shuffleTies = 1; shuffleTies <= 20; shuffleTies++) {
      expect(night(scenario, 'a', { shuffleTies })).toEqual(night(scenario, 'a'));
    }
  });
});
