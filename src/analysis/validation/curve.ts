/** The share neutralised along something known of each night: data and model side by side, bin by bin. */

export interface CurvePoint {
  readonly x: number; // what the nights are sorted by
  readonly launched: number;
  readonly observed: number; // drones neutralised, reported
  readonly predicted: number; // mean of the model
}

export interface CurveBin {
  readonly from: number; // of x, included
  readonly to: number; // excluded
  readonly nights: number;
  readonly observed: number; // mean share over nights, 0 to 1
  readonly error: number; // standard error of that mean
  readonly predicted: number; // mean share over the same nights
}

/** Bins without nights are left out. @param edges ascending; the last bin is open above. */
export function curve(points: readonly CurvePoint[], edges: readonly number[]): CurveBin[] {
  return edges.flatMap((from, n) => {
    const to = edges[n + 1] ?? Number.POSITIVE_INFINITY;
    const inside = points.filter(({ x }) => x >= from && x < to);
    return inside.length === 0 ? [] : [binOf(inside, from, to)];
  });
}

function binOf(inside: readonly CurvePoint[], from: number, to: number): CurveBin {
  const nights = inside.length;
  const mean = (of: (point: CurvePoint) => number): number =>
    inside.reduce((sum, point) => sum + of(point), 0) / nights;
  const observed = mean((point) => point.observed / point.launched);
  const squares = mean((point) => (point.observed / point.launched - observed) ** 2);
  return {
    from,
    to,
    nights,
    observed,
    error: nights > 1 ? Math.sqrt(squares / (nights - 1)) : Number.NaN,
    predicted: mean((point) => point.predicted / point.launched),
  };
}
