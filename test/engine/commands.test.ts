/** Commands: every kind done, every reason to refuse one reached, before the night and during it. */
import { describe, expect, it } from 'vitest';
import {
  type Act,
  type Command,
  type Doctrine,
  defaultRules,
  night,
  type Refusal,
  refusals,
} from '../../src/engine/index.ts';
import { abroad, all, full, outcome, place1, spot } from './full-world.ts';
import { fc } from './property.ts';
import { anyCommandedWorld } from './random-commands.ts';
import { anySeed } from './random-world.ts';
import { aircraft, at, constant, drone, gun, hour, km, post, recorded, wave, world } from './world.ts';

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

/** Reasons that a list of commands at time 0 does not give: they need a track, or the end of the night. */
const givenLater = [
  'after-the-night',
  'out-of-reach',
  'called-decoy',
  'enough-units',
  'not-worthwhile',
] as const satisfies readonly Refusal[];

/** Commands of which the last is refused for the reason that they stand under. */
const hopeless: Record<Exclude<Refusal, (typeof givenLater)[number]>, (readonly Act[])[]> = {
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
    [{ kind: 'move', id: 'gun', to: { x: -100 * km, y: 0 } }],
    [{ kind: 'move', id: 'radar', to: { x: 0, y: 0 } }],
    [{ kind: 'move', id: 'ew', to: { x: -30 * km, y: 100 * km } }],
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

  describe('to scramble says what doctrine holds it back', () => {
    const send = (track: number | undefined, unit = 'aircraft') =>
      at(600, { kind: 'scramble', unit, track } as const);
    const order = (change: Partial<Doctrine>) => at(0, { kind: 'doctrine', of: all, change } as const);
    const decoys = full({ droneTypes: [drone({ armed: false })] });

    it('weapons tight, or a round too expensive, for what is called a decoy', () => {
      for (const change of [{ weapons: 'tight' }, { expensiveRound: 100 }] as const) {
        expect(refusedOf([order(change), send(undefined)], decoys)[1]).toBe('called-decoy');
        expect(refusedOf([order(change), send(2)], decoys)[1]).toBe('called-decoy');
        expect(refusedOf([order(change), send(2)])[1]).toBeUndefined();
      }
    });

    it('enough units on the track', () => {
      const two = full({
        fireUnits: [aircraft(-20 * km, 10 * km, { id: 'one' }), aircraft(-20 * km, 20 * km, { id: 'two' })],
      });
      const both = [send(2, 'one'), send(2, 'two')];
      expect(refusedOf(both, two)).toEqual([undefined, 'enough-units']);
      expect(refusedOf([order({ unitsPerTrack: 2 }), ...both], two)[2]).toBeUndefined();
    });

    it('an expected Pk below the least, or a cost above the worth', () => {
      const pk = { slow: 0.5, small: 0.5, fast: 0.5 };
      const half = full({ fireUnits: [aircraft(-20 * km, 10 * km, { id: 'aircraft', pk })] });
      expect(refusedOf([order({ minPk: 0.6 }), send(2)], half)[1]).toBe('not-worthwhile');
      expect(refusedOf([order({ minPk: 0.4 }), send(2)], half)[1]).toBeUndefined();
      const dear = (costPerRound: number) =>
        full({
          posts: [post({ policy: 'expected-value' })],
          fireUnits: [aircraft(-20 * km, 10 * km, { id: 'aircraft', post: 0, costPerRound })],
        });
      const worth = defaultRules.worth.strike;
      const last = (costPerRound: number) => refusedOf([send(2)], dear(costPerRound))[0];
      expect([last(worth * 1.01), last(worth * 0.98)]).toEqual(['not-worthwhile', undefined]);
    });

    it('the first that it could meet, and not what it could not', () => {
      const low = wave(1, { id: 'low', altitude: constant(100), firstLaunch: 5 });
      const mixed = full({
        waves: [low, wave(1)],
        droneTypes: [drone({ armed: false })],
        fireUnits: [aircraft(-20 * km, 10 * km, { id: 'aircraft', minAltitude: 500 })],
      });
      const [, lone] = refusedOf([order({ weapons: 'tight' }), send(0)], mixed);
      const [, any] = refusedOf([order({ weapons: 'tight' }), send(undefined)], mixed);
      expect([lone, any]).toEqual(['called-decoy', 'called-decoy']);
      expect(refusedOf([order({ weapons: 'tight' }), send(1)], mixed)[1]).toBe('out-of-reach');
    });
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
    const reached = new Set<Refusal>([...givenLater, ...cases.map(([reason]) => reason)]);
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
