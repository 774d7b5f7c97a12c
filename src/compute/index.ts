/** The door of the compute room: many nights or campaigns in, summaries out. */
export { type Batch, type BatchResult, nightSeed, runBatch } from './batch.ts';
export { localCampaignPool, localPool } from './local-pool.ts';
export type { CampaignPool, Pool } from './pool.ts';
export { type CampaignRequest, type EnsembleRequest, runCampaigns, runNights } from './run-nights.ts';
