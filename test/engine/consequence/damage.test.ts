import { describe, expect, it } from 'vitest';
import {
  customerHours,
  customersWithoutPower,
  damageAfter,
  placeUnder,
} from '../../../src/engine/consequence/damage.ts';
import { regionAt } from '../../../src/engine/consequence/where.ts';
import { campaign, defaultRules, night } from '../../../src/engine/index.ts';
import { fc, real, whole } from '../property.ts';
import { binomialInterval } from '../statistics.ts';
import { constant, drone, gun, km, place, wave, world } from '../world.ts';

describe('customersWithoutPower()', () => {
  it('is the share of the customers that is broken, whole', () => {
    const plant = place('plant', 0, 0, { customers: 1001 });
    expect([0, 0.5, 0.75, 1].map((damage) => customersWithoutPower(plant, damage))).toEqual([
      0, 501, 751, 1001,
    ]);
  });

  it('never falls with more damage and never exceeds the customers', () => {
    fc.assert(
      fc.property(whole(0, 1_000_000), real(0, 1), real(0, 1), (customers, one, other) => {
        const plant = place('plant', 0, 0, { customers });
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(customersWithoutPower(plant, more)).toBeGreaterThanOrEqual(customersWithoutPower(plant, less));
        expect(customersWithoutPower(plant, more)).toBeLessThanOrEqual(customers);
      }),
    );
  });
});

describe('damageAfter()', () => {
  it('halves with every repair time', () => {
    const plant = place('plant', 0, 0, { repairTime: 3600 });
    expect([0, 3600, 7200].map((time) => damageAfter(plant, 0.8, time))).toEqual([0.8, 0.4, 0.2]);
  });
});

describe('customerHours()', () => {
  it('is the integral of what is broken while it is being repaired', () => {
    fc.assert(
      fc.property(whole(1, 100_000), real(0.01, 1), real(1800, 200_000), (customers, damage, repairTime) => {
        const plant = place('plant', 0, 0, { customers, repairTime });
        const step = repairTime / 100;
        let hours = 0;
        for (
          let n = 0;
          n < 4000;
          n++ // 40 repair times: 10⁻¹² is left
        )
          hours += (customers * damageAfter(plant, damage, (n + 0.5) * step) * step) / 3600;
        expect(customerHours(plant, damage) / hours).toBeCloseTo(1, 4); // the midpoint rule errs by (ln 2 / 100)² / 24
      }),
    );
  });

  it('is nothing where nothing is broken, or nobody hangs on it', () => {
    expect(customerHours(place('plant', 0, 0), 0)).toBe(0);
    expect(customerHours(place('plant', 0, 0, { customers: 0 }), 1)).toBe(0);
  });
});

describe('placeUnder()', () => {
  const places = [
    place('city', 0, 0, { radius: 5000 }),
    place('plant', 3000, 0, { radius: 1000 }),
    place('far', 90_000, 0, { radius: 0 }),
  ];

  it('is the nearest whose built-up area lies under the point', () => {
    expect([
      placeUnder(places, 1000, 0),
      placeUnder(places, 2500, 0),
      placeUnder(places, 4500, 0),
      placeUnder(places, 6000, 0),
    ]).toEqual([0, 1, 0, -1]);
    expect(placeUnder(places, 90_000, 0)).toBe(2);
  });
});

describe('regionAt()', () => {
  it('is the first whose outline holds the point, -1 abroad', () => {
    const { regions } = world();
    expect([regionAt(regions, 0, 0), regionAt(regions, 400 * km, 0), regionAt([], 0, 0)]).toEqual([
      0, -1, -1,
    ]);
  });
});

describe('a hit', () => {
  it('damages the place it was aimed at', () => {
    const places = [place('a', 0, 0), place('b', 0, 50 * km, { customers: 8000, hardness: 3 })];
    const {
      hits,
      hitPlaces,
      customersWithoutPower: dark,
    } = night(world({ places, waves: [wave(3, { targets: [{ place: 1, weight: 1 }] })] }), 'a');
    expect([hits, hitPlaces, dark]).toEqual([[0, 3], 1, [0, 4000]]);
  });
});

