import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  compareUrgency,
  isWorthwhile,
  rank,
  type Waiting,
} from '../../../src/engine/command/policy.ts';
import { defaultRules, type Policy, policies } from '../../../src/engine/index.ts';
import { fc, real, whole } from '../property.ts';

const candidate = (unit: number, change: Partial<Candidate> = {}): Candidate => ({
  unit,
  intercept: 100,
  distance: 5000,
  pk: 0.5,
  cost: 1000,
  ...change,
});

const candidates = fc
  .array(
    fc.record({
      intercept: real(0, 5000),
      distance: real(0, 50_000),
      pk: real(0.001, 1),
      cost: real(0, 1_000_000),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => rows.map((row, unit) => ({ unit, ...row })));

const { worth } = defaultRules;
const lowest = (list: readonly Candidate[], value: (one: Candidate) => number) =>
  Math.min(...list.map(value));

type Ranking = Exclude<Policy, 'formula'>;
const rankings = policies.filter((policy): policy is Ranking => policy !== 'formula');

const valueTo = (policy: Ranking, one: Candidate, call: 'strike' | 'decoy' = 'strike') =>
  rank(policy, one, worth[call]);

/** The candidate that a policy likes best. */
const choose = (policy: Ranking, list: readonly Candidate[], call: 'strike' | 'decoy' = 'strike') =>
  [...list].sort((one, other) => valueTo(policy, one, call) - valueTo(policy, other, call))[0];

describe('rank()', () => {
  it('nearest takes the shortest way, most-urgent the earliest meeting, cheapest-capable the least cost for each kill', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        expect(choose('nearest', list)?.distance).toBe(lowest(list, ({ distance }) => distance));
        expect(choose('most-urgent', list)?.intercept).toBe(lowest(list, ({ intercept }) => intercept));
        const cheapest = choose('cheapest-capable', list) as Candidate;
        expect(cheapest.cost / cheapest.pk).toBe(lowest(list, ({ cost, pk }) => cost / pk));
      }),
    );
  });

  it('expected-value spends a missile on a strike drone and not on a decoy', () => {
    const gun = candidate(0, { pk: 0.2, cost: 500 });
    const missile = candidate(1, { pk: 0.9, cost: 400_000 });
    for (const policy of ['expected-value', 'optimal'] as const) {
      expect(choose(policy, [gun, missile], 'strike')?.unit).toBe(1);
      expect(choose(policy, [gun, missile], 'decoy')?.unit).toBe(0);
    }
  });

  it('always chooses where anybody is worthwhile, however slim the chance', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rankings),
        fc.constantFrom(Number.MIN_VALUE, 1e-305, 0.5),
        real(0, 1e9),
        (policy, pk, cost) => {
          const slim = candidate(0, { pk, cost });
          fc.pre(isWorthwhile(policy, valueTo(policy, slim)));
          expect(choose(policy, [slim])?.unit).toBe(0);
        },
      ),
    );
  });
});

describe('isWorthwhile()', () => {
  it('counts cost only under the policies that weigh a gain', () => {
    const dear = candidate(0, { pk: 0.5, cost: 5_000_000 });
    const isSent = (policy: Ranking) => isWorthwhile(policy, valueTo(policy, dear));
    expect(rankings.filter(isSent)).toEqual(['nearest', 'most-urgent', 'cheapest-capable']);
  });

  it('holds fire under a formula at 0 or less, and anywhere the arithmetic gives no number', () => {
    const isSent = (value: number) => isWorthwhile('formula', -value);
    expect([1, 1e-300, 0, -1, Number.NaN].map(isSent)).toEqual([true, true, false, false, false]);
    for (const policy of policies) expect(isWorthwhile(policy, Number.NaN)).toBe(false);
  });
});

describe('compareUrgency()', () => {
  const waiting = (track: number, change: Partial<Waiting> = {}): Waiting => ({
    track,
    call: 'strike',
    deadline: 100,
    ...change,
  });

  it('puts strike before decoy, then the one that leaves first, then the older track', () => {
    const list = [
      waiting(5, { call: 'decoy', deadline: 1 }),
      waiting(4),
      waiting(3),
      waiting(6, { deadline: 50 }),
    ];
    expect(list.sort(compareUrgency).map(({ track }) => track)).toEqual([6, 3, 4, 5]);
  });

  it('is an order: no two different tracks are equal', () => {
    const any = fc.record({
      track: whole(0, 5),
      call: fc.constantFrom('strike', 'decoy'),
      deadline: whole(0, 3),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        fc.pre(a.track !== b.track);
        expect(Math.sign(compareUrgency(a, b))).toBe(-Math.sign(compareUrgency(b, a)));
        expect(compareUrgency(a, b)).not.toBe(0);
      }),
    );
  });
});
