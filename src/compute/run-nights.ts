/** Many nights of one scenario, in order, whoever computes them. */
import type { NightSummary } from '../analysis/index.ts';
import type { Scenario } from '../engine/index.ts';
import type { BatchResult } from './batch.ts';
import type { Pool } from './pool.ts';

export interface EnsembleRequest {
  readonly scenario: Scenario;
  readonly seed: string; // night i has the seed text `seed#i`
  readonly runs: number; // whole, >= 1
  readonly onProgress?: (done: number, runs: number) => void; // nights finished so far
  readonly signal?: AbortSignal;
}

type Failure = Extract<BatchResult, { kind: 'failed' }>;

/** What is under way in one call of `runNights`. */
interface Run {
  readonly request: EnsembleRequest;
  readonly pool: Pool;
  readonly batches: readonly (readonly [number, number])[];
  readonly finished: (readonly NightSummary[])[]; // by batch
  next: number; // batch
  done: number; // nights
  failure: Failure | undefined; // the earliest night that failed
}

const most = 64; // nights a batch: progress and cancel stay prompt

/**
 * Runs an ensemble. Neither the numbers nor a failure depend on the pool.
 *
 * @returns one summary a night, night 0 first.
 * @throws where a night fails: the earliest, with its seed; the reason of the signal where it aborts.
 */
export async function runNights(request: EnsembleRequest, pool: Pool): Promise<NightSummary[]> {
  const run: Run = {
    request,
    pool,
    batches: split(request.runs, pool.size),
    finished: [],
    next: 0,
    done: 0,
    failure: undefined,
  };
  request.signal?.throwIfAborted();
  try {
    await Promise.all(Array.from({ length: pool.size }, () => work(run)));
  } catch (error) {
    run.next = run.batches.length; // nothing more is sent
    throw request.signal?.aborted ? request.signal.reason : error;
  }
  if (run.failure !== undefined)
    throw new Error(`night with seed "${run.failure.seed}": ${run.failure.message}`);
  return run.finished.flat();
}

/** Takes batches in order until none is left or a night has failed; every night before a failed one has then been tried. */
async function work(run: Run): Promise<void> {
  const { scenario, seed, signal } = run.request;
  while (run.next < run.batches.length && run.failure === undefined) {
    const batch = run.next++;
    const [from, to] = run.batches[batch] ?? [0, 0];
    const result = await run.pool.run({ scenario, seed, from, to }, signal);
    if (result.kind === 'failed') noteFailure(run, result);
    else noteSummaries(run, batch, result.summaries);
  }
}

function noteFailure(run: Run, failure: Failure): void {
  if (run.failure === undefined || failure.index < run.failure.index) run.failure = failure;
}

function noteSummaries(run: Run, batch: number, summaries: readonly NightSummary[]): void {
  run.finished[batch] = summaries;
  run.done += summaries.length;
  run.request.onProgress?.(run.done, run.request.runs);
}

/** Equal batches, about four for each worker where the ensemble is small. */
function split(runs: number, workers: number): [number, number][] {
  const size = Math.max(1, Math.min(most, Math.ceil(runs / (workers * 4))));
  return Array.from({ length: Math.ceil(runs / size) }, (_, index) => [
    index * size,
    Math.min(runs, (index + 1) * size),
  ]);
}
