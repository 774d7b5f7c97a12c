/** The policies that weigh: the assignment over the pairs of the moment, and a scenario's own formula. */
import { describe, expect, it } from 'vitest';
import type { Formula, Policy, PolicyVariable, Scenario } from '../../../src/engine/index.ts';
import { constant, drone, gun, km, post, recorded, sensor, wave, world } from '../world.ts';

const forever = constant(100_000);

/** A slow drone comes up first and is in a controller’s hands when a fast one comes up, which only the good unit can stop. */
const twoByTwo = (policy: Policy): Scenario =>
  world({
    droneTypes: [drone({ id: 'slow' }), drone({ id: 'fast', threatClass: 'fast' })],
    waves: [
      wave(1, { id: 'slow', type: 0, speed: constant(60) }),
      wave(1, { id: 'fast', type: 1, speed: constant(120), firstLaunch: 850 }), // seen at −99 km at 1691 s, eight seconds after the slow one
    ],
    posts: [post({ policy, handling: constant(30), controllers: 1 })],
    fireUnits: [
      gun(-60 * km, 0, {
        id: 'good',
        post: 0,
        range: 40 * km,
        roundSpeed: 3000,
        pk: { slow: 0.9, small: 0.9, fast: 0.9 },
        assessment: forever,
        costPerRound: 0,
      }),
      gun(-60 * km, 100, {
        id: 'poor',
        post: 0,
        range: 40 * km,
        roundSpeed: 3000,
        pk: { slow: 0.85, small: 0.85, fast: 1e-6 },
        assessment: forever,
        costPerRound: 0,
      }),
    ],
    sensors: [sensor({ callTime: 1e-6, position: { x: -60 * km, y: 0 }, range: 39 * km })],
  });

const ordersOf = (policy: Policy) =>
  recorded(twoByTwo(policy)).record.events.flatMap((event) =>
    event.kind === 'order.given' ? [[event.threat, event.unit]] : [],
  );

describe('optimal', () => {
  it('keeps the good unit for the drone that only it can stop, where greedy spends it on the first', () => {
    const greedy = ordersOf('expected-value');
    const best = ordersOf('optimal');
    expect(greedy[0]).toEqual([0, 0]);
    expect(new Map(best.map(([threat, unit]) => [threat, unit]))).toEqual(
      new Map([
        [0, 1],
        [1, 0],
      ]),
    );
  });

  it('gives one drone the unit of the greatest expected gain', () => {
    const alone = { ...twoByTwo('optimal'), waves: [wave(1, { speed: constant(60) })] };
    const [engagement] = recorded(alone).record.engagements;
    expect(engagement?.unit).toBe(0);
  });

  it('holds fire at what is not worth its rounds', () => {
    const dear = { ...twoByTwo('optimal'), rules: { ...world().rules, worth: { strike: 100, decoy: 0 } } };
    const fireUnits = dear.fireUnits.map((unit) => ({ ...unit, costPerRound: 1000 }));
    const { roundsFired, record } = recorded({ ...dear, fireUnits });
    expect(roundsFired).toBe(0);
    expect(new Set(record.passes.map(({ why }) => why))).toEqual(new Set(['not-worthwhile']));
  });

  it('uses every channel of a unit, and no more', () => {
    const many = {
      ...twoByTwo('optimal'),
      waves: [wave(6, { spacing: constant(0.1), speed: constant(60) })],
      posts: [post({ policy: 'optimal', handling: constant(1), controllers: 3 })],
    };
    const fireUnits = many.fireUnits.map((unit) => ({ ...unit, channels: 2 }));
    const { record } = recorded({ ...many, fireUnits });
    expect(record.engagements.map(({ unit }) => unit).sort()).toEqual([0, 0, 1, 1]);
  });
});

describe('formula', () => {
  const variable = (name: PolicyVariable): Formula[number] => ({ kind: 'parameter', name });
  const two = (formula: Formula) =>
    world({
      waves: [wave(1)],
      posts: [post({ policy: 'formula', formula, handling: constant(1) })],
      fireUnits: [
        gun(-100 * km, 500, { id: 'near', post: 0, range: 6 * km, costPerRound: 9000, magazine: 5 }),
        gun(-100 * km, 3000, { id: 'cheap', post: 0, range: 12 * km, costPerRound: 100, magazine: 9 }),
      ],
      sensors: [sensor({ position: { x: -100 * km, y: 0 }, range: 4 * km })],
    });
  const chosen = (formula: Formula) => recorded(two(formula)).record.engagements[0]?.unit;
  const negate = { kind: 'call', name: 'negate', arity: 1 } as const;
  const sum = { kind: 'call', name: 'add', arity: 2 } as const;
  const million: Formula[number] = { kind: 'number', value: 1e6 };

  it('takes the highest value of what the scenario writes', () => {
    expect(chosen([million, variable('cost'), negate, sum])).toBe(1);
    expect(chosen([million, variable('distance'), negate, sum])).toBe(0);
    expect(chosen([variable('rounds')])).toBe(1);
    expect(chosen([variable('cost')])).toBe(0);
  });

  it('holds fire at 0 or less', () => {
    const { roundsFired, totals } = recorded(two([{ kind: 'number', value: 0 }]));
    expect([roundsFired, totals.hit]).toEqual([0, 1]);
    expect(recorded(two([variable('cost'), negate])).roundsFired).toBe(0);
  });

  it('sees the call, the speed, the height, the time left and who is on the track', () => {
    const isOne = (name: PolicyVariable, value: number): Formula => [
      { kind: 'number', value: 1e-3 },
      variable(name),
      { kind: 'number', value },
      { kind: 'call', name: 'subtract', arity: 2 },
      { kind: 'call', name: 'abs', arity: 1 },
      { kind: 'call', name: 'subtract', arity: 2 },
    ];
    expect(recorded(two(isOne('speed', 50))).roundsFired).toBe(1);
    expect(recorded(two(isOne('speed', 51))).roundsFired).toBe(0);
    expect(recorded(two(isOne('altitude', 1000))).roundsFired).toBe(1);
    expect(recorded(two(isOne('unitsOnTrack', 0))).roundsFired).toBe(1);
    expect(recorded(two(isOne('strike', 1))).roundsFired).toBe(1);
    expect(recorded(two(isOne('quality', 1))).roundsFired).toBe(1);
    expect(recorded(two(isOne('quality', 0.5))).roundsFired).toBe(0);
  });
});
