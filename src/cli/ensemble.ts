/** `ensemble FILE`: many nights and their distributions. */
import {
  type Ensemble,
  ensemble,
  type MetricSummary,
  type NightSummary,
  percents,
} from '../analysis/index.ts';
import { type EnsembleRequest, runNights } from '../compute/index.ts';
import { nodePool } from '../compute/node-pool.ts';
import type { CompiledScenario } from '../scenario/index.ts';
import { observedMetrics } from './card-words.ts';
import { ensembleText } from './ensemble-text.ts';
import type { Host } from './host.ts';
import { openScenario } from './open-scenario.ts';
import { type Format, format, settings, wholeNumber } from './options.ts';
import { csv } from './table.ts';
import { withProgress } from './with-progress.ts';

export interface EnsembleOptions {
  readonly seed?: string;
  readonly runs: string;
  readonly workers?: string;
  readonly set?: readonly string[];
  readonly json?: boolean;
  readonly csv?: boolean;
}

export async function runEnsemble(
  file: string | undefined,
  options: EnsembleOptions,
  problems: string[],
  host: Host,
): Promise<void> {
  const collected = { problems };
  const set = settings(options.set, collected);
  const shape = format(options, collected);
  const runs = wholeNumber('--runs', options.runs, [1, 1_000_000], collected);
  const workers = wholeNumber('--workers', options.workers ?? String(host.processors), [1, 256], collected);
  const compiled = openScenario(file, set, problems, host);
  const seed = options.seed ?? compiled.scenario.id;
  const nights = await computeNights({ scenario: compiled.scenario, seed, runs }, workers, host);
  host.out(text(compiled, ensemble(nights, observedMetrics(compiled.card.observed)), seed, shape));
}

/** @param most workers; a small ensemble takes fewer. */
function computeNights(request: EnsembleRequest, most: number, host: Host): Promise<readonly NightSummary[]> {
  const workers = Math.min(most, request.runs);
  const pool = nodePool(workers);
  return withProgress({ pool, workers, nights: request.runs }, host, (onProgress) =>
    runNights({ ...request, onProgress, signal: host.signal }, pool),
  );
}

function text(compiled: CompiledScenario, result: Ensemble, seed: string, shape: Format): string {
  switch (shape) {
    case 'json':
      return `${JSON.stringify({ scenario: compiled.scenario.id, seed, ...result }, undefined, 2)}\n`;
    case 'csv':
      return ensembleCsv(result);
    case 'table':
      return ensembleText(compiled, result, seed);
  }
}

const columns = ['mean', 'sd', 'min', ...percents.map((percent) => `p${percent}` as const), 'max'] as const;

/** One line a metric. */
function ensembleCsv(result: Ensemble): string {
  const rows = Object.entries(result.metrics).map(([metric, summary]) => [
    metric,
    ...cells(summary),
    ...observedCells(result, metric),
  ]);
  return csv(['metric', ...columns, 'observed', 'percentile'], rows);
}

function cells(summary: MetricSummary): number[] {
  return columns.map((column) => summary[column]);
}

function observedCells(result: Ensemble, metric: string): (number | undefined)[] {
  const observed = result.observed[metric];
  return [observed?.value, observed?.percentile];
}
