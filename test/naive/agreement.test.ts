/**
 * The engine against a second simulator that shares no code with it: 200 random scenarios, independent nights of both.
 *
 * Three scores for each of eight measures, all with 99.9 % bounds set in advance (see `compare.ts`): the differences of the
 * scenario means, added up over all scenarios; each scenario by itself; and the sum of the squares of those, which
 * notices differences that cancel out. `NAIVE_TIMES=10 NAIVE_STEP=0.25` runs ten times
 * the nights, and steps fine enough not to show.
 */
import { describe, expect, it } from 'vitest';
import { disagreements, engineNights, naiveNights, type Pair, sample, type Tally } from './compare.ts';
import { randomScenarios } from './random-scenario.ts';
import { wrongRules } from './wrong-rules.ts';

const times = Number(process.env['NAIVE_TIMES'] ?? 1);
const step = Number(process.env['NAIVE_STEP'] ?? 1); // s
const patience = 600_000 * times; // ms, on a busy machine

const scenarios = randomScenarios(sample.scenarios);
const engine = lazily((n) =>
  engineNights(scenarios[n] as (typeof scenarios)[number], n, sample.engineNights * times),
);
const naive = lazily((n) =>
  naiveNights(scenarios[n] as (typeof scenarios)[number], n, sample.naiveNights * times, step),
);

/** Remembers what has been worked out for a scenario. */
function lazily(nights: (n: number) => Tally[]): (n: number) => Tally[] {
  const known: Tally[][] = [];
  return (n) => {
    known[n] ??= nights(n);
    return known[n] as Tally[];
  };
}

describe('night() and naiveNight()', () => {
  it('agree on every total of 200 random scenarios', { timeout: patience }, () => {
    const pairs = scenarios.map((_, n): Pair => ({ engine: engine(n), naive: naive(n) }));
    expect(disagreements(pairs)).toEqual([]);
  });

  it.each(wrongRules.map((rule) => [rule.what, rule] as const))(
    'disagree where %s',
    { timeout: patience },
    (_, rule) => {
      const pairs = scenarios.slice(0, rule.scenarios).map((scenario, n): Pair => {
        const told = rule.wrong(scenario);
        const isSame = JSON.stringify(told) === JSON.stringify(scenario);
        const nights = isSame ? naive(n) : naiveNights(told, n, sample.naiveNights * times, step);
        return { engine: engine(n), naive: nights };
      });
      expect(disagreements(pairs)).not.toEqual([]);
    },
  );
});
