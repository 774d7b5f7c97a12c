/** Fields of the compiled scenario that a night evaluates anew, and the check that they can be at every extreme. */
import {
  type Distribution,
  evaluateFormula,
  type Formula,
  type NightParameter,
  type VaryingField,
} from '../../engine/index.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import type { Spot } from '../reading/spot.ts';
import type { Measure } from './measure.ts';
import type { Value } from './quantity.ts';
import { extremes, type Spread } from './spread.ts';

type Path = readonly (string | number)[];

export interface HeldField {
  readonly field: VaryingField;
  readonly spot: Spot;
}

/** The number to compile in; a varying one is noted with its path. */
export function hold(held: HeldField[], value: Value, path: Path): number {
  if (value.formula !== undefined) note(held, value.formula, value, path);
  return value.value;
}

export function holdSpread(held: HeldField[], spread: Spread, path: Path): Distribution {
  if (spread.formula !== undefined) note(held, spread.formula, spread, [...path, 'value']);
  return spread.distribution;
}

/** Holds a record of values under their own names. */
export function holdAll<K extends string>(
  held: HeldField[],
  values: Readonly<Record<K, Value>>,
  path: Path,
): Record<K, number> {
  const names = Object.keys(values) as K[];
  return Object.fromEntries(names.map((name) => [name, hold(held, values[name], [...path, name])])) as Record<
    K,
    number
  >;
}

function note(held: HeldField[], formula: Formula, from: { measure: Measure; spot: Spot }, path: Path): void {
  const { min, max, isWhole } = from.measure;
  held.push({ field: { path, formula, min, max, integer: isWhole }, spot: from.spot });
}

const mostCorners = 64;

/** Complains about every formula that is not finite at some corner of what may be drawn. */
export function checkCorners(
  held: readonly HeldField[],
  drawn: readonly NightParameter[],
  problems: Problems,
): void {
  const checked = new Set<Formula>();
  for (const { field, spot } of held) {
    if (checked.has(field.formula)) continue;
    checked.add(field.formula);
    const bad = corners([field.formula], drawn).find(
      (corner) => !Number.isFinite(evaluateFormula(field.formula, corner)),
    );
    if (bad === undefined) continue;
    const where = Object.entries(bad)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ');
    complain(
      problems,
      spot,
      `expected a finite value on every night, got ${show(spot.value)}; it is not finite at ${where}`,
    );
  }
}

/** Combinations of least and greatest values of the parameters that formulas name. */
export function corners(
  formulas: readonly Formula[],
  drawn: readonly NightParameter[],
): readonly Readonly<Record<string, number>>[] {
  const names = new Set(formulas.flat().map((step) => (step.kind === 'parameter' ? step.name : undefined)));
  let found: Record<string, number>[] = [{}];
  for (const { name, distribution } of drawn.filter((parameter) => names.has(parameter.name))) {
    const [low, high] = extremes(distribution);
    const values = found.length * 2 > mostCorners ? [(low + high) / 2] : [low, high];
    found = found.flatMap((corner) => values.map((value) => ({ ...corner, [name]: value })));
  }
  return found;
}
