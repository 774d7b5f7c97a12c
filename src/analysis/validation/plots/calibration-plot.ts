/** Predicted against observed, night by night: on the diagonal where the prediction was right. */
import { acrossOf, axisBelow, axisLeft, colours, draw, line, percentText, upOf } from './frame.ts';
import { element, escaped } from './svg.ts';

export interface CalibrationPoint {
  readonly date: string;
  readonly launched: number;
  readonly observed: number; // share of those launched, 0 to 1, as are the next three
  readonly median: number;
  readonly low: number; // 80 % interval
  readonly high: number;
}

/** One point and bar for each night: observed share to the right, predicted share upwards, area by the number launched. */
export function calibrationPlot(points: readonly CalibrationPoint[], title: string): string {
  const from = lowestTick(points);
  const axis = { from, to: 1, format: percentText };
  const across = acrossOf({ ...axis, title: '' });
  const up = upOf({ ...axis, title: '' });
  const byArea = points.toSorted((a, b) => b.launched - a.launched); // small ones on top
  return draw({
    title,
    subtitle: `${points.length} nights; bars hold 80 % of each prediction; the area of a point is the size of the raid`,
    body: [
      ...axisLeft({ ...axis, title: 'predicted share neutralised, median' }),
      ...axisBelow({ ...axis, title: 'observed share neutralised' }),
      line(across(from), up(from), across(1), up(1), { 'stroke-dasharray': '5 4' }),
      ...byArea.map(({ observed, low, high }) =>
        line(across(observed), up(low), across(observed), up(high), {
          stroke: colours.model,
          'stroke-opacity': '0.3',
        }),
      ),
      ...byArea.map((point) => pointOf(point, across(point.observed), up(point.median))),
    ],
  });
}

/** The tenth below all that is drawn. */
function lowestTick(points: readonly CalibrationPoint[]): number {
  const least = points.reduce((lowest, { observed, low }) => Math.min(lowest, observed, low), 0.9);
  return Math.max(0, Math.floor(least * 10) / 10);
}

const areaPerDrone = 0.5; // px²

function pointOf({ date, launched, observed, median }: CalibrationPoint, cx: number, cy: number): string {
  const words = `${date}: ${launched} launched, observed ${percentText(observed)}, predicted ${percentText(median)}`;
  const r = Math.max(1.5, Math.sqrt((launched * areaPerDrone) / Math.PI));
  const look = { fill: colours.model, 'fill-opacity': '0.5', stroke: colours.model };
  return element('circle', { cx, cy, r, ...look }, element('title', {}, escaped(words)));
}
