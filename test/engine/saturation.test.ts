import { describe, expect, it } from 'vitest';
import { defaultRules, night } from '../../src/engine/index.ts';
import { fc, whole } from './property.ts';
import { binomialInterval } from './statistics.ts';
import { constant, doctrine, drone, gun, km, place, sensor, wave, world } from './world.ts';

const burst = (count: number) => [wave(count, { spacing: constant(0.01) })];
const forever = constant(100_000);

/** No round has a Pk above 0.99; four of them miss once in a hundred million times. */
const salvo = 4;
const sure = {
  doctrine: doctrine({ salvo }),
  roundInterval: 0.01,
} as const;

describe('a burst against certain shots', () => {
  it('leaks max(0, N − D) past D channels that are not free again in time', () => {
    fc.assert(
      fc.property(whole(0, 40), whole(0, 6), whole(1, 6), (count, guns, channels) => {
        const fireUnits = Array.from({ length: guns }, (_, n) =>
          gun(-50 * km, n * 100, { ...sure, channels, assessment: forever }),
        );
        const { totals } = night(world({ waves: burst(count), fireUnits }), 'a');
        expect(totals.hit).toBe(Math.max(0, count - guns * channels));
      }),
      { numRuns: 60 },
    );
  });

  it('leaks max(0, N − D) past D salvoes of rounds', () => {
    fc.assert(
      fc.property(whole(0, 30), whole(0, 5), whole(0, 5), (count, magazine, reserveRounds) => {
        const unit = gun(-50 * km, 0, {
          ...sure,
          channels: 40,
          range: 20 * km,
          magazine: salvo * (magazine + 1),
          reserveRounds: salvo * reserveRounds,
          reloadTime: 5,
        });
        const { totals, rounds } = night(
          world({ waves: [wave(count, { spacing: constant(60) })], fireUnits: [unit] }),
          'a',
        );
        expect(totals.hit).toBe(Math.max(0, count - (magazine + 1 + reserveRounds)));
        expect(rounds).toEqual([salvo * totals.shotDown]);
      }),
      { numRuns: 60 },
    );
  });

  it('loses one for each time that one channel comes free while the burst is in reach', () => {
    const cycle = 20; // s: reaction, an instant's flight, assessment
    const unit = gun(-50 * km, 0, {
      ...sure,
      roundSpeed: 1e6,
      magazine: 1000,
      reaction: constant(cycle / 2),
      assessment: constant(cycle / 2),
    });
    const { totals } = night(world({ waves: burst(40), fireUnits: [unit] }), 'a');
    const transit = (2 * Math.sqrt(5000 ** 2 - 1000 ** 2)) / 50; // 196 s
    expect(totals.shotDown).toBe(1 + Math.floor(transit / cycle)); // the first is met at the edge
  });

  it('loses none to a second unit while it waits for the first, and all when the first is empty', () => {
    const first = gun(-60 * km, 0, { ...sure, id: 'first', magazine: salvo * 3, channels: 10 });
    const second = gun(-40 * km, 0, { ...sure, id: 'second', channels: 10 });
    expect(night(world({ fireUnits: [first, second] }), 'a').kills).toEqual([3, 7]);
  });

  it('leaks as many more as doctrine keeps rounds back', () => {
    const unit = (reserve: number) =>
      gun(-50 * km, 0, {
        ...sure,
        magazine: 6 * salvo,
        reserveRounds: 6 * salvo,
        reloadTime: 5,
        doctrine: { ...sure.doctrine, reserve: reserve * salvo },
      });
    const hits = (reserve: number) =>
      night(world({ waves: [wave(20)], fireUnits: [unit(reserve)] }), 'a').totals.hit;
    expect([0, 1, 5, 6, 7, 11, 12, 30].map(hits)).toEqual([8, 9, 13, 14, 15, 19, 20, 20]);
  });
});

