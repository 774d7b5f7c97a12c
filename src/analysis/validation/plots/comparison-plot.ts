/** Two curves over the same categories: what was observed and what the model says, each with its interval. */
import { axisLeft, colours, draw, field, line, percentText, titleBelow, upOf } from './frame.ts';
import { element, label } from './svg.ts';

export interface Estimate {
  readonly mean: number; // a share, 0 to 1, as are the others
  readonly low: number;
  readonly high: number;
}

export interface Category {
  readonly name: string; // such as 51-100
  readonly nights: number;
  readonly observed: Estimate;
  readonly model: Estimate;
}

export interface Comparison {
  readonly title: string;
  readonly subtitle: string; // what the intervals are
  readonly across: string; // what the categories are
  readonly upwards: string; // what the shares are
  readonly categories: readonly Category[]; // not empty
}

export function comparisonPlot({ title, subtitle, across, upwards, categories }: Comparison): string {
  const axis = { title: upwards, ...rangeOf(categories), format: percentText };
  const up = upOf(axis);
  const step = (field.right - field.left) / categories.length;
  const middles = categories.map((_, index) => field.left + step * (index + 0.5));
  const curve = (side: Side) =>
    curveOf(
      categories.map((category) => category[side]),
      middles.map((x) => x + sides[side].shift),
      up,
      side,
    );
  return draw({
    title,
    subtitle,
    body: [
      ...axisLeft(axis),
      line(field.left, field.bottom, field.right, field.bottom),
      ...categories.flatMap(({ name, nights }, index) => [
        label(name, { x: middles[index] ?? 0, y: field.bottom + 18 }),
        label(`n = ${nights}`, { x: middles[index] ?? 0, y: field.bottom + 32, 'font-size': 11 }),
      ]),
      titleBelow(across),
      ...curve('observed'),
      ...curve('model'),
      ...legend(),
    ],
  });
}

type Side = 'observed' | 'model';

const sides = {
  observed: { shift: -6, colour: colours.observed, dash: '5 4' },
  model: { shift: 6, colour: colours.model, dash: '' },
} as const;

/** Down and up to the next tenth. */
function rangeOf(categories: readonly Category[]): { readonly from: number; readonly to: number } {
  const ends = categories.flatMap(({ observed, model }) => [
    observed.low,
    observed.high,
    model.low,
    model.high,
  ]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const from = Math.floor(least * 10) / 10;
  return { from, to: Math.max(Math.ceil(most * 10) / 10, from + 0.1) };
}

function curveOf(
  estimates: readonly Estimate[],
  places: readonly number[],
  up: (share: number) => number,
  side: Side,
): string[] {
  const { colour, dash } = sides[side];
  const at = (index: number): number => places[index] ?? 0;
  const points = estimates
    .map(({ mean }, index) => `${at(index).toFixed(2)},${up(mean).toFixed(2)}`)
    .join(' ');
  const dashed = dash === '' ? {} : { 'stroke-dasharray': dash };
  return [
    element('polyline', { points, fill: 'none', stroke: colour, ...dashed }),
    ...estimates.flatMap(({ mean, low, high }, index) => [
      line(at(index), up(low), at(index), up(high), { stroke: colour, 'stroke-width': 2 }),
      element('circle', { cx: at(index), cy: up(mean), r: 4.5, fill: colour }),
    ]),
  ];
}

function legend(): string[] {
  return (['observed', 'model'] as const).flatMap((side, index) => {
    const x = field.right - 170 + index * 95;
    return [
      element('circle', { cx: x, cy: field.top - 12, r: 4.5, fill: sides[side].colour }),
      label(side, { x: x + 10, y: field.top - 8, anchor: 'start' }),
    ];
  });
}
