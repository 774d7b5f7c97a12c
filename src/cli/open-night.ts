/** From file names to a compiled scenario and the commands to its defence, with every problem of both and of the options. */
import type { Command } from '../engine/index.ts';
import { type CompiledScenario, formatProblem, parseCommands } from '../scenario/index.ts';
import type { Host } from './host.ts';
import { readText } from './library.ts';
import { noFile, readScenario } from './open-scenario.ts';
import { InputProblems } from './problems.ts';

export interface Asked {
  readonly file: string | undefined; // of the scenario
  readonly set: Record<string, string>; // parameter values that replace those of the file
  readonly commands: string | undefined; // a file
}

/** What a night is run from. */
export interface OpenNight {
  readonly compiled: CompiledScenario;
  readonly commands: readonly Command[];
}

/** @throws InputProblems with those given and all that is wrong in the files. */
export function openNight(
  { file, set, commands: from }: Asked,
  problems: readonly string[],
  host: Host,
): OpenNight {
  const read = file === undefined ? noFile : readScenario(file, set, host);
  const compiled = 'compiled' in read ? read.compiled : undefined;
  const commands = from === undefined ? { commands: [] } : readCommands(from, compiled);
  const all = [...problems, ...problemsOf(read), ...problemsOf(commands)];
  if (all.length > 0 || compiled === undefined || 'problems' in commands) throw new InputProblems(all);
  return { compiled, commands: commands.commands };
}

type Bad = { readonly problems: readonly string[] };

function problemsOf(read: object | Bad): readonly string[] {
  return 'problems' in read ? read.problems : [];
}

/** Without a scenario only whether the file is there can be told. */
function readCommands(
  file: string,
  scenario: CompiledScenario | undefined,
): { readonly commands: readonly Command[] } | Bad {
  try {
    const text = readText(file, file);
    if (scenario === undefined) return { commands: [] };
    const parsed = parseCommands(text, { file, scenario });
    return parsed.ok ? { commands: parsed.commands } : { problems: parsed.problems.map(formatProblem) };
  } catch (error) {
    if (error instanceof InputProblems) return { problems: error.problems };
    throw error;
  }
}
