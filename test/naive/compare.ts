/** Whether two simulators agree on many scenarios: two-sample scores, and the bounds that fair samples leave once in a thousand times. */
import { night, type Scenario } from '../../src/engine/index.ts';
import { naiveNight } from './naive-night.ts';
import { streamOf } from './stream.ts';

export const measures = [
  'shotDown',
  'suppressed',
  'fell',
  'hit',
  'left',
  'airborne',
  'rounds',
  'debris',
] as const;
export type Measure = (typeof measures)[number];
export type Tally = Readonly<Record<Measure, number>>;

/** Nights of one scenario by both simulators. */
export interface Pair {
  readonly engine: readonly Tally[];
  readonly naive: readonly Tally[];
}

export const sample = { scenarios: 200, engineNights: 24, naiveNights: 4 } as const;

/**
 * 99.9 % bounds for up to 200 scenarios of 24 and 4 nights and 8 measures, each with its own Bonferroni correction (SciPy 1.x):
 * `pooled`: normal, two-sided, 0.001 / 8. `single`: Student t of 26 degrees of freedom, two-sided, 0.001 / 1600.
 * `spread`: sum of the squares of 100 or 200 such t, one-sided, 0.001 / 8, from 400,000 simulated sums. With more nights they are a little wide.
 */
export const bounds = { pooled: 3.836, single: 6.537, spread: { 100: 181, 200: 315 } } as const;

/** Nights of the engine; each has its own seed. */
export function engineNights(scenario: Scenario, world: number, count: number): Tally[] {
  return Array.from({ length: count }, (_, n) => {
    const { totals, roundsFired, debris } = night(scenario, `${world}#${n}`);
    return { ...totals, rounds: roundsFired, debris: debris.reduce((sum, kills) => sum + kills, 0) };
  });
}

/** Nights of the naive simulator, on luck of their own. @param step s. */
export function naiveNights(scenario: Scenario, world: number, count: number, step = 1): Tally[] {
  return Array.from({ length: count }, (_, n) => naiveNight(scenario, streamOf(world + 1, n + 1), step));
}

/** A difference of two means, and the variance that chance gives it. */
export interface Difference {
  readonly mean: number; // naive less engine, a night
  readonly variance: number;
}

/** Both samples share one variance: the two are to be one model. */
export function difference({ engine, naive }: Pair, measure: Measure): Difference {
  const squares = scatter(engine, measure) + scatter(naive, measure);
  const variance = squares / (engine.length + naive.length - 2);
  return {
    mean: meanOf(naive, measure) - meanOf(engine, measure),
    variance: variance * (1 / engine.length + 1 / naive.length),
  };
}

export function meanOf(nights: readonly Tally[], measure: Measure): number {
  return nights.reduce((sum, one) => sum + one[measure], 0) / nights.length;
}

/** Sum of the squared deviations from the mean. */
function scatter(nights: readonly Tally[], measure: Measure): number {
  const mean = meanOf(nights, measure);
  return nights.reduce((sum, one) => sum + (one[measure] - mean) ** 2, 0);
}

/** The difference in units of what chance gives it; infinite where nothing ever varied and yet they differ. */
function scoreOf({ mean, variance }: Difference): number {
  return mean === 0 ? 0 : mean / Math.sqrt(variance);
}

function widestSpread(scenarios: number): number {
  if (scenarios === 100 || scenarios === 200) return bounds.spread[scenarios];
  throw new Error(`disagreements: expected 100 or 200 scenarios, got ${scenarios}`);
}

/** Every way in which the two simulators disagree beyond the bounds, a line each; none where they agree. */
export function disagreements(pairs: readonly Pair[]): string[] {
  const widest = widestSpread(pairs.length);
  return measures.flatMap((measure) => {
    const differences = pairs.map((pair) => difference(pair, measure));
    const scores = differences.map(scoreOf);
    const pooled = scoreOf(sumOf(differences));
    const spread = scores.reduce((sum, score) => sum + score * score, 0);
    return [
      ...(Math.abs(pooled) > bounds.pooled ? [`${measure}: pooled score ${pooled.toFixed(1)}`] : []),
      ...(spread > widest ? [`${measure}: squared scores add up to ${spread.toFixed(0)}`] : []),
      ...scores.flatMap((score, n) =>
        Math.abs(score) > bounds.single ? [`${measure}: scenario ${n} has score ${score.toFixed(1)}`] : [],
      ),
    ];
  });
}

export function sumOf(differences: readonly Difference[]): Difference {
  return differences.reduce(
    (sum, { mean, variance }) => ({ mean: sum.mean + mean, variance: sum.variance + variance }),
    { mean: 0, variance: 0 },
  );
}
