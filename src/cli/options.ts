/** Options as the user wrote them, checked all at once. */
import { guess } from '../scenario/index.ts';

/** Either a value or what is wrong with it. */
export interface Collected {
  readonly problems: string[];
}

/** A whole number in [min, max]; notes a problem and returns `min` for anything else. */
export function wholeNumber(
  name: string,
  text: string,
  [min, max]: readonly [number, number],
  { problems }: Collected,
): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  problems.push(`${name}: expected a whole number from ${min} to ${max}, got "${text}"`);
  return min;
}

/** The pairs of every `--set name=value`; the reader judges names and values. */
export function settings(
  pairs: readonly string[] | undefined,
  { problems }: Collected,
): Record<string, string> {
  const set = new Map<string, string>();
  for (const pair of pairs ?? []) {
    const [, name, value] = /^([A-Za-z]\w*)\s*=\s*(.*\S)\s*$/.exec(pair) ?? [];
    if (name === undefined || value === undefined) problems.push(`--set: expected name=value, got "${pair}"`);
    else if (set.has(name)) problems.push(`--set: expected each name once, got "${name}" twice`);
    else set.set(name, value);
  }
  return Object.fromEntries(set);
}

export type Format = 'table' | 'json' | 'csv';

export function format(
  chosen: { readonly json?: boolean; readonly csv?: boolean },
  { problems }: Collected,
): Format {
  if (chosen.json && chosen.csv) problems.push('--json, --csv: expected one of them, got both');
  return chosen.json ? 'json' : chosen.csv ? 'csv' : 'table';
}

/** Arguments that no option or file name accounts for. */
export function noteLeftOver(
  rest: readonly string[],
  known: readonly string[],
  { problems }: Collected,
): void {
  const unknown = rest.filter((word) => word.startsWith('-'));
  for (const word of unknown) problems.push(`unknown option "${word}"${guess(word, known)}`);
  if (unknown.length > 0) return; // what follows an unknown option may be its value
  if (rest.length > 0)
    problems.push(`expected one file, got also ${rest.map((word) => `"${word}"`).join(', ')}`);
}
