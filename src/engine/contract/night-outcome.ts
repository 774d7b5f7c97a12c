/** What a night begins with, and what it came to. */
import type { Totals } from '../consequence/totals.ts';
import type { Refusal } from './commands.ts';
import type { NightRecord } from './record.ts';

/** Rounds of a unit. */
export interface Stock {
  readonly ready: number; // in the magazine
  readonly reserve: number; // behind it
}

/** What a night begins with. */
export interface NightStart {
  readonly stock: readonly Stock[]; // per fire unit of the scenario
  readonly damage: readonly number[]; // per place, share that is still broken, 0 to 1
}

/** What a night came to, up to its end or to where it was called off. Lists are indexed as in the scenario; `byRegion` has one more row at the end for no region. */
export interface Night {
  readonly stateHash: string; // 16 hexadecimal digits
  readonly totals: Totals;
  readonly byType: readonly Totals[];
  readonly byWave: readonly Totals[];
  readonly byRegion: readonly Totals[]; // where each threat ended
  readonly hits: readonly number[]; // per place
  readonly debris: readonly number[]; // per place, kills that left debris there
  readonly damage: readonly number[]; // per place, share that is broken at the end, 0 to 1; earlier nights' too
  readonly customersWithoutPower: readonly number[]; // per place, at the end; by earlier nights' damage too
  readonly customerHours: readonly number[]; // per place, until repair: customers times hours without power by what this night broke
  readonly hitPlaces: number;
  readonly debrisPlaces: number;
  readonly constraints: readonly number[]; // per kind of constraint, leakers that it let through
  readonly rounds: readonly number[]; // per fire unit, those placed during the night last; fired
  readonly kills: readonly number[]; // per fire unit
  readonly stock: readonly Stock[]; // per fire unit, what is left
  readonly suppressions: readonly number[]; // per EW area, threats that it ended
  readonly refused: readonly (Refusal | undefined)[]; // per command, the scenario's first
  readonly roundsFired: number;
  readonly shotsWasted: number; // rounds at targets that were gone
  readonly shotsAtDecoys: number; // rounds that met drones without a warhead, alive or gone
  readonly costDefence: number; // USD, rounds fired
  readonly costRaid: number; // USD, drones launched
  readonly firstLaunch: number; // s, 0 where nothing was launched
  readonly end: number; // s, when the last threat ended or the night did
  readonly record: NightRecord | undefined;
}
