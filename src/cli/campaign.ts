/** `campaign FILE`: several nights in a row, once or many times. */
import {
  type CampaignMetrics,
  campaignRows,
  type MetricSummary,
  summariseCampaign,
} from '../analysis/index.ts';
import { type CampaignRequest, runCampaigns } from '../compute/index.ts';
import { nodeCampaignPool } from '../compute/node-pool.ts';
import { type Campaign, campaign } from '../engine/index.ts';
import { type CompiledCampaign, formatProblem, parseCampaign } from '../scenario/index.ts';
import { campaignSpreadText, campaignText } from './campaign-text.ts';
import type { Host } from './host.ts';
import { findCampaign } from './library.ts';
import { type Format, format, wholeNumber } from './options.ts';
import { InputProblems } from './problems.ts';
import { csv } from './table.ts';
import { withProgress } from './with-progress.ts';

export interface CampaignOptions {
  readonly seed?: string;
  readonly runs?: string;
  readonly workers?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

export async function runCampaign(
  file: string | undefined,
  options: CampaignOptions,
  problems: string[],
  host: Host,
): Promise<void> {
  const collected = { problems };
  const shape = format(options, collected);
  const { runs: given } = options;
  const runs = given === undefined ? 1 : wholeNumber('--runs', given, [1, 100_000], collected);
  const workers = wholeNumber('--workers', options.workers ?? String(host.processors), [1, 256], collected);
  const compiled = openCampaign(file, problems, host);
  const { plan } = compiled;
  const seed = options.seed ?? compiled.id;
  if (given === undefined) host.out(oneText(compiled, campaign(plan, seed), seed, shape));
  else host.out(manyText(compiled, await manyRuns({ plan, seed, runs }, workers, host), seed, shape));
}

/** @throws InputProblems with those given and all that is wrong in the file. */
function openCampaign(file: string | undefined, problems: readonly string[], host: Host): CompiledCampaign {
  const read = file === undefined ? noCampaign : readCampaign(file, host);
  const all = [...problems, ...('problems' in read ? read.problems : [])];
  if (all.length > 0 || 'problems' in read) throw new InputProblems(all);
  return read.compiled;
}

const noCampaign = { problems: ['expected a campaign file or the id of a built-in campaign, got none'] };

function readCampaign(
  name: string,
  host: Host,
): { readonly compiled: CompiledCampaign } | { readonly problems: readonly string[] } {
  try {
    const { text, ...options } = findCampaign(name, host.folder);
    const parsed = parseCampaign(text, options);
    return parsed.ok ? { compiled: parsed.campaign } : { problems: parsed.problems.map(formatProblem) };
  } catch (error) {
    if (error instanceof InputProblems) return { problems: error.problems };
    throw error;
  }
}

/** Run i has the seed text `<seed>#i`, its night n `<seed>#i/n`. @param most workers; a few runs take fewer. */
function manyRuns(
  request: CampaignRequest,
  most: number,
  host: Host,
): Promise<readonly (readonly CampaignMetrics[])[]> {
  const workers = Math.min(most, request.runs);
  const nights = request.plan.nights.length;
  const pool = nodeCampaignPool(workers);
  return withProgress({ pool, workers, nights: request.runs * nights }, host, (step) => {
    const onProgress = (done: number): void => step(done * nights);
    return runCampaigns({ ...request, onProgress, signal: host.signal }, pool);
  });
}

function oneText(compiled: CompiledCampaign, outcome: Campaign, seed: string, shape: Format): string {
  const rows = campaignRows(compiled.plan, outcome);
  const nights = rows.map((row, index) => ({
    ...nightOf(compiled, index),
    stateHash: outcome.nights[index]?.stateHash ?? '',
    ...row,
    refused: outcome.nights[index]?.refused.filter((reason) => reason !== undefined).length ?? 0,
  }));
  switch (shape) {
    case 'json':
      return json({ campaign: compiled.id, seed, nights });
    case 'csv':
      return csv(Object.keys(nights[0] ?? {}), nights.map(Object.values));
    case 'table':
      return page(compiled, `seed "${seed}"`, campaignText(compiled.card.nights, rows));
  }
}

function manyText(
  compiled: CompiledCampaign,
  runs: readonly (readonly CampaignMetrics[])[],
  seed: string,
  shape: Format,
): string {
  const summaries = summariseCampaign(runs);
  switch (shape) {
    case 'json':
      return json({
        campaign: compiled.id,
        seed,
        runs: runs.length,
        nights: summaries.map((metrics, index) => ({ ...nightOf(compiled, index), metrics })),
      });
    case 'csv':
      return spreadCsv(summaries);
    case 'table':
      return page(
        compiled,
        `seed "${seed}" · ${runs.length} runs`,
        campaignSpreadText(compiled.card.nights, summaries),
      );
  }
}

function spreadCsv(summaries: readonly Readonly<Record<string, MetricSummary>>[]): string {
  const columns = ['mean', 'sd', 'p10', 'p50', 'p90'] as const;
  const rows = summaries.flatMap((metrics, night) =>
    Object.entries(metrics).map(([name, summary]) => [
      night + 1,
      name,
      ...columns.map((column) => summary[column]),
    ]),
  );
  return csv(['night', 'metric', ...columns], rows);
}

function nightOf({ card, nights }: CompiledCampaign, index: number) {
  return {
    night: index + 1,
    date: card.nights[index]?.date ?? '',
    scenario: nights[index]?.scenario.id ?? '',
  };
}

function page({ id, card }: CompiledCampaign, facts: string, body: string): string {
  return `${card.title.en}\n${id} · ${facts}\n\n${body}\n`;
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
