/** The morning report: what a night came to, the way it is published and beside it the honest share. */
import { type Layer, layers, type Night, neutralised, type Scenario, type Totals } from '../engine/index.ts';

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
  readonly roundsFired: number;
  readonly costDefence: number; // USD
  readonly costRaid: number; // USD
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
}

export interface PlaceRow {
  readonly place: number;
  readonly hits: number;
  readonly customersWithoutPower: number;
}

export function report(scenario: Scenario, night: Night): Report {
  const { totals } = night;
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
    roundsFired: night.roundsFired,
    costDefence: night.costDefence,
    costRaid: night.costRaid,
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
  const rows: LayerRow[] = layers
    .filter((layer) => scenario.fireUnits.some((unit) => unit.layer === layer))
    .map((layer) => layerRow(layer, scenario, night));
  if (scenario.ewAreas.length === 0) return rows;
  return [
    ...rows,
    { layer: 'ew', units: scenario.ewAreas.length, rounds: 0, kills: sum(night.suppressions), cost: 0 },
  ];
}

function layerRow(layer: Layer, scenario: Scenario, night: Night): LayerRow {
  const row = { layer, units: 0, rounds: 0, kills: 0, cost: 0 };
  scenario.fireUnits.forEach((unit, index) => {
    if (unit.layer !== layer) return;
    const rounds = night.rounds[index] ?? 0;
    row.units++;
    row.rounds += rounds;
    row.kills += night.kills[index] ?? 0;
    row.cost += rounds * unit.costPerRound;
  });
  return row;
}

function placeRows(night: Night): PlaceRow[] {
  return night.hits
    .map((hits, place) => ({ place, hits, customersWithoutPower: night.customersWithoutPower[place] ?? 0 }))
    .filter((row) => row.hits > 0)
    .sort((a, b) => b.hits - a.hits || a.place - b.place);
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
