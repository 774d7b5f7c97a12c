/** Quantities of a file in SI: constants, expressions over parameters, and the bounds of their field. */
import { evaluateFormula, type Formula } from '../../engine/index.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import type { Spot } from '../reading/spot.ts';
import { isNone, isSame, nameDimension, none } from './dimension.ts';
import { parseExpression, type Term } from './expression.ts';
import type { HeldField } from './held.ts';
import { expectation, type Measure } from './measure.ts';
import { functionNames } from './translate.ts';
import { parseQuantity } from './units.ts';

/** A parameter as expressions see it: its term holds numbers and drawn parameters only. */
export interface Parameter extends Term {
  readonly value: number; // SI; with drawn parameters at their means
}

/** What every reader of values needs: places for problems and for varying fields, and the parameters. */
export interface Desk {
  readonly problems: Problems;
  readonly names: readonly string[]; // of the parameters
  readonly parameter: (name: string) => Parameter | undefined;
  readonly means: Readonly<Record<string, number>>; // of the drawn parameters
  readonly held: HeldField[]; // fields that hang on drawn parameters, so far
}

/** A value of a field; the formula is there where it hangs on a drawn parameter. */
export interface Value {
  readonly value: number; // SI; with drawn parameters at their means
  readonly formula: Formula | undefined;
  readonly measure: Measure;
  readonly spot: Spot;
}

/** A quantity, number or expression, whatever its dimension; undefined after a complaint. */
export function readTerm(spot: Spot, wanted: string, desk: Desk): Term | undefined {
  const { value } = spot;
  if (typeof value === 'number' && Number.isFinite(value))
    return { formula: [{ kind: 'number', value }], dimension: none };
  if (typeof value === 'string')
    return isExpression(value) ? readExpression(spot, value, desk) : readLiteral(spot, wanted, desk);
  complain(desk.problems, spot, `expected ${wanted}, got ${show(value)}`);
  return undefined;
}

export function isExpression(value: unknown): value is string {
  return typeof value === 'string' && value.trimStart().startsWith('=');
}

function readExpression(spot: Spot, text: string, desk: Desk): Term | undefined {
  const known = [...desk.names, ...functionNames];
  const term = parseExpression(text.trimStart().slice(1), desk.parameter, known);
  if (typeof term !== 'string') return term;
  complain(desk.problems, spot, term);
  return undefined;
}

function readLiteral(spot: Spot, wanted: string, desk: Desk): Term | undefined {
  const quantity = parseQuantity(String(spot.value));
  if (quantity !== undefined && Number.isFinite(quantity.value) && !isNone(quantity.dimension)) {
    return { formula: [{ kind: 'number', value: quantity.value }], dimension: quantity.dimension };
  }
  complain(desk.problems, spot, `expected ${wanted}, got ${show(spot.value)}`);
  return undefined;
}

/** A value of a field. After a complaint the result only serves to read on. */
export function readValue(spot: Spot, measure: Measure, desk: Desk): Value {
  const term = readTerm(spot, expectation(measure), desk);
  const value = term === undefined ? undefined : checkedValue(spot, term, measure, desk);
  const formula = term !== undefined && isDrawn(term.formula) ? term.formula : undefined;
  return { value: value ?? standIn(measure), formula, measure, spot };
}

/** Inside the bounds and not zero, so that one problem does not look like two. */
export function standIn(measure: Measure): number {
  return Math.min(Math.max(1, measure.min), measure.max);
}

/** As `readValue`, or the value of the format where the field is left out. */
export function readOptional(spot: Spot, measure: Measure, missing: number, desk: Desk): Value {
  if (spot.value === undefined) return { value: missing, formula: undefined, measure, spot };
  return readValue(spot, measure, desk);
}

/** A number that shapes the scenario itself and so may not hang on a drawn parameter. */
export function readFixed(spot: Spot, measure: Measure, desk: Desk): number {
  const { value, formula } = readValue(spot, measure, desk);
  refuseDrawn(spot, formula, desk);
  return value;
}

/** Complains where a formula hangs on a parameter drawn per night. */
export function refuseDrawn(spot: Spot, formula: Formula | undefined, desk: Desk): void {
  const drawn = formula?.find((step) => step.kind === 'parameter');
  if (drawn === undefined) return;
  complain(
    desk.problems,
    spot,
    `expected a value that is the same every night, got one that hangs on "${drawn.name}"; it is drawn once per night`,
  );
}

export function isDrawn(formula: Formula): boolean {
  return formula.some((step) => step.kind === 'parameter');
}

/** The value of a term in its field, with drawn parameters at their means; undefined after a complaint. */
export function checkedValue(spot: Spot, term: Term, measure: Measure, desk: Desk): number | undefined {
  if (term.dimension === undefined) return undefined;
  const wanted = expectation(measure);
  if (!isSame(term.dimension, measure.dimension)) {
    const kind = isExpression(spot.value) ? ` (${nameDimension(term.dimension)})` : '';
    complain(desk.problems, spot, `expected ${wanted}, got ${show(spot.value)}${kind}`);
    return undefined;
  }
  const exact = evaluateFormula(term.formula, desk.means);
  const value = measure.isWhole && isExpression(spot.value) ? Math.round(exact) : exact;
  const fault = faultOf(value, measure);
  if (fault === undefined) return value;
  const result = isExpression(spot.value) ? ` (${value})` : '';
  complain(desk.problems, spot, `expected ${fault}, got ${show(spot.value)}${result}`);
  return undefined;
}

/** What a number should have been. */
export function faultOf(value: number, measure: Measure): string | undefined {
  if (!Number.isFinite(value)) return `a finite value, ${expectation(measure)}`;
  if (value < measure.min || value > measure.max) return `${measure.what} of ${measure.bounds}`;
  return measure.isWhole && !Number.isInteger(value) ? expectation(measure) : undefined;
}
