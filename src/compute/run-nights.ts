/** Many nights of one scenario, or many runs of one campaign, in order, whoever computes them. */
import type { CampaignMetrics, NightSummary } from '../analysis/index.ts';
import type { CampaignPlan, Scenario } from '../engine/index.ts';
import type { BatchResult, Span } from './batch.ts';
import type { CampaignPool, Pool } from './pool.ts';

interface Request {
  readonly seed: string; // run i has the seed text `seed#i`
  readonly runs: number; // whole, >= 1
  readonly onProgress?: (done: number, runs: number) => void; // runs finished so far
  readonly signal?: AbortSignal;
}

export interface EnsembleRequest extends Request {
  readonly scenario: Scenario;
}

export interface CampaignRequest extends Request {
  readonly plan: CampaignPlan;
}

type Failure = Extract<BatchResult, { kind: 'failed' }>;

/** Who runs what. */
interface Crew<Summary> {
  readonly size: number; // batches that run at a time
  readonly most: number; // runs a batch
  readonly what: string; // for messages
  readonly run: (span: Span) => Promise<BatchResult<Summary>>;
}

/** What is under way in one call. */
interface Run<Summary> {
  readonly request: Request;
  readonly crew: Crew<Summary>;
  readonly batches: readonly (readonly [number, number])[];
  readonly finished: (readonly Summary[])[]; // by batch
  next: number; // batch
  done: number; // runs
  failure: Failure | undefined; // of the earliest run that failed
}

const most = 64; // nights a batch: progress and cancel stay prompt

/**
 * Runs an ensemble. Neither the numbers nor a failure depend on the pool.
 *
 * @returns one summary a night, night 0 first.
 * @throws where a night fails: the earliest, with its seed; the reason of the signal where it aborts.
 */
export function runNights(request: EnsembleRequest, pool: Pool): Promise<NightSummary[]> {
  const { scenario, signal } = request;
  const run = (span: Span) => pool.run({ scenario, ...span }, signal);
  return runAll(request, { size: pool.size, most, what: 'night', run });
}

/**
 * Runs a campaign many times, under the same promises.
 *
 * @returns the rows of each run, night by night, run 0 first.
 */
export function runCampaigns(
  request: CampaignRequest,
  pool: CampaignPool,
): Promise<(readonly CampaignMetrics[])[]> {
  const { plan, signal } = request;
  const run = (span: Span) => pool.run({ plan, ...span }, signal);
  const perBatch = Math.max(1, Math.floor(most / plan.nights.length));
  return runAll(request, { size: pool.size, most: perBatch, what: 'campaign', run });
}

async function runAll<Summary>(request: Request, crew: Crew<Summary>): Promise<Summary[]> {
  const run: Run<Summary> = {
    request,
    crew,
    batches: split(request.runs, crew),
    finished: [],
    next: 0,
    done: 0,
    failure: undefined,
  };
  request.signal?.throwIfAborted();
  try {
    await Promise.all(Array.from({ length: crew.size }, () => work(run)));
  } catch (error) {
    run.next = run.batches.length; // nothing more is sent
    throw request.signal?.aborted ? request.signal.reason : error;
  }
  if (run.failure !== undefined)
    throw new Error(`${crew.what} with seed "${run.failure.seed}": ${run.failure.message}`);
  return run.finished.flat();
}

/** Takes batches in order until none is left or a run has failed; every run before a failed one has then been tried. */
async function work<Summary>(run: Run<Summary>): Promise<void> {
  const { seed } = run.request;
  while (run.next < run.batches.length && run.failure === undefined) {
    const batch = run.next++;
    const [from, to] = run.batches[batch] ?? [0, 0];
    const result = await run.crew.run({ seed, from, to });
    if (result.kind === 'failed') noteFailure(run, result);
    else noteSummaries(run, batch, result.summaries);
  }
}

function noteFailure(run: Run<unknown>, failure: Failure): void {
  if (run.failure === undefined || failure.index < run.failure.index) run.failure = failure;
}

function noteSummaries<Summary>(run: Run<Summary>, batch: number, summaries: readonly Summary[]): void {
  run.finished[batch] = summaries;
  run.done += summaries.length;
  run.request.onProgress?.(run.done, run.request.runs);
}

/** Equal batches, about four for each worker where the ensemble is small. */
function split(runs: number, { size: workers, most }: Crew<unknown>): [number, number][] {
  const size = Math.max(1, Math.min(most, Math.ceil(runs / (workers * 4))));
  return Array.from({ length: Math.ceil(runs / size) }, (_, index) => [
    index * size,
    Math.min(runs, (index + 1) * size),
  ]);
}
