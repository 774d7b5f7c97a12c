/** Rounds, channels and crews: none is made, lost or used twice, at any time of any night. */
import { describe, expect, it } from 'vitest';
import type { FireUnit, MagazineRecord } from '../../src/engine/index.ts';
import {
  anyNight,
  anyQuietNight,
  holdsOf,
  type PlayedNight,
  patience,
  play,
  stockAtStart,
} from './random-night.ts';

describe('rounds', () => {
  it(
    'are fired, ready or behind at every recorded time, and in the end as many as in the beginning',
    () => {
      holdsOf(anyNight, (plan) => {
        const played = play(plan);
        endsWithTheRest(played);
        isKeptAtEveryTime(played);
        areThoseOfEngagements(played);
      });
    },
    patience,
  );

  it(
    'of the reserve are not fired, and no kill is without one',
    () => {
      holdsOf(anyQuietNight, (plan) => {
        const { result, scenario } = play(plan);
        scenario.fireUnits.forEach(({ magazine, reserveRounds, doctrine }, unit) => {
          const free = Math.max(0, magazine + reserveRounds - doctrine.reserve);
          expect(result.rounds[unit]).toBeLessThanOrEqual(free);
          expect(result.kills[unit]).toBeLessThanOrEqual(result.rounds[unit] ?? -1);
        });
      });
    },
    patience,
  );
});

describe('channels', () => {
  it(
    'are taken by just the engagements that are not assessed and the crews that are out, and never by more than there are',
    () => {
      holdsOf(anyNight, (plan) => {
        const played = play(plan);
        const { record, scenario } = played;
        const taken = takenOf(played);
        const last = new Map(record.magazines.map((row) => [`${row.unit} ${row.time}`, row]));
        for (const { unit, time, busy } of last.values()) {
          const at = (taken[unit] ?? []).filter(({ from, to }) => from <= time && time < to).length;
          expect(busy).toBe(at);
        }
        record.laydown.fireUnits.forEach(({ channels }, unit) => {
          expect(mostAtOnce(taken[unit] ?? [])).toBeLessThanOrEqual(channels);
        });
        for (const { handling, post } of record.queues)
          expect(handling).toBeLessThanOrEqual(scenario.posts[post]?.controllers ?? -1);
      });
    },
    patience,
  );
});

function endsWithTheRest(played: PlayedNight): void {
  const { rounds, stock } = played.result;
  played.record.laydown.fireUnits.forEach((_, unit) => {
    const { ready, reserve } = stockAtStart(played, unit);
    const left = stock[unit] ?? { ready: -1, reserve: -1 };
    expect((rounds[unit] ?? -1) + left.ready + left.reserve).toBe(ready + reserve);
    expect(Math.min(left.ready, left.reserve, rounds[unit] ?? -1)).toBeGreaterThanOrEqual(0);
  });
}

/** What is gone from a magazine by any time is what was fired less what came home. */
function isKeptAtEveryTime(played: PlayedNight): void {
  const { magazines, laydown } = played.record;
  const changes = changesOf(played);
  const gone = laydown.fireUnits.map(() => 0);
  let next = 0;
  magazines.forEach((row, n) => {
    for (; (changes[next]?.time ?? Number.POSITIVE_INFINITY) <= row.time; next++) {
      const { unit, rounds } = changes[next] as Change;
      gone[unit] = (gone[unit] ?? 0) + rounds;
    }
    const isLast = !isFollowed(magazines, n);
    const { magazine } = laydown.fireUnits[row.unit] as FireUnit;
    const { ready, reserve } = stockAtStart(played, row.unit);
    const isSound = row.ready >= 0 && row.ready <= magazine && row.reserve >= 0;
    if (!isSound) expect(row).toBe('a magazine');
    const out = ready + reserve - row.ready - row.reserve;
    if (isLast && out !== gone[row.unit]) expect(out).toBe(gone[row.unit]); // asked too often for `expect` alone
  });
}

/** Whether the same unit's magazine changes again at the same time. */
function isFollowed(magazines: readonly MagazineRecord[], n: number): boolean {
  const { time, unit } = magazines[n] as MagazineRecord;
  for (let m = n + 1; magazines[m]?.time === time; m++) if (magazines[m]?.unit === unit) return true;
  return false;
}

interface Change {
  readonly unit: number;
  readonly time: number; // s
  readonly rounds: number; // out of the magazine; negative: back
}

/** In order of time. */
function changesOf({ record: { events, laydown } }: PlayedNight): Change[] {
  return events.flatMap((event) => {
    const { time } = event;
    if (event.kind === 'engagement.fired') return [{ time, unit: event.unit, rounds: event.rounds }];
    const isBack = event.kind === 'sortie.landed' && laydown.fireUnits[event.unit]?.sortie?.isExpended;
    return isBack ? [{ time, unit: event.unit, rounds: -1 }] : [];
  });
}

function areThoseOfEngagements({ record, result }: PlayedNight): void {
  const spent = result.rounds.map(() => 0);
  for (const { unit, rounds } of record.engagements) spent[unit] = (spent[unit] ?? 0) + rounds;
  expect(spent).toEqual(result.rounds);
}

interface Taken {
  readonly from: number; // s
  readonly to: number; // s
}

/** When a channel was taken: by engagements from the ground; by crews from the order to the end of the turn-round. */
function takenOf({ record: { engagements, moves, laydown }, scenario }: PlayedNight): Taken[][] {
  const taken = laydown.fireUnits.map((): Taken[] => []);
  for (const { unit, assigned, fired, assessed } of engagements) {
    const flies = laydown.fireUnits[unit]?.sortie !== undefined;
    taken[unit]?.push({ from: assigned, to: flies ? Math.min(fired, assessed) : assessed });
  }
  for (const { kind, unit, legs, ready } of moves) {
    if (kind === 'flight') taken[unit]?.push({ from: legs[0]?.from ?? 0, to: ready });
  }
  return taken.map((all) =>
    all.map(({ from, to }) => ({ from, to: to >= scenario.duration ? Number.POSITIVE_INFINITY : to })),
  );
}

function mostAtOnce(taken: readonly Taken[]): number {
  return taken.reduce((most, { from }) => {
    const at = taken.filter((one) => one.from <= from && from < one.to).length;
    return Math.max(most, at);
  }, 0);
}
