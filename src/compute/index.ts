/** The door of the compute room: many nights in, summaries out. */
export { type Batch, type BatchResult, nightSeed, runBatch } from './batch.ts';
export { localPool } from './local-pool.ts';
export type { Pool } from './pool.ts';
export { type EnsembleRequest, runNights } from './run-nights.ts';
