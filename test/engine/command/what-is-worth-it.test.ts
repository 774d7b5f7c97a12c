/** What a post and a unit take to be urgent, or worth a shot, at the moment when it matters. */
import { describe, expect, it } from 'vitest';
import type { FireUnit } from '../../../src/engine/index.ts';
import { constant, doctrine, gun, km, place, post, recorded, sensor, wave, world } from '../world.ts';

describe('urgency', () => {
  const south = [0, 50, 100];
  const sites = south.map((y, n) => ({ id: `site-${n}`, position: { x: -200 * km, y: y * km } }));
  const places = south.map((y, n) => place(`place-${n}`, 0, y * km));
  const waves = [20, 60, 20].map((firstLaunch, n) =>
    wave(1, { id: `wave-${n}`, site: n, targets: [{ place: n, weight: 1 }], firstLaunch }),
  );
  const guns = [4, 6, 8].map((range, n) =>
    gun(-40 * km, (south[n] ?? 0) * km, {
      id: `gun-${n}`,
      range: range * km,
      post: 0,
      reaction: constant(1),
    }),
  );
  const held = gun(-20 * km, 0, {
    id: 'held',
    range: 30 * km,
    post: 0,
    doctrine: doctrine({ weapons: 'hold' }),
  });
  const hits = (fireUnits: readonly FireUnit[]) =>
    recorded(
      world({ sites, places, waves, posts: [post({ controllers: 1, handling: constant(95) })], fireUnits }),
    ).totals.hit;

  it('does not wait for the reach of a unit that may not fire: another one on hold costs no hit', () => {
    expect(hits(guns)).toBe(0);
    expect(hits([...guns, held])).toBe(0);
  });
});

describe('policies that weigh a gain', () => {
  const both = (costs: readonly [number, number], policy: 'expected-value' | 'optimal') => {
    const fireUnits = costs.map((costPerRound, n) =>
      gun(-30 * km, n * 100, {
        id: `gun-${n}`,
        post: 0,
        costPerRound,
        pk: { slow: 0.9, small: 0.9, fast: 0.9 },
        doctrine: doctrine({ unitsPerTrack: 2 }),
      }),
    );
    return recorded(
      world({
        waves: [wave(1)],
        posts: [post({ policy, controllers: 2, handling: constant(1) })],
        fireUnits,
      }),
    ).roundsFired;
  };

  it.each(['expected-value', 'optimal'] as const)(
    '%s: a second unit is sent only for what the first leaves',
    (policy) => {
      expect(both([100_000, 600_000], policy)).toBe(1); // 0.1 · 0.9 · 1 M is less than 600,000
      expect(both([10_000, 50_000], policy)).toBe(2);
    },
  );
});

describe('of two units that are worth the same', () => {
  it.each(['nearest', 'most-urgent', 'cheapest-capable', 'expected-value', 'optimal'] as const)(
    '%s sends the first',
    (policy) => {
      const fireUnits = ['one', 'other'].map((id) => gun(-30 * km, 0, { id, post: 0 }));
      const { record } = recorded(world({ waves: [wave(1)], posts: [post({ policy })], fireUnits }));
      expect(record.engagements[0]?.unit).toBe(0);
    },
  );
});

describe('the least Pk of doctrine', () => {
  const near = sensor({ id: 'near', position: { x: -100 * km, y: 0 }, range: 60 * km, quality: 1 });
  const poor = sensor({ id: 'poor', quality: 0.1 });
  const fired = (minPk: number) =>
    recorded(
      world({
        waves: [wave(1)],
        sensors: [near, poor],
        fireUnits: [
          gun(-20 * km, 0, {
            range: 15 * km,
            roundSpeed: 1000,
            reaction: constant(400),
            pk: { slow: 0.8, small: 0.8, fast: 0.8 },
            doctrine: doctrine({ minPk }),
          }),
        ],
      }),
    );

  it('holds at the shot too: a track known worse by then is not fired at', () => {
    expect(fired(0).roundsFired).toBeGreaterThan(0);
    const { roundsFired, record } = fired(0.5);
    expect(roundsFired).toBe(0);
    expect(record.passes.map(({ why }) => why)).toEqual(['not-worthwhile']);
  });
});
