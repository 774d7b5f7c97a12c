/** Causes come before effects: threat, track, order, shot, result; and time never runs backwards. */
import { describe, expect, it } from 'vitest';
import type { Engagement, TrackState } from '../../src/engine/flow/night-state.ts';
import type { NightEvent } from '../../src/engine/index.ts';
import { anyNight, holdsOf, type PlayedNight, patience, play } from './random-night.ts';
import { type Step, watch } from './watched-night.ts';

describe('an order', () => {
  it(
    'is on a live track, by a post that is not lost, and every engagement is on a live track of its target',
    () => {
      holdsOf(anyNight, (plan) => {
        const alive = {
          tracks: new Set<number>(),
          formed: new Map<number, number>(),
          lost: new Set<number>(),
        };
        watch(plan, (step) => {
          for (const event of step.logged) follows(alive, event);
          for (const index of step.assigned) isOnLiveTrack(step, index);
        });
      });
    },
    patience,
  );
});

describe('time', () => {
  it(
    'never runs backwards in any list of the record, and stays inside the night',
    () => {
      holdsOf(anyNight, (plan) => {
        const played = play(plan);
        listsAreInOrder(played);
        engagementsAreInOrder(played);
        livesAreInOrder(played);
        movesAreInOrder(played);
      });
    },
    patience,
  );
});

interface Alive {
  readonly tracks: Set<number>;
  readonly formed: Map<number, number>; // track -> its threat
  readonly lost: Set<number>; // posts
}

/** Reads the log line by line: what it tells of a track comes while the track lives. */
function follows({ tracks, formed, lost }: Alive, event: NightEvent): void {
  switch (event.kind) {
    case 'track.formed':
      expect(formed.has(event.track)).toBe(false);
      for (const track of tracks) if (formed.get(track) === event.threat) expect(track).toBe('dropped');
      formed.set(event.track, event.threat);
      tracks.add(event.track);
      return;
    case 'track.dropped':
      expect(tracks.delete(event.track)).toBe(true);
      return;
    case 'order.given':
    case 'order.late':
      expect(lost.has(event.post)).toBe(false);
      isTracked({ tracks, formed }, event);
      return;
    case 'track.called':
      isTracked({ tracks, formed }, event);
      return;
    case 'post.lost':
      expect(lost.has(event.post)).toBe(false);
      lost.add(event.post);
      return;
    default:
      return;
  }
}

function isTracked(
  { tracks, formed }: Pick<Alive, 'tracks' | 'formed'>,
  { track, threat }: { readonly track: number; readonly threat: number },
): void {
  if (!tracks.has(track) || formed.get(track) !== threat) expect(track).toBe('live, and of its threat');
}

function isOnLiveTrack({ state }: Step, index: number): void {
  const { track, threat, assigned } = state.engagements[index] as Engagement;
  const tracked = state.tracks[track] as TrackState;
  expect([tracked.isLive, tracked.threat, assigned]).toEqual([true, threat, state.now]);
}

function isInOrder(times: readonly number[], end: number): void {
  let last = 0;
  for (const time of times) {
    if (!(time >= last && time <= end)) expect([last, time, end]).toEqual('in order');
    last = time;
  }
}

const times = (rows: readonly { readonly time: number }[]): number[] => rows.map(({ time }) => time);

function listsAreInOrder({ record, scenario: { duration } }: PlayedNight): void {
  for (const rows of [record.events, record.magazines, record.queues, record.commands, record.switches])
    isInOrder(times(rows), duration);
  isInOrder(
    record.threats.map(({ launched }) => launched),
    duration,
  );
  isInOrder(
    record.tracks.map(({ formed }) => formed),
    duration,
  );
  isInOrder(
    record.engagements.map(({ assigned }) => assigned),
    duration,
  );
  isInOrder(
    record.alerts.map(({ from }) => from),
    duration,
  );
  for (const { from, to } of record.alerts) isInOrder([from, to], duration);
}

function engagementsAreInOrder({ record, scenario: { duration } }: PlayedNight): void {
  for (const { assigned, fired, intercept, assessed } of record.engagements) {
    if (assessed < duration) isInOrder([assigned, fired, intercept, assessed], duration);
    else isInOrder([assigned, fired, intercept], Number.POSITIVE_INFINITY); // planned, when the night ended
  }
}

function livesAreInOrder({ record, scenario: { duration } }: PlayedNight): void {
  for (const { launched, suppressedAt = launched, ended, legs } of record.threats) {
    isInOrder([launched, suppressedAt, ended], duration);
    expect([legs[0]?.from, legs[legs.length - 1]?.to]).toEqual([launched, ended]);
    isInOrder(
      legs.flatMap(({ from, to }) => [from, to]),
      duration,
    );
  }
  for (const { formed, calls, dropped, threat } of record.tracks) {
    const { launched, ended } = record.threats[threat] ?? { launched: Number.NaN, ended: Number.NaN };
    isInOrder([launched, formed, ...times(calls), dropped], duration);
    expect(formed).toBeLessThanOrEqual(ended);
  }
  for (const { from, to, track } of record.passes) {
    expect(from).toBeLessThanOrEqual(to);
    expect(track).toBeLessThan(record.tracks.length);
  }
}

function movesAreInOrder({ record, scenario: { duration } }: PlayedNight): void {
  isInOrder(
    record.moves.map(({ legs }) => legs[0]?.from ?? Number.NaN),
    duration,
  );
  for (const { legs, ready } of record.moves) {
    const flown = legs.flatMap(({ from, to }) => [from, Math.min(to, duration)]);
    isInOrder([...flown, ready], duration);
  }
}
