/** `run FILE`: one night and its report. */
import { eventLines } from '../analysis/index.ts';
import { type Night, neutralised, night } from '../engine/index.ts';
import type { CompiledScenario } from '../scenario/index.ts';
import { startOfDay } from './card-words.ts';
import type { Host } from './host.ts';
import { openScenario } from './open-scenario.ts';
import { type Format, format, settings } from './options.ts';
import { runText } from './run-text.ts';
import { csv } from './table.ts';

export interface RunOptions {
  readonly seed?: string;
  readonly set?: readonly string[];
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly log?: boolean;
}

export function run(file: string | undefined, options: RunOptions, problems: string[], host: Host): void {
  const collected = { problems };
  const set = settings(options.set, collected);
  const shape = format(options, collected);
  if (options.log && shape === 'csv') problems.push('--log: expected with a table or --json, got --csv');
  const compiled = openScenario(file, set, problems, host);
  const seed = options.seed ?? compiled.scenario.id;
  const outcome = night(compiled.scenario, seed, { record: options.log === true });
  host.out(text(compiled, outcome, seed, shape));
}

function text(compiled: CompiledScenario, outcome: Night, seed: string, shape: Format): string {
  const log =
    outcome.record === undefined
      ? undefined
      : eventLines(compiled.scenario, outcome.record, startOfDay(compiled.card));
  switch (shape) {
    case 'json':
      return `${JSON.stringify({ ...runJson(compiled, outcome, seed), ...(log === undefined ? {} : { log }) }, undefined, 2)}\n`;
    case 'csv':
      return runCsv(compiled, outcome, seed);
    case 'table':
      return log === undefined ? runText(compiled, outcome, seed) : `${log.join('\n')}\n`;
  }
}

function runJson(compiled: CompiledScenario, outcome: Night, seed: string) {
  return {
    scenario: compiled.scenario.id,
    seed,
    stateHash: outcome.stateHash,
    totals: { ...outcome.totals, neutralised: neutralised(outcome.totals) },
    hitPlaces: outcome.hitPlaces,
    debrisPlaces: outcome.debrisPlaces,
    roundsFired: outcome.roundsFired,
    costDefence: outcome.costDefence,
    costRaid: outcome.costRaid,
    firstLaunch: outcome.firstLaunch,
    end: outcome.end,
  };
}

function runCsv(compiled: CompiledScenario, outcome: Night, seed: string): string {
  const { totals, ...rest } = runJson(compiled, outcome, seed);
  return csv(['name', 'value'], Object.entries({ ...rest, ...totals }));
}
