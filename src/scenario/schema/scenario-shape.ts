/** The shape of a scenario file. */
import { z } from 'zod';
import { measures } from '../value/measure.ts';
import { catalogueChanges } from './catalogue-shape.ts';
import { commands } from './command-shape.ts';
import { defenceShape } from './defence-shape.ts';
import { conditions, parameters, rules } from './knobs.ts';
import {
  format,
  id,
  list,
  lookup,
  name,
  object,
  position,
  quantity,
  schemaLink,
  sources,
  spread,
  text,
  words,
} from './pieces.ts';
import { theatreShape } from './theatre-shape.ts';

const wave = object('a wave', {
  id: id.optional(),
  site: name('a launch area of the theatre'),
  type: name('a drone type of the catalogue'),
  count: quantity(measures.drones),
  launch: object('an object with from and spacing', {
    from: text('a clock time such as "18:10"').describe(
      '"18:10" local, next day if before the start, or a full time',
    ),
    spacing: spread(measures.duration).describe('time between launches, such as { "exponential": "4 min" }'),
  }),
  speed: spread(measures.speed).optional(),
  altitude: spread(measures.altitude).optional(),
  targets: lookup('an object of weights by place', quantity(measures.weight)).describe(
    'weights by place, not all zero',
  ),
  route: object('a route', {
    via: list('a list of positions', position).optional(),
    spread: quantity(measures.distance).optional().describe('standard deviation of each waypoint, per axis'),
    doglegs: quantity(measures.doglegs).optional().describe('turns between the last waypoint and the target'),
  }).optional(),
}).meta({ id: 'wave' });

const figure = z
  .number({ error: 'a whole number such as 83' })
  .int({ error: 'a whole number such as 83' })
  .min(0, { error: 'a whole number such as 83' });

const observed = object('published figures', {
  launched: figure.optional(),
  neutralised: figure.optional(),
  hits: figure.optional(),
  hitPlaces: figure.optional(),
  debrisPlaces: figure.optional(),
  downedByGroup: lookup('an object of numbers by group', figure).optional(),
  source: name('a source of this file'),
}).meta({ id: 'observed', description: 'published figures, never read by the engine' });

function named<T extends z.ZodType>(folder: string, content: T) {
  return z.union([text(`the name of a file in ${folder}`), content], {
    error: `the name of a file in ${folder}, or its content`,
  });
}

export const scenarioShape = object('a scenario', {
  $schema: schemaLink,
  format,
  id,
  title: words,
  summary: words,
  sources,
  theatre: named('theatres', theatreShape),
  defence: named('defences', defenceShape),
  catalogue: catalogueChanges.optional(),
  clock: object('an object with start and end', {
    start: text('a time such as "2025-12-02T18:00+02:00"'),
    end: text('a time such as "2025-12-03T08:00+02:00"').describe('at most 72 h after the start'),
  }),
  parameters: parameters.optional(),
  conditions: conditions.optional(),
  rules: rules.optional(),
  raid: object('an object with waves', {
    waves: list('a list of waves', wave).min(1, { error: 'at least one wave' }),
  }),
  commands: commands.optional().describe('what the defence is told during the night, in any order'),
  observed: observed.optional(),
}).meta({
  id: 'scenario',
  title: 'Scenario',
  description: 'one night: raid, theatre, defence and what is known of it',
});
