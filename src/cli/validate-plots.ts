/** The pictures of `validate`, as SVG files by name. */
import {
  type CurveBin,
  calibrationPlot,
  comparisonPlot,
  type PredictedNight,
  pitPlot,
  type Validation,
} from '../analysis/index.ts';
import type { ValidationReport } from './validate.ts';

export function plotsOf({ validation, bySize, byDistance }: ValidationReport): Record<string, string> {
  const plots: Record<string, string> = {};
  const points = pointsOf(validation);
  if (points.length === 0) return plots;
  plots['calibration.svg'] = calibrationPlot(points, 'Share neutralised: predicted and observed');
  const { neutralised, hitPlaces } = validation.summary;
  if (neutralised !== undefined)
    plots['pit.svg'] = pitPlot(
      neutralised.pit,
      neutralised.nights,
      'Neutralised: are the predictions as wide as the truth?',
    );
  if (hitPlaces !== undefined)
    plots['pit-places.svg'] = pitPlot(
      hitPlaces.pit,
      hitPlaces.nights,
      'Places hit: are the predictions as wide as the truth?',
    );
  plots['by-size.svg'] = curvePlot('By raid size', 'drones launched', bySize, wholeRange);
  plots['by-distance.svg'] = curvePlot(
    'By distance of the launch areas',
    'km to the nearest place, mean over the areas',
    byDistance,
    kilometres,
  );
  return plots;
}

function pointsOf({ nights }: Validation) {
  return nights.flatMap(({ date, launched, neutralised }: PredictedNight) => {
    const { observed, p10, p50, p90 } = neutralised;
    if (observed === undefined) return [];
    const share = (count: number): number => count / launched;
    return [
      { date, launched, observed: share(observed), median: share(p50), low: share(p10), high: share(p90) },
    ];
  });
}

function curvePlot(
  title: string,
  across: string,
  bins: readonly CurveBin[],
  show: (from: number, to: number) => string,
): string {
  return comparisonPlot({
    title,
    subtitle: 'means over nights, with 95 % intervals',
    across,
    upwards: 'share neutralised',
    categories: bins.map(({ from, to, nights, observed, error, predicted }) => ({
      name: show(from, to),
      nights,
      observed: around(observed, Number.isNaN(error) ? 0 : 1.96 * error),
      model: around(predicted, 0),
    })),
  });
}

function around(mean: number, reach: number) {
  return { mean, low: Math.max(0, mean - reach), high: Math.min(1, mean + reach) };
}

/** Whole numbers from one to below another. */
function wholeRange(from: number, to: number): string {
  return Number.isFinite(to) ? `${from}–${to - 1}` : `${from}+`;
}

function kilometres(from: number, to: number): string {
  return Number.isFinite(to) ? `${from / 1000}–${to / 1000}` : `${from / 1000}+`;
}