describe('damage', () => {
  it('halves what still works with as many hits as the place is hard', () => {
    const of = (hits: number, hardness: number) =>
      night(world({ places: [place('plant', 0, 0, { hardness })], waves: [wave(hits)] }), 'a').damage[0];
    expect([0, 1, 2, 3].map((hits) => of(hits, 1))).toEqual([0, 0.5, 0.75, 0.875]);
    expect(of(2, 4)).toBeCloseTo(1 - Math.SQRT1_2, 12);
  });

  it('by a warhead is that of so many hits, by none nothing, and a hit counts as one all the same', () => {
    const run = (warhead: number, hits: number) =>
      night(world({ droneTypes: [drone({ warhead })], waves: [wave(hits)] }), 'a');
    expect(run(2, 1).damage).toEqual([0.75]);
    expect(run(0.1, 10).damage[0]).toBeCloseTo(0.5, 12);
    expect(run(0, 3)).toMatchObject({ damage: [0], hits: [3], hitPlaces: 1, totals: { hit: 3 } });
  });

  it('of earlier nights is carried in, and what is hit is what still works', () => {
    const start = (share: number) => ({ stock: [], damage: [share] });
    const run = (share: number, hits: number) =>
      night(world({ waves: [wave(hits)] }), 'a', { start: start(share) });
    expect([run(0.5, 0).damage, run(0.5, 1).damage, run(1, 3).damage]).toEqual([[0.5], [0.75], [1]]);
    expect(run(0.5, 0).customersWithoutPower).toEqual([5000]);
    expect(run(0.5, 0).hitPlaces).toBe(0);
  });

  it('of earlier nights is not counted again: customer-hours are those of what this night broke', () => {
    const hours = (share: number, hits: number) =>
      night(world({ waves: [wave(hits)] }), 'a', { start: { stock: [], damage: [share] } }).customerHours[0];
    expect(hours(0.5, 0)).toBe(0);
    expect(hours(0.5, 1)).toBeCloseTo((10_000 * 0.25 * 24) / Math.LN2, 6); // half of the half that still worked
    expect(hours(0, 1)).toBeCloseTo((10_000 * 0.5 * 24) / Math.LN2, 6);
  });

  it('of a campaign has the customer-hours of what is really broken meanwhile', () => {
    const scenario = world({ waves: [wave(1)] });
    const { nights } = campaign(
      { nights: [0, 1, 1].map((daysSince) => ({ scenario, daysSince, commands: [] })), resupply: [] },
      'a',
    );
    // 10,000 customers, repair halves in a day: 0.5 broken at first, then 0.25 and a half of the rest, then …
    const [first = 0, second = 0, third = 0] = nights.map(({ damage }) => damage[0]);
    expect([first, second, third]).toEqual([0.5, 0.625, 0.65625]);
    const whole = (10_000 * 24) / Math.LN2; // customer-hours of all of it until repair
    const really = (first - first / 2 + second - second / 2 + third) * whole; // a day, a day, and to the end
    const told = nights.reduce((sum, { customerHours: hours }) => sum + (hours[0] ?? 0), 0);
    expect(told).toBeCloseTo(really, 3);
  });
});

describe('stock', () => {
  const unit = gun(-50 * km, 0, { magazine: 10, reserveRounds: 20, reloadTime: 5 });
  const run = (ready: number, reserve: number) =>
    night(world({ fireUnits: [unit] }), 'a', { start: { stock: [{ ready, reserve }], damage: [] } });

  it('of earlier nights is carried in, and what is left comes out', () => {
    expect(night(world({ fireUnits: [unit] }), 'a').stock).toEqual([{ ready: 10, reserve: 10 }]);
    expect(run(4, 0)).toMatchObject({ rounds: [4], stock: [{ ready: 0, reserve: 0 }] });
    expect(run(10, 2)).toMatchObject({ rounds: [10], stock: [{ ready: 2, reserve: 0 }] });
    expect(run(0, 0)).toMatchObject({ rounds: [0], totals: { hit: 10 } });
  });

  it('that left a magazine empty is loaded from what lies behind it as the night begins', () => {
    expect(run(0, 7).rounds).toEqual([7]);
  });
});

describe('a kill', () => {
  const over = (radius: number) => {
    const count = 2000;
    const places = [place('plant', 0, 0), place('town', -50 * km, 0, { radius })];
    const fireUnits = [gun(-50 * km, 0, { channels: count, magazine: count, range: 3 * km })];
    return night(world({ places, fireUnits, waves: [wave(count, { spacing: constant(0) })] }), 'a');
  };

  it('over a built-up place leaves debris there now and then', () => {
    const { debris, debrisPlaces, totals } = over(20 * km);
    const { low, high } = binomialInterval(totals.shotDown, defaultRules.debrisChance);
    expect(totals.shotDown).toBeGreaterThanOrEqual(binomialInterval(2000, 0.99).low); // the highest Pk there is
    expect(debris[0]).toBe(0);
    expect((debris[1] ?? 0) >= low && (debris[1] ?? 0) <= high).toBe(true);
    expect(debrisPlaces).toBe(1);
  });

  it('over open country leaves none', () => {
    expect(over(1 * km).debris).toEqual([0, 0]);
  });
});
