/** Doctrine beyond weapons control: expensive rounds, the least Pk, the reserve, and orders that come too late. */
import { describe, expect, it } from 'vitest';
import { type Doctrine, type NoFire, night, type Scenario } from '../../../src/engine/index.ts';
import { constant, doctrine, drone, gun, km, post, recorded, sensor, wave, world } from '../world.ts';

const rounds = (change: Partial<Doctrine>, more: Parameters<typeof gun>[2] = {}, armed = true) =>
  night(
    world({
      droneTypes: [drone({ armed })],
      sensors: [sensor({ callTime: 1e-6 })],
      fireUnits: [gun(-50 * km, 0, { doctrine: doctrine(change), ...more })],
    }),
    'a',
  ).roundsFired;

const whyOf = (scenario: Scenario): readonly (NoFire | 'fired')[] =>
  recorded(scenario).record.passes.map(({ why }) => why);

describe('doctrine', () => {
  it('fires rounds that cost as much as is expensive, or more, only at tracks called strike', () => {
    const costs = [99, 100, 101];
    const fired = (armed: boolean) =>
      costs.map((costPerRound) => rounds({ expensiveRound: 100 }, { costPerRound }, armed));
    expect(fired(true)).toEqual([10, 10, 10]);
    expect(fired(false)).toEqual([10, 0, 0]);
  });

  it.each([{ weapons: 'tight' }, { expensiveRound: 100 }] as const)(
    'with %j holds a shot that was ordered on a track called a decoy by then',
    (change) => {
      const { record, roundsFired } = recorded(
        world({
          waves: [wave(40)],
          droneTypes: [drone({ armed: false })],
          sensors: [sensor({ position: { x: -50 * km, y: 0 }, range: 8 * km, callTime: 200 })],
          fireUnits: [
            gun(-50 * km, 0, {
              reaction: constant(60),
              channels: 40,
              doctrine: doctrine(change),
              costPerRound: 100,
            }),
          ],
        }),
      );
      const callAt = (track: number, time: number) =>
        record.tracks[track]?.calls.findLast((call) => call.time <= time)?.call;
      const shots = record.engagements.filter(({ rounds }) => rounds > 0);
      expect(shots.map(({ track, fired }) => callAt(track, fired))).toEqual(shots.map(() => 'strike'));
      expect(roundsFired).toBeGreaterThan(0);
      expect(record.engagements.length).toBeGreaterThan(roundsFired); // called strike at the order, and no more at the shot
    },
  );

  it('holds fire below the least expected Pk of a salvo, and fires at it', () => {
    const pk = { slow: 0.5, small: 0.5, fast: 0.5 };
    const many = { pk, channels: 5, assessment: constant(1e6) };
    expect([0, 0.5, 0.51].map((minPk) => rounds({ minPk }, many))).toEqual(
      [10, 10, 0].map((n) => Math.min(n, 5)),
    );
    expect([0.74, 0.76].map((minPk) => rounds({ minPk, salvo: 2 }, many) > 0)).toEqual([true, false]); // 1 − ½²
  });

  it('never fires without any chance to kill', () => {
    expect(rounds({}, { pk: { slow: 0, small: 0, fast: 0 } })).toBe(0);
  });

  it('keeps its reserve of rounds back, from the magazine and from what lies behind it', () => {
    const stock = { magazine: 6, reserveRounds: 4, reloadTime: 1 };
    expect([0, 3, 5, 9, 10, 11].map((reserve) => rounds({ reserve }, stock))).toEqual([10, 7, 5, 1, 0, 0]);
  });

  it('says why a unit held fire', () => {
    const held = (change: Partial<Doctrine>, more: Parameters<typeof gun>[2] = {}, armed = true) =>
      new Set(
        whyOf(
          world({
            waves: [wave(1)],
            droneTypes: [drone({ armed })],
            sensors: [sensor({ callTime: 1e-6 })],
            fireUnits: [gun(-50 * km, 0, { doctrine: doctrine(change), ...more })],
          }),
        ),
      );
    expect(held({})).toEqual(new Set(['fired']));
    expect(held({ weapons: 'hold' })).toEqual(new Set(['weapons-hold']));
    expect(held({ weapons: 'tight' }, {}, false)).toEqual(new Set(['called-decoy']));
    expect(held({ expensiveRound: 1 }, {}, false)).toEqual(new Set(['called-decoy']));
    expect(held({ minPk: 1 })).toEqual(new Set(['not-worthwhile']));
    expect(held({ reserve: 1000 })).toEqual(new Set(['reserve']));
  });
});

describe('an order', () => {
  it('that comes when no unit can take the track any more is late, and written down', () => {
    const near = sensor({ position: { x: -50 * km, y: 0 }, range: 5 * km });
    const { times, record, roundsFired } = recorded(
      world({
        waves: [wave(1)],
        sensors: [near],
        posts: [post({ handling: constant(180) })],
        fireUnits: [gun(-50 * km, 0, { post: 0, reaction: constant(20) })],
      }),
    );
    expect([roundsFired, times('order.given').length, times('order.late').length]).toEqual([0, 0, 1]);
    expect(record.events.find(({ kind }) => kind === 'order.late')).toMatchObject({
      track: 0,
      threat: 0,
      post: 0,
    });
    expect(record.passes.map(({ why }) => why)).toEqual(['too-late']);
    expect(record.threats[0]?.constraint).toBe('too-late');
  });

  it('for a unit that another post’s order has put at its limit by then is not given', () => {
    const shared = (unitsPerTrack: number) =>
      recorded(
        world({
          waves: [wave(1)],
          posts: [post({ id: 'quick', handling: constant(1) }), post({ id: 'slow', handling: constant(10) })],
          fireUnits: [0, 1].map((own) =>
            gun(-50 * km, own * 100, {
              id: `gun-${own}`,
              post: own,
              pk: { slow: 1e-9, small: 0, fast: 0 },
              assessment: constant(1e6),
              doctrine: doctrine({ unitsPerTrack }),
            }),
          ),
        }),
      );
    const one = shared(1);
    expect([one.rounds, one.times('order.late').length]).toEqual([[1, 0], 1]);
    expect(one.record.passes.map(({ why }) => why)).toEqual(['fired', 'enough-units']);
    const two = shared(2);
    expect([two.rounds, two.times('order.late').length]).toEqual([[1, 1], 0]);
  });
});
