/** The distributions of an ensemble as text for people. */
import { type Bounds, type Ensemble, type MetricSummary, percents } from '../analysis/index.ts';
import type { CompiledScenario } from '../scenario/index.ts';
import { heading, metricTitle } from './card-words.ts';
import { figure, nights, percent, whole } from './format.ts';
import { section } from './table.ts';

export function ensembleText(compiled: CompiledScenario, result: Ensemble, seed: string): string {
  const head = [
    '',
    'mean',
    '95 % of mean',
    'sd',
    ...percents.map((value) => `p${value}`),
    'published',
    'percentile',
  ];
  const rows = Object.entries(result.metrics).map(([metric, summary]) =>
    metricCells(metric, summary, result),
  );
  const parts = [
    heading(compiled, `seed "${seed}"`, nights(result.runs)),
    section('Each night on its own', head, rows),
    'Quantiles are values that occurred (inverse of the empirical distribution). Percentile: where the published figure lies\n' +
      'among the modelled nights, mid-rank; between 10 % and 90 % it is an ordinary night.',
  ];
  return `${parts.join('\n\n')}\n`;
}

function metricCells(metric: string, summary: MetricSummary, result: Ensemble): string[] {
  const observed = result.observed[metric];
  return [
    metricTitle(metric),
    figure(summary.mean),
    boundsText(summary.meanBounds),
    figure(summary.sd),
    ...percents.map((value) => whole(summary[`p${value}`])),
    observed === undefined ? '' : whole(observed.value),
    observed === undefined ? '' : percent(observed.percentile),
  ];
}

function boundsText({ low, high }: Bounds): string {
  return low === undefined || high === undefined ? '' : `${figure(low)} – ${figure(high)}`;
}
