/** The shape of the catalogue's overlay: factors that were fitted to reported nights, with their intervals and the data they rest on. */
import { z } from 'zod';
import { parameter } from './knobs.ts';
import { format, id, lookup, object, schemaLink, text, words } from './pieces.ts';

const plain = z.number({ error: 'a number' });
const whole = z.int({ error: 'a whole number' }).min(1, { error: 'a whole number of at least 1' });
const date = text('a date such as "2025-12-03"').regex(/^\d{4}-\d{2}-\d{2}$/, {
  error: 'a date such as "2025-12-03"',
});

const fitted = parameter
  .extend({
    interval: z
      .tuple([plain, plain], { error: 'two numbers, the lower end first' })
      .optional()
      .describe('90 % interval of the fit; left out where the value is an assumption'),
    prior: plain.optional().describe('where it was thought to lie before any night was looked at'),
    isFixed: z.boolean({ error: 'true or false' }).optional().describe('not fitted: an assumption'),
    note: text('a text').optional(),
  })
  .meta({
    id: 'fittedParameter',
    description: 'a parameter that every catalogue type, defence and scenario may use',
  });

const evidence = object('what the fit rests on', {
  nights: whole.describe('rows used'),
  from: date.describe('first night'),
  to: date.describe('last night'),
  sha256: text('64 hexadecimal digits')
    .regex(/^[0-9a-f]{64}$/, { error: '64 hexadecimal digits' })
    .describe('of the file of nights'),
  runs: whole.describe('nights simulated for each row and setting'),
  seed: text('a text'),
}).meta({ id: 'evidence' });

export const calibrationShape = object('a calibration', {
  $schema: schemaLink,
  format,
  id,
  title: words,
  note: words,
  data: evidence.optional(),
  parameters: lookup('an object of parameters by name', fitted),
}).meta({ id: 'calibration', description: 'written by `sim calibrate`' });
