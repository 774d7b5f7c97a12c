import { describe, expect, it } from 'vitest';
import { night } from '../../src/engine/index.ts';
import { drone, gun, hour, km, place, sensor, wave, world } from './world.ts';

/**
 * A drone takes off at 10 s and flies east at 50 m/s. It is lost from sight at 2,406 s, turns north unseen at 2,407 s, its course is looked
 * along again at 2,410 s, and its track coasts until 2,496 s.
 */
const turning = world({
  duration: hour,
  sites: [{ id: 'site', position: { x: 0, y: 0 } }],
  places: [place('plant', 121 * km, 100 * km)],
  droneTypes: [drone()],
  waves: [wave(1, { firstLaunch: 10, route: { via: [{ x: 119.85 * km, y: 0 }], spread: 0, doglegs: 0 } })],
  sensors: [sensor({ position: { x: 0, y: 0 }, range: 119.803 * km })],
});

describe('night() with a turn that nobody sees', () => {
  const record = night({ ...turning }, 'a', { record: true }).record;

  it('stands as described', () => {
    const [track] = record?.tracks ?? [];
    const [, north] = record?.threats[0]?.legs ?? [];
    expect(track?.formed).toBeCloseTo(10, 0);
    const again = (track?.formed ?? 0) + 2400;
    expect(north?.from).toBeGreaterThan((track?.dropped ?? 0) - 90); // it turns when nobody sees it any more ...
    expect(north?.from).toBeLessThan(again); // ... before its course is looked along again ...
    expect(track?.dropped).toBeGreaterThan(again); // ... while the track still coasts
  });

  it('sends nothing after it where only the truth could lead', () => {
    const onTruth = gun(120 * km, 3 * km, { range: 2.5 * km, reaction: { kind: 'constant', value: 1 } });
    expect(night({ ...turning, fireUnits: [onTruth] }, 'a').roundsFired).toBe(0);
  });

  it('still fires along the course that the track is believed to keep', () => {
    const onBelief = gun(123 * km, 0, { range: 2.5 * km, reaction: { kind: 'constant', value: 1 } });
    expect(night({ ...turning, fireUnits: [onBelief] }, 'a').roundsFired).toBeGreaterThan(0);
  });
});
