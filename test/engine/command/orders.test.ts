import { describe, expect, it } from 'vitest';
import {
  type Doctrine,
  type Night,
  type NightEvent,
  type NightRecord,
  night,
  type Scenario,
} from '../../../src/engine/index.ts';
import { constant, doctrine, drone, gun, km, post, sensor, wave, world } from '../world.ts';

const burst = (count: number, spacing = 0.01) => [wave(count, { spacing: constant(spacing) })];
const run = (change: Partial<Scenario>, seed = 'a'): Night & { record: NightRecord } =>
  night(world(change), seed, { record: true }) as Night & { record: NightRecord };

const ordersOf = ({ record }: { record: NightRecord }) =>
  record.events.filter(
    (event): event is Extract<NightEvent, { kind: 'order.given' }> => event.kind === 'order.given',
  );

const gaps = (times: readonly number[]) => times.slice(1).map((time, n) => time - (times[n] as number));

/** A gun with channels and rounds for everybody, under the first post. */
const big = (change: Parameters<typeof gun>[2] = {}) =>
  gun(-50 * km, 0, { post: 0, channels: 100, range: 20 * km, roundSpeed: 10_000, ...change });

describe('a command post', () => {
  it('with one controller gives its orders one handling time apart', () => {
    const result = run({ waves: burst(8), posts: [post({ handling: constant(20) })], fireUnits: [big()] });
    const times = ordersOf(result).map(({ time }) => time);
    expect(times).toHaveLength(8);
    for (const gap of gaps(times)) expect(gap).toBeCloseTo(20, 6);
  });

  it('with three controllers works on three drones at a time', () => {
    const result = run({
      waves: burst(9),
      posts: [post({ controllers: 3, handling: constant(20) })],
      fireUnits: [big()],
    });
    expect(Math.max(...result.record.queues.map(({ handling }) => handling))).toBe(3);
    const times = ordersOf(result).map(({ time }) => time);
    for (let n = 3; n < 9; n++) expect((times[n] ?? 0) - (times[n - 3] ?? 0)).toBeCloseTo(20, 6);
  });

  it('that is too slow lets pass what it has no time for', () => {
    const inReach = 800; // s: 40 km at 50 m/s
    const handling = 100;
    const { totals } = run({
      waves: burst(40),
      posts: [post({ handling: constant(handling) })],
      fireUnits: [big()],
    });
    expect(totals.shotDown).toBeGreaterThanOrEqual(inReach / handling - 1);
    expect(totals.shotDown).toBeLessThanOrEqual(inReach / handling + 1);
  });

  it('gives orders only to its own units, and no unit of a post fires without one', () => {
    const pk = { slow: 0.05, small: 0, fast: 0 };
    const fireUnits = [
      big({ id: 'own', pk }),
      gun(-100 * km, 0, { id: 'other', post: 1, pk }),
      gun(-10 * km, 0, { id: 'alone', pk }),
    ];
    const posts = [post({ id: 'one' }), post({ id: 'two' })];
    const result = run({ waves: burst(60, 30), posts, fireUnits });
    const orders = ordersOf(result);
    expect(new Set(orders.map((order) => `${order.post} ${order.unit}`))).toEqual(new Set(['0 0', '1 1']));
    for (const { unit, track, assigned } of result.record.engagements) {
      if (unit === 2) continue;
      expect(
        orders.some((order) => order.unit === unit && order.track === track && order.time === assigned),
      ).toBe(true);
    }
    expect(result.kills.every((kills) => kills > 0)).toBe(true);
  });

  it('takes tracks called strike first', () => {
    const scenario = {
      droneTypes: [drone({ id: 'decoy', armed: false }), drone({ id: 'armed' })],
      waves: [
        wave(5, { id: 'decoys', type: 0, spacing: constant(1) }),
        wave(5, { id: 'armed', type: 1, spacing: constant(1), firstLaunch: 10 }),
      ],
      sensors: [sensor({ callTime: 1e-6 })],
      posts: [post({ handling: constant(30) })],
      fireUnits: [big()],
    };
    const order = ordersOf(run(scenario)).map(({ threat }) => threat);
    const firstArmed = order.findIndex((threat) => threat >= 5);
    expect(order.slice(firstArmed, firstArmed + 5).every((threat) => threat >= 5)).toBe(true);
    expect(order.filter((threat) => threat < 5)).toHaveLength(5); // the others later
  });

  it('sends the nearest, the soonest or the cheapest unit, by its policy', () => {
    const fireUnits = [
      gun(-100 * km, 500, { id: 'near', post: 0, range: 6 * km, roundSpeed: 300, costPerRound: 9000 }),
      gun(-100 * km, 3000, { id: 'soon', post: 0, range: 12 * km, roundSpeed: 3000, costPerRound: 9000 }),
      gun(-100 * km, 3000, { id: 'cheap', post: 0, range: 12 * km, roundSpeed: 300, costPerRound: 100 }),
    ];
    const sensors = [sensor({ position: { x: -100 * km, y: 0 }, range: 4 * km })]; // seen when all are in reach
    const first = (policy: 'nearest' | 'most-urgent' | 'cheapest-capable') =>
      ordersOf(
        run({ waves: [wave(1)], posts: [post({ policy, handling: constant(1) })], fireUnits, sensors }),
      )[0]?.unit;
    expect([first('nearest'), first('most-urgent'), first('cheapest-capable')]).toEqual([0, 1, 2]);
  });

  it('under expected-value lets a decoy pass that is not worth the missile', () => {
    const fireUnits = [gun(-50 * km, 0, { post: 0, costPerRound: 400_000 })];
    const rounds = (armed: boolean) =>
      run({
        droneTypes: [drone({ armed })],
        sensors: [sensor({ callTime: 1e-6 })],
        posts: [post({ policy: 'expected-value' })],
        fireUnits,
      }).roundsFired;
    expect([rounds(true), rounds(false)]).toEqual([10, 0]);
  });
});

