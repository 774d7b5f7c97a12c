/** What runs batches: threads, browser workers or the caller itself; nobody who asks can tell the difference by the numbers. */
import type { CampaignMetrics, NightSummary } from '../analysis/index.ts';
import type { Batch, BatchResult, CampaignBatch } from './batch.ts';

export interface Pool<Work = Batch, Summary = NightSummary> {
  readonly size: number; // batches that run at a time
  /** Rejects only where the pool itself breaks or the signal aborts. */
  run(batch: Work, signal?: AbortSignal): Promise<BatchResult<Summary>>;
  /** Ends the workers; runs nothing afterwards. */
  close(): Promise<void>;
}

export type CampaignPool = Pool<CampaignBatch, readonly CampaignMetrics[]>;
