/** The clock of a night: when it starts and ends, and what a clock time in the file is in seconds since the start. */

import type { ClockCard } from '../compiled.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import { at, type Spot, textAt } from '../reading/spot.ts';

export interface Clock extends ClockCard {
  readonly startsAt: number; // s since 1970
  readonly duration: number; // s
}

const longestNight = 72 * 3600; // s
const day = 24 * 3600; // s
const wantedTime = 'a time such as "2025-12-02T18:00+02:00"';

export function readClock(spot: Spot, problems: Problems): Clock {
  const start = readInstant(at(spot, 'start'), problems);
  const end = readInstant(at(spot, 'end'), problems);
  const duration = start === undefined || end === undefined ? 1 : end.seconds - start.seconds;
  checkDuration(at(spot, 'end'), duration, problems);
  return {
    start: textAt(at(spot, 'start')),
    end: textAt(at(spot, 'end')),
    offset: start?.offset ?? 0,
    startsAt: start?.seconds ?? 0,
    duration: duration > 0 && start !== undefined && end !== undefined ? duration : Number.NaN,
  };
}

function checkDuration(end: Spot, duration: number, problems: Problems): void {
  if (duration <= 0) complain(problems, end, `expected an end after the start, got ${show(end.value)}`);
  else if (duration > longestNight) {
    complain(
      problems,
      end,
      `expected an end at most 72 h after the start, got ${(duration / 3600).toFixed(1)} h`,
    );
  }
}

interface Instant {
  readonly seconds: number; // since 1970
  readonly offset: number; // s east of UTC
}

const instantPattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)$/;

function readInstant(spot: Spot, problems: Problems): Instant | undefined {
  const instant = parseInstant(textAt(spot));
  if (instant === undefined) complain(problems, spot, `expected ${wantedTime}, got ${show(spot.value)}`);
  return instant;
}

function parseInstant(text: string): Instant | undefined {
  const match = instantPattern.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const local = new Date(Date.UTC(year, month - 1, date, hour, minute, second));
  const isReal =
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === date &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  const offset = offsetOf(match[7] ?? 'Z');
  return isReal && offset !== undefined ? { seconds: local.getTime() / 1000 - offset, offset } : undefined;
}

function offsetOf(text: string): number | undefined {
  if (text === 'Z') return 0;
  const [hours = 0, minutes = 0] = text.slice(1).split(':').map(Number);
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/** Seconds since the start of the night of `"18:10"` (local, next day if before the start) or a full time; 0 after a complaint. */
export function readClockTime(spot: Spot, clock: Clock, problems: Problems): number {
  const seconds = sinceStart(textAt(spot), clock);
  if (seconds === undefined) {
    complain(
      problems,
      spot,
      `expected a clock time such as "18:10" or ${wantedTime}, got ${show(spot.value)}`,
    );
  } else refuseOutside(spot, seconds, clock, problems);
  return seconds ?? 0;
}

/** Complains about a time, s since the start, that is not in the night. */
export function refuseOutside(spot: Spot, seconds: number, clock: Clock, problems: Problems): void {
  if (seconds < 0 || seconds >= clock.duration)
    complain(
      problems,
      spot,
      `expected a time in the night from ${clock.start} to ${clock.end}, got ${show(spot.value)}`,
    );
}

/** The clock of a scenario that was read. */
export function clockOf(card: ClockCard): Clock {
  const [start, end] = [parseInstant(card.start), parseInstant(card.end)];
  if (start === undefined || end === undefined)
    throw new Error(`clock: expected two times, got "${card.start}" and "${card.end}"`);
  return { ...card, startsAt: start.seconds, duration: end.seconds - start.seconds };
}

function sinceStart(text: string, clock: Clock): number | undefined {
  const [, hour, minute, second = '0'] = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) {
    const instant = parseInstant(text);
    return instant && instant.seconds - clock.startsAt;
  }
  const ofDay = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const startOfDay = clock.startsAt + clock.offset;
  return (((ofDay - startOfDay) % day) + day) % day;
}
