/** The formula by which a command post chooses: an expression over what is known of a track and a unit. */
import { type Formula, type PolicyVariable, policyVariables } from '../../engine/index.ts';
import { complain, show } from '../reading/problem.ts';
import type { Spot } from '../reading/spot.ts';
import { parseExpression, type Term } from './expression.ts';
import { type Desk, isDrawn, isExpression } from './quantity.ts';
import { functionNames } from './translate.ts';

const wanted = 'a formula such as "= pk * (strike * 1000000 + 50000) - cost"';

/**
 * Reads a formula over `policyVariables` and the fixed parameters of the scenario; a variable hides a parameter of its
 * name. Undefined after a complaint.
 */
export function readPolicyFormula(spot: Spot, desk: Desk): Formula | undefined {
  if (!isExpression(spot.value)) {
    complain(desk.problems, spot, `expected ${wanted}, got ${show(spot.value)}`);
    return undefined;
  }
  const drawn: string[] = [];
  const names = (name: string) => variable(name) ?? fixedParameter(name, drawn, desk);
  const known = [...policyVariables, ...desk.names, ...functionNames];
  const term = parseExpression(spot.value.trimStart().slice(1), names, known);
  if (typeof term === 'string') complain(desk.problems, spot, term);
  if (drawn[0] !== undefined)
    complain(
      desk.problems,
      spot,
      `expected a formula that is the same every night, got one over "${drawn[0]}"; it is drawn once per night`,
    );
  return typeof term === 'string' ? undefined : term.formula;
}

/** Variables are plain numbers in SI; their dimension is not judged, so `cost` may meet 50000 as well as "50 kUSD". */
function variable(name: string): Term | undefined {
  if (!isVariable(name)) return undefined;
  return { formula: [{ kind: 'parameter', name }], dimension: undefined };
}

function isVariable(name: string): name is PolicyVariable {
  return (policyVariables as readonly string[]).includes(name);
}

function fixedParameter(name: string, drawn: string[], desk: Desk): Term | undefined {
  const parameter = desk.parameter(name);
  if (parameter !== undefined && isDrawn(parameter.formula)) drawn.push(name);
  return parameter;
}
