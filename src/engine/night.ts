/** One night: a pure function of scenario and seed. */
import { closeNight } from './close-night.ts';
import type { Totals } from './consequence/totals.ts';
import { drawParameters, settle } from './draw-night.ts';
import { eventKinds } from './event-kinds.ts';
import { keyOf } from './kernel/chance.ts';
import type { QueuedEvent } from './kernel/event-queue.ts';
import type { NightState } from './night-state.ts';
import { onHandled, onOpportunity } from './on-order.ts';
import { onAssess, onFire, onIntercept, onReloaded } from './on-shot.ts';
import { onDriftEnd, onEnd, onLaunch, onSuppress } from './on-threat.ts';
import { dropTrack, onCall, onLookAhead, onTrackFormed, onTrackTurn } from './on-track.ts';
import { openNight } from './open-night.ts';
import type { NightRecord } from './record.ts';
import type { Scenario } from './scenario.ts';

export interface NightOptions {
  readonly record?: boolean; // keep the log and everything needed to draw; the outcome is the same without
  readonly shuffleTies?: number; // uint32 other than 0: a test mode that reorders what happens at the same instant
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
  readonly customersWithoutPower: readonly number[]; // per place
  readonly hitPlaces: number;
  readonly debrisPlaces: number;
  readonly rounds: readonly number[]; // per fire unit, fired
  readonly kills: readonly number[]; // per fire unit
  readonly suppressions: readonly number[]; // per EW area
  readonly roundsFired: number;
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
  const key = keyOf(seed);
  const parameters = drawParameters(key, scenario);
  const { record = false, shuffleTies = 0 } = options;
  const state = openNight(settle(scenario, parameters), key, { record, shuffleTies });
  const event: QueuedEvent = { time: 0, kind: 0, a: 0, b: 0 };
  while (state.queue.take(event) && event.time < scenario.duration) {
    state.now = event.time;
    happen(state, event);
  }
  return closeNight(state, parameters);
}

function happen(state: NightState, { kind, a, b }: QueuedEvent): void {
  const what = eventKinds[kind];
  switch (what) {
    case 'launch':
      return onLaunch(state, a);
    case 'end':
      return onEnd(state, a);
    case 'driftEnd':
      return onDriftEnd(state, a);
    case 'suppress':
      return onSuppress(state, a, b);
    case 'intercept':
      return onIntercept(state, a);
    case 'assess':
      return onAssess(state, a);
    case 'reloaded':
      return onReloaded(state, a);
    case 'trackFormed':
      return onTrackFormed(state, a, b);
    case 'trackTurn':
      return onTrackTurn(state, a);
    case 'trackLost':
      return dropTrack(state, a);
    case 'call':
      return onCall(state, a);
    case 'lookAhead':
      return onLookAhead(state, a, b);
    case 'handled':
      return onHandled(state, a, b);
    case 'opportunity':
      return onOpportunity(state, a, b);
    case 'fire':
      return onFire(state, a);
    case undefined:
      throw new Error(`night: expected an event kind below ${eventKinds.length}, got ${kind}`);
  }
}
