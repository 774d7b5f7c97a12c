/** The work behind `calibrate`: the fit, and how well it foretells nights on other luck, those of each fold by a fit without them. */
import {
  type Calibration,
  calibrate,
  foldOf,
  type Moments,
  momentsOf,
  type ScoreSummary,
  type Values,
  validate,
} from '../analysis/index.ts';
import type { Pool } from '../compute/index.ts';
import type { KnownNight, OpenParameter } from '../scenario/index.ts';
import { type ForecastNight, forecast } from './forecast.ts';
import type { Host } from './host.ts';
import type { OpenNights } from './open-nights.ts';
import { type Stages, showStages } from './progress.ts';
import { columnsOf, reportedOf } from './reported-nights.ts';

export interface CalibrationWork {
  readonly opened: OpenNights;
  readonly parameters: readonly OpenParameter[];
  readonly seed: string;
  readonly runs: number; // nights simulated for each row and setting
  readonly stars: number;
  readonly folds: number;
  readonly check: number; // nights simulated for each row to score the fit
}

/** What the command found. */
export interface CalibrationReport extends CalibrationWork {
  readonly calibration: Calibration;
  readonly before: Scores; // with the values that the overlay had
  readonly after: Scores; // with the fit to all nights
  readonly crossValidated: Scores; // each fold predicted by the fit to the others
}

export interface Scores {
  readonly neutralised: ScoreSummary | undefined;
  readonly hitPlaces: ScoreSummary | undefined;
}

/** Simulates rows with some values of the parameters. */
type Simulate = (rows: readonly KnownNight[], values: Values) => Promise<ForecastNight[][]>;

const firstStep = 0.15; // of each range
const shrink = 0.6; // of the step from star to star

export async function fitAndScore(work: CalibrationWork, pool: Pool, host: Host): Promise<CalibrationReport> {
  const { opened, runs, stars, check, parameters, seed } = work;
  const rows = opened.nights.length;
  const stages = showStages(host, (stars * (2 * parameters.length + 1) * runs + 3 * check) * rows);
  const simulating =
    (nights: number, seedText: string): Simulate =>
    async (known, values) => {
      const { ground, library } = opened;
      const asked = { ground, library, pool, set: texts(values), seed: seedText, runs: nights };
      const found = await forecast(known, { ...asked, signal: host.signal, onProgress: stages.step });
      stages.done(known.length * nights);
      return found;
    };
  try {
    const calibration = await fitTo(work, simulating(runs, seed), stages);
    const scores = await scoreAll(work, calibration, simulating(check, `${seed}/check`)); // other luck than the fit had
    return { ...work, calibration, ...scores };
  } finally {
    stages.clear();
  }
}

function fitTo(
  { opened, parameters, stars, folds }: CalibrationWork,
  simulate: Simulate,
  stages: Stages,
): Promise<Calibration> {
  const rows = opened.nights.map(({ known }) => known);
  const moments = async (values: Values): Promise<Moments[]> =>
    (await simulate(rows, values)).map((nights, row) => momentsOf(rows[row]?.launched ?? 1, nights));
  return calibrate({
    knobs: parameters.map(({ value, ...parameter }) => ({ ...parameter, start: value })),
    outcomes: opened.nights.map(({ outcome: { neutralised, hitPlaces } }) => ({ neutralised, hitPlaces })),
    folds: rows.map(({ day }) => foldOf(day, folds)),
    steps: Array.from({ length: stars }, (_, star) => firstStep * shrink ** star),
    simulate: moments,
    onStar: (star, values, misfit) =>
      stages.say(`star ${star + 1} of ${stars}: misfit ${misfit.toFixed(1)}, ${show(values)}`),
  });
}

async function scoreAll(
  { opened, folds }: CalibrationWork,
  { knobs, foldValues }: Calibration,
  simulate: Simulate,
) {
  const rows = opened.nights.map(({ known }) => known);
  const scores = (found: readonly (readonly ForecastNight[])[]): Scores =>
    validate(reportedOf(opened.nights), columnsOf(found)).summary;
  const held: ForecastNight[][] = [];
  for (const [fold, values] of foldValues.entries()) {
    const members = rows.flatMap((row, n) => (foldOf(row.day, folds) === fold ? [{ row, n }] : []));
    const found = await simulate(
      members.map(({ row }) => row),
      values,
    );
    members.forEach(({ n }, index) => {
      held[n] = found[index] ?? [];
    });
  }
  const fitted = Object.fromEntries(knobs.map(({ name, value }) => [name, value]));
  return {
    before: scores(await simulate(rows, {})),
    after: scores(await simulate(rows, fitted)),
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
