/** Runs batches in the calling thread, one after another, letting it breathe in between. */
import { runBatch } from './batch.ts';
import type { Pool } from './pool.ts';

export function localPool(): Pool {
  return {
    size: 1,
    async run(batch, signal) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      return runBatch(batch);
    },
    async close() {},
  };
}
