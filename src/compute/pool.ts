/** What runs batches: threads, browser workers or the caller itself; nobody who asks can tell the difference by the numbers. */
import type { Batch, BatchResult } from './batch.ts';

export interface Pool {
  readonly size: number; // batches that run at a time
  /** Rejects only where the pool itself breaks or the signal aborts. */
  run(batch: Batch, signal?: AbortSignal): Promise<BatchResult>;
  /** Ends the workers; runs nothing afterwards. */
  close(): Promise<void>;
}
