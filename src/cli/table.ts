/** Aligned text tables without a frame, and comma-separated values. */
import Table from 'cli-table3';

const noFrame = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((part) => [part, '']),
);

export interface TableLook {
  readonly isLastText?: boolean; // the last column holds words, not numbers
}

/** First column to the left, the others to the right; every line without trailing blanks. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { isLastText = false }: TableLook = {},
): string {
  const isText = (column: number): boolean => column === 0 || (isLastText && column === head.length - 1);
  const drawn = new Table({
    head: [...head],
    chars: { ...noFrame, middle: '  ' },
    colAligns: head.map((_, column) => (isText(column) ? 'left' : 'right')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  drawn.push(...rows.map((row) => [...row]));
  return drawn
    .toString()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}

/** A table under its title. */
export function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  look: TableLook = {},
): string {
  return `${title}\n${table(head, rows, look)}`;
}

/** RFC 4180 with a final line break; undefined is an empty field. */
export function csv(
  head: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  return [head, ...rows].map((row) => `${row.map(field).join(',')}\n`).join('');
}

function field(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
