/** When it is dark: from sunset to sunrise at one place. */
import { getTimes } from 'suncalc';
import type { Interval } from '../../engine/index.ts';
import type { LonLat } from './position.ts';

const day = 24 * 3600; // s

/**
 * Dark intervals of a stretch of time, rounded to the second and relative to its start.
 *
 * @param startsAt s since 1970.
 * @param duration s.
 */
export function darkIntervals(startsAt: number, duration: number, place: LonLat): readonly Interval[] {
  const dark: Interval[] = [];
  let from = 0; // s, end of the daylight before
  for (const light of daylights(startsAt, duration, place)) {
    if (light.from > from) dark.push({ from, to: Math.min(light.from, duration) });
    from = Math.max(from, light.to);
  }
  if (from < duration) dark.push({ from, to: duration });
  return dark.filter((interval) => interval.from < duration);
}

/** Sunrise to sunset of each day that may touch the stretch, in order, relative to its start. */
function daylights(startsAt: number, duration: number, place: LonLat): readonly Interval[] {
  const lights: Interval[] = [];
  for (let time = -2 * day; time <= duration + 2 * day; time += day) {
    const light = daylight(startsAt + time, place);
    if (light !== undefined) lights.push({ from: light.from - startsAt, to: light.to - startsAt });
  }
  return lights;
}

/** Of the solar day around an instant, s since 1970; undefined where the sun stays down. */
function daylight(seconds: number, [longitude, latitude]: LonLat): Interval | undefined {
  const { sunrise, sunset, solarNoon, alwaysDown } = getTimes(new Date(seconds * 1000), latitude, longitude);
  if (sunrise !== null && sunset !== null) return { from: wholeSeconds(sunrise), to: wholeSeconds(sunset) };
  if (alwaysDown === true) return undefined;
  const noon = wholeSeconds(solarNoon);
  return { from: noon - 0.6 * day, to: noon + 0.6 * day }; // the sun stays up: days overlap
}

function wholeSeconds(date: Date): number {
  return Math.round(date.getTime() / 1000);
}
