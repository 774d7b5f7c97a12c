/** A checked arithmetic expression over the night's parameters, as plain data that any worker can evaluate to the same bits. */
import { pow } from './exact-math.ts';

/** The functions a formula may call; operators are functions too. Append only. */
export const formulaFunctions = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'negate',
  'power',
  'min',
  'max',
  'round',
  'floor',
  'ceil',
  'abs',
  'sqrt',
  'clamp',
  'less',
  'lessOrEqual',
  'greater',
  'greaterOrEqual',
  'equal',
  'unequal',
  'choose',
] as const;
export type FormulaFunction = (typeof formulaFunctions)[number];

/** One step of a formula in postfix order. */
export type FormulaStep =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly arity: number };

export type Formula = readonly FormulaStep[];

/**
 * Evaluates a formula.
 *
 * @param parameters values by name, in SI.
 * @returns a number in the SI unit of the field; NaN or infinite where the arithmetic is (division by zero, root of a negative).
 * @throws where a parameter is missing: a compiled scenario has none.
 */
export function evaluateFormula(formula: Formula, parameters: Readonly<Record<string, number>>): number {
  const stack: number[] = [];
  for (const step of formula) {
    if (step.kind === 'number') stack.push(step.value);
    else if (step.kind === 'parameter') stack.push(parameter(parameters, step.name));
    else stack.push(call(step.name, stack.splice(stack.length - step.arity, step.arity)));
  }
  return stack[0] ?? Number.NaN;
}

function parameter(parameters: Readonly<Record<string, number>>, name: string): number {
  const value = parameters[name];
  if (value === undefined) throw new Error(`formula: expected a value for parameter "${name}", got none`);
  return value;
}

function call(name: FormulaFunction, args: readonly number[]): number {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = args;
  switch (name) {
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'divide':
      return a / b;
    case 'negate':
      return -a;
    case 'power':
      return pow(a, b);
    case 'min':
      return Math.min(...args);
    case 'max':
      return Math.max(...args);
    case 'round':
      return a < 0 ? -Math.round(-a) : Math.round(a);
    case 'floor':
      return Math.floor(a);
    case 'ceil':
      return Math.ceil(a);
    case 'abs':
      return Math.abs(a);
    case 'sqrt':
      return Math.sqrt(a);
    case 'clamp':
      return Math.min(Math.max(a, b), c);
    case 'less':
      return a < b ? 1 : 0;
    case 'lessOrEqual':
      return a <= b ? 1 : 0;
    case 'greater':
      return a > b ? 1 : 0;
    case 'greaterOrEqual':
      return a >= b ? 1 : 0;
    case 'equal':
      return a === b ? 1 : 0;
    case 'unequal':
      return a === b ? 0 : 1;
    case 'choose':
      return a === 0 ? c : b;
  }
}
