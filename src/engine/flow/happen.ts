/** From a queued event to the verb that it stands for. */
import type { QueuedEvent } from '../kernel/event-queue.ts';
import { type EventKind, eventKinds } from './event-kinds.ts';
import type { NightState } from './night-state.ts';
import { onCommand } from './on-command.ts';
import { onHauled, onSetUp } from './on-drive.ts';
import { onCrewReady, onJammed, onLanded, onTurnHome } from './on-flight.ts';
import { onHandled, onOpportunity, onWeigh } from './on-order.ts';
import { onLookAhead } from './on-reach.ts';
import { onAssess, onFire, onIntercept, onReloaded } from './on-shot.ts';
import { onDriftEnd, onEnd, onLaunch, onSuppress } from './on-threat.ts';
import { onCall, onTrackFormed, onTrackLost, onTrackTurn } from './on-track.ts';

type Verb = (state: NightState, a: number, b: number) => void;

const verbs: Readonly<Record<EventKind, Verb>> = {
  command: onCommand,
  launch: onLaunch,
  end: onEnd,
  driftEnd: onDriftEnd,
  suppress: onSuppress,
  intercept: onIntercept,
  jammed: onJammed,
  assess: onAssess,
  reloaded: onReloaded,
  turnHome: onTurnHome,
  landed: onLanded,
  crewReady: onCrewReady,
  setUp: onSetUp,
  hauled: onHauled,
  trackFormed: onTrackFormed,
  trackTurn: onTrackTurn,
  trackLost: onTrackLost,
  call: onCall,
  lookAhead: onLookAhead,
  handled: onHandled,
  weigh: onWeigh,
  opportunity: onOpportunity,
  fire: onFire,
};
const verbOf: readonly Verb[] = eventKinds.map((kind) => verbs[kind]);

/** @throws where the kind is none of `eventKinds`. */
export function happen(state: NightState, { kind, a, b }: QueuedEvent): void {
  const verb = verbOf[kind];
  if (verb === undefined)
    throw new Error(`night: expected an event kind below ${eventKinds.length}, got ${kind}`);
  verb(state, a, b);
}
