/** From a parsed expression to a formula: every node, function and operator by allow-list, every dimension checked. */
import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  SymbolNode,
} from 'mathjs';
import { evaluateFormula, type Formula, type FormulaFunction } from '../../engine/index.ts';
import { guess } from '../reading/nearest.ts';
import { show } from '../reading/problem.ts';
import { combine, type Dimension, isNone, isSame, nameDimension, none } from './dimension.ts';
import type { Names, Term } from './expression.ts';
import { unitSize, unitWords } from './units.ts';

interface Rule {
  readonly name: FormulaFunction;
  readonly fewest: number;
  readonly most: number;
  readonly result: 'same' | 'plain' | 'from plain'; // same: all agree, so does it; plain: all agree, it is a number
}

const functionRules: Readonly<Record<string, Rule>> = {
  min: { name: 'min', fewest: 1, most: 20, result: 'same' },
  max: { name: 'max', fewest: 1, most: 20, result: 'same' },
  round: { name: 'round', fewest: 1, most: 1, result: 'from plain' },
  floor: { name: 'floor', fewest: 1, most: 1, result: 'from plain' },
  ceil: { name: 'ceil', fewest: 1, most: 1, result: 'from plain' },
  abs: { name: 'abs', fewest: 1, most: 1, result: 'same' },
  clamp: { name: 'clamp', fewest: 3, most: 3, result: 'same' },
};
export const functionNames: readonly string[] = [...Object.keys(functionRules), 'sqrt'];

const operatorRules: Readonly<Record<string, Rule>> = {
  add: { name: 'add', fewest: 2, most: 2, result: 'same' },
  subtract: { name: 'subtract', fewest: 2, most: 2, result: 'same' },
  unaryMinus: { name: 'negate', fewest: 1, most: 1, result: 'same' },
  smaller: { name: 'less', fewest: 2, most: 2, result: 'plain' },
  smallerEq: { name: 'lessOrEqual', fewest: 2, most: 2, result: 'plain' },
  larger: { name: 'greater', fewest: 2, most: 2, result: 'plain' },
  largerEq: { name: 'greaterOrEqual', fewest: 2, most: 2, result: 'plain' },
  equal: { name: 'equal', fewest: 2, most: 2, result: 'plain' },
  unequal: { name: 'unequal', fewest: 2, most: 2, result: 'plain' },
};

/** Names and complaints of one translation. */
interface Desk {
  readonly names: Names;
  readonly known: readonly string[];
  readonly faults: string[];
}

const broken: Term = { formula: [{ kind: 'number', value: 1 }], dimension: undefined };

/** The term of a tree, or the first thing wrong with it. */
export function translate(tree: MathNode, names: Names, known: readonly string[]): Term | string {
  const desk: Desk = { names, known, faults: [] };
  const term = termOf(tree, desk);
  return desk.faults[0] ?? term;
}

function refuse(desk: Desk, message: string): Term {
  desk.faults.push(message);
  return broken;
}

function termOf(node: MathNode, desk: Desk): Term {
  switch (node.type) {
    case 'ConstantNode':
      return constant(node as ConstantNode, desk);
    case 'SymbolNode':
      return named((node as SymbolNode).name, desk);
    case 'ParenthesisNode':
      return termOf((node as ParenthesisNode).content, desk);
    case 'OperatorNode':
      return operator(node as OperatorNode, desk);
    case 'FunctionNode':
      return called(node as FunctionNode, desk);
    case 'ConditionalNode':
      return choice(node as ConditionalNode, desk);
    default:
      return refuse(desk, `expected numbers, names and operators, got ${kindOf(node)} in an expression`);
  }
}

const refusedKinds: Readonly<Record<string, string>> = {
  AccessorNode: 'a property',
  ArrayNode: 'a matrix',
  AssignmentNode: 'an assignment',
  BlockNode: 'several statements',
  FunctionAssignmentNode: 'a definition',
  IndexNode: 'an index',
  ObjectNode: 'an object',
  RangeNode: 'a range',
  RelationalNode: 'a chained comparison',
};

function kindOf(node: MathNode): string {
  return refusedKinds[node.type] ?? 'something else';
}

function constant(node: ConstantNode, desk: Desk): Term {
  const { value } = node;
  if (typeof value === 'number' && Number.isFinite(value))
    return { formula: [{ kind: 'number', value }], dimension: none };
  return refuse(desk, `expected a finite number, got ${show(value)} in an expression`);
}

function named(name: string, desk: Desk): Term {
  const term = desk.names(name);
  if (term !== undefined) return term;
  const size = unitSize(name);
  if (size !== undefined)
    return { formula: [{ kind: 'number', value: size.times / size.over }], dimension: size.dimension };
  const near = guess(name, [...desk.known, ...unitWords]);
  return refuse(desk, `expected a parameter or a unit, got unknown name ${show(name)}${near}`);
}

