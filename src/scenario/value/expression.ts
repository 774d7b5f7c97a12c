/**
 * Expressions of a scenario file: parsed by mathjs to a tree, checked against short lists, and turned into a formula.
 * Nothing a file writes is ever evaluated by mathjs.
 */
import { create, type MathNode, parseDependencies } from 'mathjs';
import type { Formula } from '../../engine/index.ts';
import type { Dimension } from './dimension.ts';
import { translate } from './translate.ts';

/** A formula with the dimension of its result; the dimension is undefined where it hangs on something broken. */
export interface Term {
  readonly formula: Formula;
  readonly dimension: Dimension | undefined;
}

/** Names an expression may use. */
export type Names = (name: string) => Term | undefined;

const longest = 500; // characters
const mostNodes = 100;
const deepest = 20;
const longestFormula = 2000; // steps, once the parameters it names are filled in

let math: ReturnType<typeof createParser> | undefined;

function createParser() {
  return create({ ...parseDependencies });
}

/** The term that an expression stands for, or what is wrong with it. */
export function parseExpression(text: string, names: Names, known: readonly string[]): Term | string {
  if (text.length > longest)
    return `expected at most ${longest} characters in an expression, got ${text.length}`;
  const tree = parseTree(text);
  if (typeof tree === 'string') return tree;
  const nodes = countNodes(tree);
  if (nodes > mostNodes) return `expected at most ${mostNodes} parts in an expression, got ${nodes}`;
  if (depthOf(tree) > deepest) return `expected an expression at most ${deepest} deep, got ${depthOf(tree)}`;
  return checkLength(translate(tree, names, known));
}

function checkLength(term: Term | string): Term | string {
  if (typeof term === 'string' || term.formula.length <= longestFormula) return term;
  return `expected at most ${longestFormula} steps once parameters are filled in, got ${term.formula.length}`;
}

function parseTree(text: string): MathNode | string {
  if (text.trim() === '') return 'expected an expression after "=", got nothing';
  try {
    math ??= createParser();
    return math.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `expected an expression, got ${JSON.stringify(text)}; ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
  }
}

function childrenOf(node: MathNode): readonly MathNode[] {
  const children: MathNode[] = [];
  node.forEach((child) => children.push(child));
  return children;
}

function countNodes(node: MathNode): number {
  return childrenOf(node).reduce((sum, child) => sum + countNodes(child), 1);
}

function depthOf(node: MathNode): number {
  return 1 + Math.max(0, ...childrenOf(node).map(depthOf));
}
