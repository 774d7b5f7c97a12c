/** The report of one night as text for people, without a line break at its end. */
import { type AlertRow, type LayerRow, type Report, type ReportRow, report } from '../analysis/index.ts';
import { type Night, neutralised, type Totals } from '../engine/index.ts';
import type { CompiledScenario, ScenarioCard } from '../scenario/index.ts';
import { heading, layerTitles, localTime, metricTitle, nameAt, observedMetrics } from './card-words.ts';
import { dollars, percent, whole } from './format.ts';
import { whyLeakedText } from './leak-text.ts';
import { section } from './table.ts';

const columns = [
  'launched',
  'armed',
  'shot down',
  'suppressed',
  'fell',
  'left',
  'hit',
  'airborne',
  'neutralised',
];

export function runText(compiled: CompiledScenario, night: Night, seed: string): string {
  const { card } = compiled;
  const told = report(compiled.scenario, night);
  const parts = [
    heading(compiled, `seed "${seed}"`, `state ${night.stateHash}`),
    summary(told, night, card),
    section('By type', ['', ...columns], withTotal(told.types, card.droneTypes, told)),
    section('By wave', ['', ...columns], withTotal(told.waves, waveNames(compiled), told)),
    section('By region, where each ended', ['', ...columns], withTotal(told.regions, card.regions, told)),
    section('By layer', ['', ...layerColumns], told.layers.map(layerCells)),
  ];
  if (told.whyLeaked.length > 0) parts.splice(2, 0, whyLeakedText(told.whyLeaked));
  if (told.places.length > 0) parts.push(placesHit(told, card));
  if (told.alerts !== undefined && told.alerts.length > 0) parts.push(alertsText(told.alerts, card));
  return parts.join('\n\n');
}

type Line = readonly [metric: string, value: number, note: string];

function summary(told: Report, night: Night, card: ScenarioCard): string {
  const observed = observedMetrics(card.observed);
  const groups = told.groups.map((row): Line => [`downed.${row.group}`, row.downed, '']);
  const lines = [...outcomeLines(told, night, card), ...groups, ...priceLines(told)];
  const rows = lines.map(([metric, value, note]) => [
    metricTitle(metric),
    whole(value),
    published(observed[metric]),
    note,
  ]);
  return section(`The night, over at ${localTime(card, night.end)}`, ['', 'modelled', 'published', ''], rows);
}

function outcomeLines(told: Report, night: Night, card: ScenarioCard): readonly Line[] {
  const { launched, hit, armed, armedStopped } = told.totals;
  const first = launched > 0 ? `first at ${localTime(card, night.firstLaunch)}` : '';
  return [
    ['launched', launched, first],
    ['neutralised', told.neutralised, `${percent(told.neutralisedShare)} of launched`],
    ['hit', hit, launched > 0 ? `${percent(hit / launched)} of launched` : ''],
    ['armedStopped', armedStopped, `${percent(told.armedStoppedShare)} of ${whole(armed)} armed`],
    ['hitPlaces', told.hitPlaces, ''],
    ['debrisPlaces', told.debrisPlaces, ''],
  ];
}

function priceLines(told: Report): readonly Line[] {
  const { roundsFired, shotsWasted, shotsAtDecoys } = told;
  const ofFired = (shots: number): string =>
    roundsFired > 0 ? `${percent(shots / roundsFired)} of rounds fired` : '';
  return [
    ['customersWithoutPower', told.customersWithoutPower, ''],
    ['customerHours', told.customerHours, 'until repair'],
    ...(told.peopleHours === undefined ? [] : [['peopleHours', told.peopleHours, ''] as const]),
    ['roundsFired', roundsFired, dollars(told.costDefence)],
    ['shotsWasted', shotsWasted, ofFired(shotsWasted)],
    ['shotsAtDecoys', shotsAtDecoys, ofFired(shotsAtDecoys)],
    ['costRaid', told.costRaid, ''],
    [
      'costStopped',
      told.costStopped,
      told.costRaid > 0 ? `${percent(told.costStopped / told.costRaid)}` : '',
    ],
  ];
}

function published(value: number | undefined): string {
  return value === undefined ? '' : whole(value);
}

function withTotal(
  rows: readonly ReportRow[],
  names: readonly { readonly en: string }[],
  told: Report,
): string[][] {
  const cells = rows.map((row) => [
    row.index < 0 ? 'over no region' : nameAt(names, row.index),
    ...totalCells(row.totals),
  ]);
  return [...cells, ['all', ...totalCells(told.totals)]];
}

/** Each with the time of its first launch, for waves often share a name. */
function waveNames({ scenario, card }: CompiledScenario): { en: string }[] {
  return scenario.waves.map((wave, index) => ({
    en: `${localTime(card, wave.firstLaunch)}  ${nameAt(card.waves, index)}`,
  }));
}

function totalCells(totals: Totals): string[] {
  const { launched, armed, shotDown, suppressed, fell, left, hit, airborne } = totals;
  return [launched, armed, shotDown, suppressed, fell, left, hit, airborne, neutralised(totals)].map(whole);
}

const layerColumns = ['units', 'rounds', 'kills', 'cost', 'per kill', 'drones stopped'];

function layerCells(row: LayerRow): string[] {
  const perKill = row.kills > 0 && row.cost > 0 ? dollars(row.cost / row.kills) : '';
  return [
    layerTitles[row.layer],
    whole(row.units),
    whole(row.rounds),
    whole(row.kills),
    dollars(row.cost),
    perKill,
    row.costStopped === undefined ? '' : dollars(row.costStopped),
  ];
}

function placesHit(told: Report, card: ScenarioCard): string {
  const rows = told.places.map((row) => [
    nameAt(card.places, row.place),
    whole(row.hits),
    percent(row.damage),
    whole(row.customersWithoutPower),
    whole(row.customerHours),
  ]);
  return section('Places hit', ['', 'hits', 'damage', 'without power', 'customer-hours'], rows);
}

function alertsText(alerts: readonly AlertRow[], card: ScenarioCard): string {
  const rows = alerts.map(({ region, alerts: count, hours, peopleHours, lead }) => [
    nameAt(card.regions, region),
    whole(count),
    hours.toFixed(1),
    whole(peopleHours),
    lead === undefined ? '' : `${whole(lead / 60)} min`,
  ]);
  const columns = ['alerts', 'hours', 'people-hours', 'before the first hit'];
  return section('Alerts by region', ['', ...columns], rows);
}
