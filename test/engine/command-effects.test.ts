/** What commands do to a night: each changes what it says and from when it says. */
import { describe, expect, it } from 'vitest';
import { type Act, type Command, night, type Scenario } from '../../src/engine/index.ts';
import { all, full, outcome, place1, spot } from './full-world.ts';
import { at, constant, doctrine, ewArea, group, gun, km, post, recorded, sensor, wave } from './world.ts';

describe('what a command does', () => {
  const shot = (commands: readonly Command[], scenario: Scenario) =>
    night(scenario, 'a', { commands }).totals.shotDown;
  const bare = full({ fireUnits: [], posts: [], ewAreas: [], sensors: [sensor()] });

  it('place: the unit fights from its place, at once before the night and once set up during it', () => {
    expect(shot([], bare)).toBe(0);
    expect(shot([at(0, place1)], bare)).toBe(10);
    const { record, times } = recorded(bare, 'a', { commands: [at(2000, place1)] });
    expect(times('group.ready')).toEqual([2000 + 1200]);
    expect(times('engagement.fired').every((time) => time > 3200)).toBe(true);
    expect(times('engagement.fired').length).toBeGreaterThan(0);
    expect(record.laydown.fireUnits.map(({ id }) => id)).toEqual(['new']);
  });

  it('place: brings its eyes along', () => {
    const { record } = recorded({ ...bare, sensors: [] }, 'a', { commands: [at(0, place1)] });
    expect(record.laydown.sensors.map(({ id, unit }) => [id, unit])).toEqual([['new-eyes', 0]]);
    expect(record.tracks.length).toBe(10);
    const late = recorded({ ...bare, sensors: [] }, 'a', { commands: [at(1000, place1)] });
    expect(late.record.tracks.every(({ formed }) => formed >= 2200)).toBe(true);
    expect(late.record.tracks.length).toBe(10);
  });

  it('place: under a post the unit waits for its orders', () => {
    const { times, record } = recorded({ ...bare, posts: [post({ id: 'post' })] }, 'b', {
      commands: [at(0, { ...place1, post: 'post' } as Act)],
    });
    expect(times('order.given')).toHaveLength(10);
    expect(record.engagements).toHaveLength(10);
  });

  it('place at time 0 is the same night as a scenario with the unit in it', () => {
    const own = { ...gun(spot.x, spot.y, { id: 'new', type: 'gun-type', layer: 'missile' }) };
    const eyes = sensor({ id: 'new-eyes', unit: 0, position: spot, type: 'radar-type' });
    const placed = night(bare, 'a', { commands: [at(0, place1)] });
    const there = night({ ...bare, fireUnits: [own], sensors: [sensor(), eyes] }, 'a');
    expect({ ...outcome(placed) }).toEqual({ ...outcome(there) });
  });

  it('move: the unit shoots from where it was moved to', () => {
    const idle = { ...bare, fireUnits: [gun(0, 200 * km, { id: 'gun' })] };
    const move: Act = { kind: 'move', id: 'gun', to: spot };
    expect([shot([], idle), shot([at(0, move)], idle)]).toEqual([0, 10]);
    const near = { ...bare, fireUnits: [gun(-50 * km, 10 * km, { id: 'gun' })] };
    const { times } = recorded(near, 'a', { commands: [at(100, move)] });
    expect(times('group.ready')).toEqual([100 + 10_000 / 8 + 1200]);
    expect(times('engagement.fired').length).toBe(10);
  });

  it('remove: the unit fires no more, but its rounds in the air fly on', () => {
    const one = { ...bare, fireUnits: [gun(-50 * km, 0, { id: 'gun', roundSpeed: 100, range: 10 * km })] };
    const fired = recorded(one).times('engagement.fired')[0] ?? 0;
    const { totals, roundsFired } = recorded(one, 'a', {
      commands: [at(fired + 1, { kind: 'remove', id: 'gun' })],
    });
    expect([totals.shotDown, roundsFired]).toEqual([1, 1]);
  });

  it('remove: an EW area suppresses no more', () => {
    const jammed = { ...bare, ewAreas: [ewArea(-50 * km, 0, { id: 'ew' })] };
    const { totals } = night(jammed, 'a', { commands: [at(2700, { kind: 'remove', id: 'ew' })] });
    expect(totals).toMatchObject({ suppressed: 2, hit: 8 }); // at −70 km at 2610 s, one each minute
  });

  it('ew: off and on again it suppresses who is inside then', () => {
    const jammed = { ...bare, ewAreas: [ewArea(-50 * km, 0, { id: 'ew' })] };
    const ew = (time: number, isOn: boolean) => at(time, { kind: 'ew', area: 'ew', isOn } as const);
    const { totals, times } = recorded(jammed, 'a', { commands: [ew(100, false), ew(2900, true)] });
    expect(totals.suppressed).toBe(10);
    expect(times('threat.suppressed').every((time) => time >= 2900)).toBe(true);
    const later = recorded(jammed, 'a', { commands: [ew(100, false), ew(3500, true)] });
    expect(later.totals.hit).toBe(2); // past −30 km at 3400 s and 3460 s of their flight
  });

  it('posture and reserve: hold fires nothing from then on, free again fires', () => {
    const one = { ...bare, fireUnits: [gun(-50 * km, 0, { id: 'gun' })] };
    const posture = (time: number, weapons: 'hold' | 'free') =>
      at(time, { kind: 'posture', of: all, weapons } as const);
    const { times } = recorded(one, 'a', { commands: [posture(0, 'hold'), posture(3200, 'free')] });
    expect(times('engagement.fired').every((time) => time >= 3200)).toBe(true);
    expect(times('engagement.fired').length).toBeGreaterThan(0);
    expect(shot([posture(0, 'hold')], one)).toBe(0);
    const kept = (rounds: number) => shot([at(0, { kind: 'reserve', of: all, rounds })], one);
    expect([kept(1000), kept(999), kept(990)].map((n) => n > 0)).toEqual([false, true, true]);
    expect(
      night(one, 'a', { commands: [at(0, { kind: 'reserve', of: all, rounds: 997 })] }).roundsFired,
    ).toBe(3);
  });

  it('doctrine: is for the units in its scope and for no other', () => {
    const two = {
      ...bare,
      posts: [post({ id: 'post' })],
      fireUnits: [
        gun(-50 * km, 0, { id: 'west', type: 'a', layer: 'gun' }),
        gun(-30 * km, 0, { id: 'east', type: 'b', layer: 'missile', post: 0 }),
      ],
    };
    const held = (of: Extract<Act, { kind: 'posture' }>['of']) =>
      night(two, 'a', { commands: [at(0, { kind: 'posture', of, weapons: 'hold' })] }).rounds.map(
        (rounds) => rounds > 0,
      );
    expect(held({ kind: 'unit', id: 'west' })).toEqual([false, true]);
    expect(held({ kind: 'type', type: 'a' })).toEqual([false, true]);
    expect(held({ kind: 'layer', layer: 'gun' })).toEqual([false, true]);
    expect(held({ kind: 'post', post: 'post' })[0]).toBe(true);
    expect(held({ kind: 'region', region: 'land' })).toEqual([false, false]);
  });

  it('policy: the post chooses by it from then on', () => {
    const two = {
      ...bare,
      waves: [wave(1)],
      posts: [post({ id: 'post', handling: constant(1) })],
      fireUnits: [
        gun(-100 * km, 500, { id: 'near', post: 0, range: 6 * km, costPerRound: 9000 }),
        gun(-100 * km, 3000, { id: 'cheap', post: 0, range: 12 * km, costPerRound: 100 }),
      ],
      sensors: [sensor({ position: { x: -100 * km, y: 0 }, range: 4 * km })],
    };
    const first = (commands: readonly Command[]) =>
      recorded(two, 'a', { commands }).record.engagements[0]?.unit;
    const cheapest: Act = { kind: 'policy', post: 'post', policy: 'cheapest-capable', formula: undefined };
    expect([first([]), first([at(500, cheapest)])]).toEqual([0, 1]);
  });

  it('displace: the group is ready there once it has driven and set up, and shoots from there', () => {
    const one = {
      ...bare,
      fireUnits: [group(-50 * km, 15 * km, { id: 'group', mobility: { areaRadius: 15 * km } })],
    };
    const { times, record } = recorded(one, 'a', {
      commands: [at(100, { kind: 'displace', unit: 'group', to: spot })],
    });
    expect(times('group.ready')[0]).toBeCloseTo(100 + 15_000 / 20 + 60, 6);
    expect(record.moves[0]).toMatchObject({ kind: 'drive', unit: 0 });
    expect(times('engagement.fired')).toHaveLength(10);
  });

  it('hold while a unit is reacting keeps its round back', () => {
    const one = {
      ...bare,
      waves: [wave(1)],
      fireUnits: [gun(-50 * km, 0, { id: 'gun', reaction: constant(60), doctrine: doctrine() })],
    };
    const assigned = recorded(one).record.engagements[0]?.assigned ?? 0;
    const { roundsFired, record } = recorded(one, 'a', {
      commands: [at(assigned + 30, { kind: 'posture', of: all, weapons: 'hold' })],
    });
    expect(roundsFired).toBe(0);
    expect(record.passes[0]?.why).toBe('weapons-hold');
  });
});
