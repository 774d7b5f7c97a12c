/** A night taken event by event, so that a check can look at everything between two events. */
import { happen } from '../../src/engine/flow/happen.ts';
import type { NightState } from '../../src/engine/flow/night-state.ts';
import type { NightEvent } from '../../src/engine/index.ts';
import type { QueuedEvent } from '../../src/engine/kernel/event-queue.ts';
import { beginNight } from '../../src/engine/night.ts';
import { type NightPlan, optionsOf } from './random-night.ts';

/** What one event has led to. */
export interface Step {
  readonly state: NightState; // after it
  readonly logged: readonly NightEvent[];
  readonly assigned: readonly number[]; // new engagements
}

/** Plays a night and shows it after every event. @returns its state at the end. */
export function watch(plan: NightPlan, look: (step: Step) => void): NightState {
  const { state } = beginNight(plan.scenario, plan.seed, { ...optionsOf(plan), record: true });
  const event: QueuedEvent = { time: 0, kind: 0, a: 0, b: 0 };
  const events = state.recorder?.events ?? [];
  while (state.queue.nextTime < state.scenario.duration && state.queue.take(event)) {
    const [logged, assigned] = [events.length, state.engagements.length];
    state.now = event.time;
    happen(state, event);
    const isNew = events.length > logged || state.engagements.length > assigned;
    if (isNew) look({ state, logged: events.slice(logged), assigned: indicesFrom(state, assigned) });
  }
  return state;
}

function indicesFrom({ engagements }: NightState, first: number): number[] {
  return Array.from({ length: engagements.length - first }, (_, n) => first + n);
}
