/** The door of a Node worker thread: takes a batch, gives its summaries. */
export { runBatch, runCampaignBatch } from './batch.ts';
