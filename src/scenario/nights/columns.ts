/** The columns of a file of nights, in any order and among others. */
import { guess } from '../reading/nearest.ts';
import { show } from '../reading/problem.ts';

export const neededColumns = ['date', 'drones_total', 'launch_areas', 'downed_or_suppressed'] as const;

export const columnNames = [
  ...neededColumns,
  'window_start_local',
  'report_time_local',
  'shahed_at_least',
  'shot_down',
  'ew_lost',
  'hits',
  'hit_locations',
  'debris_locations',
  'source_url',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** Where each column stands in a row; those that the file does not have are missing. */
export type Columns = ReadonlyMap<ColumnName, number>;

export interface ColumnComplaint {
  readonly column: string;
  readonly message: string;
  readonly isFatal: boolean;
}

/** Names count without regard to case and blanks around them. */
export function readColumns(head: readonly string[]): {
  readonly columns: Columns;
  readonly complaints: readonly ColumnComplaint[];
} {
  const names = head.map((name) => name.trim().toLowerCase());
  const found = columnNames.filter((name) => names.includes(name));
  return {
    columns: new Map(found.map((name) => [name, names.indexOf(name)])),
    complaints: [...missing(names), ...twice(names, found), ...misspelt(names, found)],
  };
}

function missing(names: readonly string[]): ColumnComplaint[] {
  return neededColumns
    .filter((name) => !names.includes(name))
    .map((name) => ({
      column: name,
      message: `expected a column of this name, got none${guess(name, names.filter(isUnknown))}`,
      isFatal: true,
    }));
}

function twice(names: readonly string[], found: readonly ColumnName[]): ColumnComplaint[] {
  return found
    .filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
    .map((column) => ({ column, message: 'expected one column of this name, got more', isFatal: true }));
}

/** Columns of other names are nobody's business, unless one looks like a column that may be there and is not. */
function misspelt(names: readonly string[], found: readonly ColumnName[]): ColumnComplaint[] {
  const absent = columnNames.filter((name) => !found.includes(name) && !isNeeded(name));
  return names.filter(isUnknown).flatMap((name) => {
    const near = guess(name, absent);
    return near === ''
      ? []
      : [{ column: '', message: `expected a known column, got ${show(name)}${near}`, isFatal: false }];
  });
}

function isUnknown(name: string): boolean {
  return !columnNames.some((known) => known === name);
}

function isNeeded(name: ColumnName): boolean {
  return neededColumns.some((needed) => needed === name);
}
