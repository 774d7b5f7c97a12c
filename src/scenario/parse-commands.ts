/** A file of commands for one night: text to commands in order of time, or every problem. */
import type { Command } from '../engine/index.ts';
import { compiledBench } from './command/compiled-bench.ts';
import { readCommands } from './command/read-commands.ts';
import type { CompiledScenario } from './compiled.ts';
import { noProblems, type Problem, sortedProblems } from './reading/problem.ts';
import { openSource } from './reading/source-file.ts';
import { at, rootSpot } from './reading/spot.ts';
import { checkShape } from './schema/check-shape.ts';
import { commandsShape } from './schema/command-shape.ts';

export type CommandsResult =
  | { readonly ok: true; readonly commands: readonly Command[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface CommandsOptions {
  readonly file: string; // name to show in problems
  readonly scenario: CompiledScenario; // whose defence is told; its own commands come first
}

/** Reads `{ "format": 1, "commands": [ … ] }`. Never throws on what the file says. */
export function parseCommands(text: string, { file, scenario }: CommandsOptions): CommandsResult {
  const problems = noProblems();
  const source = openSource(file, text, problems);
  if (source === undefined) return { ok: false, problems: sortedProblems(problems) };
  const spot = rootSpot(source);
  checkShape(spot, commandsShape, problems);
  const commands = readCommands(at(spot, 'commands'), compiledBench(scenario, problems));
  return problems.found.length === 0
    ? { ok: true, commands }
    : { ok: false, problems: sortedProblems(problems) };
}
