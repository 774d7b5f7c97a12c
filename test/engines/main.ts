/** `npm run engines`: every scenario, ten seeds, in every JavaScript engine of this machine; exit code 1 on any difference. */
import { parseArgs } from 'node:util';
import { wholeNumber } from '../../src/cli/options.ts';
import { guess } from '../../src/scenario/index.ts';
import { allScenarios, questionOf, seedsOf } from './ask.ts';
import { type Engine, engineNames, engines } from './engine.ts';
import { engineText, type Heard, nativeText, verdictText } from './verdict-text.ts';

const usage = 'npm run engines -- [--engines node,bun] [--seeds 10] [--scenario ID] [--native]';

process.exitCode = await main();

async function main(): Promise<number> {
  const { chosen, seeds, scenarios, native, problems } = options();
  if (problems.length > 0) return complain([...problems, usage], 2);
  const question = JSON.stringify(questionOf(scenarios, seedsOf(seeds)));
  const { heard, missing, failed } = await hearAll(chosen, question);
  const { text, isSame } = verdictText(heard);
  const blocks = [engineText(heard), text, ...(native ? [nativeText(heard)] : [])];
  process.stdout.write(`${blocks.join('\n\n')}\n`);
  const notFound = missing.map(({ name, what }) => `${name}: not found on this machine; ${what}`);
  return complain([...notFound, ...failed], isSame && failed.length === 0 ? 0 : 1);
}

function complain(lines: readonly string[], code: number): number {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return code;
}

/** One engine after the other. */
async function hearAll(chosen: readonly Engine[], question: string) {
  const heard: Heard[] = [];
  const missing: Engine[] = [];
  const failed: string[] = [];
  for (const engine of chosen) {
    const program = engine.find();
    if (program === undefined) missing.push(engine);
    else {
      const testimony = await engine.ask(program, question).catch((error: Error) => error.message);
      if (typeof testimony === 'string') failed.push(`${engine.name}: ${testimony}`);
      else heard.push({ engine, testimony });
    }
  }
  return { heard, missing, failed };
}

function options() {
  const problems: string[] = [];
  const values = read(problems);
  const seeds = wholeNumber('--seeds', values.seeds ?? '10', [1, 100_000], { problems });
  const wanted = (values.engines ?? engineNames.join(',')).split(',');
  const scenarios = values.scenario ?? allScenarios();
  for (const name of wanted) check('engine', name, engineNames, problems);
  for (const id of scenarios) check('scenario', id, allScenarios(), problems);
  const chosen = engines.filter(({ name }) => wanted.includes(name));
  return { chosen, seeds, scenarios, native: values.native === true, problems };
}

function read(problems: string[]) {
  try {
    const known = {
      engines: { type: 'string' },
      seeds: { type: 'string' },
      scenario: { type: 'string', multiple: true },
      native: { type: 'boolean' },
    } as const;
    return parseArgs({ options: known }).values;
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return {};
  }
}

function check(what: string, name: string, known: readonly string[], problems: string[]): void {
  if (known.includes(name)) return;
  const hint = guess(name, [...known]) || `; there are ${known.join(', ')}`;
  problems.push(`unknown ${what} "${name}"${hint}`);
}
