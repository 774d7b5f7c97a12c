/** Several nights in a row: what one leaves of rounds and damage, the next begins with. */

import { damageAfter } from './consequence/damage.ts';
import type { Command } from './contract/commands.ts';
import type { Night, NightStart, Stock } from './contract/night-outcome.ts';
import type { Scenario } from './contract/scenario.ts';
import type { FireUnit } from './engagement/fire-unit.ts';
import { type NightOptions, night } from './night.ts';

export interface CampaignPlan {
  readonly nights: readonly CampaignNight[]; // in order; all with the same fire units and places
  readonly resupply: readonly Resupply[];
  readonly isRepaired?: boolean; // between the nights, default true
}

export interface CampaignNight {
  readonly scenario: Scenario;
  readonly daysSince: number; // days from the start of the night before; 0 for the first
  readonly commands: readonly Command[]; // on top of the scenario's
}

/** What the units of a type get per day, up to what they can hold. */
export interface Resupply {
  readonly type: string; // of a fire unit
  readonly rounds: number; // per unit and day; a part of a round is carried over to the next day
}

export interface Campaign {
  readonly nights: readonly Night[];
  readonly starts: readonly NightStart[]; // what each night began with
}

const secondsPerDay = 86_400;

/**
 * Runs a campaign: night n (from 1) with the seed text `<seed>/<n>`.
 *
 * @param options of every night; their `commands` and `start` are the campaign's own.
 * @throws where a night has other fire units or places than the first.
 */
export function campaign(
  plan: CampaignPlan,
  seed: string,
  options: Pick<NightOptions, 'record' | 'shuffleTies'> = {},
): Campaign {
  const nights: Night[] = [];
  const starts: NightStart[] = [];
  let start: NightStart | undefined;
  let owed: readonly number[] = [];
  plan.nights.forEach(({ scenario, daysSince, commands }, index) => {
    requireSame(plan.nights[0]?.scenario, scenario);
    const before = start === undefined ? undefined : nextStart(plan, scenario, { start, owed, daysSince });
    start = before?.start ?? wholeAndFull(scenario);
    owed = before?.owed ?? scenario.fireUnits.map(() => 0);
    const ran = night(scenario, `${seed}/${index + 1}`, { ...options, commands, start });
    nights.push(ran);
    starts.push(start);
    start = { stock: ran.stock.slice(0, scenario.fireUnits.length), damage: ran.damage };
  });
  return { nights, starts };
}

/** Everything full and whole. */
export function wholeAndFull({ fireUnits, places }: Scenario): NightStart {
  return {
    stock: fireUnits.map(({ magazine, reserveRounds }) => ({ ready: magazine, reserve: reserveRounds })),
    damage: places.map(() => 0),
  };
}

interface Left {
  readonly start: NightStart;
  readonly owed: readonly number[]; // parts of a round, per fire unit
  readonly daysSince: number;
}

/** What is there after some days of resupply and repair. */
function nextStart(plan: CampaignPlan, scenario: Scenario, { start, owed, daysSince }: Left): Left {
  const perDay = new Map(plan.resupply.map(({ type, rounds }) => [type, rounds]));
  const due = scenario.fireUnits.map((unit, n) => (owed[n] ?? 0) + (perDay.get(unit.type) ?? 0) * daysSince);
  const stock = scenario.fireUnits.map((unit, n) => fill(unit, start.stock[n], Math.floor(due[n] ?? 0)));
  const damage = scenario.places.map((place, n) =>
    damageAfter(place, start.damage[n] ?? 0, plan.isRepaired === false ? 0 : daysSince * secondsPerDay),
  );
  return { start: { stock, damage }, owed: due.map((rounds) => rounds - Math.floor(rounds)), daysSince };
}

/** Rounds go to the magazine first, which by the next night is filled from what lies behind it. */
function fill(unit: FireUnit, left: Stock | undefined, delivered: number): Stock {
  const most = unit.magazine + unit.reserveRounds;
  const rounds = Math.min(most, (left?.ready ?? 0) + (left?.reserve ?? 0) + delivered);
  const ready = Math.min(unit.magazine, rounds);
  return { ready, reserve: rounds - ready };
}

function requireSame(first: Scenario | undefined, other: Scenario): void {
  const sizes = ({ fireUnits, places }: Scenario): string =>
    `${fireUnits.length} units, ${places.length} places`;
  if (first !== undefined && sizes(first) !== sizes(other))
    throw new Error(`campaign: expected nights with ${sizes(first)}, got ${sizes(other)}`);
}
