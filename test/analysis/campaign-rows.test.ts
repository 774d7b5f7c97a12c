/** Campaigns night by night, by hand and against the engine's own account. */
import { describe, expect, it } from 'vitest';
import { campaignRows, summariseCampaign } from '../../src/analysis/campaign-rows.ts';
import { type CampaignPlan, campaign } from '../../src/engine/index.ts';
import { smallNight, smallScenario } from './small-night.ts';

const plan: CampaignPlan = {
  nights: [0, 1, 1].map((daysSince) => ({ scenario: smallScenario(), daysSince, commands: [] })),
  resupply: [],
};

describe('campaignRows()', () => {
  it('counts rounds left by layer and the places that are damaged for good or for days', () => {
    const night = smallNight({ damage: [0.049, 0.05] });
    const [row] = campaignRows(plan, { nights: [night], starts: [] });
    expect(row).toEqual({
      launched: 24,
      neutralised: 18,
      hit: 5,
      hitPlaces: 2,
      roundsFired: 33,
      'left.missile': 15,
      'left.gun': 8,
      damagedPlaces: 1,
      customersWithoutPower: 5858,
      customerHours: 120_000,
      costDefence: 1_201_500,
      costRaid: 720_000,
    });
  });

  it('without resupply takes from night to night exactly the rounds that were fired', () => {
    const outcome = campaign(plan, 'wear');
    const left = campaignRows(plan, outcome).map(
      (row) => (row['left.missile'] ?? 0) + (row['left.gun'] ?? 0),
    );
    const fired = outcome.nights.map(({ roundsFired }) => roundsFired);
    expect(fired[0]).toBeGreaterThan(0);
    expect(left).toEqual(fired.map((_, night) => 3 * 18 - sum(fired.slice(0, night + 1))));
  });
});

describe('summariseCampaign()', () => {
  it('summarises each night over the runs', () => {
    const [first, second] = summariseCampaign([
      [{ hit: 1 }, { hit: 10 }],
      [{ hit: 2 }, { hit: 20 }],
      [{ hit: 6 }, { hit: 30 }],
    ]);
    expect([first?.hit?.p50, second?.hit?.p50, first?.hit?.mean]).toEqual([2, 20, 3]);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
