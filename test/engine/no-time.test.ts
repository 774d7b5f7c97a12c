/** Worlds in which nothing takes any time: where a loop at one instant would never end. */
import { describe, expect, it } from 'vitest';
import { night, outcomes, type Scenario } from '../../src/engine/index.ts';
import { fc } from './property.ts';
import { anyCommandedWorld } from './random-commands.ts';
import { anySeed } from './random-world.ts';
import { constant } from './world.ts';

const none = constant(0);

/** The same world with every time that the defence takes at nothing. */
function atOnce(scenario: Scenario): Scenario {
  const quick = (unit: Scenario['fireUnits'][number]): Scenario['fireUnits'][number] => ({
    ...unit,
    ...{ reaction: none, assessment: none, roundInterval: 0, reloadTime: 0 },
    mobility: unit.mobility && { ...unit.mobility, setUp: none },
    sortie: unit.sortie && { ...unit.sortie, turnRound: none, attackInterval: 0 },
  });
  const { palette, rules } = scenario;
  return {
    ...scenario,
    rules: { ...rules, coastTime: 0, driveMargin: 0 },
    posts: scenario.posts.map((post) => ({ ...post, handling: none })),
    fireUnits: scenario.fireUnits.map(quick),
    sensors: scenario.sensors.map((sensor) => ({ ...sensor, formationDelay: 0, glimpseRate: 1e9 })),
    palette: { ...palette, fireUnits: palette.fireUnits.map(quick) },
  };
}

describe('night()', () => {
  it('ends where nothing takes time', () => {
    fc.assert(
      fc.property(anyCommandedWorld, anySeed, ([scenario, commands], seed) => {
        const { totals } = night(atOnce(scenario), seed, { commands });
        expect(outcomes.reduce((sum, outcome) => sum + totals[outcome], 0)).toBe(totals.launched);
      }),
      { numRuns: 300 },
    );
  });
});