function operator(node: OperatorNode, desk: Desk): Term {
  const args = node.args.map((arg) => termOf(arg, desk));
  const [a = broken, b = broken] = args;
  switch (node.fn as string) {
    case 'unaryPlus':
      return a;
    case 'multiply':
      return { formula: call('multiply', args), dimension: product(a, b, 1) };
    case 'divide':
      return { formula: call('divide', args), dimension: product(a, b, -1) };
    case 'pow':
      return power(a, b, desk);
  }
  const rule = ruleOf(operatorRules, node.fn);
  if (rule === undefined)
    return refuse(desk, `expected an operator of + - * / ^ < <= > >= == != ?:, got "${node.op}"`);
  return applyRule(rule, `"${node.op}"`, args, desk);
}

function product(a: Term, b: Term, exponent: number): Dimension | undefined {
  return a.dimension && b.dimension && combine(a.dimension, b.dimension, exponent);
}

function power(base: Term, exponent: Term, desk: Desk): Term {
  const formula = call('power', [base, exponent]);
  if (base.dimension === undefined || exponent.dimension === undefined)
    return { formula, dimension: undefined };
  if (!isNone(exponent.dimension))
    return refuse(desk, `expected a plain number as exponent, got ${nameDimension(exponent.dimension)}`);
  if (isNone(base.dimension)) return { formula, dimension: none };
  const [step] = exponent.formula;
  if (exponent.formula.length === 1 && step?.kind === 'number') {
    return { formula, dimension: combine(none, base.dimension, step.value) };
  }
  return refuse(
    desk,
    `expected a written number as exponent of ${nameDimension(base.dimension)}, got an expression`,
  );
}

function called(node: FunctionNode, desk: Desk): Term {
  const callee = node.fn as unknown as MathNode;
  if (callee.type !== 'SymbolNode')
    return refuse(desk, `expected a function of ${functionNames.join(' ')}, got ${kindOf(callee)}`);
  const { name } = callee as SymbolNode;
  if (!functionNames.includes(name)) {
    return refuse(
      desk,
      `expected a function of ${functionNames.join(' ')}, got ${show(name)}${guess(name, functionNames)}`,
    );
  }
  const args = node.args.map((arg) => termOf(arg, desk));
  const rule = ruleOf(functionRules, name);
  if (rule === undefined) return root(args, desk);
  return applyRule(rule, name, args, desk);
}

function root(args: readonly Term[], desk: Desk): Term {
  const [a] = args;
  if (a === undefined || args.length !== 1)
    return refuse(desk, `expected 1 value for sqrt, got ${args.length}`);
  return { formula: call('sqrt', args), dimension: a.dimension && combine(none, a.dimension, 0.5) };
}

function choice(node: ConditionalNode, desk: Desk): Term {
  const condition = termOf(node.condition, desk);
  const branches = [termOf(node.trueExpr, desk), termOf(node.falseExpr, desk)];
  if (condition.dimension && !isNone(condition.dimension)) {
    return refuse(desk, `expected a comparison before "?", got ${nameDimension(condition.dimension)}`);
  }
  const dimension = commonDimension('"? :"', branches, desk);
  return { formula: call('choose', [condition, ...branches]), dimension };
}

function ruleOf(rules: Readonly<Record<string, Rule>>, name: string): Rule | undefined {
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}

function applyRule(rule: Rule, name: string, args: readonly Term[], desk: Desk): Term {
  if (args.length < rule.fewest || args.length > rule.most) {
    const wanted = rule.fewest === rule.most ? `${rule.fewest}` : `${rule.fewest} to ${rule.most}`;
    return refuse(desk, `expected ${wanted} values for ${name}, got ${args.length}`);
  }
  const dimension = commonDimension(name, args, desk);
  if (rule.result === 'from plain' && dimension && !isNone(dimension)) {
    return refuse(
      desk,
      `expected a plain number for ${name}, got ${nameDimension(dimension)}; divide by a unit first`,
    );
  }
  return { formula: call(rule.name, args), dimension: rule.result === 'same' ? dimension : none };
}

function commonDimension(name: string, args: readonly Term[], desk: Desk): Dimension | undefined {
  const [first, ...rest] = args.map((arg) => arg.dimension).filter((dimension) => dimension !== undefined);
  const other = rest.find((dimension) => first !== undefined && !isSame(first, dimension));
  if (first !== undefined && other !== undefined) {
    refuse(
      desk,
      `expected values of one dimension for ${name}, got ${nameDimension(first)} and ${nameDimension(other)}`,
    );
  }
  return first;
}

/** A call in postfix order; of constants only, its value. */
function call(name: FormulaFunction, args: readonly Term[]): Formula {
  const formula: Formula = [
    ...args.flatMap((arg) => arg.formula),
    { kind: 'call', name, arity: args.length },
  ];
  const isConstant = args.every((arg) => arg.formula.length === 1 && arg.formula[0]?.kind === 'number');
  return isConstant ? [{ kind: 'number', value: evaluateFormula(formula, {}) }] : formula;
}
