import { describe, expect, it } from 'vitest';
import {
  type Night,
  neutralised,
  night,
  outcomes,
  type Scenario,
  type Totals,
} from '../../src/engine/index.ts';
import { fc } from './property.ts';
import { anySeed, anyWorld } from './random-world.ts';
import { wave, world } from './world.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const fields = ['launched', 'armed', 'armedStopped', ...outcomes] as const;

function closes(totals: Totals): void {
  expect(sum(outcomes.map((outcome) => totals[outcome]))).toBe(totals.launched);
  expect(totals.armed).toBeLessThanOrEqual(totals.launched);
  expect(totals.armedStopped).toBeLessThanOrEqual(Math.min(totals.armed, neutralised(totals)));
}

function addsUp(rows: readonly Totals[], totals: Totals): void {
  for (const field of fields) expect(sum(rows.map((row) => row[field]))).toBe(totals[field]);
}

/** What must hold of every night. */
function accounts(scenario: Scenario, result: Night): void {
  const { totals, byType, byWave, byRegion } = result;
  for (const rows of [byType, byWave, byRegion]) {
    rows.forEach(closes);
    addsUp(rows, totals);
  }
  closes(totals);
  byWave.forEach((row, n) => {
    expect(row.launched).toBeLessThanOrEqual(scenario.waves[n]?.count ?? -1);
  });
  expect(sum(result.kills)).toBe(totals.shotDown);
  expect(sum(result.hits)).toBe(totals.hit);
  expect(sum(result.suppressions)).toBe(totals.suppressed + totals.left);
  expect(sum(result.debris)).toBeLessThanOrEqual(totals.shotDown);
  expect(sum(result.rounds)).toBe(result.roundsFired);
  expect(result.hitPlaces).toBe(result.hits.filter((hits) => hits > 0).length);
  expect(result.debrisPlaces).toBe(result.debris.filter((debris) => debris > 0).length);
}

describe('night()', () => {
  it('closes its accounts: launched = shot down + suppressed + fell + hit + left + airborne, by type, wave and region', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, (scenario, seed) => accounts(scenario, night(scenario, seed))),
      { numRuns: 400 },
    );
  });

  it('fires no more rounds than a unit has and may use', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, (scenario, seed) => {
        const { rounds, kills } = night(scenario, seed);
        scenario.fireUnits.forEach(({ magazine, reserveRounds, doctrine }, unit) => {
          expect(rounds[unit]).toBeLessThanOrEqual(Math.max(0, magazine + reserveRounds - doctrine.reserve));
          expect(kills[unit]).toBeLessThanOrEqual(rounds[unit] as number);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('pays for every drone launched and every round fired', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, (scenario, seed) => {
        const { rounds, byType, costDefence, costRaid } = night(scenario, seed);
        expect(costDefence).toBeCloseTo(
          sum(rounds.map((fired, n) => fired * (scenario.fireUnits[n]?.costPerRound ?? 0))),
          3,
        );
        expect(costRaid).toBeCloseTo(
          sum(byType.map(({ launched }, n) => launched * (scenario.droneTypes[n]?.cost ?? 0))),
          3,
        );
      }),
    );
  });

  it('of a raid without drones is quiet', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, (scenario, seed) => {
        const result = night(
          { ...scenario, waves: scenario.waves.map((one) => ({ ...one, count: 0 })) },
          seed,
          { record: true },
        );
        expect(result).toMatchObject({ roundsFired: 0, hitPlaces: 0, costRaid: 0, firstLaunch: 0, end: 0 });
        expect(result.totals.launched).toBe(0);
        expect(result.record?.events).toEqual([]);
      }),
    );
  });

  it('bears a wave whose target is its launch site', () => {
    const result = night(
      world({ sites: [{ id: 'site', position: { x: 0, y: 0 } }], waves: [wave(3)] }),
      'a',
      { record: true },
    );
    expect(result.totals).toMatchObject({ launched: 3, hit: 3 });
  });
});
