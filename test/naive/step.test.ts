/**
 * The naive simulator's disagreement with the engine shrinks with its step.
 *
 * In a rush every act takes a few seconds, and whatever ends inside a step waits for its end: a long step costs rounds.
 * Each step length flies nights enough that the change from one to the next stands out of the noise beyond a 99.9 % bound.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/index.ts';
import { constant, gun, km, post, sensor, wave, world } from '../engine/world.ts';
import { type Difference, difference, engineNights, naiveNights, sumOf } from './compare.ts';

/** Normal quantile of 1 − 0.001 / 4: four one-sided comparisons, together wrong once in a thousand times. */
const bound = 3.481;
const steps = [8, 4, 2, 1] as const; // s
const nights = { engine: 300, naive: 120 } as const;

/** A drone every few seconds, against two guns under a post and one on its own. */
function rush(spacing: number): Scenario {
  const fast = {
    reaction: constant(2.3),
    assessment: constant(3.1),
    pk: { slow: 0.3, small: 0.3, fast: 0.3 },
  };
  return world({
    duration: 1000,
    sites: [{ id: 'site', position: { x: -20 * km, y: 0 } }],
    waves: [wave(60, { spacing: { kind: 'exponential', mean: spacing }, speed: constant(60) })],
    sensors: [sensor({ glimpseRate: 0.2, formationDelay: 3 })],
    posts: [post({ handling: constant(1.7) })],
    fireUnits: [
      gun(-8 * km, 1000, { ...fast, post: 0 }),
      gun(-7 * km, -1000, { ...fast, post: 0 }),
      gun(-3 * km, 0, fast),
    ],
  });
}

const rushes = [3, 5, 8].map(rush);

/** How many rounds more or fewer than the engine, over all rushes. @param step s. */
function disagreement(step: number): Difference {
  return sumOf(
    rushes.map((scenario, n) => {
      const naive = naiveNights(scenario, 100 * step + n, nights.naive, step); // each step length on luck of its own
      const engine = engineNights(scenario, n, nights.engine);
      return difference({ engine, naive }, 'rounds');
    }),
  );
}

describe('naiveNight(step)', () => {
  const found: Difference[] = [];
  beforeAll(() => {
    found.push(...steps.map(disagreement));
  }, 300_000);

  it.each([0, 1, 2])('comes nearer to the engine with a shorter step (%i)', (n) => {
    const longer = found[n] as Difference;
    const shorter = found[n + 1] as Difference;
    const noise = Math.sqrt(longer.variance + shorter.variance);
    expect(Math.abs(longer.mean) - Math.abs(shorter.mean)).toBeGreaterThan(bound * noise);
  });

  it('is far off at eight seconds', () => {
    const { mean, variance } = found[0] as Difference;
    expect(Math.abs(mean)).toBeGreaterThan(bound * Math.sqrt(variance));
  });
});
