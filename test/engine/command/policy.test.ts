import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  compareUrgency,
  isWorthwhile,
  least,
  type PolicyValues,
  rank,
  type Waiting,
} from '../../../src/engine/command/policy.ts';
import {
  defaultRules,
  type Formula,
  type Policy,
  policies,
  policyVariables,
} from '../../../src/engine/index.ts';
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

/** A formula that likes what is cheap and likely. */
const cheapAndLikely: Formula = [
  { kind: 'parameter', name: 'pk' },
  { kind: 'parameter', name: 'cost' },
  { kind: 'call', name: 'divide', arity: 2 },
];

/** Of a candidate, with the rest at 1. */
const valuesOf = ({ pk, cost, distance }: Candidate): PolicyValues => ({
  ...(Object.fromEntries(policyVariables.map((name) => [name, 1])) as unknown as PolicyValues),
  pk,
  cost,
  distance,
});

const valueOf = (
  policy: Policy,
  one: Candidate,
  call: 'strike' | 'decoy' = 'strike',
  formula = cheapAndLikely,
) => rank({ policy, formula, worth }, one, call, valuesOf);

/** The candidate that a policy likes best. */
const choose = (policy: Policy, list: readonly Candidate[], call: 'strike' | 'decoy' = 'strike') =>
  list[least(list.map((one) => valueOf(policy, one, call)))];

describe('rank() and least()', () => {
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

  it('formula takes the highest value of the scenario’s own formula over the candidate', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const best = choose('formula', list) as Candidate;
        expect(best.pk / best.cost).toBe(Math.max(...list.map(({ pk, cost }) => pk / cost)));
      }),
    );
    const far: Formula = [{ kind: 'parameter', name: 'distance' }];
    expect(valueOf('formula', candidate(0, { distance: 7 }), 'strike', far)).toBe(-7);
  });

  it('asks for the variables of a formula only where there is one', () => {
    const never = () => {
      throw new Error('asked');
    };
    for (const policy of policies) {
      if (policy === 'formula') continue;
      expect(() => rank({ policy, formula: undefined, worth }, candidate(0), 'strike', never)).not.toThrow();
    }
  });

  it('takes the first of equals, and nobody where there is nobody', () => {
    for (const policy of policies) {
      expect(choose(policy, [candidate(4), candidate(2)])?.unit).toBe(4);
      expect(choose(policy, [])).toBeUndefined();
    }
  });

  it('always chooses where anybody is worthwhile, however slim the chance', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...policies),
        fc.constantFrom(Number.MIN_VALUE, 1e-305, 0.5),
        real(0, 1e9),
        (policy, pk, cost) => {
          const slim = candidate(0, { pk, cost });
          fc.pre(isWorthwhile(policy, valueOf(policy, slim)));
          expect(choose(policy, [slim])).toBe(slim);
        },
      ),
    );
  });
});

describe('isWorthwhile()', () => {
  it('counts cost only under the policies that weigh a gain', () => {
    const dear = candidate(0, { pk: 0.5, cost: 5_000_000 });
    const isSent = (policy: Policy) => isWorthwhile(policy, valueOf(policy, dear));
    expect(policies.filter(isSent)).toEqual(['nearest', 'most-urgent', 'cheapest-capable', 'formula']);
  });

  it('holds fire under a formula at 0 or less, and where the arithmetic gives no number', () => {
    const number = (value: number): Formula => [{ kind: 'number', value }];
    const isSent = (value: number) =>
      isWorthwhile('formula', valueOf('formula', candidate(0), 'strike', number(value)));
    expect([1, 1e-300, 0, -1, Number.NaN].map(isSent)).toEqual([true, true, false, false, false]);
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
