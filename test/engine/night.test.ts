import { describe, expect, it } from 'vitest';
import { night } from '../../src/engine/index.ts';
import { drone, gun, km, wave, world } from './world.ts';

describe('night()', () => {
  it('lets everything through where nothing stands', () => {
    const { totals, hits } = night(world(), 'a');
    expect(totals).toMatchObject({ launched: 10, armed: 10, hit: 10, shotDown: 0 });
    expect(hits).toEqual([10]);
  });

  it('kills everything with one good gun and time between drones', () => {
    const { totals, kills } = night(world({ fireUnits: [gun(-50 * km, 0)] }), 'a');
    expect(totals).toMatchObject({ shotDown: 10, hit: 0 });
    expect(kills).toEqual([10]);
  });

  it('lets decoys fall at the end of their path', () => {
    const { totals } = night(world({ droneTypes: [drone({ armed: false })] }), 'a');
    expect(totals).toMatchObject({ fell: 10, armed: 0, hit: 0 });
  });

  it('is another night with another seed', () => {
    const scenario = world({ waves: [wave(5, { spacing: { kind: 'exponential', mean: 60 } })] });
    const hashes = ['', 'a', 'b', 'S#0', 'S#1', 'ніч'].map((seed) => night(scenario, seed).stateHash);
    expect(new Set(hashes).size).toBe(6);
  });

  it('leaves in the air whoever is there at the report', () => {
    const { totals, end, firstLaunch } = night(world({ duration: 4150 }), 'a');
    expect(totals).toMatchObject({ launched: 10, hit: 3, airborne: 7 });
    expect([firstLaunch, end]).toEqual([0, 4150]);
  });
});
