/** `run FILE`: one night and its report. */
import { eventLines } from '../analysis/index.ts';
import { type Night, type NightRecord, night } from '../engine/index.ts';
import { startOfDay } from './card-words.ts';
import { commandsText } from './commands-text.ts';
import type { Host } from './host.ts';
import { leakersText } from './leak-text.ts';
import { type OpenNight, openNight } from './open-night.ts';
import { type Format, format, settings } from './options.ts';
import { runCsv, runJson, type Wanted } from './run-json.ts';
import { runText } from './run-text.ts';
import { unitsText } from './units-text.ts';

export interface RunOptions {
  readonly seed?: string;
  readonly set?: readonly string[];
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly log?: boolean;
  readonly leakers?: boolean;
  readonly units?: boolean;
  readonly commands?: string; // a file
}

/** What is to be told, and how. */
interface Wish {
  readonly seed: string;
  readonly shape: Format;
  readonly wanted: Wanted;
}

export function run(file: string | undefined, options: RunOptions, problems: string[], host: Host): void {
  const collected = { problems };
  const set = settings(options.set, collected);
  const shape = format(options, collected);
  const wanted = wantedOf(options);
  problems.push(...clashes(wanted, shape));
  const open = openNight({ file, set, commands: options.commands }, problems, host);
  const { scenario } = open.compiled;
  const seed = options.seed ?? scenario.id;
  const outcome = night(scenario, seed, { record: true, commands: open.commands });
  if (outcome.record === undefined) throw new Error('night: expected a record, got none');
  host.out(`${text(open, outcome, outcome.record, { seed, shape, wanted })}\n`);
}

function wantedOf({ log = false, leakers = false, units = false }: RunOptions): Wanted {
  return { log, leakers, units };
}

/** Options that do not go together. */
function clashes(wanted: Wanted, shape: Format): string[] {
  const named = (Object.keys(wanted) as (keyof Wanted)[]).filter((name) => wanted[name]);
  if (shape === 'csv') return named.map((name) => `--${name}: expected with a table or --json, got --csv`);
  if (shape === 'json' || !wanted.log) return [];
  return named
    .filter((name) => name !== 'log')
    .map((name) => `--${name}: expected with the report or --json, got --log`);
}

function text(
  { compiled, commands }: OpenNight,
  outcome: Night,
  record: NightRecord,
  { seed, shape, wanted }: Wish,
): string {
  switch (shape) {
    case 'json':
      return JSON.stringify(runJson({ compiled, commands }, outcome, record, { seed, wanted }), undefined, 2);
    case 'csv':
      return runCsv(compiled, outcome, seed).trimEnd();
    case 'table':
      if (wanted.log) return eventLines(compiled.scenario, record, startOfDay(compiled.card)).join('\n');
      return [
        runText(compiled, outcome, seed),
        commandsText(compiled, commands, outcome),
        wanted.leakers ? leakersText(compiled, record) : undefined,
        wanted.units ? unitsText(record) : undefined,
      ]
        .filter((part) => part !== undefined)
        .join('\n\n');
  }
}
