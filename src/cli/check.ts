/** `check FILE...`: reads scenario files and lists every problem. */
import { counted } from './format.ts';
import type { Host } from './host.ts';
import { builtInScenarios } from './library.ts';
import { readScenario } from './open-scenario.ts';
import { InputProblems } from './problems.ts';

/** Checks the files, or every built-in scenario where none is named. @throws InputProblems with those of all files. */
export function check(files: readonly string[], options: { readonly json?: boolean }, host: Host): void {
  const names = files.length > 0 ? files : builtInScenarios(host.folder);
  const results = names.map((file) => ({ file, ...readScenario(file, {}, host) }));
  if (options.json) host.out(`${JSON.stringify({ files: results.map(resultJson) }, undefined, 2)}\n`);
  else
    for (const result of results)
      if ('compiled' in result) host.out(`${result.file}: ${contents(result.compiled.scenario)}\n`);
  const problems = results.flatMap((result) => ('problems' in result ? result.problems : []));
  if (problems.length > 0) throw new InputProblems(problems);
}

type Checked = { readonly file: string } & ReturnType<typeof readScenario>;

function resultJson(result: Checked) {
  return 'problems' in result
    ? { file: result.file, ok: false, problems: result.problems }
    : { file: result.file, ok: true, problems: [] };
}

function contents(scenario: {
  waves: readonly { count: number }[];
  fireUnits: readonly unknown[];
  sensors: readonly unknown[];
}): string {
  const drones = scenario.waves.reduce((total, wave) => total + wave.count, 0);
  const counts = [
    counted(drones, 'drone'),
    counted(scenario.waves.length, 'wave'),
    counted(scenario.sensors.length, 'sensor'),
    counted(scenario.fireUnits.length, 'fire unit'),
  ];
  return `good; ${counts.join(', ')}`;
}
