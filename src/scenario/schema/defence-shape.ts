/** The shape of a defence file: who stands where; always notional. */
import { z } from 'zod';
import { policies, weaponsControls } from '../../engine/index.ts';
import { measures } from '../value/measure.ts';
import { conditions, parameters } from './knobs.ts';
import {
  choice,
  format,
  id,
  list,
  name,
  object,
  position,
  quantity,
  schemaLink,
  spread,
  words,
} from './pieces.ts';

const doctrineFields = {
  weapons: choice(weaponsControls).describe(
    'hold: no fire; tight: only at tracks called strike; free: at any track',
  ),
  salvo: quantity(measures.atLeastOne).describe('rounds fired before looking'),
  unitsPerTrack: quantity(measures.atLeastOne).describe('most units on one track at a time'),
  reserve: quantity(measures.rounds).describe('rounds that are kept back'),
};

export const doctrine = object('a doctrine', doctrineFields).meta({ id: 'doctrine' });
export const doctrineChanges = doctrine
  .partial()
  .meta({ id: 'doctrineChanges', description: "fields of the type's doctrine to change" });

const post = object('a command post', {
  id,
  title: words,
  controllers: quantity(measures.atLeastOne).describe('orders that can be worked on at a time'),
  handling: spread(measures.duration).describe('a controller\'s time per order, such as "40 s"'),
  policy: choice(policies).describe('which unit takes a track, and which track comes first'),
}).meta({ id: 'post' });

const standing = {
  type: name('a sensor, fire unit, interceptor or EW type of the catalogue'),
  post: name('a command post; without one a unit is autonomous').optional(),
  doctrine: doctrineChanges.optional(),
};

const unit = object('a unit', { id: id.optional(), position, ...standing }).meta({ id: 'unit' });

const ring = object('a ring', {
  id,
  around: name('a place of the theatre'),
  radius: quantity(measures.distance),
  count: quantity(measures.atLeastOne),
  bearing: quantity(measures.angle)
    .optional()
    .describe('of the first, clockwise from north, such as "45 deg"'),
  ...standing,
}).meta({ id: 'ring', description: 'equally spaced on a circle' });

const lattice = object('a lattice', {
  id,
  regions: list('a list of regions', name('a region of the theatre')).min(1, {
    error: 'at least one region',
  }),
  spacing: quantity(measures.spacing),
  offset: z
    .tuple([quantity(measures.offset), quantity(measures.offset)], {
      error: 'two lengths such as ["5 km", "0 km"]',
    })
    .optional(),
  ...standing,
}).meta({ id: 'lattice', description: 'a square lattice clipped to regions' });

export const defenceShape = object('a defence', {
  $schema: schemaLink,
  format,
  id,
  title: words,
  note: words.describe('how the positions were laid out'),
  notional: z.literal(true, { error: 'true: positions are never real' }).describe('positions are never real'),
  parameters: parameters.optional().describe('knobs of the defence; the scenario may replace them'),
  conditions: conditions.optional().describe('of the standing defence; the scenario may replace them'),
  posts: list('a list of command posts', post).optional(),
  units: list('a list of units', unit).optional(),
  rings: list('a list of rings', ring).optional(),
  lattices: list('a list of lattices', lattice).optional(),
}).meta({ id: 'defence', description: 'who stands where' });
