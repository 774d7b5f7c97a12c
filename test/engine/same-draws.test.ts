/** Common random numbers, draw by draw: what a night asks of chance, and what it is told, when one unit is another. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { night, type Scenario, type ThreatRecord } from '../../src/engine/index.ts';
import { anyLivelyWorld } from './lively-world.ts';
import { oneChanges } from './one-change.ts';
import { fc, real } from './property.ts';
import { anySeed } from './random-world.ts';
import { twoWars } from './two-wars.ts';

/** Where draws come from: the engine's own function, or one of two that keep count across everybody. */
type Source = 'own' | 'sequential' | 'numbered';

/** One identity that was asked for. */
interface Draw {
  readonly who: number;
  readonly why: string;
  readonly n: number;
  readonly value: number;
}

const tape = vi.hoisted(() => ({
  source: 'own' as Source,
  draws: new Map<string, Draw>(),
  pairs: new Map<number, readonly [number, number]>(),
  asked: 0,
}));

vi.mock(import('../../src/engine/kernel/chance.ts'), async (original) => {
  const chance = await original();
  const value: typeof chance.uniform = (key, who, why, n = 0) => {
    tape.asked++;
    if (tape.source === 'sequential') return chance.uniform(key, 0, 'kill', tape.asked);
    return chance.uniform(key, who, why, tape.source === 'numbered' ? tape.asked : n);
  };
  return {
    ...chance,
    pair(a, b) {
      const who = chance.pair(a, b);
      tape.pairs.set(who, [a, b]);
      return who;
    },
    uniform(key, who, why, n = 0) {
      const drawn = value(key, who, why, n);
      tape.draws.set(`${who} ${why} ${n}`, { who, why, n, value: drawn });
      return drawn;
    },
  };
});

beforeEach(() => {
  tape.source = 'own';
});

type Draws = ReadonlyMap<string, Draw>;

/** Everything a night asks of chance, by identity. */
function drawsOf(scenario: Scenario, seed: string): Draws {
  tape.draws = new Map();
  tape.asked = 0;
  night(scenario, seed);
  return tape.draws;
}

/** What is drawn where nobody defends. */
function raidOf(scenario: Scenario, seed: string): Draws {
  return drawsOf({ ...scenario, sensors: [], posts: [], fireUnits: [], ewAreas: [] }, seed);
}

/** The keys that an identity was made of. */
function partiesOf(who: number): readonly number[] {
  const made = tape.pairs.get(who);
  return made === undefined ? [who] : [who, ...made.flatMap(partiesOf)];
}

const values = (draws: Iterable<Draw>) =>
  [...draws].map(({ who, why, n, value }) => `${who} ${why} ${n}: ${value}`);

/** Draws of the raid that are others than where nobody defends. */
function movedRaid(draws: Draws, raid: Draws): string[] {
  const reasons = new Set([...raid.values()].map(({ why }) => why));
  const own = [...draws.values()].filter(({ why }) => reasons.has(why));
  const expected = new Set(values(raid.values()));
  return [
    ...values(own).filter((one) => !expected.has(one)),
    ...(own.length === raid.size ? [] : ['another count']),
  ];
}

/** Draws that both nights ask for and that do not involve some keys, but whose values differ. */
function movedLuck(before: Draws, after: Draws, involved: readonly number[]): string[] {
  const both = [...before].filter(([identity, { who }]) => {
    return after.has(identity) && !partiesOf(who).some((key) => involved.includes(key));
  });
  return both
    .filter(([identity, { value }]) => after.get(identity)?.value !== value)
    .map(([identity]) => identity);
}

/** What one changed unit moves that it does not take part in. */
function movedByOneChange(scenario: Scenario, seed: string, choice: number): string[] {
  const changes = oneChanges(scenario);
  const change = changes[Math.min(changes.length - 1, Math.floor(choice * changes.length))];
  if (change === undefined) throw new Error('expected a change');
  const raid = raidOf(scenario, seed);
  const before = drawsOf(scenario, seed);
  const after = drawsOf(change.changed, seed);
  const moved = [movedRaid(before, raid), movedRaid(after, raid), movedLuck(before, after, change.keys)];
  return moved.flat().map((one) => `${change.what}: ${one}`);
}

