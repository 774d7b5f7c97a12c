/** Curves, trails and steps through the night, by hand. */
import { expect, test } from 'vitest';
import { peaks } from '../../src/session/gauge.ts';
import { formatClock, fullHours } from '../../src/session/local-time.ts';
import { countUpTo, trail } from '../../src/session/moment.ts';
import { neighbour } from '../../src/session/playback.ts';

test('peaks() holds the most in use within each stretch, and carries over what stays in use', () => {
  const changes = [
    [10, 0, 1],
    [20, 1, 2],
    [290, 0, 0],
    [310, 1, 0],
    [1000, 0, 4],
  ] as const;
  expect(peaks(1500, changes)).toEqual([3, 2, 0, 4, 4]);
});

test('trail() goes back along the legs for a quarter of an hour, newest first', () => {
  const legs = [
    { from: 0, to: 1000, x: 0, y: 0, vx: 10, vy: 0, altitude: 100 },
    { from: 1000, to: 3000, x: 10_000, y: 0, vx: 0, vy: 10, altitude: 100 },
  ];
  expect(trail(legs, 1500)).toEqual([10_000, 5000, 10_000, 0, 6000, 0]);
  expect(trail(legs, 500)).toEqual([5000, 0, 0, 0]);
  expect(trail(legs, 2500)).toEqual([10_000, 15_000, 10_000, 6000]);
});

test('countUpTo() counts what has happened, the moment itself included', () => {
  const entries = [{ time: 1 }, { time: 2 }, { time: 2 }, { time: 5 }];
  expect([0, 1, 2, 4.9, 5, 9].map((time) => countUpTo(entries, time))).toEqual([0, 1, 3, 3, 4, 4]);
});

test('neighbour() steps strictly past the time it is given', () => {
  expect(neighbour([1, 2, 5], 2, 1)).toBe(5);
  expect(neighbour([1, 2, 5], 2, -1)).toBe(1);
  expect(neighbour([1, 2, 5], 5, 1)).toBeUndefined();
});

test('local time is that of the theatre, wherever the program runs', () => {
  const clock = { start: '2025-12-02T18:00+02:00', end: '2025-12-03T08:00+02:00', offset: 7200 };
  expect(formatClock(clock, 0)).toBe('18:00');
  expect(formatClock(clock, 6 * 3600 + 61, true)).toBe('00:01:01');
  expect(fullHours({ ...clock, start: '2025-12-02T18:30+02:00' }, 4 * 3600, 2)).toEqual([5400, 12_600]);
});
