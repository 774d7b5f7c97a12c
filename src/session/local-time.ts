/** Seconds of the night as the theatre's local time. */
import type { ClockCard } from '../scenario/index.ts';
import type { Language } from './session.ts';

/** 00:56, or 00:56:31 with seconds. */
export function formatClock(clock: ClockCard, time: number, withSeconds = false): string {
  return localDate(clock, time)
    .toISOString()
    .slice(11, withSeconds ? 19 : 16);
}

/** 3 Dec, in the words of the language. */
export function formatDay(clock: ClockCard, time: number, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'uk-UA', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(localDate(clock, time));
}

/** Full hours of local time inside the night, in seconds from its start. */
export function fullHours(clock: ClockCard, duration: number, every: number): readonly number[] {
  const start = localDate(clock, 0);
  const step = every * 3600;
  const sinceMidnight = start.getUTCHours() * 3600 + start.getUTCMinutes() * 60 + start.getUTCSeconds();
  const first = Math.ceil(sinceMidnight / step) * step - sinceMidnight;
  const hours: number[] = [];
  for (let time = first; time <= duration; time += step) hours.push(time);
  return hours;
}

function localDate({ start, offset }: ClockCard, time: number): Date {
  return new Date(Date.parse(start) + (offset + Math.floor(time + 1e-6)) * 1000);
}
