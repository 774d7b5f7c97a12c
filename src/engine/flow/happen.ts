/** From a queued event to the verb that it stands for. */

import type { QueuedEvent } from '../kernel/event-queue.ts';
import { eventKinds } from './event-kinds.ts';
import type { NightState } from './night-state.ts';
import { onCommand } from './on-command.ts';
import { onHauled, onSetUp } from './on-drive.ts';
import { onCrewReady, onJammed, onLanded, onTurnHome } from './on-flight.ts';
import { onHandled, onOpportunity, onWeigh } from './on-order.ts';
import { onLookAhead } from './on-reach.ts';
import { onAssess, onFire, onIntercept, onReloaded } from './on-shot.ts';
import { onDriftEnd, onEnd, onLaunch, onSuppress } from './on-threat.ts';
import { onCall, onTrackFormed, onTrackLost, onTrackTurn } from './on-track.ts';

export function happen(state: NightState, { kind, a, b }: QueuedEvent): void {
  const what = eventKinds[kind];
  switch (what) {
    case 'command':
      return onCommand(state, a);
    case 'launch':
      return onLaunch(state, a);
    case 'end':
      return onEnd(state, a, b);
    case 'driftEnd':
      return onDriftEnd(state, a, b);
    case 'suppress':
      return onSuppress(state, a, b);
    case 'intercept':
      return onIntercept(state, a, b);
    case 'jammed':
      return onJammed(state, a, b);
    case 'assess':
      return onAssess(state, a);
    case 'reloaded':
      return onReloaded(state, a);
    case 'turnHome':
      return onTurnHome(state, a, b);
    case 'landed':
      return onLanded(state, a);
    case 'crewReady':
      return onCrewReady(state, a, b);
    case 'setUp':
      return onSetUp(state, a, b);
    case 'hauled':
      return onHauled(state, a, b);
    case 'trackFormed':
      return onTrackFormed(state, a, b);
    case 'trackTurn':
      return onTrackTurn(state, a, b);
    case 'trackLost':
      return onTrackLost(state, a, b);
    case 'call':
      return onCall(state, a);
    case 'lookAhead':
      return onLookAhead(state, a, b);
    case 'handled':
      return onHandled(state, a, b);
    case 'weigh':
      return onWeigh(state, a);
    case 'opportunity':
      return onOpportunity(state, a, b);
    case 'fire':
      return onFire(state, a);
    case undefined:
      throw new Error(`night: expected an event kind below ${eventKinds.length}, got ${kind}`);
  }
}
