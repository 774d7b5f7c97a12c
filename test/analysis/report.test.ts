/** The morning report of a night that was counted by hand. */
import { describe, expect, it } from 'vitest';
import { report } from '../../src/analysis/report.ts';
import { summarise } from '../../src/analysis/summary.ts';
import { smallNight, smallScenario, totals } from './small-night.ts';

describe('report()', () => {
  const told = report(smallScenario(), smallNight());

  it('gives the headline share and the honest one', () => {
    expect(told.neutralised).toBe(18);
    expect(told.neutralisedShare).toBe(0.75);
    expect(told.armedStoppedShare).toBe(0.5);
  });

  it('lists regions by what ended over them, and what ended over none', () => {
    expect(told.regions.map((row) => row.index)).toEqual([1, 0, -1]);
  });

  it('counts the downed by part of the country, without those that left or hit', () => {
    expect(told.groups).toEqual([
      { group: 'south', downed: 4 },
      { group: 'north', downed: 10 },
    ]);
  });

  it('adds up the units of each layer and sets electronic warfare beside them', () => {
    expect(told.layers).toEqual([
      { layer: 'missile', units: 1, rounds: 3, kills: 3, cost: 1_200_000 },
      { layer: 'gun', units: 2, rounds: 30, kills: 6, cost: 1500 },
      { layer: 'ew', units: 1, rounds: 0, kills: 3, cost: 0 },
    ]);
    expect(told.layers.reduce((sum, row) => sum + row.cost, 0)).toBe(told.costDefence);
  });

  it('lists places by hits, those without a hit not at all', () => {
    expect(told.places).toEqual([
      { place: 1, hits: 4, customersWithoutPower: 0 },
      { place: 0, hits: 1, customersWithoutPower: 5858 },
    ]);
    expect(report(smallScenario(), smallNight({ hits: [0, 1] })).places.map((row) => row.place)).toEqual([1]);
  });

  it('has shares of 0 where nothing was launched', () => {
    const empty = report(smallScenario(), smallNight({ totals: totals({}) }));
    expect([empty.neutralisedShare, empty.armedStoppedShare]).toEqual([0, 0]);
  });

  it('leaves out layers without units', () => {
    const unarmed = smallScenario({ fireUnits: [], ewAreas: [] });
    expect(report(unarmed, smallNight({ rounds: [], kills: [], suppressions: [] })).layers).toEqual([]);
  });
});

describe('summarise()', () => {
  it('keeps the numbers of the report', () => {
    const { metrics, stateHash, seed } = summarise(smallScenario(), smallNight(), 's#3');
    expect([seed, stateHash]).toEqual(['s#3', '0123456789abcdef']);
    expect(metrics).toEqual({
      launched: 24,
      armed: 12,
      shotDown: 9,
      suppressed: 3,
      fell: 4,
      left: 2,
      hit: 5,
      airborne: 1,
      neutralised: 18,
      armedStopped: 6,
      hitPlaces: 2,
      debrisPlaces: 1,
      roundsFired: 33,
      costDefence: 1_201_500,
      costRaid: 720_000,
      customersWithoutPower: 5858,
      'downed.south': 4,
      'downed.north': 10,
    });
  });
});
