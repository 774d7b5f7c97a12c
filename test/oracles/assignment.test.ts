/** Section 5: what posts make of weapons and targets, against exhaustive search on every random case up to 4 × 4. */
import { describe, expect, it } from 'vitest';
import { night, type Policy, type ThreatClass } from '../../src/engine/index.ts';
import { fc, real, whole } from '../engine/property.ts';
import { constant, drone, km, place, post, wave } from '../engine/world.ts';
import { allSeeing, blindToKills, modelWorld, shooter, withDoctrine } from './model-world.ts';
import { type Aim, type Assignment, leastLeft, valueLeft } from './weapon-target.ts';

/** Three kinds of target: value to the post, what its units take it for, speed in m/s. */
const kinds = [
  { value: 1_000_000, threatClass: 'slow', armed: true, speed: 50 },
  { value: 1_000_000, threatClass: 'fast', armed: true, speed: 100 },
  { value: 50_000, threatClass: 'small', armed: false, speed: 50 },
] as const satisfies readonly { value: number; threatClass: ThreatClass; armed: boolean; speed: number }[];

interface Battle {
  readonly targets: readonly number[]; // of `kinds`
  readonly weapons: readonly (readonly [number, number, number])[]; // chance to kill each of `kinds`
  readonly mostPerTarget: number;
}

const chance = real(0.05, 0.95);
const battles = fc.record({
  targets: fc.array(whole(0, 2), { minLength: 1, maxLength: 4 }),
  weapons: fc.array(fc.tuple(chance, chance, chance), { minLength: 1, maxLength: 4 }),
  mostPerTarget: whole(1, 2),
});

function problemOf({ targets, weapons, mostPerTarget }: Battle): Assignment {
  return {
    values: targets.map((kind) => kinds[kind]?.value ?? 0),
    kill: weapons.map((chances) => targets.map((kind) => chances[kind] ?? 0)),
    mostPerTarget,
  };
}

/** All targets are there at once, in reach of every weapon; one controller gives one order after another, strikes first. */
function fight({ targets, weapons, mostPerTarget }: Battle, policy: Policy): { aim: Aim; order: number[] } {
  const scenario = modelWorld({
    ...blindToKills,
    sites: [{ id: 'site', position: { x: -100 * km, y: 0 } }],
    places: [place('plant', 0, 0)],
    droneTypes: kinds.map(({ threatClass, armed }) => drone({ threatClass, armed })),
    waves: targets.map((kind, n) =>
      wave(1, {
        id: `target-${n}`,
        type: kind,
        speed: constant(kinds[kind]?.speed ?? 0),
        firstLaunch: kinds[kind]?.armed ? 0 : 0.1,
      }),
    ),
    sensors: [allSeeing({ callTime: 1e-9 })],
    posts: [post({ policy, handling: constant(1) })],
    fireUnits: weapons.map(([slow, fast, small], n) =>
      shooter(0, {
        id: `weapon-${n}`,
        post: 0,
        range: 200 * km,
        magazine: 1,
        costPerRound: 0,
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
