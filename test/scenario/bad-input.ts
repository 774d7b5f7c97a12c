/** What is wrong with a file, how it comes to be wrong, and what its author is told. */

export interface BadInput {
  readonly title: string;
  readonly file?: string; // the scenario where left out
  readonly from: string; // replaced once
  readonly to: string;
  readonly path: string;
  readonly points: string; // the problem points at the first character of this
  readonly message: string;
}
