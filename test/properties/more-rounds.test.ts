/** More rounds under the policy `nearest` do not cost kills, on the same nights. */
import { describe, expect, it } from 'vitest';
import { type FireUnit, night, type Scenario } from '../../src/engine/index.ts';
import { fc } from '../engine/property.ts';
import { post } from '../engine/world.ts';
import { anyNight, many, type NightPlan, patience, sum } from './random-night.ts';

/** The 0.999 quantile of the standard normal distribution: a one-sided 99.9 % bound on the mean of a thousand. */
const z = 3.090232306167813;
/** That of Student's t with 23 degrees of freedom at 1 − 0.001 / 40: all forty bounds at once with 99.9 %. */
const t = 4.971975073447834;
const worlds = 40;
const nightsEach = 24;

describe('rounds added to every magazine under the policy nearest', () => {
  it(
    'do not lower the mean kills of a thousand worlds, a pair of nights each',
    () => {
      const gains = plansOf(many).map(({ scenario, seed, commands }) => gain(scenario, seed, commands));
      expect(sum(gains.map(Math.abs))).toBeGreaterThan(100);
      expect(mean(gains)).toBeGreaterThanOrEqual(-z * standardError(gains));
    },
    patience,
  );

  it(
    'do not lower the mean kills in any one of forty worlds whose units shoot equally well',
    () => {
      for (const { scenario, seed, commands } of plansOf(worlds)) {
        const world = shootAlike(scenario);
        const gains = Array.from({ length: nightsEach }, (_, n) => gain(world, `${seed}#${n}`, commands));
        expect(mean(gains)).toBeGreaterThanOrEqual(-t * standardError(gains));
      }
    },
    patience,
  );
});

function plansOf(count: number): NightPlan[] {
  return fc.sample(anyNight, count).map((plan) => ({
    ...plan,
    scenario: underNearest(plan.scenario),
    commands: withoutPolicy(plan.commands),
  }));
}

const withoutPolicy = (commands: NightPlan['commands']) =>
  commands.filter(({ act }) => act.kind !== 'policy');

/** Every unit is under a post that goes by the nearest, and that nobody hits. */
function underNearest(scenario: Scenario): Scenario {
  const posts = scenario.posts.length > 0 ? scenario.posts : [post()];
  return {
    ...scenario,
    posts: posts.map((one) => ({ ...one, policy: 'nearest', formula: undefined, place: -1 })),
    fireUnits: scenario.fireUnits.map((unit) => ({ ...unit, post: Math.max(0, unit.post) })),
    commands: withoutPolicy(scenario.commands),
  };
}

/** Else the nearest may be one that hardly hits, and its rounds keep a better one from the track. */
function shootAlike(scenario: Scenario): Scenario {
  const [first] = scenario.fireUnits;
  const alike = (unit: FireUnit): FireUnit => ({
    ...unit,
    ...{ pk: first?.pk ?? unit.pk, nightFactor: 1, visibilitySensitivity: 0 },
  });
  return { ...scenario, fireUnits: scenario.fireUnits.map(alike) };
}

/** Kills with four more rounds in every magazine, less those without, on one night. */
function gain(scenario: Scenario, seed: string, commands: NightPlan['commands']): number {
  const fireUnits = scenario.fireUnits.map((unit) => ({ ...unit, magazine: unit.magazine + 4 }));
  const kills = (one: Scenario): number => night(one, seed, { commands }).totals.shotDown;
  return kills({ ...scenario, fireUnits }) - kills(scenario);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Of the mean of paired differences. */
function standardError(values: readonly number[]): number {
  const centre = mean(values);
  const variance = sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}
