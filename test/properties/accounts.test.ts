/** The accounts of any night close, in the outcome and against a second count from the record. */
import { describe, expect, it } from 'vitest';
import {
  constraints,
  neutralised,
  outcomes,
  type ThreatRecord,
  type Totals,
} from '../../src/engine/index.ts';
import { anyNight, count, holdsOf, type PlayedNight, patience, play, sum } from './random-night.ts';

const fields = ['launched', 'armed', 'armedStopped', ...outcomes] as const;

describe('night()', () => {
  it(
    'closes its accounts: by type, wave, region, unit, EW area, place and constraint, and as its record tells',
    () => {
      holdsOf(anyNight, (plan) => {
        const played = play(plan);
        rowsClose(played);
        recordTellsTotals(played);
        recordTellsHits(played);
        recordTellsKills(played);
        isPaidFor(played);
        breaksWhatItHits(played);
      });
    },
    patience,
  );
});

function rowsClose({ result: { totals, byType, byWave, byRegion }, scenario }: PlayedNight): void {
  for (const rows of [[totals], byType, byWave, byRegion]) {
    rows.forEach(closes);
    for (const field of fields) expect(sum(rows.map((row) => row[field]))).toBe(totals[field]);
  }
  byWave.forEach(({ launched }, n) => {
    expect(launched).toBeLessThanOrEqual(scenario.waves[n]?.count ?? -1);
  });
}

function closes(row: Totals): void {
  expect(sum(outcomes.map((outcome) => row[outcome]))).toBe(row.launched);
  expect(row.armed).toBeLessThanOrEqual(row.launched);
  expect(row.armedStopped).toBeLessThanOrEqual(Math.min(row.armed, neutralised(row)));
}

function recordTellsTotals({ result, record, scenario }: PlayedNight): void {
  const isOf = {
    byType: (row: number) => (threat: ThreatRecord) => threat.type === row,
    byWave: (row: number) => (threat: ThreatRecord) => threat.wave === row,
    byRegion: (row: number) => (threat: ThreatRecord) =>
      threat.region === (row < scenario.regions.length ? row : -1),
  };
  for (const by of ['byType', 'byWave', 'byRegion'] as const) {
    result[by].forEach((row, n) => {
      expect(counted(record.threats.filter(isOf[by](n)), scenario)).toEqual(row);
    });
  }
}

function counted(threats: readonly ThreatRecord[], { droneTypes }: PlayedNight['scenario']): Totals {
  const isArmed = ({ type }: ThreatRecord): boolean => droneTypes[type]?.armed === true;
  const of = Object.fromEntries(
    outcomes.map((outcome) => [outcome, count(threats, (threat) => threat.outcome === outcome)]),
  ) as Pick<Totals, (typeof outcomes)[number]>;
  const armed = threats.filter(isArmed);
  return {
    ...of,
    launched: threats.length,
    armed: armed.length,
    armedStopped: count(armed, ({ outcome }) => outcome !== 'hit' && outcome !== 'airborne'),
  };
}

function recordTellsHits({ result, record }: PlayedNight): void {
  const { hits, totals, hitPlaces } = result;
  expect(sum(hits)).toBe(totals.hit);
  expect(hitPlaces).toBe(count(hits, (number) => number > 0));
  hits.forEach((number, place) => {
    expect(count(record.events, (event) => event.kind === 'threat.hit' && event.place === place)).toBe(
      number,
    );
    expect(count(record.threats, ({ outcome, target }) => outcome === 'hit' && target === place)).toBe(
      number,
    );
  });
  expect(sum(result.constraints)).toBe(totals.hit);
  constraints.forEach((constraint, n) => {
    expect(count(record.threats, (threat) => threat.constraint === constraint)).toBe(result.constraints[n]);
  });
  for (const { outcome, constraint } of record.threats)
    expect(constraint !== undefined).toBe(outcome === 'hit');
}

function recordTellsKills({ result, record }: PlayedNight): void {
  const { kills, totals, suppressions, debris, debrisPlaces } = result;
  expect(sum(kills)).toBe(totals.shotDown);
  expect(sum(suppressions)).toBe(totals.suppressed + totals.left);
  kills.forEach((number, unit) => {
    const isItsKill = (one: { unit: number; result: string }) => one.unit === unit && one.result === 'killed';
    expect(count(record.engagements, isItsKill)).toBe(number);
    expect(count(record.threats, ({ outcome, by }) => outcome === 'shotDown' && by === unit)).toBe(number);
  });
  suppressions.forEach((number, area) => {
    const isBy = ({ outcome, by }: ThreatRecord) =>
      by === area && (outcome === 'suppressed' || outcome === 'left');
    expect(count(record.threats, isBy)).toBe(number);
  });
  expect(sum(debris)).toBe(count(record.events, ({ kind }) => kind === 'debris'));
  expect(sum(debris)).toBeLessThanOrEqual(totals.shotDown);
  expect(debrisPlaces).toBe(count(debris, (number) => number > 0));
}

function isPaidFor({ result, record, scenario }: PlayedNight): void {
  const { rounds, roundsFired, costDefence, costRaid } = result;
  const prices = record.laydown.fireUnits.map(({ costPerRound }) => costPerRound);
  expect(rounds.length).toBe(prices.length);
  expect(sum(rounds)).toBe(roundsFired);
  expect(costDefence).toBeCloseTo(sum(rounds.map((fired, n) => fired * (prices[n] ?? 0))), 3);
  expect(costRaid).toBeCloseTo(
    sum(record.threats.map(({ type }) => scenario.droneTypes[type]?.cost ?? 0)),
    3,
  );
}

/** Each hit leaves a share of what still works, by its warhead; what an earlier night broke stays broken, and its customer-hours are not counted again. */
function breaksWhatItHits({ result: { damage, customerHours }, record, scenario, start }: PlayedNight): void {
  scenario.places.forEach(({ hardness, customers, repairTime }, n) => {
    const struck = record.threats.filter(({ outcome, target }) => outcome === 'hit' && target === n);
    const force = sum(struck.map(({ type }) => scenario.droneTypes[type]?.warhead ?? 0));
    const before = start?.damage[n] ?? 0;
    const working = (1 - before) * 2 ** (-force / hardness);
    expect(1 - (damage[n] ?? 0)).toBeCloseTo(working, 9);
    const hours = (customers * (1 - before - working) * repairTime) / 3600 / Math.LN2;
    expect(customerHours[n]).toBeCloseTo(hours, 3);
  });
}
