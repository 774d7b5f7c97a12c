/** The shape of a defence file: who stands where; always notional. */
import { z } from 'zod';
import { layers, policies, policyVariables, weaponsControls } from '../../engine/index.ts';
import { measures } from '../value/measure.ts';
import { conditions, parameters, rules } from './knobs.ts';
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
  text,
  words,
} from './pieces.ts';

const formulaExample = 'a formula such as "= pk * (strike * 1000000 + 50000) - cost"';

const doctrineFields = {
  weapons: choice(weaponsControls).describe(
    'hold: no fire; tight: only at tracks called strike; free: at any track',
  ),
  salvo: quantity(measures.atLeastOne).describe('rounds fired before looking'),
  unitsPerTrack: quantity(measures.atLeastOne).describe('most units on one track at a time'),
  reserve: quantity(measures.rounds).describe('rounds that are kept back'),
  expensiveRound: quantity(measures.money)
    .optional()
    .describe('rounds that cost as much or more are fired only at tracks called strike; default: none does'),
  minPk: quantity(measures.share)
    .optional()
    .describe('least expected Pk of a salvo that is worth firing, default 0'),
};

export const doctrine = object('a doctrine', doctrineFields).meta({ id: 'doctrine' });
export const doctrineChanges = doctrine
  .partial()
  .meta({ id: 'doctrineChanges', description: "fields of the type's doctrine to change" });

export const policyFormula = text(formulaExample)
  .regex(/^\s*=/, { error: formulaExample })
  .describe(
    `for the policy "formula": over ${policyVariables.join(', ')} (SI) and fixed parameters; the highest value first, none at 0 or less`,
  );

const post = object('a command post', {
  id,
  title: words,
  controllers: quantity(measures.atLeastOne).describe('orders that can be worked on at a time'),
  handling: spread(measures.duration).describe('a controller\'s time per order, such as "40 s"'),
  policy: choice(policies).describe('which unit takes a track, and which track comes first'),
  formula: policyFormula.optional(),
  superior: name('the command post that takes over its units when it is lost').optional(),
  place: name('a place of the theatre where it sits, and with which it is lost').optional(),
}).meta({ id: 'post' });

const standing = {
  type: name('a sensor, fire unit, interceptor or EW type of the catalogue'),
  post: name('a command post; without one a unit is autonomous').optional(),
  doctrine: doctrineChanges.optional(),
  on: z
    .boolean({ error: 'true or false' })
    .optional()
    .describe('of a sensor or EW type: false where it is silent when the night begins'),
};

const standingOrder = object('a standing order', {
  type: name('a type of the catalogue that shoots').optional(),
  layer: choice(layers).optional(),
  region: name('a region of the theatre').optional(),
  units: list('a list of units, rings or lattices', name('a unit, ring or lattice')).optional(),
  doctrine: doctrineChanges,
}).meta({
  id: 'standingOrder',
  description:
    'doctrine for the units that fit all of type, layer, region and units; in the order of the list',
});

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
  rules: rules.optional().describe('of the standing defence; the scenario may replace each'),
  doctrines: list('a list of standing orders', standingOrder).optional(),
  posts: list('a list of command posts', post).optional(),
  units: list('a list of units', unit).optional(),
  rings: list('a list of rings', ring).optional(),
  lattices: list('a list of lattices', lattice).optional(),
}).meta({ id: 'defence', description: 'who stands where' });
