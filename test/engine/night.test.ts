import { describe, expect, it } from 'vitest';
import { night } from '../../src/engine/index.ts';
import { drone, gun, km, wave, world } from './world.ts';

describe('night()', () => {
  it('lets everything through where nothing stands', () => {
    const { totals, hits } = night(world(), 'a');
    expect(totals).toMatchObject({ launched: 10, armed: 10, hit: 10, shotDown: 0 });
    expect(hits).toEqual([10]);
  });

  it('kills everything with one certain gun and time between drones', () => {
    const { totals, kills } = night(world({ fireUnits: [gun(-50 * km, 0)] }), 'a');
    expect(totals).toMatchObject({ shotDown: 10, hit: 0 });
    expect(kills).toEqual([10]);
  });

  it('lets decoys fall at the end of their path', () => {
    const { totals } = night(world({ droneTypes: [drone({ armed: false })] }), 'a');
    expect(totals).toMatchObject({ fell: 10, armed: 0, hit: 0 });
  });

  it('saturates: one channel and a burst of drones leak all but one', () => {
    const burst = wave(20, { spacing: { kind: 'constant', value: 0.01 } });
    const slow = gun(-50 * km, 0, { assessment: { kind: 'constant', value: 1000 } });
    const { totals } = night(world({ waves: [burst], fireUnits: [slow] }), 'a');
    expect(totals).toMatchObject({ shotDown: 1, hit: 19 });
  });
});
