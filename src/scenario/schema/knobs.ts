/** The shapes of what is turned or drawn: parameters, conditions and rules, of a scenario or of a defence. */
import { ruleMeasures } from '../content/rules.ts';
import { measures } from '../value/measure.ts';
import { lookup, object, parameterBound, parameterValue, quantity, spread, words } from './pieces.ts';

export const parameter = object('a parameter such as { "value": 0.45 }', {
  value: parameterValue,
  min: parameterBound.optional(),
  max: parameterBound.optional(),
  label: words.optional(),
}).meta({ id: 'parameter', description: 'a knob; a distribution is drawn once per night' });

export const parameters = lookup('an object of parameters by name', parameter);

export const conditions = object('conditions', {
  visibility: spread(measures.share).optional(),
  readiness: spread(measures.share).optional(),
  targetSpread: spread(measures.spreadOfLog).optional(),
  skill: spread(measures.factor).optional(),
}).meta({ id: 'conditions', description: 'what the night is like for everybody' });

const ruleShapes = Object.fromEntries(
  Object.entries(ruleMeasures).map(([rule, measure]) => [rule, quantity(measure).optional()]),
);
const money = quantity(measures.money).optional();

export const rules = object('rules', {
  ...ruleShapes,
  worth: object('an object with strike and decoy', { strike: money, decoy: money })
    .optional()
    .describe('what stopping a track so called is taken to be worth'),
}).meta({ id: 'rules', description: 'what holds for the whole defence; each may be left out' });
