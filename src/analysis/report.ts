/** The morning report: what a night came to, the way it is published and beside it the honest share. */
import {
  type FireUnit,
  type Layer,
  layers,
  type Night,
  type NightRecord,
  neutralised,
  type Scenario,
  type Totals,
} from '../engine/index.ts';
import { type AlertRow, alertRows } from './alert-rows.ts';
import { type ConstraintRow, constraintRows } from './why-leaked.ts';

export interface Report {
  readonly totals: Totals;
  readonly neutralised: number;
  readonly neutralisedShare: number; // of launched, 0 to 1; 0 where nothing was launched
  readonly armedStoppedShare: number; // of the armed, 0 to 1; 0 where none was armed
  readonly regions: readonly ReportRow[]; // those over which something ended, most first; index -1: over none
  readonly waves: readonly ReportRow[]; // in order of the scenario
  readonly types: readonly ReportRow[]; // in order of the scenario
  readonly groups: readonly GroupRow[]; // shot down, suppressed and fallen by part of the country
  readonly layers: readonly LayerRow[]; // those with units, and EW
  readonly places: readonly PlaceRow[]; // hit ones, most hits first
  readonly hitPlaces: number;
  readonly debrisPlaces: number;
  readonly customersWithoutPower: number;
  readonly customerHours: number; // without power, until repair
  readonly roundsFired: number;
  readonly shotsWasted: number; // rounds at targets that were gone
  readonly shotsAtDecoys: number; // rounds at drones without a warhead
  readonly costDefence: number; // USD
  readonly costRaid: number; // USD
  readonly costStopped: number; // USD, drones launched and neutralised
  readonly whyLeaked: readonly ConstraintRow[]; // most first
  readonly alerts: readonly AlertRow[] | undefined; // most people-hours first; undefined where the night was not recorded
  readonly peopleHours: number | undefined; // under alert
}

export interface ReportRow {
  readonly index: number;
  readonly totals: Totals;
}

export interface GroupRow {
  readonly group: string;
  readonly downed: number;
}

export interface LayerRow {
  readonly layer: Layer | 'ew';
  readonly units: number;
  readonly rounds: number;
  readonly kills: number; // for EW: suppressed
  readonly cost: number; // USD, rounds fired
  readonly costStopped: number | undefined; // USD, drones that it stopped; undefined where the night was not recorded
}

export interface PlaceRow {
  readonly place: number;
  readonly hits: number;
  readonly damage: number; // share of what worked that is broken, 0 to 1
  readonly customersWithoutPower: number;
  readonly customerHours: number;
}

export function report(scenario: Scenario, night: Night): Report {
  const { totals, record } = night;
  const alerts = record && alertRows(scenario, record);
  return {
    totals,
    neutralised: neutralised(totals),
    neutralisedShare: share(neutralised(totals), totals.launched),
    armedStoppedShare: share(totals.armedStopped, totals.armed),
    regions: regionRows(scenario, night),
    waves: night.byWave.map((row, index) => ({ index, totals: row })),
    types: night.byType.map((row, index) => ({ index, totals: row })),
    groups: groupRows(scenario, night),
    layers: layerRows(scenario, night),
    places: placeRows(night),
    hitPlaces: night.hitPlaces,
    debrisPlaces: night.debrisPlaces,
    customersWithoutPower: sum(night.customersWithoutPower),
    customerHours: sum(night.customerHours),
    roundsFired: night.roundsFired,
    shotsWasted: night.shotsWasted,
    shotsAtDecoys: night.shotsAtDecoys,
    costDefence: night.costDefence,
    costRaid: night.costRaid,
    costStopped: sum(night.byType.map((row, type) => neutralised(row) * costOf(scenario, type))),
    whyLeaked: constraintRows(night),
    alerts,
    peopleHours: alerts && sum(alerts.map(({ peopleHours }) => peopleHours)),
  };
}

/** Shot down, suppressed and fallen over the regions of each group, in the order in which the scenario first names the groups. */
export function groupRows(scenario: Scenario, night: Night): GroupRow[] {
  const groups = [...new Set(scenario.regions.map((region) => region.group))];
  return groups.map((group) => ({
    group,
    downed: sum(
      scenario.regions.map((region, index) => (region.group === group ? downed(night.byRegion[index]) : 0)),
    ),
  }));
}

function downed(totals: Totals | undefined): number {
  return totals === undefined ? 0 : totals.shotDown + totals.suppressed + totals.fell;
}

function regionRows(scenario: Scenario, night: Night): ReportRow[] {
  return night.byRegion
    .map((totals, row) => ({ index: row < scenario.regions.length ? row : -1, totals }))
    .filter((row) => row.totals.launched > 0)
    .sort((a, b) => b.totals.launched - a.totals.launched || a.index - b.index);
}

function layerRows(scenario: Scenario, night: Night): LayerRow[] {
  const { fireUnits, ewAreas } = night.record?.laydown ?? scenario;
  const rows: LayerRow[] = layers
    .filter((layer) => fireUnits.some((unit) => unit.layer === layer))
    .map((layer) => layerRow(layer, fireUnits, night, stoppedBy(layer, scenario, night.record)));
  if (ewAreas.length === 0) return rows;
  const kills = sum(night.suppressions);
  const costStopped = stoppedBy('ew', scenario, night.record);
  return [...rows, { layer: 'ew', units: ewAreas.length, rounds: 0, kills, cost: 0, costStopped }];
}

function layerRow(
  layer: Layer,
  fireUnits: readonly FireUnit[],
  night: Night,
  costStopped: number | undefined,
): LayerRow {
  const row = { layer, units: 0, rounds: 0, kills: 0, cost: 0, costStopped };
  fireUnits.forEach((unit, index) => {
    if (unit.layer !== layer) return;
    const rounds = night.rounds[index] ?? 0;
    row.units++;
    row.rounds += rounds;
    row.kills += night.kills[index] ?? 0;
    row.cost += rounds * unit.costPerRound;
  });
  return row;
}

/** USD, the drones that a layer shot down, or that EW took. */
function stoppedBy(
  layer: LayerRow['layer'],
  scenario: Scenario,
  record: NightRecord | undefined,
): number | undefined {
  if (record === undefined) return undefined;
  const isBy = ({ outcome, by }: NightRecord['threats'][number]): boolean => {
    if (outcome === 'shotDown') return record.laydown.fireUnits[by]?.layer === layer;
    return layer === 'ew' && (outcome === 'suppressed' || outcome === 'left');
  };
  return sum(record.threats.filter(isBy).map(({ type }) => costOf(scenario, type)));
}

function costOf({ droneTypes }: Scenario, type: number): number {
  return droneTypes[type]?.cost ?? 0;
}

function placeRows(night: Night): PlaceRow[] {
  return night.hits
    .map((hits, place) => ({
      place,
      hits,
      damage: night.damage[place] ?? 0,
      customersWithoutPower: night.customersWithoutPower[place] ?? 0,
      customerHours: night.customerHours[place] ?? 0,
    }))
    .filter((row) => row.hits > 0)
    .sort((a, b) => b.hits - a.hits || a.place - b.place);
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
