/** Commands: every kind done, every reason to refuse one reached, before the night and during it. */
import { describe, expect, it } from 'vitest';
import {
  type Act,
  type Command,
  type Night,
  night,
  type Refusal,
  refusals,
  type Scenario,
} from '../../src/engine/index.ts';
import { fc } from './property.ts';
import { anyCommandedWorld } from './random-commands.ts';
import { anySeed } from './random-world.ts';
import {
  aircraft,
  at,
  constant,
  doctrine,
  ewArea,
  group,
  gun,
  hour,
  km,
  place,
  post,
  recorded,
  sensor,
  wave,
  world,
} from './world.ts';

const spot = { x: -50 * km, y: 0 };
const abroad = { x: 1000 * km, y: 0 };

/** One of everything, at the origin unless it says otherwise. */
const full = (change: Partial<Scenario> = {}): Scenario =>
  world({
    waves: [wave(10, { firstLaunch: 10 })],
    places: [place('plant', 0, 0)],
    posts: [post({ id: 'post' }), post({ id: 'other' })],
    sensors: [sensor(), sensor({ id: 'eyes', unit: 1, range: 10 * km })],
    fireUnits: [
      gun(-100 * km, 0, { id: 'gun', post: 0 }),
      group(-100 * km, 20 * km, { id: 'group' }),
      aircraft(-20 * km, 10 * km, { id: 'aircraft' }),
    ],
    ewAreas: [ewArea(-30 * km, 100 * km, { id: 'ew', range: 10 * km })],
    palette: {
      sensors: [sensor({ id: '', type: 'radar-type' })],
      fireUnits: [gun(0, 0, { id: '', type: 'gun-type', layer: 'missile' })],
      ewAreas: [ewArea(0, 0, { id: '', type: 'ew-type' })],
      eyes: { 'gun-type': 'radar-type' },
    },
    ...change,
  });

const all = { kind: 'all' } as const;
const place1: Act = { kind: 'place', type: 'gun-type', id: 'new', at: spot, post: undefined };

/** One act of each kind that can be done at any time. */
const acts: readonly Act[] = [
  place1,
  { kind: 'place', type: 'radar-type', id: 'new-radar', at: spot, post: undefined },
  { kind: 'place', type: 'ew-type', id: 'new-ew', at: spot, post: undefined },
  { kind: 'move', id: 'gun', to: spot },
  { kind: 'move', id: 'radar', to: spot },
  { kind: 'move', id: 'ew', to: spot },
  { kind: 'remove', id: 'gun' },
  { kind: 'remove', id: 'radar' },
  { kind: 'remove', id: 'ew' },
  { kind: 'remove', id: 'post' },
  { kind: 'posture', of: all, weapons: 'tight' },
  { kind: 'doctrine', of: { kind: 'layer', layer: 'gun' }, change: { salvo: 3 } },
  { kind: 'reserve', of: { kind: 'region', region: 'land' }, rounds: 5 },
  { kind: 'policy', post: 'post', policy: 'optimal', formula: undefined },
  { kind: 'displace', unit: 'group', to: { x: -100 * km, y: 10 * km } },
  { kind: 'emission', sensor: 'radar', isOn: false },
  { kind: 'ew', area: 'ew', isOn: false },
];

const refusedOf = (commands: readonly Command[], scenario = full()) =>
  night(scenario, 'a', { commands }).refused;

describe('a command', () => {
  it.each(acts)('%j is done before the night and during it', (act) => {
    for (const time of [-5, 0, 300]) {
      const { refused, record } = recorded(full(), 'a', { commands: [at(time, act)] });
      expect(refused).toEqual([undefined]);
      expect(record.commands).toEqual([{ time: Math.max(0, time), command: 0, refused: undefined }]);
    }
  });

  it('to scramble is done once there is a track', () => {
    const act = (track: number | undefined): Act => ({ kind: 'scramble', unit: 'aircraft', track });
    const { times, refused } = recorded(full(), 'a', { commands: [at(600, act(2))] });
    expect(refused).toEqual([undefined]);
    expect(times('sortie.launched')[0]).toBeGreaterThan(600);
    const first = recorded(full(), 'a', { commands: [at(700, act(undefined))] });
    expect(first.refused).toEqual([undefined]);
    expect(first.record.engagements[0]).toMatchObject({ unit: 2, assigned: 700, threat: 0 });
  });

  it('to scramble after what lies farther ahead than a course is looked along still sends it', () => {
    const slow = full({
      waves: [wave(1, { speed: constant(20) })],
      fireUnits: [aircraft(0, 0, { id: 'aircraft', sortie: { endurance: 9 * hour } })],
    });
    const commands = [at(100, { kind: 'scramble', unit: 'aircraft', track: undefined } as const)];
    const { refused, record } = recorded(slow, 'a', { commands });
    expect(refused).toEqual([undefined]);
    expect(record.engagements[0]).toMatchObject({ assigned: 100, result: 'killed' });
  });

  it('of a scenario comes before that of a player at the same time', () => {
    const mine = at(100, { kind: 'emission', sensor: 'radar', isOn: false } as const);
    const theirs = at(100, { kind: 'remove', id: 'radar' } as const);
    expect(refusedOf([theirs], full({ commands: [mine] }))).toEqual([undefined, undefined]);
    expect(refusedOf([mine], full({ commands: [theirs] }))).toEqual([undefined, 'out-of-action']);
  });

  it('at the end of the night or later comes too late, and one just before it does not', () => {
    const { duration } = full();
    const act: Act = { kind: 'emission', sensor: 'radar', isOn: false };
    expect(refusedOf([at(duration, act), at(duration + 1, act), at(duration - 1, act)])).toEqual([
      'after-the-night',
      'after-the-night',
      undefined,
    ]);
  });
});

