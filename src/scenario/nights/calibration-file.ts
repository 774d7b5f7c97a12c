/** The overlay of fitted parameters as a file: what may be fitted, and the file with what a fit has found. */
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import type { Library } from '../library.ts';
import { calibrationPath, openCalibration } from '../open-files.ts';
import { noProblems, type Problem, sortedProblems } from '../reading/problem.ts';
import { at, fields, type Spot } from '../reading/spot.ts';

/** A parameter that may be fitted. */
export interface OpenParameter {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly prior: number;
}

export interface CalibrationText {
  readonly text: string;
  readonly parameters: readonly OpenParameter[]; // those that are not fixed
  readonly sha256: string | undefined; // of the file of nights that it was fitted to
}

/** The overlay of a library and what of it may be fitted, or what is wrong with it. */
export function readCalibration(
  library: Library,
):
  | { readonly ok: true; readonly calibration: CalibrationText }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const problems = noProblems();
  const spot = openCalibration(library, problems);
  if (spot === undefined || problems.found.length > 0)
    return { ok: false, problems: sortedProblems(problems) };
  const parameters = fields(at(spot, 'parameters')).flatMap(({ name, spot: parameter }) =>
    openParameter(name, parameter),
  );
  const sha = at(at(spot, 'data'), 'sha256').value;
  const sha256 = typeof sha === 'string' ? sha : undefined;
  return { ok: true, calibration: { text: library.read(calibrationPath) ?? '', parameters, sha256 } };
}

/** Plain numbers with a range are fitted; what is fixed, an expression or without a range is not. */
function openParameter(name: string, spot: Spot): OpenParameter[] {
  const number = (field: string): number | undefined => {
    const { value } = at(spot, field);
    return typeof value === 'number' ? value : undefined;
  };
  const value = number('value');
  const min = number('min');
  const max = number('max');
  if (at(spot, 'isFixed').value === true || value === undefined || min === undefined || max === undefined)
    return [];
  return min < max ? [{ name, value, min, max, prior: number('prior') ?? value }] : [];
}

/** What a fit has found of one parameter. */
export interface FittedValue {
  readonly name: string;
  readonly value: number;
  readonly interval: readonly [number, number];
}

export interface FitData {
  readonly nights: number;
  readonly from: string; // ISO date
  readonly to: string;
  readonly sha256: string;
  readonly runs: number;
  readonly seed: string;
}

const formatting = { formattingOptions: { insertSpaces: true, tabSize: 2 } };

/** The text of an overlay with fitted values in place of its own; comments, labels and ranges stay as they are. */
export function withFit(text: string, fitted: readonly FittedValue[], data: FitData): string {
  const put = (before: string, path: JSONPath, value: unknown): string =>
    applyEdits(before, modify(before, path, value, formatting));
  let written = put(text, ['data'], data);
  for (const { name, value, interval } of fitted) {
    written = put(written, ['parameters', name, 'value'], value);
    written = put(written, ['parameters', name, 'interval'], interval);
  }
  return written;
}
