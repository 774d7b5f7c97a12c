/** The scenarios that come with the program, read from disk as the headless program reads them. */
import { findScenario } from '../src/cli/library.ts';
import { type CompiledScenario, formatProblem, parseScenario } from '../src/scenario/index.ts';

export const nightOf111 = '2025-12-03-night-of-111';

/** @throws with every problem where the file is not good. */
export function builtIn(id: string): CompiledScenario {
  const { text, file, library } = findScenario(id, '.');
  const parsed = parseScenario(text, { file, library });
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.compiled;
}
