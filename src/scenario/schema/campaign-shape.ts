/** The shape of a campaign file: nights in a row, with what comes between them. */
import { z } from 'zod';
import { layers } from '../../engine/index.ts';
import { measures } from '../value/measure.ts';
import { commands } from './command-shape.ts';
import {
  choice,
  format,
  id,
  list,
  lookup,
  name,
  object,
  parameterValue,
  quantity,
  schemaLink,
  sources,
  text,
  words,
} from './pieces.ts';

const night = object('a night', {
  scenario: name('a scenario'),
  title: words.optional().describe("default: the scenario's"),
  date: text('a date such as "2025-12-03"')
    .optional()
    .describe(
      'of the start; default: so many days after the night before, for the first that of its scenario',
    ),
  repeat: quantity(measures.nights).optional().describe('how often it happens in a row, default 1'),
  set: lookup('an object of values by parameter', parameterValue)
    .optional()
    .describe('values that replace those of the scenario'),
  commands: commands.optional().describe("on top of the scenario's own"),
}).meta({ id: 'night' });

const delivery = object('a delivery', {
  type: name('a type of the catalogue that shoots').optional(),
  layer: choice(layers).optional(),
  rounds: quantity(measures.roundsPerDay).describe('to each unit and day'),
}).meta({ id: 'delivery', description: 'for the units that fit both type and layer' });

export const campaignShape = object('a campaign', {
  $schema: schemaLink,
  format,
  id,
  title: words,
  summary: words,
  sources,
  daysBetween: quantity(measures.days).optional().describe('from one night to the next, default 1'),
  repair: z
    .boolean({ error: 'true or false' })
    .optional()
    .describe('whether places are repaired between the nights, default true'),
  resupply: object('an object with perDay and default', {
    default: quantity(measures.share)
      .optional()
      .describe('share of its magazine and reserve that a unit gets per day, default 0'),
    perDay: list('a list of deliveries', delivery)
      .optional()
      .describe('rounds for some; of several that fit a type the last counts'),
  })
    .optional()
    .describe('what reaches the units between the nights, never above what they began with'),
  nights: list('a list of nights', night).min(1, { error: 'at least one night' }),
}).meta({ id: 'campaign', title: 'Campaign', description: 'several nights over one defence' });
