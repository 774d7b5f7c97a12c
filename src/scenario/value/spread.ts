/** Distributions of a file in SI; `spread` is the field's short word for how values of one kind scatter. */
import { type Distribution, evaluateFormula, type Formula } from '../../engine/index.ts';
import { guess } from '../reading/nearest.ts';
import { complain, show } from '../reading/problem.ts';
import { at, fields, isObject, items, nameOf, type Spot } from '../reading/spot.ts';
import { type Dimension, dimensions, isSame, nameDimension, none } from './dimension.ts';
import { expectation, type Measure } from './measure.ts';
import { type Desk, faultOf, readTerm, readValue, refuseDrawn, standIn } from './quantity.ts';

/** A distribution as a field holds it; a formula stands for a constant that hangs on drawn parameters. */
export interface Spread {
  readonly distribution: Distribution;
  readonly formula: Formula | undefined;
  readonly measure: Measure;
  readonly spot: Spot;
}

/** A distribution with the dimension its entries share, and the entries that are values it may take. */
export interface DrawnTerm {
  readonly distribution: Distribution;
  readonly dimension: Dimension | undefined;
  readonly values: readonly { readonly spot: Spot; readonly value: number }[];
}

export const distributionKinds = ['uniform', 'triangular', 'normal', 'exponential', 'discrete'] as const;
type Kind = (typeof distributionKinds)[number];

/** A constant, an expression or a distribution in a field. */
export function readSpread(spot: Spot, measure: Measure, desk: Desk): Spread {
  if (!isObject(spot.value)) {
    const { value, formula } = readValue(spot, measure, desk);
    return { distribution: { kind: 'constant', value }, formula, measure, spot };
  }
  const drawn = readDistribution(spot, expectation(measure), desk);
  if (drawn !== undefined) checkSpread(spot, drawn, measure, desk);
  const distribution = drawn?.distribution ?? { kind: 'constant', value: standIn(measure) };
  return { distribution, formula: undefined, measure, spot };
}

function checkSpread(spot: Spot, drawn: DrawnTerm, measure: Measure, desk: Desk): void {
  const { distribution, dimension, values } = drawn;
  if (dimension !== undefined && !isSame(dimension, measure.dimension)) {
    complain(
      desk.problems,
      spot,
      `expected ${expectation(measure)} in each entry, got ${nameDimension(dimension)}`,
    );
    return;
  }
  if (distribution.kind === 'exponential' && !isSame(measure.dimension, dimensions.time)) {
    complain(
      desk.problems,
      spot,
      'expected a distribution with bounds, got an exponential one; it has no end',
    );
    return;
  }
  for (const entry of values) {
    const fault = faultOf(entry.value, measure);
    if (fault !== undefined)
      complain(desk.problems, entry.spot, `expected ${fault}, got ${show(entry.spot.value)}`);
  }
}

/** Least and greatest value; an exponential one is taken to reach ten times its mean. */
export function extremes(distribution: Distribution): readonly [number, number] {
  switch (distribution.kind) {
    case 'constant':
      return [distribution.value, distribution.value];
    case 'exponential':
      return [0, 10 * distribution.mean];
    case 'discrete':
      return discreteExtremes(distribution.values, distribution.weights);
    case 'uniform':
    case 'triangular':
    case 'normal':
      return [distribution.min, distribution.max];
  }
}

function discreteExtremes(values: readonly number[], weights: readonly number[]): readonly [number, number] {
  const possible = values.filter((_, index) => (weights[index] ?? 0) > 0);
  return [Math.min(...possible), Math.max(...possible)];
}

/** A distribution object of any dimension; undefined after a complaint. */
export function readDistribution(spot: Spot, wanted: string, desk: Desk): DrawnTerm | undefined {
  const [only, ...others] = fields(spot);
  if (only === undefined || others.length > 0) {
    complain(
      desk.problems,
      spot,
      `expected one of ${distributionKinds.join(', ')}, got ${only === undefined ? 'none' : 'several'}`,
    );
    return undefined;
  }
  if (!isKind(only.name)) {
    complain(
      desk.problems,
      nameOf(only.spot),
      `expected one of ${distributionKinds.join(', ')}, got ${show(only.name)}${guess(only.name, distributionKinds)}`,
    );
    return undefined;
  }
  const entries: Entries = { desk, wanted, terms: [], values: [], isBroken: false };
  const distribution = ofKind(only.name, only.spot, entries);
  if (distribution === undefined || entries.isBroken) return undefined;
  const dimension = sharedDimension(only.spot, entries);
  return dimension === 'mixed' ? undefined : { distribution, dimension, values: entries.values };
}

function isKind(name: string): name is Kind {
  return (distributionKinds as readonly string[]).includes(name);
}

/** The entries of one distribution as they are read. */
interface Entries {
  readonly desk: Desk;
  readonly wanted: string;
  readonly terms: (Dimension | undefined)[];
  readonly values: { readonly spot: Spot; readonly value: number }[];
  isBroken: boolean;
}

