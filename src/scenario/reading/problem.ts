/** Everything wrong with a set of files, each problem with its place, in one list. */
import { locate, type Spot } from './spot.ts';

export interface Problem {
  readonly file: string;
  readonly line: number; // from 1
  readonly column: number; // from 1
  readonly path: string; // raid.waves[2].speed
  readonly message: string; // expected …, got …; hint
}

/** Problems found so far; one place is complained about once. */
export interface Problems {
  readonly found: Problem[];
  readonly places: Set<string>;
}

const mostProblems = 500; // past this a longer list helps nobody

export function noProblems(): Problems {
  return { found: [], places: new Set() };
}

/** Adds a problem unless its place has one already: the first reader to stumble knows best. */
export function complain(problems: Problems, spot: Spot, message: string): void {
  if (problems.found.length >= mostProblems || hasProblem(problems, spot) || isLostWithin(problems, spot))
    return;
  problems.places.add(placeOf(spot, spot.path.length));
  problems.found.push({ file: spot.file.name, ...locate(spot), path: formatPath(spot.path), message });
}

export function hasProblem(problems: Problems, spot: Spot): boolean {
  return problems.places.has(placeOf(spot, spot.path.length));
}

/** Nothing is missing from a thing that is wrong itself. */
function isLostWithin(problems: Problems, spot: Spot): boolean {
  if (spot.value !== undefined) return false;
  return spot.path.some((_, length) => problems.places.has(placeOf(spot, length)));
}

function placeOf(spot: Spot, length: number): string {
  return `${spot.file.name}\n${formatPath(spot.path.slice(0, length))}`;
}

/** Adds a problem at a character of a file whose structure is not known. */
export function complainAt(problems: Problems, problem: Problem): void {
  if (problems.found.length < mostProblems) problems.found.push(problem);
}

/** In order of place; files in the order in which they were first complained about. */
export function sortedProblems(problems: Problems): readonly Problem[] {
  const files = [...new Set(problems.found.map((problem) => problem.file))];
  const order = (problem: Problem) => files.indexOf(problem.file);
  return problems.found.toSorted((a, b) => order(a) - order(b) || a.line - b.line || a.column - b.column);
}

/** `file:line:column  path: message` */
export function formatProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return problem.path === ''
    ? `${place}  ${problem.message}`
    : `${place}  ${problem.path}: ${problem.message}`;
}

/** `raid.waves[2].speed`; keys that are not plain words are quoted. */
export function formatPath(path: readonly (string | number)[]): string {
  return path.map(formatStep).join('').replace(/^\./, '');
}

function formatStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[\w$-]{1,64}$/.test(step) ? `.${step}` : `[${shorten(JSON.stringify(step))}]`;
}

/** A value as a problem shows it. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return shorten(JSON.stringify(value));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' ? 'an object' : String(value);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 56)}…"` : text;
}
