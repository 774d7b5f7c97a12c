/** `calibrate FILE.csv`: fits the parameters that published sources leave open, and writes the catalogue's overlay. */
import { writeFileSync } from 'node:fs';
import {
  type Calibration,
  calibrate,
  foldOf,
  type Knob,
  type Moments,
  momentsOf,
  type ScoreSummary,
  type Values,
  validate,
} from '../analysis/index.ts';
import { nodePool } from '../compute/node-pool.ts';
import { type CalibrationText, formatProblem, readCalibration, withFit } from '../scenario/index.ts';
import { calibrateText } from './calibrate-text.ts';
import { type Forecasting, type ForecastNight, forecast } from './forecast.ts';
import type { Host } from './host.ts';
import { type OpenNights, openNights } from './open-nights.ts';
import { wholeNumber } from './options.ts';
import { InputProblems } from './problems.ts';
import { showStages } from './progress.ts';
import { columnsOf, dayOf, reportedOf } from './reported-nights.ts';

export interface CalibrateOptions {
  readonly seed?: string;
  readonly runs: string;
  readonly stars: string;
  readonly folds: string;
  readonly check: string;
  readonly workers?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** What the command found. */
export interface CalibrationReport {
  readonly opened: OpenNights;
  readonly seed: string;
  readonly runs: number;
  readonly folds: number;
  readonly check: number; // nights simulated for each row to score the fit
  readonly calibration: Calibration;
  readonly before: Scores; // with the values that the overlay had
  readonly after: Scores; // with the fit to all nights
  readonly crossValidated: Scores; // each fold predicted by the fit to the others
}

export interface Scores {
  readonly neutralised: ScoreSummary | undefined;
  readonly hitPlaces: ScoreSummary | undefined;
}

export async function runCalibrate(
  file: string | undefined,
  options: CalibrateOptions,
  problems: string[],
  host: Host,
): Promise<void> {
  const collected = { problems };
  const runs = wholeNumber('--runs', options.runs, [4, 10_000], collected);
  const stars = wholeNumber('--stars', options.stars, [1, 10], collected);
  const folds = wholeNumber('--folds', options.folds, [2, 20], collected);
  const check = wholeNumber('--check', options.check, [10, 10_000], collected);
  const workers = wholeNumber('--workers', options.workers ?? String(host.processors), [1, 256], collected);
  const opened = openNights(file, problems, host);
  const overlay = overlayOf(opened);
  for (const problem of opened.skipped) host.err(`skipped  ${problem}\n`);
  const pool = nodePool(workers);
  try {
    const { ground, library } = opened;
    const asked = {
      ground,
      library,
      pool,
      set: {},
      seed: options.seed ?? 'calibrate',
      runs,
      signal: host.signal,
    };
    const report = await fitAndScore({ opened, overlay, stars, folds, check, asked }, host);
    if (options.out !== undefined) write(options.out, overlay, report, host);
    host.out(options.json ? `${JSON.stringify(jsonOf(report), undefined, 2)}\n` : calibrateText(report));
  } finally {
    await pool.close();
  }
}

function overlayOf({ library }: OpenNights): CalibrationText {
  const read = readCalibration(library);
  if (!read.ok) throw new InputProblems(read.problems.map(formatProblem));
  if (read.calibration.parameters.length > 0) return read.calibration;
  throw new InputProblems(['catalogue/calibration.json: expected a parameter to fit, got none']);
}

interface Work {
  readonly opened: OpenNights;
  readonly overlay: CalibrationText;
  readonly stars: number;
  readonly folds: number;
  readonly check: number;
  readonly asked: Forecasting;
}

const firstStep = 0.15; // of each range
const shrink = 0.6; // of the step from star to star

async function fitAndScore(work: Work, host: Host): Promise<CalibrationReport> {
  const { opened, overlay, stars, folds, check, asked } = work;
  const rows = opened.nights.map(({ known }) => known);
  const settings = stars * (2 * overlay.parameters.length + 1);
  const scoring = 3 * Math.ceil(check / asked.runs);
  const stage = showStages(host, (settings + scoring) * rows.length * asked.runs);
  const nights = (set: Values, runs: number, seed: string, of = rows): Promise<ForecastNight[][]> =>
    forecast(of, { ...asked, set: texts(set), runs, seed, onProgress: stage.step }).then((found) => {
      stage.done(of.length * runs);
      return found;
    });
  const knobs: Knob[] = overlay.parameters.map(({ value, ...parameter }) => ({ ...parameter, start: value }));
  const simulate = async (set: Values): Promise<Moments[]> =>
    (await nights(set, asked.runs, asked.seed)).map((found, row) =>
      momentsOf(rows[row]?.launched ?? 1, found),
    );
  const foldsOfRows = rows.map(({ date }) => foldOf(dayOf(date), folds));
  const calibration = await calibrate({
    knobs,
    outcomes: opened.nights.map(({ outcome: { neutralised, hitPlaces } }) => ({ neutralised, hitPlaces })),
    folds: foldsOfRows,
    steps: Array.from({ length: stars }, (_, star) => firstStep * shrink ** star),
    simulate,
    onStar: (star, values, misfit) =>
      stage.say(`star ${star + 1} of ${stars}: misfit ${misfit.toFixed(1)}, ${show(values)}`),
  });
  const fitted = Object.fromEntries(calibration.knobs.map(({ name, value }) => [name, value]));
  const checkSeed = `${asked.seed}/check`; // other luck than the fit had
  const held: ForecastNight[][] = [];
  for (const [fold, values] of calibration.foldValues.entries()) {
    const members = rows.flatMap((_, row) => (foldsOfRows[row] === fold ? [row] : []));
    const found = await nights(
      values,
      check,
      checkSeed,
      members.map((row) => rows[row] as (typeof rows)[number]),
    );
    members.forEach((row, n) => {
      held[row] = found[n] ?? [];
    });
  }
  const before = await nights({}, check, checkSeed);
  const after = await nights(fitted, check, checkSeed);
  stage.clear();
  const scores = (found: readonly (readonly ForecastNight[])[]): Scores =>
    validate(reportedOf(opened.nights), columnsOf(found)).summary;
  const { seed, runs } = asked;
  return {
    opened,
    seed,
    runs,
    folds,
    check,
    calibration,
    before: scores(before),
    after: scores(after),
    crossValidated: scores(held),
  };
}

function texts(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function show(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

function write(file: string, overlay: CalibrationText, report: CalibrationReport, host: Host): void {
  const { opened, runs, seed, calibration } = report;
  const dates = opened.nights.map(({ known }) => known.date).sort();
  const data = {
    nights: opened.nights.length,
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    sha256: opened.sha256,
    runs,
    seed,
  };
  try {
    writeFileSync(file, withFit(overlay.text, calibration.knobs, data));
    host.err(`wrote ${file}\n`);
  } catch (error) {
    throw new InputProblems([
      `--out: expected a file that can be written, got ${error instanceof Error ? error.message : error}`,
    ]);
  }
}

function jsonOf({ opened, seed, runs, folds, check, calibration, ...scores }: CalibrationReport) {
  return { file: opened.file, sha256: opened.sha256, seed, runs, folds, check, ...scores, ...calibration };
}
