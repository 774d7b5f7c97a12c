/** The tables of `validate`. */
import {
  type BaselineScores,
  type CurveBin,
  counts,
  type PredictedNight,
  type Quartiles,
  type ScoreSummary,
} from '../analysis/index.ts';
import { counted, percent, whole } from './format.ts';
import { section } from './table.ts';
import type { LostShares, ValidationReport } from './validate.ts';

const names = { neutralised: 'neutralised', hits: 'hits', hitPlaces: 'places hit' } as const;
const baselineNames: Readonly<Record<BaselineScores['baseline']['kind'], string>> = {
  coin: 'a coin for each drone',
  constant: 'constant beta-binomial',
  size: 'with raid size',
  'size-date': 'with size and date',
};

const fitted = `The values of catalogue/calibration.json were fitted to this very file: these scores flatter a little. "sim calibrate" prints those
of nights that the fit had not seen.`;
const unfitted =
  'Nothing is fitted here: the values are those of catalogue/calibration.json, fitted to another file, and of --set.';

export function validateText(report: ValidationReport): string {
  const { opened, seed, runs, validation, baselines, folds, bySize, byDistance } = report;
  const parts = [
    `Reported nights and the model's
${opened.file} · ${counted(validation.nights.length, 'night')} · seed "${seed}" · ${runs} simulated for each
${report.isFittedTo ? fitted : unfitted}`,
    section(
      'How well the model foretells (CRPS of the count divided by the number launched: lower is better)',
      ['', 'nights', 'CRPS', '50 % interval holds', '80 % interval holds'],
      counts.flatMap((what) => {
        const summary = validation.summary[what];
        return summary === undefined ? [] : [[names[what], ...summaryCells(summary)]];
      }),
    ),
    baselines.length === 0
      ? 'Baselines: too few nights report an outcome.'
      : section(
          `Formulas without a model, for the neutralised: fitted to this file, and cross-validated by week in ${folds} folds`,
          ['', 'CRPS fitted', 'CRPS cross-validated', '50 % holds', '80 % holds'],
          baselines.map(baselineRow),
        ),
    curveText('By raid size', 'drones', bySize, (x) => String(x)),
    curveText('By mean distance from the launch areas to the nearest place', 'km', byDistance, (x) =>
      String(x / 1000),
    ),
    ...(report.lost === undefined ? [] : [lostText(report.lost)]),
    strangestText(validation.nights),
  ];
  return `${parts.join('\n\n')}\n`;
}

function summaryCells({ nights, crps, cover50, cover80 }: ScoreSummary): string[] {
  return [String(nights), crps.toFixed(4), coverText(cover50), coverText(cover80)];
}

function coverText({ share, low, high }: ScoreSummary['cover50']): string {
  return `${percent(share)} (${Math.round(low * 100)} – ${Math.round(high * 100)})`;
}

function baselineRow({ baseline, inSample, crossValidated }: BaselineScores): string[] {
  return [
    baselineNames[baseline.kind],
    inSample.crps.toFixed(4),
    crossValidated.crps.toFixed(4),
    percent(crossValidated.cover50.share),
    percent(crossValidated.cover80.share),
  ];
}

function curveText(
  title: string,
  unit: string,
  bins: readonly CurveBin[],
  show: (x: number) => string,
): string {
  return section(
    `${title}: mean share neutralised`,
    [unit, 'nights', 'reported', 'model'],
    bins.map(({ from, to, nights, observed, error, predicted }) => [
      Number.isFinite(to) ? `${show(from)} to below ${show(to)}` : `${show(from)} and more`,
      String(nights),
      Number.isNaN(error) ? percent(observed) : `${percent(observed)} ± ${(196 * error).toFixed(1)}`,
      percent(predicted),
    ]),
  );
}

function lostText({ observed, model }: LostShares): string {
  const row = (name: string, { nights, p25, p50, p75 }: Quartiles): string[] => [
    name,
    whole(nights),
    percent(p25),
    percent(p50),
    percent(p75),
  ];
  return section(
    'Suppressed or lost, of the neutralised (in the model: suppressed, drifted away or fallen by itself)',
    ['', 'nights', 'quartile', 'median', 'quartile'],
    [row('reported', observed), row('model', model)],
  );
}

const shown = 6;

/** The nights that the model would have been most surprised by. */
function strangestText(nights: readonly PredictedNight[]): string {
  const known = nights.filter(({ neutralised }) => neutralised.pit !== undefined);
  const strangeness = ({ neutralised: { pit = 0.5 } }: PredictedNight): number => Math.abs(pit - 0.5);
  const strangest = [...known].sort((a, b) => strangeness(b) - strangeness(a)).slice(0, shown);
  return section(
    'Where the model is most surprised',
    ['night', 'launched', 'neutralised', '80 % of predictions', 'percentile'],
    strangest.map(({ date, launched, neutralised: { observed = 0, p10, p90, pit = 0 } }) => [
      date,
      String(launched),
      String(observed),
      `${p10} – ${p90}`,
      percent(pit),
    ]),
  );
}
