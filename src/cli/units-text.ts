/** What each fire unit did and why it did not fire, as text for people. */
import { type UnitDeeds, unitDeeds } from '../analysis/index.ts';
import type { NightRecord } from '../engine/index.ts';
import { counted, whole } from './format.ts';
import { noFireWords } from './reason-words.ts';
import { section } from './table.ts';

const columns = [
  'in reach',
  'engaged',
  'rounds',
  'returned',
  'kills',
  'missed',
  'wasted',
  'drives',
  'sorties',
];

/** Units that had nothing in reach are counted only. */
export function unitsText(record: NightRecord): string {
  const deeds = unitDeeds(record);
  const told = deeds.filter(({ passes, engagements, drives }) => passes + engagements + drives > 0);
  const quiet = deeds.length - told.length;
  const title = 'What each unit did, and why it did not fire at the rest';
  const rows = told.map((one) => cells(record, one));
  const table = section(title, ['', ...columns, 'did not fire'], rows, { isLastText: true });
  return quiet > 0 ? `${table}\n  ${counted(quiet, 'unit')} had nothing in reach` : table;
}

function cells({ laydown }: NightRecord, deeds: UnitDeeds): string[] {
  const { passes, engagements, rounds, returned, kills, missed, wasted, drives, sorties, held } = deeds;
  return [
    laydown.fireUnits[deeds.unit]?.id ?? `#${deeds.unit}`,
    ...[passes, engagements, rounds, returned, kills, missed, wasted, drives, sorties].map(whole),
    held.map(({ why, passes: count }) => `${noFireWords[why]} ${count}`).join(', '),
  ];
}

/** The same for machines, quiet units too. */
export function unitsJson(record: NightRecord) {
  return unitDeeds(record).map(({ unit, held, ...deeds }) => ({
    unit: record.laydown.fireUnits[unit]?.id,
    type: record.laydown.fireUnits[unit]?.type,
    layer: record.laydown.fireUnits[unit]?.layer,
    ...deeds,
    held: Object.fromEntries(held.map(({ why, passes }) => [why, passes])),
  }));
}
