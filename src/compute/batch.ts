/** The unit of work that is sent to a worker: some runs of one ensemble. The same functions serve every kind of worker. */
import { type CampaignMetrics, campaignRows, type NightSummary, summarise } from '../analysis/index.ts';
import { type CampaignPlan, campaign, night, type Scenario } from '../engine/index.ts';

/** Runs `from` (included) to `to` (excluded) of an ensemble. */
export interface Span {
  readonly seed: string; // of the ensemble
  readonly from: number;
  readonly to: number;
}

/** Some nights of one scenario. */
export interface Batch extends Span {
  readonly scenario: Scenario;
}

/** Some runs of one campaign. */
export interface CampaignBatch extends Span {
  readonly plan: CampaignPlan;
}

/** Plain data, so that it crosses any thread boundary. */
export type BatchResult<Summary = NightSummary> =
  | { readonly kind: 'done'; readonly summaries: readonly Summary[] }
  | { readonly kind: 'failed'; readonly index: number; readonly seed: string; readonly message: string };

/** The seed text of the n-th run of an ensemble, counted from zero. */
export function nightSeed(seed: string, index: number): string {
  return `${seed}#${index}`;
}

/** Runs the nights of a batch up to the first that fails; a failure is a result, with the seed that repeats it. */
export function runBatch(batch: Batch): BatchResult {
  const { scenario } = batch;
  return runSpan(batch, (seed) => summarise(scenario, night(scenario, seed), seed));
}

/** The same for campaigns: the rows of each, night by night. */
export function runCampaignBatch(batch: CampaignBatch): BatchResult<readonly CampaignMetrics[]> {
  const { plan } = batch;
  return runSpan(batch, (seed) => campaignRows(plan, campaign(plan, seed)));
}

function runSpan<Summary>(span: Span, run: (seed: string) => Summary): BatchResult<Summary> {
  const summaries: Summary[] = [];
  for (let index = span.from; index < span.to; index++) {
    const seed = nightSeed(span.seed, index);
    try {
      summaries.push(run(seed));
    } catch (error) {
      return { kind: 'failed', index, seed, message: error instanceof Error ? error.message : String(error) };
    }
  }
  return { kind: 'done', summaries };
}
