/** The loss of command posts: to hits where they sit, and to a command. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/index.ts';
import { at, constant, gun, km, place, post, recorded, wave, world } from './world.ts';

/** Ten drones on the town where the post sits, a minute apart from 4000 s on; a gun beyond it that needs orders. */
const besieged = (change: Partial<Scenario> = {}) =>
  world({
    waves: [wave(3), wave(10, { id: 'later', firstLaunch: 600, targets: [{ place: 1, weight: 1 }] })],
    places: [place('town', 0, 0, { hardness: 3 }), place('plant', 50 * km, 0)],
    posts: [post({ place: 0 })],
    fireUnits: [gun(20 * km, 0, { post: 0 })],
    ...change,
  });

describe('a command post', () => {
  it('is lost with the hit that makes as many as its place is hard', () => {
    const { times, record } = recorded(besieged());
    expect(times('post.lost')).toEqual([times('threat.hit')[2]]);
    expect(record.switches).toContainEqual({
      time: times('post.lost')[0],
      of: 'post',
      index: 0,
      isOn: false,
    });
    const tough = besieged({ places: [place('town', 0, 0, { hardness: 4 }), place('plant', 50 * km, 0)] });
    expect(recorded(tough).times('post.lost')).toEqual([]);
    expect(recorded(besieged({ posts: [post()] })).times('post.lost')).toEqual([]);
  });

  it('lost leaves its units to fight on their own: no order more, and they still shoot', () => {
    const { times, totals } = recorded(besieged());
    const lost = times('post.lost')[0] ?? 0;
    expect(times('order.given').every((time) => time <= lost)).toBe(true);
    expect(times('engagement.fired').filter((time) => time > lost).length).toBeGreaterThan(5);
    expect(totals.shotDown).toBeGreaterThan(5);
  });

  it('lost leaves them to its superior, or to the next above that still stands', () => {
    const posts = [
      post({ id: 'own', place: 0, superior: 1 }),
      post({ id: 'middle', superior: 2 }),
      post({ id: 'top' }),
    ];
    const orders = (change: Partial<Scenario>) => {
      const { record, times } = recorded(besieged({ posts, ...change }));
      const lost = times('post.lost').at(-1) ?? 0;
      return new Set(
        record.events.flatMap((event) =>
          event.kind === 'order.given' && event.time > lost ? [event.post] : [],
        ),
      );
    };
    expect(orders({})).toEqual(new Set([1]));
    expect(orders({ commands: [at(100, { kind: 'remove', id: 'middle' })] })).toEqual(new Set([2]));
    const chain = [
      at(100, { kind: 'remove', id: 'middle' }),
      at(200, { kind: 'remove', id: 'top' }),
    ] as const;
    expect(orders({ commands: chain })).toEqual(new Set());
  });

  it('lost loses the orders that its controllers had in hand', () => {
    const slow = besieged({
      posts: [post({ place: 0, handling: constant(60) })],
      waves: [wave(3), late],
      commands: [],
    });
    const { times, record } = recorded(slow);
    const lost = times('post.lost')[0] ?? 0;
    const busy = record.queues.filter(({ time }) => time <= lost).at(-1);
    expect(
      record.queues.some(({ time, handling }) => time < lost && time > lost - 60 && handling === 1),
    ).toBe(true);
    expect(busy).toMatchObject({ handling: 0, waiting: 0 });
    expect(times('order.given').filter((time) => time > lost)).toEqual([]);
    expect(times('engagement.fired')[0]).toBeGreaterThan(lost); // on its own, at once
    expect(times('engagement.fired')[0]).toBeLessThan(lost + 60);
  });

  it('is lost to the command remove, once', () => {
    const commands = [
      at(1000, { kind: 'remove', id: 'post-1' }),
      at(1001, { kind: 'remove', id: 'post-1' }),
    ] as const;
    const { times, refused } = recorded(besieged({ commands, posts: [post()] }));
    expect(times('post.lost')).toEqual([1000]);
    expect(refused).toEqual([undefined, 'gone']);
    expect(times('order.given')).toEqual([]);
    expect(times('engagement.fired').length).toBeGreaterThan(5);
  });

  it('removed before the night leaves nothing to wait for', () => {
    const commands = [at(0, { kind: 'remove', id: 'post-1' })];
    const with0 = recorded(besieged({ commands, posts: [post()] })).totals;
    const alone = recorded(besieged({ posts: [post()], fireUnits: [gun(20 * km, 0)] })).totals;
    expect(with0).toEqual(alone);
  });
});

/** In reach of the gun half a minute before the post is lost, at 4120 s. */
const late = wave(1, {
  id: 'late',
  firstLaunch: 515,
  speed: constant(60),
  targets: [{ place: 1, weight: 1 }],
});