/** Commands of which the last is refused for the reason that they stand under. */
const hopeless: Record<Exclude<Refusal, 'after-the-night' | 'out-of-reach'>, (readonly Act[])[]> = {
  'unknown-unit': [
    [{ kind: 'move', id: 'nobody', to: spot }],
    [{ kind: 'remove', id: 'nobody' }],
    [{ kind: 'displace', unit: 'nobody', to: spot }],
    [{ kind: 'scramble', unit: 'nobody', track: undefined }],
    [{ kind: 'emission', sensor: 'nobody', isOn: true }],
    [{ kind: 'ew', area: 'nobody', isOn: true }],
    [{ kind: 'posture', of: { kind: 'unit', id: 'nobody' }, weapons: 'hold' }],
  ],
  'unknown-type': [[{ ...place1, type: 'no-such-type' } as Act]],
  'unknown-post': [
    [{ ...place1, post: 'nobody' } as Act],
    [{ kind: 'policy', post: 'nobody', policy: 'optimal', formula: undefined }],
    [{ kind: 'reserve', of: { kind: 'post', post: 'nobody' }, rounds: 3 }],
  ],
  'unknown-track': [[{ kind: 'scramble', unit: 'aircraft', track: 77 }]],
  'id-in-use': [[{ ...place1, id: 'gun' } as Act], [place1, place1]],
  'nobody-meant': [
    [{ kind: 'posture', of: { kind: 'type', type: 'no-such-type' }, weapons: 'hold' }],
    [{ kind: 'posture', of: { kind: 'layer', layer: 'interceptor' }, weapons: 'hold' }],
    [{ kind: 'posture', of: { kind: 'region', region: 'nowhere' }, weapons: 'hold' }],
    [{ kind: 'posture', of: { kind: 'post', post: 'other' }, weapons: 'hold' }],
  ],
  'bad-value': [
    [{ kind: 'doctrine', of: all, change: { salvo: 0 } }],
    [{ kind: 'doctrine', of: all, change: { unitsPerTrack: 0.5 } }],
    [{ kind: 'doctrine', of: all, change: { minPk: 1.1 } }],
    [{ kind: 'doctrine', of: all, change: { expensiveRound: -1 } }],
    [{ kind: 'reserve', of: all, rounds: -1 }],
    [{ kind: 'policy', post: 'post', policy: 'formula', formula: undefined }],
  ],
  'out-of-theatre': [[{ ...place1, at: abroad } as Act], [{ kind: 'move', id: 'gun', to: abroad }]],
  'out-of-area': [[{ kind: 'displace', unit: 'group', to: { x: -30 * km, y: 20 * km } }]],
  'not-mobile': [
    [{ kind: 'displace', unit: 'gun', to: spot }],
    [{ kind: 'move', id: 'post', to: spot }],
    [{ kind: 'move', id: 'eyes', to: spot }],
  ],
  'does-not-fly': [[{ kind: 'scramble', unit: 'gun', track: undefined }]],
  'does-not-emit': [
    [{ kind: 'emission', sensor: 'ew', isOn: true }],
    [{ kind: 'ew', area: 'radar', isOn: true }],
    [{ kind: 'ew', area: 'gun', isOn: true }],
  ],
  gone: [
    [
      { kind: 'remove', id: 'gun' },
      { kind: 'remove', id: 'gun' },
    ],
    [
      { kind: 'remove', id: 'radar' },
      { kind: 'remove', id: 'radar' },
    ],
    [
      { kind: 'remove', id: 'ew' },
      { kind: 'remove', id: 'ew' },
    ],
    [
      { kind: 'remove', id: 'post' },
      { kind: 'remove', id: 'post' },
    ],
    [
      { kind: 'remove', id: 'post' },
      { kind: 'policy', post: 'post', policy: 'optimal', formula: undefined },
    ],
    [
      { kind: 'remove', id: 'group' },
      { kind: 'remove', id: 'eyes' },
    ],
  ],
  'out-of-action': [
    [
      { kind: 'remove', id: 'gun' },
      { kind: 'move', id: 'gun', to: spot },
    ],
    [
      { kind: 'remove', id: 'radar' },
      { kind: 'emission', sensor: 'radar', isOn: false },
    ],
    [
      { kind: 'remove', id: 'ew' },
      { kind: 'ew', area: 'ew', isOn: false },
    ],
    [
      { kind: 'remove', id: 'aircraft' },
      { kind: 'scramble', unit: 'aircraft', track: undefined },
    ],
    [
      { kind: 'displace', unit: 'group', to: { x: -100 * km, y: 10 * km } },
      { kind: 'displace', unit: 'group', to: { x: -100 * km, y: 15 * km } },
    ],
    [
      { kind: 'displace', unit: 'group', to: { x: -100 * km, y: 10 * km } },
      { kind: 'emission', sensor: 'eyes', isOn: false },
    ],
  ],
  busy: [
    [
      { kind: 'scramble', unit: 'aircraft', track: undefined },
      { kind: 'scramble', unit: 'aircraft', track: undefined },
    ],
  ],
  'no-rounds': [
    [
      { kind: 'reserve', of: all, rounds: 5000 },
      { kind: 'scramble', unit: 'aircraft', track: undefined },
    ],
  ],
  'weapons-hold': [
    [
      { kind: 'posture', of: all, weapons: 'hold' },
      { kind: 'scramble', unit: 'aircraft', track: undefined },
    ],
  ],
  'no-change': [
    [{ kind: 'emission', sensor: 'radar', isOn: true }],
    [{ kind: 'ew', area: 'ew', isOn: true }],
    [{ kind: 'posture', of: all, weapons: 'free' }],
    [{ kind: 'policy', post: 'post', policy: 'nearest', formula: undefined }],
    [{ kind: 'displace', unit: 'group', to: { x: -100 * km, y: 20 * km } }],
  ],
};
const cases = Object.entries(hopeless).flatMap(([reason, lists]) =>
  lists.flatMap((list) =>
    (reason === 'busy' ? [600] : [0, 600]).map((time) => [reason as Refusal, time, list] as const),
  ),
);

