/** The same raid with more drones in the same hours: counts up, spacing down, everything else as it is. */
import type { Distribution, Scenario, VaryingField, Wave } from '../../src/engine/index.ts';

/** A scenario that launches `drones` in all; waves whose count varies from night to night become fixed. */
export function scaleRaid(scenario: Scenario, drones: number): Scenario {
  const before = scenario.waves.reduce((total, wave) => total + wave.count, 0);
  let launched = 0;
  let passed = 0;
  const waves = scenario.waves.map((wave): Wave => {
    passed += wave.count;
    const count = Math.round((passed * drones) / before) - launched; // shares of a running total add up exactly
    launched += count;
    return { ...wave, count, spacing: shorten(wave.spacing, wave.count / Math.max(1, count)) };
  });
  return { ...scenario, waves, varying: scenario.varying.filter((field) => !isOfLaunch(field)) };
}

function isOfLaunch({ path }: VaryingField): boolean {
  return path[0] === 'waves' && (path[2] === 'count' || path[2] === 'spacing');
}

function shorten(spacing: Distribution, factor: number): Distribution {
  switch (spacing.kind) {
    case 'constant':
      return { ...spacing, value: spacing.value * factor };
    case 'uniform':
      return { ...spacing, min: spacing.min * factor, max: spacing.max * factor };
    case 'triangular':
      return {
        ...spacing,
        min: spacing.min * factor,
        mode: spacing.mode * factor,
        max: spacing.max * factor,
      };
    case 'normal': {
      const { mean, sd, min, max } = spacing;
      return { ...spacing, mean: mean * factor, sd: sd * factor, min: min * factor, max: max * factor };
    }
    case 'exponential':
      return { ...spacing, mean: spacing.mean * factor };
    case 'discrete':
      return { ...spacing, values: spacing.values.map((value) => value * factor) };
  }
}
