/** Section 5: what posts make of weapons and targets, against exhaustive search on every random case up to 4 × 4. */
import { describe, expect, it } from 'vitest';
import { night, type Policy, type ThreatClass } from '../../src/engine/index.ts';
import { fc, real, whole } from '../engine/property.ts';
import { constant, drone, km, place, post, wave } from '../engine/world.ts';
import { allSeeing, blindToKills, modelWorld, shooter, withDoctrine } from './model-world.ts';
import { type Aim, type Assignment, greedyAim, leastLeft, valueLeft } from './weapon-target.ts';

/** Three kinds of target: value to the post, what its units take it for, speed in m/s. */
const kinds = [
  { value: 1_000_000, threatClass: 'slow', armed: true, speed: 50 },
  { value: 1_000_000, threatClass: 'fast', armed: true, speed: 100 },
  { value: 50_000, threatClass: 'small', armed: false, speed: 50 },
] as const satisfies readonly { value: number; threatClass: ThreatClass; armed: boolean; speed: number }[];

interface Battle {
  readonly targets: readonly number[]; // of `kinds`
  readonly weapons: readonly Chances[];
  readonly mostPerTarget: number;
  readonly qualities?: readonly number[]; // 0 to 1, how well each target is tracked: a factor on every chance; else 1
  readonly costs?: readonly number[]; // USD of each weapon's round; else nothing
}

type Chances = readonly [number, number, number]; // to kill each of `kinds`

const chance = real(0.05, 0.95);
const battles = fc.record({
  targets: fc.array(whole(0, 2), { minLength: 1, maxLength: 4 }),
  weapons: fc.array(fc.tuple(chance, chance, chance), { minLength: 1, maxLength: 4 }),
  mostPerTarget: whole(1, 2),
});

function problemOf({ targets, weapons, mostPerTarget, qualities, costs }: Battle): Assignment {
  return {
    values: targets.map((kind) => kinds[kind]?.value ?? 0),
    kill: weapons.map((chances) => targets.map((kind, n) => (chances[kind] ?? 0) * (qualities?.[n] ?? 1))),
    mostPerTarget,
    ...(costs === undefined ? {} : { costs }),
  };
}

/**
 * All targets are there at once, in reach of every weapon; one controller gives one order a second, strikes first. So the post knows of
 * every target before it gives the first order, and nothing about those left changes until it has given the last: the night ends after a
 * minute, while each target is still where a sensor of its own sees it.
 */
function fight(battle: Battle, policy: Policy): { aim: Aim; order: number[] } {
  const { targets, weapons, mostPerTarget, qualities, costs } = battle;
  const sites = targets.map((_, n) => ({ id: `site-${n}`, position: { x: -100 * km, y: 20 * km * n } }));
  const scenario = modelWorld({
    ...blindToKills,
    duration: 60,
    sites,
    places: [place('plant', 0, 0)],
    droneTypes: kinds.map(({ threatClass, armed }) => drone({ threatClass, armed })),
    waves: targets.map((kind, n) =>
      wave(1, {
        id: `target-${n}`,
        site: n,
        type: kind,
        speed: constant(kinds[kind]?.speed ?? 0),
        firstLaunch: kinds[kind]?.armed ? 0 : 0.1,
      }),
    ),
    sensors: sites.map(({ id, position }, n) =>
      allSeeing({ id, position, range: 9 * km, callTime: 1e-9, quality: qualities?.[n] ?? 1 }),
    ),
    posts: [post({ policy, handling: constant(1) })],
    fireUnits: weapons.map(([slow, fast, small], n) =>
      shooter(0, {
        id: `weapon-${n}`,
        post: 0,
        range: 200 * km,
        magazine: 1,
        costPerRound: costs?.[n] ?? 0,
        assessment: constant(1e6),
        pk: { slow, fast, small },
        ...withDoctrine({ salvo: 1, unitsPerTrack: mostPerTarget }),
      }),
    ),
  });
  const { record } = night(scenario, 'assignment', { record: true });
  const engagements = record?.engagements ?? [];
  const target = (threat: number): number => record?.threats[threat]?.wave ?? -1;
  return {
    aim: weapons.map((_, n) => target(engagements.find(({ unit }) => unit === n)?.threat ?? -1)),
    order: engagements.map(({ unit }) => unit),
  };
}

