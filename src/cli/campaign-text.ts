/** A campaign as text for people: one line a night, or the spread of each number over many runs. */
import { type CampaignMetrics, damagedFrom, type MetricSummary } from '../analysis/index.ts';
import { type Layer, layers } from '../engine/index.ts';
import type { NightCard } from '../scenario/index.ts';
import { layerTitles, metricTitle } from './card-words.ts';
import { percent, whole } from './format.ts';
import { section } from './table.ts';

const metrics = [
  'launched',
  'neutralised',
  'hit',
  'roundsFired',
  'damagedPlaces',
  'customersWithoutPower',
] as const;

/** One run. */
export function campaignText(labels: readonly NightCard[], rows: readonly CampaignMetrics[]): string {
  const cell = (row: CampaignMetrics, name: string): string => whole(row[name] ?? 0);
  return [
    nightsTable(
      'Night by night',
      labels,
      rows.map((row) => (name) => cell(row, name)),
    ),
    leftTable(
      labels,
      rows.map((row) => (name) => cell(row, name)),
      namesOf(rows[0]),
    ),
    note,
  ].join('\n\n');
}

/** Many runs: the median, and between which the middle 80 % lie. */
export function campaignSpreadText(
  labels: readonly NightCard[],
  nights: readonly Readonly<Record<string, MetricSummary>>[],
): string {
  const cells = nights.map((summaries) => (name: string) => spread(summaries[name]));
  const title = 'Night by night: median, and from 10 % to 90 % of the runs';
  return [nightsTable(title, labels, cells), leftTable(labels, cells, namesOf(nights[0])), note].join('\n\n');
}

type Cells = (name: string) => string;

const note = `A place counts as damaged while ${percent(damagedFrom)} of it or more is broken.`;

function nightsTable(title: string, labels: readonly NightCard[], cells: readonly Cells[]): string {
  const rows = cells.map((cell, night) => [label(labels, night), ...metrics.map(cell)]);
  return section(title, ['', ...metrics.map(metricTitle)], rows);
}

function leftTable(labels: readonly NightCard[], cells: readonly Cells[], names: readonly string[]): string {
  const shown = layers.filter((layer) => names.includes(leftName(layer)));
  const rows = cells.map((cell, night) => [
    label(labels, night),
    ...shown.map((layer) => cell(leftName(layer))),
  ]);
  return section('Rounds left after each night', ['', ...shown.map((layer) => layerTitles[layer])], rows);
}

function leftName(layer: Layer): string {
  return `left.${layer}`;
}

function namesOf(first: object | undefined): readonly string[] {
  return Object.keys(first ?? {});
}

function label(labels: readonly NightCard[], night: number): string {
  const { date = '', title } = labels[night] ?? {};
  return `${night + 1}  ${date}  ${title?.en ?? ''}`.trimEnd();
}

function spread(summary: MetricSummary | undefined): string {
  if (summary === undefined) return '';
  const { p10, p50, p90 } = summary;
  return p10 === p90 ? whole(p50) : `${whole(p50)} (${whole(p10)}–${whole(p90)})`;
}
