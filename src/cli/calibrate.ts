/** `calibrate FILE.csv`: fits the parameters that published sources leave open, and writes the catalogue's overlay. */
import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodePool } from '../compute/node-pool.ts';
import { type CalibrationText, formatProblem, readCalibration, withFit } from '../scenario/index.ts';
import { calibrateText } from './calibrate-text.ts';
import { type CalibrationReport, fitAndScore } from './fit-and-score.ts';
import type { Host } from './host.ts';
import { type OpenNights, openNights } from './open-nights.ts';
import { wholeNumber } from './options.ts';
import { InputProblems } from './problems.ts';

export interface CalibrateOptions {
  readonly seed: string;
  readonly runs: string;
  readonly stars: string;
  readonly folds: string;
  readonly check: string;
  readonly workers?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export async function runCalibrate(
  file: string | undefined,
  options: CalibrateOptions,
  problems: string[],
  host: Host,
): Promise<void> {
  const collected = { problems };
  const numbers = {
    runs: wholeNumber('--runs', options.runs, [4, 10_000], collected),
    stars: wholeNumber('--stars', options.stars, [1, 10], collected),
    folds: wholeNumber('--folds', options.folds, [2, 20], collected),
    check: wholeNumber('--check', options.check, [10, 10_000], collected),
  };
  const workers = wholeNumber('--workers', options.workers ?? String(host.processors), [1, 256], collected);
  const opened = openNights(file, problems, host);
  const overlay = overlayOf(opened);
  if (options.out !== undefined) checkPlace(options.out);
  for (const problem of opened.skipped) host.err(`skipped  ${problem}\n`);
  const pool = nodePool(workers);
  try {
    const plan = { opened, parameters: overlay.parameters, seed: options.seed, ...numbers };
    const report = await fitAndScore(plan, pool, host);
    host.out(options.json ? `${JSON.stringify(jsonOf(report), undefined, 2)}\n` : calibrateText(report));
    if (options.out !== undefined) write(options.out, overlay, report, host);
  } finally {
    await pool.close();
  }
}

/** @throws InputProblems where the overlay is bad or holds nothing to fit. */
function overlayOf({ library }: OpenNights): CalibrationText {
  const read = readCalibration(library);
  if (!read.ok) throw new InputProblems(read.problems.map(formatProblem));
  if (read.calibration.parameters.length > 0) return read.calibration;
  throw new InputProblems(['catalogue/calibration.json: expected a parameter to fit, got none']);
}

/** Before an hour of fitting. @throws InputProblems where no file can be written there. */
function checkPlace(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true && isWritable(stats === undefined ? path.dirname(file) : file)) return;
  throw new InputProblems([`--out: expected a file that can be written, got "${file}"`]);
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What was found has been printed by now. @throws InputProblems where the file cannot be written after all. */
function write(file: string, overlay: CalibrationText, report: CalibrationReport, host: Host): void {
  const { opened, runs, seed, calibration } = report;
  const dates = opened.nights.map(({ known }) => known.date).sort();
  const { sha256, nights } = opened;
  const data = { nights: nights.length, from: dates[0] ?? '', to: dates.at(-1) ?? '', sha256, runs, seed };
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
