/** A CSV file of reported nights → nights to predict and to score, and every problem with its line. */
import Papa from 'papaparse';
import type { Row } from './nights/cells.ts';
import { type Columns, readColumns } from './nights/columns.ts';
import type { NamedArea } from './nights/launch-areas.ts';
import type { NightProblem } from './nights/night-problem.ts';
import type { ObservedNight } from './nights/observed-night.ts';
import { readNight } from './nights/read-night.ts';

export interface NightsOptions {
  readonly file: string; // as people know it
  readonly areas: readonly NamedArea[]; // of the theatre
}

export interface NightsResult {
  readonly nights: readonly ObservedNight[]; // in the order of the file
  readonly problems: readonly NightProblem[]; // by line
}

interface Line {
  readonly line: number; // where it begins, from 1
  readonly cells: readonly string[];
}

const largestFile = 5_000_000; // characters

/** Never throws: a row that cannot be used is a problem, a file that cannot be used is one of the kind `file`. */
export function parseNights(text: string, { file, areas }: NightsOptions): NightsResult {
  const inFile = (line: number) => (complaint: Omit<NightProblem, 'file' | 'line'>) => ({
    file,
    line,
    ...complaint,
  });
  const failed = (line: number, message: string): NightsResult => ({
    nights: [],
    problems: [inFile(line)({ kind: 'file', column: '', message })],
  });
  if (text.length > largestFile) return failed(1, 'expected a file of at most 5 MB, got more');
  const { lines, openQuote } = linesOf(text);
  const [head, ...rows] = lines;
  if (head === undefined) return failed(1, 'expected a line of column names, got an empty file');
  if (openQuote !== undefined) return failed(openQuote, 'expected a closing quote, got the end of the file');
  const { columns, complaints } = readColumns(head.cells);
  const ofHead = complaints.map(({ isFatal, ...rest }) =>
    inFile(head.line)({ kind: isFatal ? 'file' : 'note', ...rest }),
  );
  if (complaints.some(({ isFatal }) => isFatal)) return { nights: [], problems: ofHead };
  if (rows.length === 0) return failed(head.line, 'expected nights below the column names, got none');
  const read = readRows(rows, columns, { file, areas });
  return { nights: read.nights, problems: [...ofHead, ...read.problems] };
}

function readRows(rows: readonly Line[], columns: Columns, { file, areas }: NightsOptions): NightsResult {
  const nights: ObservedNight[] = [];
  const problems: NightProblem[] = [];
  const firstLines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const row: Row = { cells, columns, complaints: [] };
    const night = readNight(row, areas);
    problems.push(...row.complaints.map((complaint) => ({ file, line, ...complaint })));
    if (night === undefined) continue;
    const when = `${night.known.date} ${night.known.windowStart ?? ''}`;
    const first = firstLines.get(when);
    if (first === undefined) nights.push({ line, ...night });
    else
      problems.push({
        kind: 'row',
        file,
        line,
        column: 'date',
        message: `expected each night once, got ${night.known.date} again; first in line ${first}`,
      });
    firstLines.set(when, first ?? line);
  }
  return { nights, problems };
}

/** The lines that hold something; a quoted cell may run over several. */
function linesOf(fullText: string): {
  readonly lines: readonly Line[];
  readonly openQuote: number | undefined;
} {
  const text = fullText.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  const lines: Line[] = [];
  let line = 1;
  for (const cells of data) {
    lines.push({ line, cells });
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
  }
  const open = errors.find(({ code }) => code === 'MissingQuotes')?.row;
  return {
    lines: lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    openQuote: open === undefined ? undefined : (lines[open]?.line ?? 1),
  };
}
