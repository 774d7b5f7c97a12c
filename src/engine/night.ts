/** One night: a pure function of scenario, seed and commands. */
import { closeNight } from './close-night.ts';
import type { Command, Refusal } from './commands.ts';
import type { Totals } from './consequence/totals.ts';
import { drawParameters, settle } from './draw-night.ts';
import { happen } from './happen.ts';
import { keyOf } from './kernel/chance.ts';
import type { QueuedEvent } from './kernel/event-queue.ts';
import type { NightState } from './night-state.ts';
import { openNight } from './open-night.ts';
import type { NightRecord } from './record.ts';
import type { Scenario } from './scenario.ts';

export interface NightOptions {
  readonly commands?: readonly Command[]; // of a player, on top of the scenario's
  readonly start?: NightStart; // what earlier nights left; else everything is full and whole
  readonly record?: boolean; // keep the log and everything needed to draw; the outcome is the same without
  readonly shuffleTies?: number; // uint32 other than 0: a test mode that reorders what happens at the same instant
}

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

/** What a night came to. Lists are indexed as in the scenario; `byRegion` has one more row at the end for no region. */
export interface Night {
  readonly stateHash: string; // 16 hexadecimal digits
  readonly totals: Totals;
  readonly byType: readonly Totals[];
  readonly byWave: readonly Totals[];
  readonly byRegion: readonly Totals[]; // where each threat ended
  readonly hits: readonly number[]; // per place
  readonly debris: readonly number[]; // per place, kills that left debris there
  readonly damage: readonly number[]; // per place, share that is broken at the end, 0 to 1
  readonly customersWithoutPower: readonly number[]; // per place
  readonly customerHours: readonly number[]; // per place, until repair: customers times hours without power
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

/**
 * Runs one night.
 *
 * @param seed any text; the same text gives the same night, to the bit, in every JavaScript engine.
 * @throws only where an invariant of the engine is broken; a scenario that compiled never makes it throw.
 */
export function night(scenario: Scenario, seed: string, options: NightOptions = {}): Night {
  const begun = beginNight(scenario, seed, options);
  advanceNight(begun, scenario.duration);
  return endNight(begun);
}

/** A night on its way. */
export interface BegunNight {
  readonly state: NightState;
  readonly parameters: Readonly<Record<string, number>>; // drawn for this night, by name, SI
}

/** A night at its start: nothing has happened yet. */
export function beginNight(scenario: Scenario, seed: string, options: NightOptions = {}): BegunNight {
  const key = keyOf(seed);
  const parameters = drawParameters(key, scenario);
  const { record = false, shuffleTies = 0, commands = [], start } = options;
  const state = openNight(settle(scenario, parameters), key, { record, shuffleTies, commands, start });
  return { state, parameters };
}

/** Lets everything happen that is due before `until` s; where a night is stopped on the way makes no difference to it. */
export function advanceNight({ state }: BegunNight, until: number): void {
  const event: QueuedEvent = { time: 0, kind: 0, a: 0, b: 0 };
  const end = Math.min(until, state.scenario.duration);
  while (state.queue.nextTime < end && state.queue.take(event)) {
    state.now = event.time;
    happen(state, event);
  }
}

/** Closes a night that has advanced to its end, or calls it off where it stands. */
export function endNight({ state, parameters }: BegunNight): Night {
  return closeNight(state, parameters);
}
