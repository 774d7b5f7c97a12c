/** The reading chain: text to checked, compiled scenario, or every problem of all the files it takes. */

import { compileScenario } from './compile-scenario.ts';
import type { CompiledScenario } from './compiled.ts';
import type { Library } from './library.ts';
import { noProblems, type Problem, sortedProblems } from './reading/problem.ts';
import { setSpots } from './value/parameters.ts';

export type ParseResult =
  | { readonly ok: true; readonly compiled: CompiledScenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface ParseOptions {
  readonly file: string; // name to show in problems
  readonly library: Library;
  readonly set?: Readonly<Record<string, string>>; // parameter values that replace those of the file, as `--set name=value`
}

/** Reads a scenario with all the files it names. Never throws on what a file says. */
export function parseScenario(text: string, { file, library, set = {} }: ParseOptions): ParseResult {
  const problems = noProblems();
  const compiled = compileScenario(text, { file, library, set: setSpots(set) }, problems);
  return compiled === undefined ? { ok: false, problems: sortedProblems(problems) } : { ok: true, compiled };
}
