/** What is wrong with what the user gave: options and files, all of it at once. */
import { closest, distance } from 'fastest-levenshtein';

/** Ends the program with exit code 2 after one line for each problem. */
export class InputProblems extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** `; did you mean "x"?` where a name is near enough, else nothing. */
export function hint(word: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const name = closest(word, names);
  return distance(word, name) <= Math.max(2, word.length / 3) ? `; did you mean "${name}"?` : '';
}
