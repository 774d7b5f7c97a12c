/**
 * A quick stand-in for the simulator around a centre: what it would give at a setting that was not simulated.
 *
 * Along each axis a parabola through the three simulated settings, summed over the axes (a second-order response surface without
 * interactions: Box and Wilson 1951; Kleijnen, "Design and Analysis of Simulation Experiments", 2015). All settings are simulated on the
 * same seeds, so that differences between them are effects and not luck.
 */
import type { Star } from './design.ts';
import type { Moments } from './moments.ts';

/** The moments of every row at any setting near the centre, rows in the order of the simulation. */
export type Emulator = (setting: readonly number[]) => readonly Moments[];

/** @param simulated moments of every row, per setting of the star as `settingsOf` lists them. */
export function emulatorOf(star: Star, simulated: readonly (readonly Moments[])[]): Emulator {
  const launched = (simulated[0] ?? []).map((moments) => moments.launched);
  const columns = simulated.map((rows) => columnsOf(rows));
  const surface = surfaceOf(star, columns);
  return (setting) => momentsAt(surface(setting), launched);
}

/**
 * The quantities that are interpolated: per row logit of the share and log of places; then for all rows together rho and scatter as
 * straight lines over the log of the number launched, because one row's few nights say little about its variance.
 */
function columnsOf(rows: readonly Moments[]): Float64Array {
  const sizes = rows.map(({ launched }) => Math.log(launched));
  const rho = line(
    sizes,
    rows.map((row) => row.rho),
  );
  const scatter = line(
    sizes,
    rows.map((row) => row.scatter),
  );
  return Float64Array.from([
    ...rows.map(({ share }) => Math.log(share / (1 - share))),
    ...rows.map(({ places }) => Math.log(places)),
    ...rho,
    ...scatter,
  ]);
}

const leastRho = 1e-4; // coins, nearly
const leastScatter = 0.05;

function momentsAt(columns: Float64Array, launched: readonly number[]): Moments[] {
  const rows = launched.length;
  const [rho0 = 0, rho1 = 0, scatter0 = 0, scatter1 = 0] = columns.subarray(2 * rows);
  return launched.map((count, row) => ({
    launched: count,
    share: 1 / (1 + Math.exp(-(columns[row] ?? 0))),
    places: Math.exp(columns[rows + row] ?? 0),
    rho: Math.min(0.9, Math.max(leastRho, rho0 + rho1 * Math.log(count))),
    scatter: Math.max(leastScatter, scatter0 + scatter1 * Math.log(count)),
  }));
}

/** Least squares: intercept and slope; level where all x are alike. */
function line(x: readonly number[], y: readonly number[]): readonly [number, number] {
  const count = x.length;
  const middle = x.reduce((sum, value) => sum + value, 0) / count;
  const level = y.reduce((sum, value) => sum + value, 0) / count;
  let squares = 0;
  let products = 0;
  x.forEach((value, n) => {
    squares += (value - middle) ** 2;
    products += (value - middle) * (y[n] ?? 0);
  });
  const slope = squares > 0 ? products / squares : 0;
  return [level - slope * middle, slope];
}

/** The columns at a setting: those of the centre, and what each axis adds by its parabola. */
function surfaceOf({ centre, arms }: Star, columns: readonly Float64Array[]) {
  const base = columns[0] ?? new Float64Array();
  return (setting: readonly number[]): Float64Array => {
    const sum = Float64Array.from(base);
    arms.forEach(([one, other], axis) => {
      const here = (setting[axis] ?? 0) - (centre[axis] ?? 0);
      if (here === 0) return;
      const a = (one[axis] ?? 0) - (centre[axis] ?? 0);
      const b = (other[axis] ?? 0) - (centre[axis] ?? 0);
      const weights = [(here * (here - b)) / (a * (a - b)), (here * (here - a)) / (b * (b - a))] as const;
      addRises(sum, base, [columns[1 + 2 * axis], columns[2 + 2 * axis]], weights);
    });
    return sum;
  };
}

function addRises(
  sum: Float64Array,
  base: Float64Array,
  [one, other]: readonly [Float64Array | undefined, Float64Array | undefined],
  [first, second]: readonly [number, number],
): void {
  for (let n = 0; n < sum.length; n++) {
    const level = base[n] ?? 0;
    sum[n] = (sum[n] ?? 0) + first * ((one?.[n] ?? level) - level) + second * ((other?.[n] ?? level) - level);
  }
}
