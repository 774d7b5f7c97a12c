/** The morning report of a night that was counted by hand. */
import { describe, expect, it } from 'vitest';
import { report } from '../../src/analysis/report.ts';
import { summarise } from '../../src/analysis/summary.ts';
import { smallNight, smallRecord, smallScenario, totals } from './small-night.ts';

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
      { layer: 'missile', units: 1, rounds: 3, kills: 3, cost: 1_200_000, costStopped: undefined },
      { layer: 'gun', units: 2, rounds: 30, kills: 6, cost: 1500, costStopped: undefined },
      { layer: 'ew', units: 1, rounds: 0, kills: 3, cost: 0, costStopped: undefined },
    ]);
    expect(told.layers.reduce((sum, row) => sum + row.cost, 0)).toBe(told.costDefence);
  });

  it('lists places by hits, those without a hit not at all', () => {
    expect(told.places).toEqual([
      { place: 1, hits: 4, damage: 0.6, customersWithoutPower: 0, customerHours: 0 },
      { place: 0, hits: 1, damage: 0.25, customersWithoutPower: 5858, customerHours: 120_000 },
    ]);
    expect(report(smallScenario(), smallNight({ hits: [0, 1] })).places.map((row) => row.place)).toEqual([1]);
  });

  it('says why it leaked, most first, in shares of all leakers', () => {
    expect(told.whyLeaked).toEqual([
      { constraint: 'missed', leakers: 3, share: 0.6 },
      { constraint: 'out-of-envelope', leakers: 1, share: 0.2 },
      { constraint: 'too-late', leakers: 1, share: 0.2 },
    ]);
  });

  it('sums what the night cost both sides and the people', () => {
    // neutralised: 6 geran for 50,000 each and 12 decoys for 10,000 each
    expect(told).toMatchObject({
      costStopped: 420_000,
      customerHours: 120_000,
      shotsWasted: 2,
      shotsAtDecoys: 14,
    });
    expect([told.alerts, told.peopleHours]).toEqual([undefined, undefined]);
  });

  it('of a recorded night tells what the drones cost that each layer stopped', () => {
    const [threat] = smallRecord().threats;
    if (threat === undefined) throw new Error('record: expected a threat, got none');
    const threats = [
      { ...threat, outcome: 'shotDown', by: 0 },
      { ...threat, outcome: 'shotDown', by: 2, type: 1 },
      { ...threat, outcome: 'left', by: 0, type: 1 },
      { ...threat, outcome: 'suppressed', by: 0 },
      { ...threat, outcome: 'fell', by: -1 },
    ] as const;
    const { layers } = report(smallScenario(), smallNight({ record: smallRecord({ threats }) }));
    expect(layers.map(({ layer, costStopped }) => [layer, costStopped])).toEqual([
      ['missile', 10_000],
      ['gun', 50_000],
      ['ew', 60_000],
    ]);
  });

  it('of a recorded night counts alerts by region, with the lead before the first hit', () => {
    const alerts = [
      { region: 0, from: 0, to: 3600 },
      { region: 1, from: 100, to: 7300 },
      { region: 0, from: 10_000, to: 13_600 },
    ];
    const told = report(smallScenario(), smallNight({ record: smallRecord({ alerts }) }));
    expect(told.alerts).toEqual([
      { region: 0, alerts: 2, hours: 2, peopleHours: 2000, lead: 900 },
      { region: 1, alerts: 1, hours: 2, peopleHours: 1000, lead: undefined },
    ]);
    expect(told.peopleHours).toBe(3000);
  });

  it('has no lead where it hit without an alert', () => {
    const told = report(smallScenario(), smallNight({ record: smallRecord() }));
    expect(told.alerts).toEqual([{ region: 0, alerts: 0, hours: 0, peopleHours: 0, lead: 0 }]);
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
      customerHours: 120_000,
      shotsWasted: 2,
      shotsAtDecoys: 14,
      'leak.never-detected': 0,
      'leak.out-of-envelope': 1,
      'leak.no-order': 0,
      'leak.no-channel': 0,
      'leak.decoy-took-slot': 0,
      'leak.magazine-empty': 0,
      'leak.held-by-doctrine': 0,
      'leak.called-decoy': 0,
      'leak.too-late': 1,
      'leak.missed': 3,
    });
  });
});