describe('a command that cannot be carried out', () => {
  it.each(cases)('is refused as %s at %d s: %j', (reason, time, list) => {
    const commands = list.map((act) => at(time, act));
    expect(refusedOf(commands).at(-1)).toBe(reason);
  });

  it('to scramble is refused as out-of-reach where nothing flies that it could meet', () => {
    const act = at(0, { kind: 'scramble', unit: 'aircraft', track: undefined } as const);
    expect(refusedOf([act])).toEqual(['out-of-reach']);
    const low = full({ fireUnits: [aircraft(0, 0, { id: 'aircraft', maxAltitude: 500 })] });
    expect(refusedOf([{ ...act, time: 600 }], low)).toEqual(['out-of-reach']);
  });

  it('to move is refused as busy while the unit shoots', () => {
    const scenario = full({ fireUnits: [gun(-100 * km, 0, { id: 'gun', assessment: constant(10_000) })] });
    const fired = recorded(scenario).times('engagement.fired')[0] ?? 0;
    expect(refusedOf([at(fired + 1, { kind: 'move', id: 'gun', to: spot })], scenario)).toEqual(['busy']);
  });

  it('is refused to what is not ready this night', () => {
    const unready = full({ conditions: { ...world().conditions, readiness: 0 } });
    const list: Act[] = [
      { kind: 'move', id: 'gun', to: spot },
      { kind: 'displace', unit: 'group', to: { x: -100 * km, y: 10 * km } },
      { kind: 'scramble', unit: 'aircraft', track: undefined },
      { kind: 'ew', area: 'ew', isOn: false },
      { kind: 'emission', sensor: 'eyes', isOn: false },
    ];
    expect(
      refusedOf(
        list.map((act) => at(0, act)),
        unready,
      ),
    ).toEqual(list.map(() => 'out-of-action'));
  });

  it('has reached every reason there is', () => {
    const reached = new Set<Refusal>(['after-the-night', 'out-of-reach', ...cases.map(([reason]) => reason)]);
    expect(refusals.filter((reason) => !reached.has(reason))).toEqual([]);
  });

  it('changes nothing but its refusal', () => {
    const plain = outcome(night(full(), 'a'));
    for (const [reason, , list] of cases) {
      if (list.length > 1) continue;
      for (const time of [0, 600]) {
        const result = night(full(), 'a', { commands: list.map((act) => at(time, act)) });
        expect(result.refused).toEqual([reason]);
        expect(outcome(result)).toEqual(plain);
      }
    }
  });

  it('changes nothing in any world', () => {
    fc.assert(
      fc.property(anyCommandedWorld, anySeed, ([scenario, commands], seed) => {
        const all = [...scenario.commands, ...commands];
        const { refused } = night(scenario, seed, { commands });
        const done = all.filter((_, n) => refused[n] === undefined);
        const without = night({ ...scenario, commands: [] }, seed, { commands: done });
        expect(without.refused.every((reason) => reason === undefined)).toBe(true);
        expect(outcome(without)).toEqual(outcome(night(scenario, seed, { commands })));
      }),
      { numRuns: 150 },
    );
  });
});

/** What a night came to, apart from what became of commands. */
function outcome({ stateHash: _, refused: __, ...rest }: Night) {
  return rest;
}

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
    const { times, record } = recorded({ ...bare, posts: [post({ id: 'post' })] }, 'a', {
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
