/** What is wrong with what the user gave: options and files, all of it at once. */

/** Ends the program with exit code 2 after one line for each problem. */
export class InputProblems extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
