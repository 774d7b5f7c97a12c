/** One rule at a time: in each small world the naive simulator and the engine agree on every total. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/index.ts';
import { difference, engineNights, measures, naiveNights } from './compare.ts';
import { singleRules } from './single-rules.ts';

const nights = { engine: 160, naive: 40 } as const;
const step = 0.5; // s: with so many nights a second would show

/** Student t of 198 degrees of freedom, two-sided, 0.001 / 168: 21 worlds of 8 measures, together wrong once in a thousand times. */
const bound = 4.654;

/** Measures on which the two differ by more than chance allows. */
function differing(scenario: Scenario): string[] {
  const pair = {
    engine: engineNights(scenario, 0, nights.engine),
    naive: naiveNights(scenario, 0, nights.naive, step),
  };
  return measures.filter((measure) => {
    const { mean, variance } = difference(pair, measure);
    return Math.abs(mean) > bound * Math.sqrt(variance);
  });
}

describe('night() and naiveNight()', () => {
  it.each(Object.entries(singleRules))('agree about %s', (_, scenario) => {
    expect(differing(scenario)).toEqual([]);
  });
});
