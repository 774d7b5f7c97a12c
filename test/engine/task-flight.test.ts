/** Who an aircraft in the air flies for next. */
import { describe, expect, it } from 'vitest';
import { defaultRules, type Policy, positionAt, type Scenario } from '../../src/engine/index.ts';
import { flightsOf, hopeless, immune, lone } from './flight-world.ts';
import {
  aircraft,
  at,
  constant,
  doctrine,
  drone,
  hour,
  km,
  place,
  post,
  recorded,
  sensor,
  wave,
  world,
} from './world.ts';

describe('an aircraft in the air', () => {
  it('takes a next target from the air while it has attacks left', () => {
    const run = (attacks: number) =>
      recorded(
        lone({
          waves: [wave(3, { spacing: constant(10) })],
          fireUnits: [aircraft(-20 * km, 10 * km, { sortie: { attacks, turnRound: constant(10 * hour) } })],
        }),
        'b',
      );
    expect([1, 3].map((attacks) => [run(attacks).totals.shotDown, flightsOf(run(attacks)).length])).toEqual([
      [1, 1],
      [3, 1],
    ]);
    expect(new Set(run(3).record.engagements.map(({ track }) => track)).size).toBe(3);
  });

  describe('chooses its next target as it would be ordered after a first', () => {
    const call = { callTime: 1e-6 };
    const types = [...immune, drone({ id: 'gerbera', armed: false, ewSusceptibility: 0 })];
    const courses = [0, 8, 25]; // km north of the first: three drones that come 10 s apart
    const scene = (
      [second, third]: readonly [number, number],
      policy: Policy,
      change: Parameters<typeof aircraft>[2] = {},
    ) => {
      const id = (n: number) => `wave-${n}`;
      const waves = [0, second, third].map((type, n) =>
        wave(1, { id: id(n), type, site: n, targets: [{ place: n, weight: 1 }], firstLaunch: n * 10 }),
      );
      const unit = aircraft(-20 * km, 0, {
        post: 0,
        ...change,
        sortie: { attacks: 2, turnRound: constant(10 * hour) },
      });
      const { record } = recorded(
        lone({
          sites: courses.map((y, n) => ({ id: id(n), position: { x: -200 * km, y: y * km } })),
          places: courses.map((y, n) => place(id(n), 0, y * km)),
          droneTypes: types,
          waves,
          sensors: [sensor(call)],
          posts: [post({ policy, handling: constant(1) })],
          fireUnits: [unit],
        }),
        'b',
      );
      return record.engagements.map(({ threat }) => threat);
    };

    it('a strike before a decoy', () => {
      expect(scene([1, 0], 'nearest')).toEqual([0, 2]);
      expect(scene([0, 1], 'nearest')).toEqual([0, 1]);
    });

    it('of two strikes the one that the policy prefers, and the more urgent where it prefers neither', () => {
      expect(scene([0, 0], 'nearest')).toEqual([0, 1]);
      expect(scene([0, 0], 'most-urgent')).toEqual([0, 1]);
      expect(scene([0, 0], 'cheapest-capable')).toEqual([0, 2]); // the outer one leaves the reach first
    });

    it('none with an expected Pk below the least', () => {
      const pk = { slow: 0.9, small: 0.4, fast: 0 };
      expect(scene([1, 1], 'nearest', { pk, doctrine: doctrine({ minPk: 0.3 }) })).toEqual([0, 1]);
      expect(scene([1, 1], 'nearest', { pk, doctrine: doctrine({ minPk: 0.5 }) })).toEqual([0]);
    });

    it('none that is not worth a shot to its post', () => {
      const costPerRound = defaultRules.worth.decoy * 1.01;
      expect(scene([1, 1], 'expected-value', { costPerRound })).toEqual([0]);
      expect(scene([1, 0], 'expected-value', { costPerRound })).toEqual([0, 2]);
      expect(scene([1, 1], 'expected-value')).toEqual([0, 2]);
    });
  });

  it('does not jump to its next target when it loses one that it was about to attack again', () => {
    const west = sensor({ id: 'west', position: { x: -200 * km, y: 0 }, range: 110 * km });
    const north = sensor({ id: 'north', position: { x: -100 * km, y: 60 * km }, range: 20 * km });
    const sites = [...world().sites, { id: 'other', position: { x: -200 * km, y: 60 * km } }];
    const places = [place('plant', 0, 0), place('other', 0, 60 * km)];
    const other = wave(1, { id: 'other', site: 1, targets: [{ place: 1, weight: 1 }], firstLaunch: 500 });
    const unit = aircraft(-90 * km, 20 * km, {
      pk: hopeless,
      range: 200 * km,
      sortie: { attacks: 9, attackInterval: 300 },
    });
    const result = recorded(
      lone({ sites, places, waves: [wave(1), other], sensors: [west, north], fireUnits: [unit] }),
    );
    expect(new Set(result.record.engagements.map(({ threat }) => threat)).size).toBe(2);
    for (const { legs } of flightsOf(result)) {
      legs.slice(1).forEach((leg, n) => {
        const end = positionAt([legs[n] as typeof leg], leg.from);
        expect(Math.hypot(end.x - leg.x, end.y - leg.y)).toBeLessThan(0.01);
      });
    }
  });

  it('goes home, not after the next, where it has no rounds left, may not fire or has been removed', () => {
    const two = { waves: [wave(2, { spacing: constant(120) })] };
    const sortie = { attacks: 5, turnRound: constant(10 * hour) };
    const flown = (change: Parameters<typeof aircraft>[2], commands: Scenario['commands'] = []) =>
      recorded(
        lone({ ...two, fireUnits: [aircraft(-20 * km, 10 * km, { ...change, sortie })], commands }),
        'b',
      );
    const airborne = flown({}).times('sortie.launched')[0] ?? 0;
    expect(flown({}).record.engagements).toHaveLength(2);
    expect(flown({ magazine: 1 }).record.engagements).toHaveLength(1);
    const id = 'aircraft--20000-10000';
    const removed = [at(airborne + 1, { kind: 'remove', id })];
    expect(flown({}, removed).record.engagements).toHaveLength(1);
    expect(flown({}, removed).totals.shotDown).toBe(1); // what it was sent for
    const held = [at(airborne + 1, { kind: 'posture', of: { kind: 'unit', id }, weapons: 'hold' })];
    expect(flown({}, held).record.engagements).toHaveLength(1);
  });
});
