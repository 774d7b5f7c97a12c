/** The unit of work that is sent to a worker: some nights of one ensemble. The same function serves every kind of worker. */
import { type NightSummary, summarise } from '../analysis/index.ts';
import { night, type Scenario } from '../engine/index.ts';

/** Nights `from` (included) to `to` (excluded) of an ensemble. */
export interface Batch {
  readonly scenario: Scenario;
  readonly seed: string; // of the ensemble
  readonly from: number;
  readonly to: number;
}

/** Plain data, so that it crosses any thread boundary. */
export type BatchResult =
  | { readonly kind: 'done'; readonly summaries: readonly NightSummary[] }
  | { readonly kind: 'failed'; readonly index: number; readonly seed: string; readonly message: string };

/** The seed text of the n-th night of an ensemble, counted from zero. */
export function nightSeed(seed: string, index: number): string {
  return `${seed}#${index}`;
}

/** Runs the nights of a batch up to the first that fails; a failure is a result, with the seed that repeats it. */
export function runBatch(batch: Batch): BatchResult {
  const summaries: NightSummary[] = [];
  for (let index = batch.from; index < batch.to; index++) {
    const seed = nightSeed(batch.seed, index);
    try {
      summaries.push(summarise(batch.scenario, night(batch.scenario, seed), seed));
    } catch (error) {
      return { kind: 'failed', index, seed, message: error instanceof Error ? error.message : String(error) };
    }
  }
  return { kind: 'done', summaries };
}
