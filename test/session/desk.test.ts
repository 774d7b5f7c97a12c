/** Page and worker: every question gets its own answer or failure, and the page never asks twice for one moment. */
import { expect, test, vi } from 'vitest';
import { findScenario } from '../../src/cli/library.ts';
import { night } from '../../src/engine/index.ts';
import { createCourier, type Port } from '../../src/session/courier.ts';
import { createDesk } from '../../src/session/desk.ts';
import { openScenario } from '../../src/session/open-scenario.ts';
import { arrive, seek, stepEvent, tick, togglePlay } from '../../src/session/playback.ts';
import type { AnswerMessage, RequestMessage } from '../../src/session/protocol.ts';
import { createSession, type Session } from '../../src/session/session.ts';
import { builtIn, nightOf111 } from '../built-in.ts';

const { text, file, library } = findScenario(nightOf111, '.');
const shelf = { builtIns: [], library };

/** A port that answers later, as a worker does; keeps the requests it saw. */
function deskPort(seen: RequestMessage[] = []): Port {
  const desk = createDesk(shelf);
  let listen: (event: { readonly data: AnswerMessage }) => void = () => {};
  return {
    postMessage(message) {
      seen.push(message);
      setTimeout(() => listen({ data: structuredClone(desk(message)) }), 1);
    },
    addEventListener(kind: string, listener: never) {
      if (kind === 'message') listen = listener;
    },
  };
}

async function openSession(seed: string, seen: RequestMessage[] = []): Promise<Session> {
  const session = createSession(createCourier(deskPort(seen)));
  await openScenario(session, file, text, seed);
  return session;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

test('a run answers with the hash and the account of the same night without a session', async () => {
  const session = await openSession('desk');
  const done = night(builtIn(nightOf111).scenario, 'desk');
  expect(session.summary.value?.stateHash).toBe(done.stateHash);
  expect(session.summary.value?.report.totals).toEqual(done.totals);
});

test('bins and hit marks of the timeline add up to the account', async () => {
  const session = await openSession('bins');
  const summary = session.summary.value;
  if (summary === undefined) throw new Error('session: expected a night, got none');
  const { bins, report, hitTimes } = summary;
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  expect(sum(bins.launched)).toBe(report.totals.launched);
  expect(sum(bins.stopped)).toBe(report.neutralised);
  expect(sum(bins.hits)).toBe(report.totals.hit);
  expect(hitTimes).toHaveLength(report.totals.hit);
});

test('an error in the worker comes back to the one who asked', async () => {
  const ask = createCourier(deskPort());
  await expect(ask<'run'>({ kind: 'run', seed: 'x' })).rejects.toThrow('expected an open scenario, got none');
  await expect(ask<'open'>({ kind: 'open', file: 'none.json', text: undefined })).rejects.toThrow(
    'none.json',
  );
});

test('a worker that breaks fails everything that waits for it', async () => {
  let fail: (event: { readonly message: string }) => void = () => {};
  const port: Port = {
    postMessage: () => {},
    addEventListener(kind: string, listener: never) {
      if (kind === 'error') fail = listener;
    },
  };
  const answer = createCourier(port)<'library'>({ kind: 'library' });
  fail({ message: 'out of memory' });
  await expect(answer).rejects.toThrow('out of memory');
});

test('a bad file is refused with its problems and what was open stays', async () => {
  const session = await openSession('stay');
  await openScenario(session, 'bad.json', '{', 'stay');
  expect(session.refusal.value?.problems.length).toBeGreaterThan(0);
  expect(session.open.value?.file).toBe(file);
});

test('seek() while an answer is out asks only once more, for the last time wanted', async () => {
  const seen: RequestMessage[] = [];
  const session = await openSession('once', seen);
  seen.length = 0;
  for (let time = 1000; time <= 20_000; time += 1000) seek(session, time);
  await vi.waitFor(() => expect(session.moment.value?.world.time).toBe(20_000));
  expect(seen.filter(({ request }) => request.kind === 'moment')).toHaveLength(2);
});

test('tick() moves the clock by real time times speed and opens the report once at the end', async () => {
  const session = await openSession('tick');
  const start = session.time.value;
  togglePlay(session);
  tick(session, 100);
  expect(session.time.value).toBeCloseTo(start + 30, 9);
  seek(session, (session.summary.value?.duration ?? 0) - 1);
  tick(session, 100);
  expect([session.isPlaying.value, session.dialog.value]).toEqual([false, 'report']);
  session.dialog.value = undefined;
  arrive(session, Number.POSITIVE_INFINITY);
  expect(session.dialog.value).toBeUndefined();
  await settled();
});

test('stepEvent() visits every event of the night in order', async () => {
  const session = await openSession('steps');
  seek(session, 0);
  const visited: number[] = [];
  for (let step = 0; step < 5; step++) {
    stepEvent(session, 1);
    visited.push(session.time.value);
  }
  expect(visited).toEqual(session.summary.value?.eventTimes.filter((time) => time > 0).slice(0, 5));
  await settled();
});
