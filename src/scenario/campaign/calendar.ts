/** Days of a campaign as a file writes them: `2025-12-03`. */
import { complain, type Problems, show } from '../reading/problem.ts';
import { type Spot, textAt } from '../reading/spot.ts';

const secondsPerDay = 86_400;

/** Days since 1970 of a date; undefined after a complaint. */
export function readDate(spot: Spot, problems: Problems): number | undefined {
  const day = dayOf(textAt(spot));
  if (day === undefined)
    complain(problems, spot, `expected a date such as "2025-12-03", got ${show(spot.value)}`);
  return day;
}

/** Days since 1970 of the date that a text begins with; undefined where there is none. */
export function dayOf(text: string): number | undefined {
  const date = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(text)?.[0];
  const day = date === undefined ? Number.NaN : Date.parse(`${date}T00:00Z`) / 1000 / secondsPerDay;
  return Number.isInteger(day) && formatDay(day) === date ? day : undefined;
}

export function formatDay(day: number): string {
  return new Date(day * secondsPerDay * 1000).toISOString().slice(0, 10);
}
