/** Names and texts of a file: ids, texts by language, choices from a list, references to other things. */
import type { Words } from '../compiled.ts';
import { guess, hint } from './nearest.ts';
import { complain, type Problems, show } from './problem.ts';
import { at, isObject, type Spot, textAt } from './spot.ts';

export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const longestId = 64; // characters

/** An id; the path where it is unusable, so that reading can go on. */
export function readId(spot: Spot, problems: Problems): string {
  const id = textAt(spot);
  if (idPattern.test(id) && id.length <= longestId) return id;
  complain(
    problems,
    spot,
    `expected an id of lower-case letters, digits and hyphens, got ${show(spot.value)}`,
  );
  return `?${spot.path.join('.')}`;
}

/** A text by language. */
export function readWords(spot: Spot, problems: Problems): Words {
  const en = at(spot, 'en').value;
  const uk = at(spot, 'uk').value;
  if (!isObject(spot.value) || typeof en !== 'string') {
    complain(
      problems,
      isObject(spot.value) ? at(spot, 'en') : spot,
      `expected a text such as { "en": "…" }, got ${show(spot.value)}`,
    );
    return { en: '' };
  }
  return typeof uk === 'string' ? { en, uk } : { en };
}

/** One word of a list; its first after a complaint. */
export function readChoice<T extends string>(
  spot: Spot,
  choices: readonly [T, ...T[]],
  problems: Problems,
): T {
  const choice = choices.find((word) => word === spot.value);
  if (choice !== undefined) return choice;
  complain(
    problems,
    spot,
    `expected one of ${choices.join(', ')}, got ${show(spot.value)}${guess(textAt(spot), choices)}`,
  );
  return choices[0];
}

/** True or false; false after a complaint. */
export function readTrueOrFalse(spot: Spot, problems: Problems): boolean {
  if (typeof spot.value !== 'boolean')
    complain(problems, spot, `expected true or false, got ${show(spot.value)}`);
  return spot.value === true;
}

/** Things by id; undefined where their file could not be read, so that nothing can be said about a name. */
export type Known<T> = ReadonlyMap<string, T> | undefined;

/** What a name stands for; undefined after a complaint. */
export function lookUp<T>(spot: Spot, what: string, known: Known<T>, problems: Problems): T | undefined {
  const found = typeof spot.value === 'string' ? known?.get(spot.value) : undefined;
  if (found !== undefined || known === undefined) return found;
  complainUnknown(spot, what, [...known.keys()], problems);
  return undefined;
}

export function complainUnknown(
  spot: Spot,
  what: string,
  known: readonly string[],
  problems: Problems,
): void {
  const name = spot.value;
  if (typeof name !== 'string') complain(problems, spot, `expected ${what}, got ${show(name)}`);
  else complain(problems, spot, `expected ${what}, got unknown name ${show(name)}${hint(name, known)}`);
}

/** Complains about each id that stands in a list again. */
export function refuseTwins(ids: readonly Spot[], problems: Problems): void {
  const seen = new Set<unknown>();
  for (const id of ids) {
    if (typeof id.value === 'string' && seen.has(id.value)) {
      complain(problems, id, `expected an id of its own, got ${show(id.value)} again`);
    }
    seen.add(id.value);
  }
}