/**
 * Asked for every disc that a course comes near, crossed or not: how near decides a grid, and its squares grow with the theatre.
 * Where the disc is not crossed the draw decides nothing; where it is, the fates tell.
 */
const askedAhead = ['detection', 'suppression'];

const decisive = (draws: Draws) => values([...draws.values()].filter(({ why }) => !askedAhead.includes(why)));

/** How each threat of the first waves of a scenario flew and ended. */
function fatesOf(scenario: Scenario, seed: string, waves: number): readonly ThreatRecord[] {
  return night(scenario, seed, { record: true }).record?.threats.filter(({ wave }) => wave < waves) ?? [];
}

/** What a war too far away to matter changes in the draws of this one. */
function movedByFarWar(scenario: Scenario, far: Scenario, seed: string): string[] {
  const alone = new Set(decisive(drawsOf(scenario, seed)));
  const both = new Set(decisive(drawsOf(twoWars(scenario, far), seed)));
  const others = new Set(decisive(drawsOf(twoWars({ ...scenario, waves: [] }, far), seed)));
  const lost = [...alone].filter((one) => !both.has(one));
  return [...lost, ...[...both].filter((one) => !alone.has(one) && !others.has(one))];
}

const patience = 120_000; // ms, on a busy machine
const anyNight = fc.tuple(anyLivelyWorld, anySeed, real(0, 1));
const anyTwoWars = fc.tuple(anyLivelyWorld, anyLivelyWorld, anySeed);

describe('uniform()', () => {
  it(
    'draws the same raid, and the same luck for all others, when one unit is added, removed or moved',
    () => {
      fc.assert(
        fc.property(anyNight, (args) => {
          expect(movedByOneChange(...args)).toEqual([]);
        }),
        { numRuns: 200 },
      );
    },
    patience,
  );

  it(
    'is asked for the same draws, with the same fates, whatever happens in a war far away',
    () => {
      fc.assert(
        fc.property(anyTwoWars, ([scenario, far, seed]) => {
          expect(movedByFarWar(scenario, far, seed)).toEqual([]);
          const { length } = scenario.waves;
          expect(fatesOf(twoWars(scenario, far), seed, length)).toEqual(fatesOf(scenario, seed, length));
        }),
        { numRuns: 200 },
      );
    },
    patience,
  );

  /** What a unit draws for itself, whoever it meets. */
  const ownLuck = ['ready', 'setUp'];

  it('is asked in the name of a threat wherever a unit and a threat meet, so that nobody takes another’s turn', () => {
    fc.assert(
      fc.property(anyNight, ([scenario, seed]) => {
        const raid = raidOf(scenario, seed);
        const threats = new Set(
          [...raid.values()].filter(({ why }) => why === 'target').map(({ who }) => who),
        );
        const strays = [...drawsOf(scenario, seed)].filter(([identity, { who, why }]) => {
          const isOwn = raid.has(identity) || ownLuck.includes(why);
          return !isOwn && !partiesOf(who).some((key) => threats.has(key));
        });
        expect(strays).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(['sequential', 'numbered'] as const)('a %s source of draws in place of it', (source) => {
  it('is found out by one changed unit', () => {
    tape.source = source;
    const nights = fc.sample(anyNight, 100);
    expect(nights.filter((args) => movedByOneChange(...args).length > 0).length).toBeGreaterThan(50);
  });

  it('is found out by a war far away', () => {
    tape.source = source;
    const nights = fc.sample(anyTwoWars, 100);
    expect(nights.filter((args) => movedByFarWar(...args).length > 0).length).toBeGreaterThan(50);
  });
});

describe('the nights of this test', () => {
  it('ask for every kind of draw that a defence makes', () => {
    const reasons = new Set<string>();
    for (const [scenario, seed] of fc.sample(anyNight, 300))
      for (const { why } of drawsOf(scenario, seed).values()) reasons.add(why);
    const made = [
      'ready',
      'detection',
      'call',
      'handling',
      'reaction',
      'kill',
      'assessment',
      'suppression',
      'fall',
    ];
    expect(made.filter((why) => !reasons.has(why))).toEqual([]);
  });
});