const greedyPolicies = ['nearest', 'most-urgent', 'cheapest-capable', 'expected-value'] as const;

describe('the orders of a post', () => {
  it('fire no weapon twice, put no more on a target than doctrine allows, and leave no weapon idle while there is one to shoot at', () => {
    fc.assert(
      fc.property(battles, fc.constantFrom(...greedyPolicies), (battle, policy) => {
        const { aim, order } = fight(battle, policy);
        expect(new Set(order).size).toBe(order.length);
        battle.targets.forEach((_, target) => {
          expect(aim.filter((one) => one === target).length).toBeLessThanOrEqual(battle.mostPerTarget);
        });
        const places = battle.targets.length * battle.mostPerTarget;
        expect(order.length).toBe(Math.min(battle.weapons.length, places));
      }),
      { numRuns: 200 },
    );
  });

  it('never leave less than exhaustive search does, by any greedy policy', () => {
    fc.assert(
      fc.property(battles, fc.constantFrom(...greedyPolicies), (battle, policy) => {
        const problem = problemOf(battle);
        const left = valueLeft(problem, fight(battle, policy).aim);
        expect(left).toBeGreaterThanOrEqual(leastLeft(problem) * (1 - 1e-12));
      }),
      { numRuns: 200 },
    );
  });

  it('by expected-value are optimal for identical weapons, one on each target', () => {
    fc.assert(
      fc.property(battles, chance, (battle, p) => {
        const same = { ...battle, mostPerTarget: 1, weapons: battle.weapons.map(() => [p, p, p] as const) };
        const problem = problemOf(same);
        expect(valueLeft(problem, fight(same, 'expected-value').aim)).toBeCloseTo(leastLeft(problem), 6);
      }),
      { numRuns: 200 },
    );
  });

  it('by expected-value give each track the best weapon that is left', () => {
    fc.assert(
      fc.property(battles, (battle) => {
        const { kill } = problemOf(battle);
        const { aim, order } = fight(battle, 'expected-value');
        order.forEach((weapon, n) => {
          const target = aim[weapon] ?? -1;
          const open = battle.weapons.map((_, one) => one).filter((one) => !order.slice(0, n).includes(one));
          const best = Math.max(...open.map((one) => kill[one]?.[target] ?? 0));
          expect(kill[weapon]?.[target]).toBeCloseTo(best, 12);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('by expected-value are optimal for one target, whatever the weapons', () => {
    fc.assert(
      fc.property(battles, (battle) => {
        const alone = { ...battle, targets: battle.targets.slice(0, 1) };
        const problem = problemOf(alone);
        expect(valueLeft(problem, fight(alone, 'expected-value').aim)).toBeCloseTo(leastLeft(problem), 6);
      }),
      { numRuns: 100 },
    );
  });
});

/** One shot a weapon and a target at most; some weapons cannot hurt some targets, and some rounds cost more than they could gain. */
const optimalBattles = fc.record({
  targets: fc.array(whole(0, 2), { minLength: 1, maxLength: 4 }),
  weapons: fc.array(fc.tuple(chanceOrNone(), chanceOrNone(), chanceOrNone()), { minLength: 1, maxLength: 4 }),
  mostPerTarget: fc.constant(1),
  qualities: fc.array(real(0.2, 1), { minLength: 4, maxLength: 4 }),
  costs: fc.array(fc.oneof(fc.constant(0), real(0, 600_000)), { minLength: 4, maxLength: 4 }),
});

function chanceOrNone(): fc.Arbitrary<number> {
  return fc.oneof({ weight: 4, arbitrary: chance }, { weight: 1, arbitrary: fc.constant(0) });
}

/** What an assignment by the engine leaves, over the least that could be left, USD. */
function excessLeft(battle: Battle, policy: Policy): number {
  const problem = problemOf(battle);
  return valueLeft(problem, fight(battle, policy).aim) - leastLeft(problem);
}

const rounding = 1e-6; // USD, in sums of millions

describe('the orders of a post by optimal', () => {
  it('leave as little as exhaustive search over all assignments does, up to 4 × 4', () => {
    fc.assert(
      fc.property(optimalBattles, (battle) => {
        expect(Math.abs(excessLeft(battle, 'optimal'))).toBeLessThan(rounding);
      }),
      { numRuns: 400 },
    );
  });

  it('fire every weapon once, at the linear assignment on V p, where there are more targets than weapons', () => {
    const outnumbered = fc.record({
      targets: fc.array(whole(0, 2), { minLength: 4, maxLength: 4 }),
      weapons: fc.array(fc.tuple(chance, chance, chance), { minLength: 1, maxLength: 3 }),
      mostPerTarget: fc.constant(1),
      qualities: fc.array(real(0.2, 1), { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(outnumbered, (battle) => {
        const { aim } = fight(battle, 'optimal');
        expect(new Set(aim).size).toBe(battle.weapons.length);
        expect(aim).not.toContain(-1);
        const { values, kill } = problemOf(battle);
        const gain = aim.reduce(
          (sum, target, n) => sum + (values[target] ?? 0) * (kill[n]?.[target] ?? 0),
          0,
        );
        const most = values.reduce((sum, value) => sum + value, 0) - leastLeft(problemOf(battle));
        expect(Math.abs(gain - most)).toBeLessThan(rounding);
      }),
      { numRuns: 200 },
    );
  });

  it('never leave more than those by a greedy policy, which leave more in at least one case of ten', () => {
    let worse = 0;
    fc.assert(
      fc.property(optimalBattles, fc.constantFrom(...greedyPolicies), (battle, policy) => {
        const greedy = excessLeft(battle, policy);
        expect(greedy).toBeGreaterThan(excessLeft(battle, 'optimal') - rounding);
        if (greedy > rounding) worse++;
      }),
      { numRuns: 200 },
    );
    expect(worse).toBeGreaterThanOrEqual(20);
  });

  it('never leave more with another weapon', () => {
    fc.assert(
      fc.property(optimalBattles, (battle) => {
        const fewer = { ...battle, weapons: battle.weapons.slice(0, -1) };
        const left = (one: Battle): number => valueLeft(problemOf(one), fight(one, 'optimal').aim);
        expect(left(battle)).toBeLessThan(left(fewer) + rounding);
      }),
      { numRuns: 200 },
    );
  });
});

describe('greedyAim()', () => {
  it('is optimal for identical weapons, however many may fire at one target', () => {
    fc.assert(
      fc.property(battles, chance, whole(1, 4), (battle, p, mostPerTarget) => {
        const problem = problemOf({ ...battle, mostPerTarget, weapons: battle.weapons.map(() => [p, p, p]) });
        expect(valueLeft(problem, greedyAim(problem))).toBeCloseTo(leastLeft(problem), 6);
      }),
    );
  });

  it('never leaves less than exhaustive search, up to 4 × 4', () => {
    fc.assert(
      fc.property(battles, (battle) => {
        const problem = problemOf(battle);
        expect(valueLeft(problem, greedyAim(problem))).toBeGreaterThan(leastLeft(problem) - rounding);
      }),
      { numRuns: 300 },
    );
  });
});

describe('leastLeft()', () => {
  it('never rises with another weapon', () => {
    fc.assert(
      fc.property(battles, fc.tuple(chance, chance, chance), (battle, another) => {
        fc.pre(battle.weapons.length < 4);
        const before = leastLeft(problemOf(battle));
        expect(
          leastLeft(problemOf({ ...battle, weapons: [...battle.weapons, another] })),
        ).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('is what firing a weapon at the dearest of two equal targets leaves', () => {
    expect(leastLeft({ values: [10, 4], kill: [[0.5, 0.5]], mostPerTarget: 1 })).toBe(9);
    expect(
      leastLeft({
        values: [10, 1],
        kill: [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
        mostPerTarget: 2,
      }),
    ).toBe(3.5);
    expect(
      leastLeft({
        values: [10, 1],
        kill: [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
        mostPerTarget: 1,
      }),
    ).toBe(5.5);
  });
});
