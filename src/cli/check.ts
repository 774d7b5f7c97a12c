/** `check FILE...`: reads scenario and campaign files and lists every problem. */
import path from 'node:path';
import {
  type CompiledCampaign,
  type CompiledScenario,
  formatProblem,
  isCampaign,
  parseCampaign,
  parseScenario,
} from '../scenario/index.ts';
import { counted } from './format.ts';
import type { Host } from './host.ts';
import { builtInScenarios, diskLibrary, findScenario } from './library.ts';
import { InputProblems } from './problems.ts';

/**
 * Checks the files, or everything that comes with the program where none is named.
 *
 * @throws InputProblems with those of all files.
 */
export function check(files: readonly string[], options: { readonly json?: boolean }, host: Host): void {
  const names = files.length > 0 ? files : builtIns(host.folder);
  const results = names.map((file) => ({ file, ...readFile(file, host) }));
  if (options.json) host.out(`${JSON.stringify({ files: results.map(resultJson) }, undefined, 2)}\n`);
  else for (const result of results) if ('good' in result) host.out(`${result.file}: good; ${result.good}\n`);
  const problems = results.flatMap((result) => ('problems' in result ? result.problems : []));
  if (problems.length > 0) throw new InputProblems(problems);
}

function builtIns(project: string): readonly string[] {
  const campaigns = diskLibrary([path.join(project, 'scenarios')]).list('campaigns');
  const names = campaigns.map((file) => `campaigns/${path.basename(file, '.json')}`);
  return [...builtInScenarios(project), ...names];
}

/** What a good file holds, in words, or what is wrong with it, one line each. */
type Checked = { readonly good: string } | { readonly problems: readonly string[] };

function readFile(name: string, host: Host): Checked {
  try {
    const { text, ...options } = findScenario(name, host.folder);
    if (isCampaign(text)) {
      const read = parseCampaign(text, options);
      return read.ok ? { good: nightsOf(read.campaign) } : { problems: read.problems.map(formatProblem) };
    }
    const read = parseScenario(text, options);
    return read.ok ? { good: contents(read.compiled) } : { problems: read.problems.map(formatProblem) };
  } catch (error) {
    if (error instanceof InputProblems) return { problems: error.problems };
    throw error;
  }
}

function resultJson(result: { readonly file: string } & Checked) {
  return 'problems' in result
    ? { file: result.file, ok: false, problems: result.problems }
    : { file: result.file, ok: true, problems: [] };
}

function contents({ scenario }: CompiledScenario): string {
  const counts = [
    counted(dronesOf(scenario), 'drone'),
    counted(scenario.waves.length, 'wave'),
    counted(scenario.sensors.length, 'sensor'),
    counted(scenario.fireUnits.length, 'fire unit'),
    ...(scenario.commands.length > 0 ? [counted(scenario.commands.length, 'command')] : []),
  ];
  return counts.join(', ');
}

function nightsOf({ plan }: CompiledCampaign): string {
  const scenarios = plan.nights.map(({ scenario }) => scenario);
  const drones = scenarios.reduce((total, scenario) => total + dronesOf(scenario), 0);
  const units = scenarios[0]?.fireUnits.length ?? 0;
  return [counted(scenarios.length, 'night'), counted(drones, 'drone'), counted(units, 'fire unit')].join(
    ', ',
  );
}

function dronesOf({ waves }: CompiledScenario['scenario']): number {
  return waves.reduce((total, wave) => total + wave.count, 0);
}
