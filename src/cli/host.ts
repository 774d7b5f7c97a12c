/** The outside of the program, as an argument: a test hands in its own. */
export interface Host {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  readonly isTerminal: boolean; // whether somebody reads standard error as it comes
  readonly processors: number; // default number of workers
  readonly folder: string; // of the project, with its scenarios
  readonly signal: AbortSignal; // aborts on Ctrl+C
}
