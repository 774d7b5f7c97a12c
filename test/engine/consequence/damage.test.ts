import { describe, expect, it } from 'vitest';
import { customersWithoutPower, debrisChance, placeUnder } from '../../../src/engine/consequence/damage.ts';
import { regionAt } from '../../../src/engine/consequence/where.ts';
import { night } from '../../../src/engine/index.ts';
import { fc, whole } from '../property.ts';
import { binomialInterval } from '../statistics.ts';
import { constant, gun, km, place, wave, world } from '../world.ts';

describe('customersWithoutPower()', () => {
  it('halves what still works with every so many hits', () => {
    const plant = place('plant', 0, 0, { customers: 1000, hardness: 2 });
    expect([0, 2, 4, 6].map((hits) => customersWithoutPower(plant, hits))).toEqual([0, 500, 750, 875]);
    expect(customersWithoutPower(plant, 1)).toBe(293); // 1 − 2^(−1/2)
  });

  it('never falls with more hits and never exceeds the customers', () => {
    fc.assert(
      fc.property(whole(0, 1_000_000), whole(1, 9), whole(0, 60), (customers, hardness, hits) => {
        const plant = place('plant', 0, 0, { customers, hardness });
        expect(customersWithoutPower(plant, hits + 1)).toBeGreaterThanOrEqual(
          customersWithoutPower(plant, hits),
        );
        expect(customersWithoutPower(plant, hits)).toBeLessThanOrEqual(customers);
      }),
    );
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

describe('a kill', () => {
  const over = (radius: number) => {
    const count = 2000;
    const places = [place('plant', 0, 0), place('town', -50 * km, 0, { radius })];
    const fireUnits = [gun(-50 * km, 0, { channels: count, magazine: count, range: 3 * km })];
    return night(world({ places, fireUnits, waves: [wave(count, { spacing: constant(0) })] }), 'a');
  };

  it('over a built-up place leaves debris there now and then', () => {
    const { debris, debrisPlaces, totals } = over(20 * km);
    const { low, high } = binomialInterval(totals.shotDown, debrisChance);
    expect(totals.shotDown).toBeGreaterThanOrEqual(binomialInterval(2000, 0.99).low); // the highest Pk there is
    expect(debris[0]).toBe(0);
    expect((debris[1] ?? 0) >= low && (debris[1] ?? 0) <= high).toBe(true);
    expect(debrisPlaces).toBe(1);
  });

  it('over open country leaves none', () => {
    expect(over(1 * km).debris).toEqual([0, 0]);
  });
});
