/** The commands, their options and their help. */
import { Command, type OutputConfiguration } from 'commander';
import { type CalibrateOptions, runCalibrate } from './calibrate.ts';
import { type CampaignOptions, runCampaign } from './campaign.ts';
import { check } from './check.ts';
import { type EnsembleOptions, runEnsemble } from './ensemble.ts';
import { type GenerateOptions, runGenerate } from './generate.ts';
import type { Host } from './host.ts';
import { noteLeftOver } from './options.ts';
import { type RunOptions, run } from './run.ts';
import { runValidate, type ValidateOptions } from './validate.ts';

export function createProgram(host: Host): Command {
  const program = new Command('sim')
    .usage('<command> [options]')
    .description('Saturation Point without a browser: nights of an air defence, seeded and repeatable.')
    .helpCommand(false)
    .addHelpText('after', programHelp)
    .exitOverride()
    .configureOutput(outputTo(host));
  addRun(program, host);
  addEnsemble(program, host);
  addCampaign(program, host);
  addValidate(program, host);
  addCalibrate(program, host);
  addGenerate(program, host);
  addCheck(program, host);
  return program;
}

function addRun(program: Command, host: Host): void {
  const command = scenarioCommand(program, 'run', 'run one night and report it')
    .option('--commands <file>', 'tell the defence what a file of commands says')
    .option('--log', 'print the log of the night, one line an event, instead of the report')
    .option('--leakers', 'tell the story of each drone that hit')
    .option('--units', 'list what each unit did, and why it did not fire at the rest')
    .addHelpText('after', runHelp);
  command.action((file: string | undefined, options: RunOptions) => {
    run(fileGiven(file), options, leftOver(command), host);
  });
}

function addEnsemble(program: Command, host: Host): void {
  const command = scenarioCommand(program, 'ensemble', 'run many nights and report their distributions')
    .option('--runs <n>', 'number of nights; night i has the seed text "<seed>#i"', '1000')
    .option('--workers <n>', 'threads; the numbers do not depend on it (default: one a processor)')
    .addHelpText('after', ensembleHelp);
  command.action((file: string | undefined, options: EnsembleOptions) => {
    return runEnsemble(fileGiven(file), options, leftOver(command), host);
  });
}

function addCampaign(program: Command, host: Host): void {
  const command = program
    .command('campaign')
    .description('run several nights in a row: rounds and damage carry over')
    .usage('FILE [options]')
    .argument('[file]', 'path of a campaign file, or the id of a built-in campaign')
    .option(
      '--seed <text>',
      'any text (default: the id of the campaign); night n has the seed text "<seed>/n"',
    )
    .option('--runs <n>', 'run it many times and report medians; run i has the seed text "<seed>#i"')
    .option(
      '--workers <n>',
      'threads for many runs; the numbers do not depend on it (default: one a processor)',
    )
    .option('--json', 'one JSON object on standard output')
    .option('--csv', 'comma-separated values on standard output')
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', campaignHelp);
  command.action((file: string | undefined, options: CampaignOptions) => {
    return runCampaign(fileGiven(file), options, leftOver(command), host);
  });
}

function addValidate(program: Command, host: Host): void {
  const command = nightsCommand(program, 'validate', 'hold the model against reported nights')
    .option('--seed <text>', 'any text; night i of a row has the seed text "<seed>/<date>#i"', 'validate')
    .option('--runs <n>', 'nights simulated for each row', '200')
    .option('--folds <n>', 'of the cross-validation of the baselines, by week', '5')
    .option('--set <name=value>', 'replace a parameter; may be repeated', collect)
    .option('--plots <folder>', 'write the calibration plot, PIT histograms and curves there, as SVG')
    .option('--workers <n>', 'threads; the numbers do not depend on it (default: one a processor)')
    .option('--json', 'one JSON object on standard output')
    .option('--csv', 'comma-separated values on standard output, one line a night and count')
    .addHelpText('after', validateHelp);
  command.action((file: string | undefined, options: ValidateOptions) => {
    return runValidate(fileGiven(file), options, leftOver(command), host);
  });
}

function addCalibrate(program: Command, host: Host): void {
  const command = nightsCommand(program, 'calibrate', 'fit the open parameters to reported nights')
    .option('--seed <text>', 'any text; night i of a row has the seed text "<seed>/<date>#i"', 'calibrate')
    .option('--runs <n>', 'nights simulated for each row and setting', '24')
    .option('--stars <n>', 'rounds of settings, each around the best so far', '3')
    .option('--folds <n>', 'of the cross-validation, by week', '5')
    .option('--check <n>', 'nights simulated for each row to score the fit', '200')
    .option('--out <file>', 'write the overlay with the fitted values there')
    .option('--workers <n>', 'threads; the numbers do not depend on it (default: one a processor)')
    .option('--json', 'one JSON object on standard output')
    .addHelpText('after', calibrateHelp);
  command.action((file: string | undefined, options: CalibrateOptions) => {
    return runCalibrate(fileGiven(file), options, leftOver(command), host);
  });
}

