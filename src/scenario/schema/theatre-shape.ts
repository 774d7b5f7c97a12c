/** The shape of a theatre file: what lies where. */
import { z } from 'zod';
import { placeKinds } from '../../engine/index.ts';
import { measures } from '../value/measure.ts';
import {
  format,
  id,
  list,
  mapEdges,
  name,
  object,
  position,
  quantity,
  schemaLink,
  source,
  sources,
  text,
  words,
} from './pieces.ts';

export const groups = ['north', 'south', 'east', 'west', 'centre'] as const;

const region = object('a region', {
  id,
  title: words,
  group: z
    .enum(groups, { error: `one of ${groups.join(', ')}` })
    .describe('part of the country that reports name'),
  population: quantity(measures.people),
}).meta({ id: 'region' });

const place = object('a place', {
  id,
  title: words,
  kind: z.enum(placeKinds, { error: `one of ${placeKinds.join(', ')}` }),
  position,
  region: name('a region of the theatre'),
  radius: quantity(measures.distance).describe('built-up extent, such as "5 km"'),
  customers: quantity(measures.people)
    .optional()
    .describe('electricity customers that hang on it, default 0'),
  hardness: quantity(measures.hardness)
    .optional()
    .describe('hits of a 50 kg warhead that halve what still works; default by kind'),
  repairTime: quantity(measures.repairTime)
    .optional()
    .describe('in which repair halves what is broken, such as "36 h"; default by kind'),
}).meta({ id: 'place' });

const launchArea = object('a launch area', {
  id,
  title: words,
  position,
  sources: list(
    'a list of sources',
    z.union([text('the id of a source'), source], { error: 'the id of a source' }),
  ).optional(),
}).meta({ id: 'launchArea' });

const parallel = text('a latitude such as "46 deg" or "46N"');

export const theatreShape = object('a theatre', {
  $schema: schemaLink,
  format,
  id,
  title: words,
  sources,
  projection: object('a projection', {
    parallels: z
      .tuple([parallel, parallel], { error: 'two latitudes such as ["46 deg", "51 deg"]' })
      .describe('standard parallels'),
    centre: position,
  }).describe('conformal conic'),
  bounds: object('bounds with west, east, south and north', {
    west: mapEdges.longitude,
    east: mapEdges.longitude,
    south: mapEdges.latitude,
    north: mapEdges.latitude,
  }).describe('everything named must lie inside'),
  outlines: text('the name of a GeoJSON file').describe(
    'a GeoJSON file beside this one; its features carry the region id as id',
  ),
  regions: list('a list of regions', region).min(1, { error: 'at least one region' }),
  places: list('a list of places', place).min(1, { error: 'at least one place' }),
  launchAreas: list('a list of launch areas', launchArea).min(1, { error: 'at least one launch area' }),
}).meta({ id: 'theatre', description: 'what lies where' });
