import { describe, expect, it } from 'vitest';
import { night } from '../../src/engine/index.ts';
import { fc } from './property.ts';
import { anySeed, anyWorld } from './random-world.ts';
import { wave, world } from './world.ts';

describe('night()', () => {
  it('of a raid without drones is quiet', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, (scenario, seed) => {
        const result = night(
          { ...scenario, waves: scenario.waves.map((one) => ({ ...one, count: 0 })) },
          seed,
          { record: true },
        );
        expect(result).toMatchObject({ roundsFired: 0, hitPlaces: 0, costRaid: 0, firstLaunch: 0, end: 0 });
        expect(result.totals.launched).toBe(0);
        expect(result.record?.events).toEqual([]);
      }),
    );
  });

  it('bears a wave whose target is its launch site', () => {
    const result = night(
      world({ sites: [{ id: 'site', position: { x: 0, y: 0 } }], waves: [wave(3)] }),
      'a',
      { record: true },
    );
    expect(result.totals).toMatchObject({ launched: 3, hit: 3 });
  });
});
