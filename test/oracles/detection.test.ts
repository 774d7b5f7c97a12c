/** Section 6: when threats are first seen. Sampling unit: threats, each on its own luck. */
import { describe, expect, it } from 'vitest';
import { type DroneType, night, type Scenario, type Sensor } from '../../src/engine/index.ts';
import { distanceFrom } from '../engine/statistics.ts';
import { constant, drone, km, place, sensor, wave } from '../engine/world.ts';
import { horizonKm, searchDetection } from './closed-forms.ts';
import { allSeeing, approach, modelWorld, speed, stream } from './model-world.ts';
import { expectMeanOf, seedOf } from './nights.ts';

const count = 15_000;
const chord = 20 * km;
const transit = chord / speed; // s

/** When each threat was first seen, s after launch; those never seen are left out. */
function seen(scenario: Scenario, seed: string): number[] {
  const { record } = night(scenario, seedOf(seed), { record: true });
  const first = new Map<number, number>();
  for (const { threat, formed } of record?.tracks ?? []) {
    if (!first.has(threat)) first.set(threat, formed - (record?.threats[threat]?.launched ?? 0));
  }
  return [...first.values()];
}

/** A straight pass through the fields of some sensors. */
function pass(sensors: readonly Sensor[], change: Partial<Scenario> = {}): Scenario {
  return modelWorld({
    sites: [{ id: 'site', position: { x: -chord / 2 - approach * speed, y: 0 } }],
    places: [place('beyond', chord, 0)],
    waves: [stream(count, constant(1))],
    sensors,
    ...change,
  });
}

const field = (coverage: number, change: Partial<Sensor> = {}) =>
  sensor({ range: chord / 2, glimpseRate: coverage / transit, ...change });

function expectShare(seenCount: number, coverage: number): void {
  const chance = searchDetection(coverage);
  expectMeanOf(
    { mean: seenCount / count, n: count },
    { mean: chance, variance: chance * (1 - chance) },
    0.014,
  );
}

describe('a pass through a field', () => {
  for (const coverage of [0.5, 1, 2]) {
    it(`at coverage ${coverage} is seen with 1 − e^(−C); ± 0.014`, () => {
      expectShare(seen(pass([field(coverage)]), `coverage ${coverage}`).length, coverage);
    });
  }

  it('is seen after a time of law 1 − e^(−γt), cut off where it ends', () => {
    const times = seen(pass([field(1)]), 'times').map((time) => time - approach);
    const { distance, bound } = distanceFrom(times, (t) => searchDetection(t / transit) / searchDetection(1));
    expect(distance).toBeLessThan(bound);
  });

  it('off its centre adds up over the chord: C = γ 2 √(r² − d²) / v; ± 0.014', () => {
    const side = 0.6 * (chord / 2);
    expectShare(seen(pass([field(1, { position: { x: 0, y: side } })]), 'chord').length, 0.8);
  });

  it('adds up over fields, and over what a type gives away; ± 0.014', () => {
    const loud: DroneType = drone({ soundFactor: 2 });
    const fields = [field(0.2), field(0.3, { id: 'other' })];
    expectShare(seen(pass(fields, { droneTypes: [loud] }), 'fields').length, 2 * 0.2 + 2 * 0.3);
  });

  it('adds up over the legs of a path that leaves and comes back; ± 0.014', () => {
    const route = { via: [{ x: 2 * chord, y: 0 }], spread: 0, doglegs: 0 }; // out on the far side, and back to the centre
    const scenario = pass([field(0.5)], {
      waves: [stream(count, constant(1), { route })],
      places: [place('centre', 0, 0)],
    });
    expectShare(seen(scenario, 'legs').length, 0.5 + 0.25);
  });
});

describe('a radar on a mast of 20 m', () => {
  const radar = (change: Partial<Sensor> = {}) =>
    allSeeing({ kind: 'radar', mastHeight: 20, range: 500 * km, ...change });

  /** Ground distance at which each threat was first seen, km. */
  const distances = (altitude: number, change: Partial<Sensor> = {}, threats = 1) =>
    seen(
      modelWorld({
        sites: [{ id: 'site', position: { x: -200 * km, y: 0 } }],
        waves: [wave(threats, { speed: constant(speed), altitude: constant(altitude) })],
        droneTypes: [drone({ terminalAltitude: altitude })],
        sensors: [radar(change)],
      }),
      'horizon',
    ).map((time) => 200 - (time * speed) / km);

  for (const [altitude, published] of [
    [100, 59.6],
    [1000, 148.7],
  ] as const) {
    it(`first sees a threat at ${altitude} m over ${published} km`, () => {
      const [distance = 0] = distances(altitude);
      expect(distance).toBeCloseTo(published, 1);
      expect(distance).toBeCloseTo(horizonKm(20, altitude), 6);
    });

    it(`sees none of 2,000 at ${altitude} m beyond it, however often it looks, and some just inside`, () => {
      const all = distances(altitude, { glimpseRate: 0.1 }, 2000);
      const nearest = horizonKm(20, altitude) - Math.max(...all);
      expect(all).toHaveLength(2000);
      expect(nearest).toBeGreaterThan(0);
      expect(nearest).toBeLessThan(0.1); // the first of 2,000 exponential times of 1 km: over 0.1 km in e^(−200) of cases
    });
  }

  it('sees no further than its instrument range, times what the type shows', () => {
    const reach = (radarFactor: number) =>
      seen(
        modelWorld({
          waves: [wave(1, { speed: constant(speed) })],
          droneTypes: [drone({ radarFactor, terminalAltitude: 1000 })],
          sensors: [radar({ range: 80 * km })],
        }),
        'reach',
      ).map((time) => 200 - (time * speed) / km)[0] ?? 0;
    expect(reach(1)).toBeCloseTo(80, 6);
    expect(reach(0.5)).toBeCloseTo(40, 6);
    expect(reach(3)).toBeCloseTo(148.7, 1);
  });
});
