/** One night: a pure function of scenario, seed and commands. */

import type { Command } from './contract/commands.ts';
import type { Night, NightStart } from './contract/night-outcome.ts';
import type { Scenario } from './contract/scenario.ts';
import { closeNight } from './flow/close-night.ts';
import { drawParameters, settle } from './flow/draw-night.ts';
import { happen } from './flow/happen.ts';
import type { NightState } from './flow/night-state.ts';
import { openNight } from './flow/open-night.ts';
import { keyOf } from './kernel/chance.ts';
import type { QueuedEvent } from './kernel/event-queue.ts';

export interface NightOptions {
  readonly commands?: readonly Command[]; // of a player, on top of the scenario's
  readonly start?: NightStart; // what earlier nights left; else everything is full and whole
  readonly record?: boolean; // keep the log and everything needed to draw; the outcome is the same without
  readonly shuffleTies?: number; // uint32 other than 0: a test mode that reorders what happens at the same instant
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
  state.now = Math.max(state.now, end);
}

/**
 * Closes a night that has advanced to its end, or calls it off where it stands: what is in the air stays airborne, what waits on the ground
 * was never launched, commands still to come are refused. It cannot go on afterwards.
 */
export function endNight({ state, parameters }: BegunNight): Night {
  return closeNight(state, parameters);
}
