/** What is wrong with a file of nights, and what became of it. */

/** `file`: nothing was read; `row`: the night was skipped; `note`: the night was kept, something in it is odd. */
export type NightProblemKind = 'file' | 'row' | 'note';

export interface NightProblem {
  readonly kind: NightProblemKind;
  readonly file: string;
  readonly line: number; // from 1
  readonly column: string; // its name; empty where the problem is of no column
  readonly message: string; // expected …, got …; hint
}

/** `nights.csv:12: drones_total: expected a whole number above 0, got "abc"` */
export function formatNightProblem({ file, line, column, message }: NightProblem): string {
  return `${file}:${line}: ${column === '' ? '' : `${column}: `}${message}`;
}
