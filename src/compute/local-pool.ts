/** Runs batches in the calling thread, one after another, letting it breathe in between. */
import { type BatchResult, runBatch, runCampaignBatch } from './batch.ts';
import type { CampaignPool, Pool } from './pool.ts';

export function localPool(): Pool {
  return inPlace(runBatch);
}

export function localCampaignPool(): CampaignPool {
  return inPlace(runCampaignBatch);
}

function inPlace<Work, Summary>(run: (batch: Work) => BatchResult<Summary>): Pool<Work, Summary> {
  return {
    size: 1,
    async run(batch, signal) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      return run(batch);
    },
    async close() {},
  };
}
