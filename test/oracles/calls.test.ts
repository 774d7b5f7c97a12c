/** Calls: p(t) = ½ + (p₁ − ½)(1 − e^(−t/τ)) of the sensor that knows a track best. Sampling unit: tracks, each on its own luck. */
import { describe, it } from 'vitest';
import { type NightRecord, night, type Sensor } from '../../src/engine/index.ts';
import { constant, km, sensor, wave } from '../engine/world.ts';
import { modelWorld, speed } from './model-world.ts';
import { expectCount, seedOf } from './nights.ts';

const count = 15_000;
const found = 10; // s after launch
const length = 4000; // s of flight

/** Drones on one way, found when they have flown `found` s, as they are called `after` s later: how many are called what they are. */
function calledRight(sensors: readonly Sensor[], after: number, seed: string): number {
  const scenario = modelWorld({
    sites: [{ id: 'site', position: { x: -length * speed, y: 0 } }],
    waves: [wave(count, { spacing: constant(0.01), speed: constant(speed) })],
    sensors,
  });
  const { tracks } = night(scenario, seedOf(seed), { record: true }).record as NightRecord;
  return tracks.filter(({ formed, calls }) =>
    calls.some(({ time, call }) => call === 'strike' && time <= formed + after),
  ).length;
}

const edge = -length * speed + found * speed; // where the first drones are after `found`

/** Sees everything beyond a point on the way. */
const beyond = (x: number, change: Partial<Sensor>): Sensor =>
  sensor({ position: { x: x + 1000 * km, y: 0 }, range: 1000 * km, glimpseRate: 1e12, ...change });

const dull = beyond(edge, { id: 'dull', callAccuracy: { strike: 0.6, decoy: 0.9 }, callTime: 900 });
const good = beyond(edge + 500 * speed, {
  id: 'good',
  callAccuracy: { strike: 0.9, decoy: 0.6 },
  callTime: 120,
});

const p = (accuracy: number, dwell: number) => 0.5 + (accuracy - 0.5) * (1 - Math.exp(-dwell));

describe('the share of tracks called right', () => {
  for (const after of [0, 60, 180, 600]) {
    it(`${after} s after one sensor has found them is p(t); ± 0.014`, () => {
      const alone = beyond(edge, { callAccuracy: { strike: 0.9, decoy: 0.6 }, callTime: 120 });
      expectCount(calledRight([alone], after, `one ${after}`), count, p(0.9, after / 120), 0.014);
    });
  }

  for (const [after, chance] of [
    [480, p(0.6, 480 / 900)],
    [560, p(0.9, 60 / 120)],
    [3400, 0.9],
  ] as const) {
    it(`${after} s after a poor one has, and a good one 500 s later, is the better one's; ± 0.014`, () => {
      expectCount(calledRight([dull, good], after, `two ${after}`), count, chance, 0.014);
    });
  }

  it('by two of the same is that of one: they are not independent; ± 0.014', () => {
    const twice = [dull, { ...dull, id: 'other', key: 1 }];
    expectCount(calledRight(twice, 3400, 'twice'), count, p(0.6, 3400 / 900), 0.014);
  });
});
