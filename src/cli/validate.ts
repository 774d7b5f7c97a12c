/** `validate FILE.csv`: what the model expects of reported nights, held against what was reported. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type BaselineScores,
  type CurveBin,
  counts,
  curve,
  lostShare,
  type Quartiles,
  quartilesOf,
  scoreBaselines,
  type Validation,
  validate,
} from '../analysis/index.ts';
import { nodePool } from '../compute/node-pool.ts';
import { type Library, type ObservedNight, readCalibration } from '../scenario/index.ts';
import { type ForecastNight, forecast } from './forecast.ts';
import type { Host } from './host.ts';
import { meanLaunchDistance, type OpenNights, openNights } from './open-nights.ts';
import { type Format, format, settings, wholeNumber } from './options.ts';
import { InputProblems } from './problems.ts';
import { columnsOf, reportedOf } from './reported-nights.ts';
import { csv } from './table.ts';
import { jsonOf } from './validate-json.ts';
import { plotsOf } from './validate-plots.ts';
import { validateText } from './validate-text.ts';
import { withProgress } from './with-progress.ts';

export interface ValidateOptions {
  readonly seed: string;
  readonly runs: string;
  readonly workers?: string;
  readonly folds: string;
  readonly plots?: string;
  readonly set?: readonly string[];
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Everything that the command found, for whatever shape it is written in. */
export interface ValidationReport {
  readonly opened: OpenNights;
  readonly seed: string;
  readonly runs: number;
  readonly folds: number;
  readonly validation: Validation;
  readonly baselines: readonly BaselineScores[]; // empty where too few nights report an outcome
  readonly bySize: readonly CurveBin[]; // drones launched
  readonly byDistance: readonly CurveBin[]; // m, from the launch areas to the nearest place
  readonly isFittedTo: boolean; // the overlay's values were fitted to this very file
  readonly lost: LostShares | undefined; // where enough reports tell lost from shot down
}

/** The share of the neutralised that reports call suppressed or lost. */
export interface LostShares {
  readonly observed: Quartiles;
  readonly model: Quartiles; // over all simulated nights of the same rows
}

export async function runValidate(
  file: string | undefined,
  options: ValidateOptions,
  problems: string[],
  host: Host,
): Promise<void> {
  const collected = { problems };
  const set = settings(options.set, collected);
  const shape = format(options, collected);
  const runs = wholeNumber('--runs', options.runs, [2, 100_000], collected);
  const folds = wholeNumber('--folds', options.folds, [2, 20], collected);
  const workers = wholeNumber('--workers', options.workers ?? String(host.processors), [1, 256], collected);
  const opened = openNights(file, problems, host);
  const { seed, plots } = options;
  if (plots !== undefined) makeFolder(plots);
  for (const problem of opened.skipped) host.err(`skipped  ${problem}\n`);
  for (const note of opened.notes) host.err(`note     ${note}\n`);
  const samples = await simulate(opened, { set, seed, runs }, workers, host);
  const report = reportOf(opened, samples, { seed, runs, folds });
  host.out(text(report, shape));
  if (plots !== undefined) writePlots(plots, report, host);
}

interface Asked {
  readonly set: Readonly<Record<string, string>>;
  readonly seed: string;
  readonly runs: number;
}

function simulate(
  { nights, ground, library }: OpenNights,
  asked: Asked,
  workers: number,
  host: Host,
): Promise<ForecastNight[][]> {
  const pool = nodePool(workers);
  const rows = nights.map(({ known }) => known);
  return withProgress({ pool, workers, nights: rows.length * asked.runs }, host, (onProgress) =>
    forecast(rows, { ...asked, ground, library, pool, signal: host.signal, onProgress }),
  );
}

const sizeEdges = [1, 51, 101, 151, 251, 401]; // drones, those of raid-size tables of the press
const distanceEdges = [0, 190_000, 200_000, 210_000, 225_000]; // m

function reportOf(
  opened: OpenNights,
  samples: readonly (readonly ForecastNight[])[],
  { seed, runs, folds }: { seed: string; runs: number; folds: number },
): ValidationReport {
  const { nights } = opened;
  const validation = validate(reportedOf(nights), columnsOf(samples));
  return {
    opened,
    seed,
    runs,
    folds,
    validation,
    baselines: baselinesOf(nights, folds),
    bySize: curveBy(validation, sizeEdges, (row) => nights[row]?.known.launched ?? 0),
    byDistance: curveBy(validation, distanceEdges, (row) => meanLaunchDistance(nights[row], opened.ground)),
    isFittedTo: fittedTo(opened.library) === opened.sha256,
    lost: lostShares(nights, samples),
  };
}

/** The hash of the file that the overlay was fitted to. */
function fittedTo(library: Library): string | undefined {
  const read = readCalibration(library);
  return read.ok ? read.calibration.sha256 : undefined;
}

function curveBy({ nights }: Validation, edges: readonly number[], x: (row: number) => number): CurveBin[] {
  const points = nights.flatMap(({ launched, neutralised }, row) => {
    const { observed, mean } = neutralised;
    return observed === undefined ? [] : [{ x: x(row), launched, observed, predicted: mean }];
  });
  return curve(points, edges);
}

const fewest = 10; // nights, below which a baseline says nothing

function baselinesOf(nights: readonly ObservedNight[], folds: number): readonly BaselineScores[] {
  const usable = nights.flatMap(({ known: { launched, day }, outcome: { neutralised } }) =>
    neutralised === undefined ? [] : [{ launched, neutralised, day }],
  );
  return usable.length < fewest ? [] : scoreBaselines(usable, folds);
}

function lostShares(
  nights: readonly ObservedNight[],
  samples: readonly (readonly ForecastNight[])[],
): LostShares | undefined {
  const told = nights.flatMap(({ outcome: { neutralised = 0, ewLost } }, row) =>
    ewLost === undefined || neutralised === 0 ? [] : [{ row, share: ewLost / neutralised }],
  );
  if (told.length < fewest) return undefined;
  const simulated = told.flatMap(({ row }) => (samples[row] ?? []).map(lostShare));
  return {
    observed: quartilesOf(told.map(({ share }) => share)),
    model: quartilesOf(simulated.filter((share) => share !== undefined)),
  };
}

/** Before anything is simulated. @throws InputProblems where there can be no such folder. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new InputProblems([
      `--plots: expected a folder that can be written, got ${error instanceof Error ? error.message : error}`,
    ]);
  }
}

function writePlots(folder: string, report: ValidationReport, host: Host): void {
  for (const [name, svg] of Object.entries(plotsOf(report))) {
    writeFileSync(path.join(folder, name), svg);
    host.err(`wrote ${path.join(folder, name)}\n`);
  }
}

function text(report: ValidationReport, shape: Format): string {
  switch (shape) {
    case 'json':
      return `${JSON.stringify(jsonOf(report), undefined, 2)}\n`;
    case 'csv':
      return nightsCsv(report.validation);
    case 'table':
      return validateText(report);
  }
}

const columns = ['observed', 'mean', 'p10', 'p25', 'p50', 'p75', 'p90', 'crps', 'pit'] as const;

/** One line a night and count. */
function nightsCsv({ nights }: Validation): string {
  const rows = nights.flatMap((night) =>
    counts.map((what) => [night.date, night.launched, what, ...columns.map((column) => night[what][column])]),
  );
  return csv(['date', 'launched', 'count', ...columns], rows);
}
