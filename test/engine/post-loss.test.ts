/** The loss of command posts: to hits where they sit, and to a command. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/index.ts';
import {
  aircraft,
  at,
  constant,
  drone,
  group,
  gun,
  km,
  place,
  post,
  recorded,
  sensor,
  wave,
  world,
} from './world.ts';

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

  it('is lost to warheads that add up to the hardness of its place, not to the number of hits', () => {
    const lostWith = (warhead: number, hits: number) =>
      recorded(
        besieged({
          droneTypes: [drone({ warhead })],
          waves: [wave(hits, { spacing: constant(10) })],
          places: [place('town', 0, 0, { hardness: 3 })],
          fireUnits: [],
        }),
      ).times('post.lost').length;
    expect([lostWith(0.1, 29), lostWith(0.1, 30), lostWith(3, 1), lostWith(0, 50)]).toEqual([0, 1, 1, 0]);
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

const lose = (time: number, id = 'post-1') => at(time, { kind: 'remove', id });

/** One drone along y = 0 at 50 m/s, known all the way; a gun at −50 km that needs a minute. */
const slow = { post: 0, reaction: constant(60), pk: { slow: 1, small: 1, fast: 1 } };
const lone = (change: Partial<Scenario> = {}) =>
  world({
    waves: [wave(1)],
    posts: [post({ handling: constant(1) })],
    fireUnits: [gun(-50 * km, 0, slow)],
    ...change,
  });

/** When a course along y = 0 comes within some distance of a point, s. */
const comesWithin = (reach: number, x: number, y = 0): number =>
  (x - Math.sqrt(reach ** 2 - y ** 2) + 200 * km) / 50;

const firstAssigned = (scenario: Scenario): number | undefined =>
  recorded(scenario).record.engagements[0]?.assigned;

