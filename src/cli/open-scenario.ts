/** From a file name to a compiled scenario, with every problem of the file and of the options in one go. */
import { type CompiledScenario, formatProblem, parseScenario } from '../scenario/index.ts';
import type { Host } from './host.ts';
import { findScenario } from './library.ts';
import { InputProblems } from './problems.ts';

export const noFile = { problems: ['expected a scenario file or the id of a built-in scenario, got none'] };

/**
 * @param set parameter values that replace those of the file.
 * @param problems what is wrong with the options already.
 * @throws InputProblems with those and with what is wrong in the file.
 */
export function openScenario(
  name: string | undefined,
  set: Record<string, string>,
  problems: readonly string[],
  host: Host,
): CompiledScenario {
  const read = name === undefined ? noFile : readScenario(name, set, host);
  const all = [...problems, ...('problems' in read ? read.problems : [])];
  if (all.length > 0 || 'problems' in read) throw new InputProblems(all);
  return read.compiled;
}

/** What a file holds, or what is wrong with it, one line each. */
export function readScenario(
  name: string,
  set: Record<string, string>,
  host: Host,
): { readonly compiled: CompiledScenario } | { readonly problems: readonly string[] } {
  try {
    const { text, file, library } = findScenario(name, host.folder);
    const parsed = parseScenario(text, { file, library, set });
    return parsed.ok ? { compiled: parsed.compiled } : { problems: parsed.problems.map(formatProblem) };
  } catch (error) {
    if (error instanceof InputProblems) return { problems: error.problems };
    throw error;
  }
}