function ofKind(kind: Kind, spot: Spot, entries: Entries): Distribution | undefined {
  switch (kind) {
    case 'uniform': {
      const [min = 0, max = 0] = listOf(spot, 2, 'a list [min, max]', entries);
      return ordered(spot, [min, max], 'min <= max', entries) ? { kind, min, max } : undefined;
    }
    case 'triangular': {
      const [min = 0, mode = 0, max = 0] = listOf(spot, 3, 'a list [min, mode, max]', entries);
      return ordered(spot, [min, mode, max], 'min <= mode <= max', entries)
        ? { kind, min, mode, max }
        : undefined;
    }
    case 'normal':
      return normal(spot, entries);
    case 'exponential':
      return exponential(spot, entries);
    case 'discrete':
      return discrete(spot, entries);
  }
}

function normal(spot: Spot, entries: Entries): Distribution | undefined {
  const [mean, sd, min, max] = (['mean', 'sd', 'min', 'max'] as const).map((name) =>
    entry(at(spot, name), entries),
  );
  if (mean === undefined || sd === undefined || min === undefined || max === undefined) return undefined;
  if (sd < 0) return fail(at(spot, 'sd'), 'expected a standard deviation of at least 0', entries);
  return ordered(spot, [min, mean, max], 'min <= mean <= max', entries)
    ? { kind: 'normal', mean, sd, min, max }
    : undefined;
}

function exponential(spot: Spot, entries: Entries): Distribution | undefined {
  const mean = entry(spot, entries);
  if (mean === undefined) return undefined;
  return mean > 0 ? { kind: 'exponential', mean } : fail(spot, 'expected a mean above 0', entries);
}

function discrete(spot: Spot, entries: Entries): Distribution | undefined {
  const pairs = items(spot);
  if (pairs.length === 0) return fail(spot, 'expected a list of [value, weight]', entries);
  const values = pairs.map((pair) => entry(at(pair, 0), entries) ?? 0);
  const weights = pairs.map((pair) => weightOf(at(pair, 1), entries));
  if (weights.some((weight) => weight > 0)) return { kind: 'discrete', values, weights };
  return fail(spot, 'expected a weight above 0, got weights that are all zero', entries, '');
}

function weightOf(spot: Spot, entries: Entries): number {
  const plain: Entries = { ...entries, terms: [], values: [], wanted: 'a weight such as 3' };
  const weight = entry(spot, plain) ?? 0;
  if (plain.isBroken) entries.isBroken = true;
  const [dimension = none] = plain.terms;
  if (weight < 0 || !isSame(dimension, none)) fail(spot, 'expected a weight of at least 0', entries);
  return weight;
}

function listOf(spot: Spot, length: number, wanted: string, entries: Entries): readonly number[] {
  const parts = items(spot);
  if (parts.length !== length) fail(spot, `expected ${wanted}`, entries);
  return parts.length === length ? parts.map((part) => entry(part, entries) ?? 0) : [];
}

function entry(spot: Spot, entries: Entries): number | undefined {
  const term = readTerm(spot, entries.wanted, entries.desk);
  if (term === undefined) entries.isBroken = true;
  if (term === undefined) return undefined;
  refuseDrawn(spot, term.formula, entries.desk);
  entries.terms.push(term.dimension);
  const value = evaluateFormula(term.formula, entries.desk.means);
  if (!Number.isFinite(value)) return fail(spot, 'expected a finite value', entries);
  if (spot.path.at(-1) !== 'sd') entries.values.push({ spot, value });
  return value;
}

function ordered(spot: Spot, values: readonly number[], wanted: string, entries: Entries): boolean {
  const isOrdered = values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
  const isMixed = mixedDimensions(entries) !== undefined; // said elsewhere
  if (!isOrdered && !entries.isBroken && !isMixed) {
    const written =
      items(spot).length > 0
        ? items(spot)
            .map((item) => show(item.value))
            .join(', ')
        : show(spot.value);
    fail(spot, `expected ${wanted}, got ${written}`, entries, '');
  }
  return isOrdered || isMixed;
}

function fail(spot: Spot, message: string, entries: Entries, got = `, got ${show(spot.value)}`): undefined {
  complain(entries.desk.problems, spot, `${message}${got}`);
  entries.isBroken = true;
}

function mixedDimensions(entries: Entries): readonly [Dimension, Dimension] | undefined {
  const [first, ...rest] = entries.terms.filter((dimension) => dimension !== undefined);
  const other = rest.find((dimension) => first !== undefined && !isSame(first, dimension));
  return first !== undefined && other !== undefined ? [first, other] : undefined;
}

function sharedDimension(spot: Spot, entries: Entries): Dimension | undefined | 'mixed' {
  const mixed = mixedDimensions(entries);
  if (mixed === undefined) return entries.terms.find((dimension) => dimension !== undefined);
  const [first, other] = mixed;
  complain(
    entries.desk.problems,
    spot,
    `expected entries of one dimension, got ${nameDimension(first)} and ${nameDimension(other)}`,
  );
  return 'mixed';
}