describe('doctrine', () => {
  it('hold fires never, tight only at what is called strike, free at all', () => {
    const rounds = (weapons: Doctrine['weapons'], armed: boolean) =>
      run({
        droneTypes: [drone({ armed })],
        sensors: [sensor({ callTime: 1e-6 })],
        fireUnits: [gun(-50 * km, 0, { doctrine: doctrine({ weapons }) })],
      }).roundsFired;
    expect(
      (['hold', 'tight', 'free'] as const).map((weapons) => [rounds(weapons, true), rounds(weapons, false)]),
    ).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
  });

  it('on tight fires once a wrong call is put right', () => {
    const unsure = sensor({ callTime: 1000, position: { x: -150 * km, y: 0 }, range: 300 * km });
    const { record, totals } = run({
      waves: [wave(40)],
      sensors: [unsure],
      fireUnits: [
        gun(0, 0, {
          range: 100 * km,
          channels: 40,
          roundSpeed: 3000,
          doctrine: doctrine({ weapons: 'tight' }),
        }),
      ],
    });
    const late = record.tracks.filter(({ calls }) => calls.length === 2);
    expect(late.length).toBeGreaterThan(0);
    expect(totals.shotDown).toBeGreaterThan(
      record.tracks.filter(({ calls }) => calls[0]?.call === 'strike').length,
    );
  });

  it('lets so many units at one track as it says, and as many more as have looked and missed', () => {
    const guns = (unitsPerTrack: number) =>
      Array.from({ length: 4 }, (_, n) =>
        gun(-50 * km, n * 10, {
          assessment: constant(100_000),
          pk: { slow: 1e-9, small: 0, fast: 0 },
          doctrine: doctrine({ unitsPerTrack }),
        }),
      );
    const fired = (unitsPerTrack: number) =>
      run({ waves: [wave(1)], fireUnits: guns(unitsPerTrack) }).roundsFired;
    expect([1, 2, 3, 4, 9].map(fired)).toEqual([1, 2, 3, 4, 4]);
  });

  it('shoot-look-shoot: one unit shoots again after each miss it has assessed', () => {
    const unit = gun(-50 * km, 0, {
      range: 10 * km,
      roundSpeed: 1e6,
      reaction: constant(10),
      assessment: constant(10),
      pk: { slow: 1e-9, small: 0, fast: 0 },
    });
    const { record } = run({ waves: [wave(1)], fireUnits: [unit] });
    const fired = record.events.flatMap((event) => (event.kind === 'engagement.fired' ? [event.time] : []));
    expect(fired.length).toBe(1 + Math.floor((2 * Math.sqrt(10_000 ** 2 - 1000 ** 2)) / 50 / 20)); // n = 1 + ⌊transit / cycle⌋
    const flight = 10_000 / 1e6; // s, at most
    for (const gap of gaps(fired)) expect(gap > 20 && gap < 20 + 1.01 * flight).toBe(true);
  });
});