describe('one shot at each drone', () => {
  it('kills by its Pk', () => {
    const count = 3000;
    const unit = gun(-50 * km, 0, {
      channels: count,
      magazine: count,
      pk: { slow: 0.3, small: 1, fast: 1 },
      assessment: forever,
    });
    const { totals } = night(world({ waves: burst(count), fireUnits: [unit] }), 'a');
    const { low, high } = binomialInterval(count, 0.3);
    expect(totals.shotDown >= low && totals.shotDown <= high).toBe(true);
  });

  it('in a salvo of n kills by 1 − (1 − p)ⁿ, and spends n rounds', () => {
    const count = 2000;
    const unit = gun(-50 * km, 0, {
      channels: count,
      magazine: 3 * count,
      pk: { slow: 0.3, small: 1, fast: 1 },
      assessment: forever,
      doctrine: doctrine({ salvo: 3 }),
    });
    const { totals, roundsFired } = night(world({ waves: burst(count), fireUnits: [unit] }), 'a');
    const { low, high } = binomialInterval(count, 1 - 0.7 ** 3);
    expect(totals.shotDown >= low && totals.shotDown <= high).toBe(true);
    expect(roundsFired).toBe(3 * count);
  });

  it('never kills what the unit cannot, nor in air that hides it', () => {
    const hits = (change: Parameters<typeof gun>[2]) =>
      night(world({ fireUnits: [gun(-50 * km, 0, change)] }), 'a').totals.hit;
    expect(hits({ pk: { slow: 0, small: 1, fast: 1 } })).toBe(10);
    expect(hits({ maxAltitude: 900 })).toBe(10);
    expect(hits({ minAltitude: 1100 })).toBe(10);
    expect(hits({ range: 900 })).toBe(10);
    const blind = world({ fireUnits: [gun(-50 * km, 0, { visibilitySensitivity: 1 })] });
    expect(night({ ...blind, conditions: { ...blind.conditions, visibility: 0 } }, 'a').totals.hit).toBe(10);
    expect(night({ ...blind, conditions: { ...blind.conditions, skill: 0 } }, 'a').totals.hit).toBe(10);
    expect(night({ ...blind, conditions: { ...blind.conditions, readiness: 0 } }, 'a').totals.hit).toBe(10);
  });

  it('kills as often as the best sensor on it is good, and less while nobody holds it', () => {
    const count = 2000;
    const shotDown = (eastEdge: number, quality: number) => {
      const reach = 150 * km;
      const sensors = [
        sensor({ quality, position: { x: eastEdge - reach, y: 0 }, range: reach }),
        sensor({ id: 'poor', quality: quality / 2, position: { x: eastEdge - reach, y: 0 }, range: reach }),
      ];
      const unit = gun(-50 * km, 0, { channels: count, magazine: count, assessment: forever });
      return night(world({ waves: burst(count), sensors, fireUnits: [unit] }), 'a').totals.shotDown;
    };
    for (const [eastEdge, quality, pk] of [
      [0, 0.5, 0.5],
      [0, 0.9, 0.9],
      [-56 * km, 0.9, defaultRules.coastingQuality],
    ] as const) {
      const { low, high } = binomialInterval(count, pk);
      const killed = shotDown(eastEdge, quality);
      expect(killed >= low && killed <= high, `${killed} of ${count} at ${pk}`).toBe(true);
    }
  });

  it('misses what turns out of the envelope while the round is on its way', () => {
    const route = { via: [{ x: -100 * km, y: 0 }], spread: 0, doglegs: 0 };
    const fireUnits = [gun(-88 * km, 0, { ...sure, range: 10 * km, roundSpeed: 25 })]; // rounds that take minutes
    const straight = night(world({ waves: [wave(1)], fireUnits }), 'a', { record: true });
    const turning = night(
      world({ waves: [wave(1, { route })], places: [place('back', -200 * km, 30 * km)], fireUnits }),
      'a',
      { record: true },
    );
    expect(straight.totals.shotDown).toBe(1);
    expect(turning.roundsFired).toBe(salvo);
    expect(turning.record?.engagements[0]?.result).toBe('missed');
    expect(turning.totals.hit).toBe(1);
  });

  it('is not fired at what nobody sees', () => {
    const { totals, roundsFired } = night(world({ sensors: [], fireUnits: [gun(-50 * km, 0)] }), 'a');
    expect([totals.hit, roundsFired]).toEqual([10, 0]);
  });

  it('is wasted on decoys by a unit that fires at everything, and saved by one on tight', () => {
    const rounds = (weapons: 'free' | 'tight') =>
      night(
        world({
          droneTypes: [drone({ armed: false })],
          waves: [wave(10)],
          sensors: world().sensors.map((one) => ({ ...one, callTime: 1e-6 })),
          fireUnits: [gun(-50 * km, 0, { doctrine: doctrine({ weapons }) })],
        }),
        'a',
      ).roundsFired;
    expect([rounds('free'), rounds('tight')]).toEqual([10, 0]);
  });
});
