/** The shapes of commands: in a scenario, in a campaign, and in a file of their own. */
import { z } from 'zod';
import { type Act, layers, policies, weaponsControls } from '../../engine/index.ts';
import { measures } from '../value/measure.ts';
import { doctrineChanges, policyFormula } from './defence-shape.ts';
import { choice, format, id, list, name, object, position, quantity, schemaLink, text } from './pieces.ts';

const scopeExample = '"all" or an object such as { "type": "mfg" }';

const scope = z
  .union(
    [
      z.literal('all', { error: scopeExample }),
      object('an object with one of unit, type, layer, region, post', {
        unit: name('a unit').optional(),
        type: name('a type of the catalogue').optional(),
        layer: choice(layers).optional(),
        region: name('a region of the theatre').optional(),
        post: name('a command post').optional(),
      }).meta({ minProperties: 1, maxProperties: 1 }),
    ],
    { error: scopeExample },
  )
  .meta({ id: 'scope', description: 'for whom a command is' });

const on = z.boolean({ error: 'true or false' });
const anybody = name('a unit, sensor, EW area or command post');

/** What each kind of act has beside its time. */
const acts = {
  place: { type: name('a type of the catalogue'), id, position, post: name('a command post').optional() },
  move: { id: anybody, to: position },
  remove: { id: anybody },
  posture: { of: scope, weapons: choice(weaponsControls) },
  doctrine: { of: scope, doctrine: doctrineChanges },
  reserve: { of: scope, rounds: quantity(measures.rounds) },
  policy: { post: name('a command post'), policy: choice(policies), formula: policyFormula.optional() },
  displace: { unit: name('a unit that drives'), to: position },
  scramble: {
    unit: name('a unit from which something flies'),
    track: quantity(measures.trackNumber).optional().describe('default: the most urgent that it can meet'),
  },
  emission: { sensor: name('a sensor'), on },
  ew: { area: name('an EW area'), on },
} as const satisfies Record<Act['kind'], z.ZodRawShape>;

export const actKinds = Object.keys(acts) as [Act['kind'], ...Act['kind'][]];

const when = text('a clock time such as "22:10"').describe(
  '"22:10" local, next day if before the start; a full time; or a time since the start such as "90 min"',
);

function command(kind: Act['kind']) {
  const own: z.ZodRawShape = acts[kind];
  return object('a command', { at: when, do: z.literal(kind), ...own });
}

const [first, ...rest] = actKinds.map(command);

export const commands = list(
  'a list of commands',
  z
    .discriminatedUnion('do', [first as ReturnType<typeof command>, ...rest], {
      error: (issue) => (issue.code === 'invalid_union' ? `one of ${actKinds.join(', ')}` : 'a command'),
    })
    .meta({ id: 'command', description: 'what the defence is told at a time of the night' }),
);

export const commandsShape = object('a file of commands', {
  $schema: schemaLink,
  format,
  commands,
}).meta({ id: 'commands', title: 'Commands', description: 'what a defence is told during one night' });
