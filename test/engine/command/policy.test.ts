import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  choose,
  compareUrgency,
  isWorthwhile,
  type Waiting,
} from '../../../src/engine/command/policy.ts';
import { policies } from '../../../src/engine/index.ts';
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

const least = (list: readonly Candidate[], value: (one: Candidate) => number) => Math.min(...list.map(value));

describe('choose()', () => {
  it('nearest takes the shortest way, most-urgent the earliest meeting, cheapest-capable the least cost for each kill', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        expect(choose('nearest', list, 'strike')?.distance).toBe(least(list, ({ distance }) => distance));
        expect(choose('most-urgent', list, 'strike')?.intercept).toBe(
          least(list, ({ intercept }) => intercept),
        );
        const cheapest = choose('cheapest-capable', list, 'strike') as Candidate;
        expect(cheapest.cost / cheapest.pk).toBe(least(list, ({ cost, pk }) => cost / pk));
      }),
    );
  });

  it('expected-value spends a missile on a strike drone and not on a decoy', () => {
    const gun = candidate(0, { pk: 0.2, cost: 500 });
    const missile = candidate(1, { pk: 0.9, cost: 400_000 });
    expect(choose('expected-value', [gun, missile], 'strike')?.unit).toBe(1);
    expect(choose('expected-value', [gun, missile], 'decoy')?.unit).toBe(0);
  });

  it('takes the first of equals, and nobody where there is nobody', () => {
    for (const policy of policies) {
      expect(choose(policy, [candidate(4), candidate(2)], 'strike')?.unit).toBe(4);
      expect(choose(policy, [], 'strike')).toBeUndefined();
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
          fc.pre(isWorthwhile(policy, slim, 'strike'));
          expect(choose(policy, [slim], 'strike')).toBe(slim);
        },
      ),
    );
  });
});

describe('isWorthwhile()', () => {
  it('holds fire at no chance', () => {
    for (const policy of policies)
      expect(isWorthwhile(policy, candidate(0, { pk: 0, cost: 0 }), 'strike')).toBe(false);
  });

  it('counts cost only under expected-value', () => {
    const dear = candidate(0, { pk: 0.5, cost: 5_000_000 });
    expect(policies.filter((policy) => isWorthwhile(policy, dear, 'strike'))).toEqual([
      'nearest',
      'most-urgent',
      'cheapest-capable',
    ]);
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