describe('a unit whose post is lost', () => {
  const seen = (sight: number): Scenario['fireUnits'] => [gun(-50 * km, 0, { ...slow, sight })];

  it.each([8, 5, 2])('knows of a track from when it comes within its sight of %i km', (sight) => {
    const alone = lone({ fireUnits: seen(sight * km) });
    const enters = comesWithin(sight * km, -50 * km);
    expect(firstAssigned(alone)).toBeLessThan(enters); // its post tells it in time
    expect(firstAssigned({ ...alone, commands: [lose(0)] })).toBeCloseTo(enters, 6);
    expect(firstAssigned({ ...alone, commands: [lose(1000)] })).toBeCloseTo(enters, 6); // a track that its post knew
    const found = sensor({ position: { x: -50 * km, y: 0 }, range: 9 * km });
    expect(firstAssigned({ ...alone, commands: [lose(1000)], sensors: [found] })).toBeCloseTo(enters, 6); // one that it did not
  });

  it('and which sees nothing by itself has not fired, because it was unseen', () => {
    const { record, roundsFired } = recorded(lone({ fireUnits: seen(0), commands: [lose(1000)] }));
    expect(roundsFired).toBe(0);
    expect(record.passes.map(({ why }) => why)).toEqual(['unseen']);
    const before = recorded(
      lone({ fireUnits: [gun(-190 * km, 0, { ...slow, sight: 0 })], commands: [lose(1000)] }),
    );
    expect(before.record.passes.map(({ why }) => why)).toEqual(['fired']); // as long as it was told
  });

  it('is told by a superior that inherits it, until that is lost too', () => {
    const posts = [post({ superior: 1 }), post({ id: 'top', handling: constant(1) })];
    const inherited = lone({ posts, fireUnits: seen(2 * km), commands: [lose(1000)] });
    const enters = comesWithin(2 * km, -50 * km);
    expect(firstAssigned(inherited)).toBeLessThan(enters - 100);
    expect(firstAssigned({ ...inherited, commands: [lose(1000), lose(1100, 'top')] })).toBeCloseTo(enters, 6);
    expect(firstAssigned({ ...inherited, commands: [lose(1000, 'top'), lose(1100)] })).toBeCloseTo(enters, 6);
  });

  it('is not one that never had a post: it keeps the air picture', () => {
    const own = lone({ fireUnits: [gun(-50 * km, 0, { ...slow, post: -1, sight: 0 })] });
    const lost = recorded({ ...own, commands: [lose(1000)] });
    expect(lost.record.engagements).toEqual(recorded(own).record.engagements);
    expect(lost.roundsFired).toBeGreaterThan(0);
  });

  it('is also one that is placed under it afterwards, unless there is a superior', () => {
    const type = gun(0, 0, { ...slow, type: 'flak', sight: 2 * km });
    const palette = { ...world().palette, fireUnits: [type] };
    const put = at(0, { kind: 'place', type: 'flak', id: 'new', at: { x: -50 * km, y: 0 }, post: 'post-1' });
    const enters = comesWithin(2 * km, -50 * km);
    const placed = lone({ palette, fireUnits: [], commands: [lose(0), put] });
    expect(firstAssigned(placed)).toBeCloseTo(enters, 6);
    const posts = [post({ superior: 1 }), post({ id: 'top', handling: constant(1) })];
    expect(firstAssigned({ ...placed, posts })).toBeLessThan(enters - 100);
  });

  it('drives for what is in its sight, and for nothing else', () => {
    const driving = (sight: number, commands: Scenario['commands']) =>
      recorded(
        lone({
          fireUnits: [group(-50 * km, 20 * km, { post: 0, sight, mobility: { speed: 40 } })],
          commands,
        }),
      ).times('group.driving');
    expect(driving(80 * km, [])[0]).toBeLessThan(comesWithin(39 * km, -50 * km, 20 * km));
    expect(driving(39 * km, [lose(1000)])[0]).toBeCloseTo(comesWithin(39 * km, -50 * km, 20 * km), 6);
    expect(driving(15 * km, [lose(1000)])).toEqual([]);
  });

  it('stays for prey that comes to where it stands only where it knows of it', () => {
    // a slow drone passes 20 km off; a fast one flies at the group and is there first, but from farther away
    const drives = (sight: number, commands: Scenario['commands'] = [lose(100)]) =>
      recorded(
        lone({
          places: [place('plant', 0, 0), place('town', 0, 20 * km)],
          sites: [0, 20].map((y) => ({ id: `site-${y}`, position: { x: -200 * km, y: y * km } })),
          waves: [
            wave(1),
            wave(1, {
              id: 'prey',
              site: 1,
              targets: [{ place: 1, weight: 1 }],
              speed: constant(100),
              firstLaunch: 1350,
            }),
          ],
          fireUnits: [group(-50 * km, 20 * km, { post: 0, sight, mobility: { speed: 40 } })],
          commands,
        }),
      ).times('group.driving');
    expect(drives(39 * km, [])).toEqual([]);
    expect(drives(39 * km)).toHaveLength(1);
    expect(drives(60 * km)).toEqual([]);
  });

  it('has its aircraft take off for what is in its sight, scrambled or not', () => {
    const base = aircraft(-50 * km, 20 * km, { id: 'base', post: 0, sight: 30 * km });
    const enters = comesWithin(30 * km, -50 * km, 20 * km);
    const launched = (commands: Scenario['commands'], handling = 1) => {
      const posts = [post({ handling: constant(handling) })];
      const { times, refused } = recorded(lone({ posts, fireUnits: [base], commands }));
      return { first: times('sortie.launched')[0], refused };
    };
    const scramble = (time: number) => at(time, { kind: 'scramble', unit: 'base', track: undefined });
    expect(launched([]).first).toBeLessThan(enters - 300);
    expect(launched([lose(100)]).first).toBeCloseTo(enters + 5, 6);
    expect(launched([scramble(1000)], 1e6)).toEqual({ first: 1005, refused: [undefined] }); // before any order
    expect(launched([lose(100), scramble(1000)])).toMatchObject({ refused: [undefined, 'out-of-reach'] });
    expect(launched([lose(100), scramble(1000)]).first).toBeCloseTo(enters + 5, 6);
  });
});
