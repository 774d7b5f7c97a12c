/** Local time of a night: the date of the evening and the offset from UTC, by the rule in force in Ukraine since 1996. */

const dayMs = 86_400_000;
const daySeconds = 86_400;

/** The day before an ISO date. */
export function dayBefore(date: string): string {
  return shifted(date, -1);
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** A local date and time as ISO text with its offset, such as "2025-12-02T18:00+02:00". @param time s since local midnight, of the next day from 24 h on. */
export function kyivTime(date: string, time: number): string {
  if (time >= daySeconds) return kyivTime(shifted(date, 1), time - daySeconds);
  const clock = clockText(time);
  return `${date}T${clock}${isSummerTime(date, clock) ? '+03:00' : '+02:00'}`;
}

/** `18:00` */
function clockText(time: number): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${two(Math.floor(time / 3600))}:${two(Math.floor((time % 3600) / 60))}`;
}

/** Summer time runs from 03:00 on the last Sunday of March to 04:00 on the last Sunday of October. */
function isSummerTime(date: string, time: string): boolean {
  const moment = `${date}T${time}`;
  return moment >= `${lastSunday(date, 3)}T03:00` && moment < `${lastSunday(date, 10)}T04:00`;
}

/** @param month 1 to 12, of the year of `date`. */
function lastSunday(date: string, month: number): string {
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), month, 0));
  return new Date(last.getTime() - last.getUTCDay() * dayMs).toISOString().slice(0, 10);
}
