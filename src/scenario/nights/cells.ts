/** The cells of a row, each read with its name, and what is wrong with them. */
import { dayOf } from '../campaign/calendar.ts';
import { show } from '../reading/problem.ts';
import type { ColumnName, Columns } from './columns.ts';

/** A row and the complaints about its cells. */
export interface Row {
  readonly cells: readonly string[];
  readonly columns: Columns;
  readonly complaints: CellComplaint[];
}

export interface CellComplaint {
  readonly kind: 'row' | 'note';
  readonly column: ColumnName;
  readonly message: string;
}

export function textOf({ cells, columns }: Row, column: ColumnName): string {
  const place = columns.get(column);
  return place === undefined ? '' : (cells[place] ?? '').trim();
}

export function refuse(row: Row, column: ColumnName, message: string): undefined {
  row.complaints.push({ kind: 'row', column, message });
  return undefined;
}

export function note(row: Row, column: ColumnName, message: string): void {
  row.complaints.push({ kind: 'note', column, message });
}

/** Days since 1970 of `2025-12-03`; undefined after a complaint. */
export function readDay(row: Row): number | undefined {
  const text = textOf(row, 'date');
  const day = text.length === 10 ? dayOf(text) : undefined;
  return day ?? refuse(row, 'date', `expected a date such as 2025-12-03, got ${got(text)}`);
}

const mostDrones = 20_000; // of a night; far above any reported one, and what the engine was built for

/** Drones launched; undefined after a complaint. */
export function readLaunched(row: Row): number | undefined {
  const text = textOf(row, 'drones_total');
  const launched = wholeOf(text);
  if (launched === undefined || launched === 0)
    return refuse(row, 'drones_total', `expected a whole number above 0, got ${got(text)}`);
  if (launched > mostDrones)
    return refuse(row, 'drones_total', `expected at most ${mostDrones} drones, got ${text}`);
  return launched;
}

/** A count that cannot be above `most`; undefined where the cell is empty or after a complaint. */
export function readCount(row: Row, column: ColumnName, most: number): number | undefined {
  const text = textOf(row, column);
  if (text === '') return undefined;
  const count = wholeOf(text);
  if (count === undefined)
    return refuse(row, column, `expected a whole number from 0 or nothing, got ${got(text)}`);
  if (count > most) return refuse(row, column, `expected at most the ${most} drones launched, got ${count}`);
  return count;
}

const timePattern = /^(\d{1,2}):([0-5]\d)$/;

/** Seconds since midnight of `18:00`; undefined where the cell is empty or after a complaint. */
export function readTime(row: Row, column: ColumnName): number | undefined {
  const text = textOf(row, column);
  if (text === '') return undefined;
  const [, hours, minutes] = timePattern.exec(text) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23)
    return refuse(row, column, `expected a time such as 18:00 or nothing, got ${got(text)}`);
  return Number(hours) * 3600 + Number(minutes) * 60;
}

function wholeOf(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function got(text: string): string {
  return text === '' ? 'nothing' : show(text);
}
