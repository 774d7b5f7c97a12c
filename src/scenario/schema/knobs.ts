/** The shapes of what is turned or drawn: parameters and the conditions of a night, of a scenario or of a defence. */
import { measures } from '../value/measure.ts';
import { lookup, object, parameterBound, parameterValue, spread, words } from './pieces.ts';

const parameter = object('a parameter such as { "value": 0.45 }', {
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