function addGenerate(program: Command, host: Host): void {
  const command = nightsCommand(
    program,
    'generate',
    'write the scenario that a reported night is simulated as',
  )
    .option('--date <date>', 'of the morning report, such as 2025-12-03')
    .addHelpText('after', generateHelp);
  command.action((file: string | undefined, options: GenerateOptions) => {
    runGenerate(fileGiven(file), options, leftOver(command), host);
  });
}

function nightsCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .usage('FILE.csv [options]')
    .argument('[file]', 'path of a CSV file of nights, or "nights" for the built-in one')
    .allowUnknownOption()
    .allowExcessArguments();
}

function addCheck(program: Command, host: Host): void {
  program
    .command('check')
    .description('read scenario and campaign files and list every problem; without a file, all built-in ones')
    .argument('[file...]', 'paths or ids of built-in scenarios and campaigns')
    .option('--json', 'one JSON object on standard output')
    .action((files: string[], options: { json?: boolean }) => check(files, options, host));
}

function scenarioCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .usage('FILE [options]')
    .argument('[file]', 'path of a scenario file, or the id of a built-in scenario')
    .option('--seed <text>', 'any text (default: the id of the scenario)')
    .option('--set <name=value>', 'replace a parameter of the scenario; may be repeated', collect)
    .option('--json', 'one JSON object on standard output')
    .option('--csv', 'comma-separated values on standard output')
    .allowUnknownOption()
    .allowExcessArguments();
}

function collect(pair: string, pairs: readonly string[] = []): string[] {
  return [...pairs, pair];
}

/** Problems with what is left of the command line once the known options and the file are taken. */
function leftOver(command: Command): string[] {
  const problems: string[] = [];
  const first = command.args[0]?.startsWith('-') === false ? 1 : 0;
  const known = command.options
    .flatMap((option) => [option.long ?? '', option.short ?? ''])
    .filter((name) => name !== '');
  noteLeftOver(command.args.slice(first), known, { problems });
  return problems;
}

/** An unknown option in the place of the file is not a file. */
function fileGiven(file: string | undefined): string | undefined {
  return file?.startsWith('-') ? undefined : file;
}

function outputTo(host: Host): OutputConfiguration {
  return {
    writeOut: (text) => host.out(text),
    writeErr: (text) => host.err(text),
    outputError: (text, write) => write(text.replace(/^error: /, '')),
  };
}

const night = '2025-12-03-night-of-111';

const programHelp = `
Examples:
  npm run -s sim -- run ${night}
  npm run -s sim -- run my-night.json --seed monday --log | less
  npm run -s sim -- ensemble ${night} --runs 1000
  npm run -s sim -- ensemble ${night} --runs 200 --json > nights.json
  npm run -s sim -- campaign three-nights-of-111
  npm run -s sim -- validate nights
  npm run -s sim -- check my-night.json

Exit codes: 0 good, 1 a fault of the program, 2 a bad file or option (each problem on a line), 130 ended by Ctrl+C.
"sim <command> --help" tells more about a command.`;

const runHelp = `
Examples:
  npm run -s sim -- run ${night}
  npm run -s sim -- run ${night} --seed monday --json
  npm run -s sim -- run my-night.json --set decoyShare=0.6 --log
  npm run -s sim -- run ${night} --leakers --units | less
  npm run -s sim -- run ${night} --commands my-orders.json`;

const ensembleHelp = `
Examples:
  npm run -s sim -- ensemble ${night}
  npm run -s sim -- ensemble my-night.json --runs 5000 --workers 4 --csv > nights.csv`;

const nightsColumns = `
Columns: date, drones_total, launch_areas, downed_or_suppressed; also window_start_local, report_time_local, shahed_at_least, hits,
hit_locations, debris_locations. Their order does not matter, others are ignored; a night to predict leaves its outcome empty.
A bad row is skipped and named with its line. What is made of a row: docs/nights.md.`;

const validateHelp = `${nightsColumns}

Examples:
  npm run -s sim -- validate nights
  npm run -s sim -- validate my-nights.csv --runs 400 --plots plots --json > validation.json`;

const calibrateHelp = `${nightsColumns}
It takes about (2 x parameters + 1) x stars x runs x rows nights: an hour or so for half a year of nights. Ctrl+C ends it and writes nothing.

Examples:
  npm run -s sim -- calibrate my-nights.csv --out scenarios/catalogue/calibration.json
  npm run -s sim -- calibrate my-nights.csv --stars 1 --runs 12 --json > fit.json`;

const generateHelp = `
Example:
  npm run -s sim -- generate nights --date 2025-12-08 > my-night.json`;

const campaignHelp = `
Examples:
  npm run -s sim -- campaign three-nights-of-111
  npm run -s sim -- campaign my-campaign.json --runs 200 --workers 4 --json > campaign.json`;
