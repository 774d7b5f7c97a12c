/** Runs a command line and says with which exit code the program is to end. */
import { CommanderError } from 'commander';
import type { Host } from './host.ts';
import { InputProblems } from './problems.ts';
import { createProgram } from './program.ts';

/** @param words the command line without program and script. @returns 0 good, 1 internal failure, 2 bad input, 130 interrupted. */
export async function main(words: readonly string[], host: Host): Promise<number> {
  try {
    await createProgram(host).parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    return explain(error, host);
  }
}

function explain(error: unknown, host: Host): number {
  if (error instanceof InputProblems) {
    for (const problem of error.problems) host.err(`${problem}\n`);
    return 2;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has said why
  if (host.signal.aborted) {
    host.err('interrupted; nothing was reported\n');
    return 130;
  }
  host.err(`internal failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
