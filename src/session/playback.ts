/** Runs the clock: play, seek, step; asks the worker for the world at the clock, one question at a time. */
import { batch } from '@preact/signals';
import type { Session } from './session.ts';

const readingEvery = 200; // ms between updates of the panels while playing
const longestFrame = 250; // ms of real time that one frame may count for

interface Asking {
  isPending: boolean;
  isStale: boolean; // the clock moved while the question was out
  lastReading: number; // ms
}

const asking = new WeakMap<Session, Asking>();

function askingOf(session: Session): Asking {
  const known = asking.get(session) ?? { isPending: false, isStale: false, lastReading: 0 };
  asking.set(session, known);
  return known;
}

/** Moves the clock by one frame. @param elapsedMs real time since the frame before. */
export function tick(session: Session, elapsedMs: number): void {
  const summary = session.summary.value;
  if (!session.isPlaying.value || summary === undefined) return;
  const step = (Math.min(elapsedMs, longestFrame) / 1000) * session.speed.value;
  session.time.value = Math.min(summary.duration, session.time.value + step);
  void requestMoment(session);
  if (session.isAtEnd.value) arriveAtEnd(session);
}

/** Goes to a time; held to the night. */
export function seek(session: Session, time: number): void {
  const summary = session.summary.value;
  if (summary === undefined) return;
  session.time.value = Math.min(summary.duration, Math.max(0, time));
  void requestMoment(session);
}

/** Goes to a time and, at the end of the night, opens the report once. */
export function arrive(session: Session, time: number): void {
  seek(session, time);
  if (session.isAtEnd.value) arriveAtEnd(session);
}

function arriveAtEnd(session: Session): void {
  batch(() => {
    session.isPlaying.value = false;
    if (!session.isReported.value) session.dialog.value = 'report';
    session.isReported.value = true;
  });
}

/** Play or pause; at the end of the night play starts it again. */
export function togglePlay(session: Session): void {
  const summary = session.summary.value;
  if (summary === undefined) return;
  if (session.isAtEnd.value) seek(session, Math.max(0, summary.firstLaunch - 120));
  session.isPlaying.value = !session.isPlaying.value;
  void requestMoment(session);
}

/** Goes to the next (1) or the previous (-1) event of the log and pauses. */
export function stepEvent(session: Session, direction: 1 | -1): void {
  const summary = session.summary.value;
  if (summary === undefined) return;
  session.isPlaying.value = false;
  arrive(
    session,
    neighbour(summary.eventTimes, session.time.value, direction) ?? (direction === 1 ? summary.duration : 0),
  );
}

/** The entry of an ordered list that comes next after, or last before, `time`. */
export function neighbour(times: readonly number[], time: number, direction: 1 | -1): number | undefined {
  if (direction === 1) return times.find((entry) => entry > time);
  return times.findLast((entry) => entry < time);
}

/** Asks for the world at the clock unless an answer is still out; then once more when it has come. */
export async function requestMoment(session: Session): Promise<void> {
  const state = askingOf(session);
  if (state.isPending) {
    state.isStale = true;
    return;
  }
  state.isPending = true;
  do {
    state.isStale = false;
    if (!(await takeMoment(session, state))) break;
  } while (state.isStale);
  state.isPending = false;
}

async function takeMoment(session: Session, state: Asking): Promise<boolean> {
  const summary = session.summary.value;
  if (summary === undefined) return false;
  try {
    const moment = await session.ask<'moment'>({ kind: 'moment', time: session.time.value });
    if (session.summary.value === summary) show(session, state, moment);
    return true;
  } catch (error) {
    session.phase.value = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    return false;
  }
}

function show(session: Session, state: Asking, moment: NonNullable<Session['moment']['value']>): void {
  const now = performance.now();
  batch(() => {
    session.moment.value = moment;
    if (session.isPlaying.value && now - state.lastReading < readingEvery) return;
    session.reading.value = moment;
    state.lastReading = now;
  });
}
