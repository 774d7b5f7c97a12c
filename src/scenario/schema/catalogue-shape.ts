/** The shapes of the catalogue files, and of the changes a scenario makes to them. */
import { z } from 'zod';
import { threatClasses } from '../../engine/index.ts';
import {
  droneFields,
  ewFields,
  fireUnitFields,
  type ListName,
  listNames,
  mobilityFields,
  optionalFields,
  sensorFields,
  sortieFields,
  type TypeFields,
} from '../content/type-fields.ts';
import { measures } from '../value/measure.ts';
import { doctrine, doctrineChanges } from './defence-shape.ts';
import { choice, format, lookup, name, object, quantity, schemaLink, spread, text, words } from './pieces.ts';

type Shape = Record<string, z.ZodType>;

/** The plain values of a list's types. */
function valuesOf(fields: TypeFields): Shape {
  const choices = Object.entries(fields.choices).map(([field, options]) => [field, choice(options)]);
  const spreads = Object.entries(fields.spreads).map(([field, measure]) => [field, spread(measure)]);
  const numbers = Object.entries(fields.numbers).map(([field, measure]) => [field, quantity(measure)]);
  return Object.fromEntries([...choices, ...spreads, ...numbers]) as Shape;
}

const accuracy = quantity(measures.callAccuracy);
const accuracies = object('an object with strike and decoy', { strike: accuracy, decoy: accuracy });
const eitherAccuracy = { error: 'a share such as 0.9, or one each for strike and decoy' };
const callAccuracy = z.union([accuracy, accuracies], eitherAccuracy);

const share = quantity(measures.share);
const pkFields = Object.fromEntries(threatClasses.map((threatClass) => [threatClass, share]));
const pk = object('an object with a share for slow, small and fast', pkFields);

const blocks = { mobility: valuesOf(mobilityFields), sortie: valuesOf(sortieFields) };
const mobility = object('a mobility with speed, setUp and areaRadius', blocks.mobility);
const sortie = object('a sortie', {
  ...blocks.sortie,
  isExpended: z
    .boolean({ error: 'true or false' })
    .describe('what flies is the round: it does not come back from an attack'),
});

const fireUnitValues: Shape = {
  ...valuesOf(fireUnitFields),
  pk,
  doctrine,
  sensor: name('a sensor type, the eyes it brings along'),
  sight: quantity(measures.distance).describe(
    'at which it finds targets by itself, used only when its post is lost; default the range of its eyes, else its own',
  ),
  mobility,
  sortie,
};
const armed = z.boolean({ error: 'true or false' }).describe('carries a warhead');
const warhead = quantity(measures.warhead).describe(
  'of the 50 kg in which the hardness of places is counted; default 1, without meaning where it is not armed',
);
const values: Readonly<Record<ListName, Shape>> = {
  drones: { armed, warhead, ...valuesOf(droneFields) },
  sensors: { ...valuesOf(sensorFields), callAccuracy },
  fireUnits: fireUnitValues,
  interceptors: fireUnitValues,
  ew: valuesOf(ewFields),
};

const address = text('an address or ""').regex(/^(https?:\/\/\S+)?$/, {
  error: 'an address such as "https://…", or ""',
});
const origin = {
  source: z
    .union([address, z.array(address, { error: 'a list of addresses' })], {
      error: 'an address or a list of them',
    })
    .describe('may be empty only for an assumption'),
  confidence: choice(['reported', 'estimated', 'assumption']),
  note: text('a text').optional(),
};

function annotated(field: string, value: z.ZodType): z.ZodType {
  const shape = object(`an object such as { "value": …, "source": "https://…", "confidence": "reported" }`, {
    value,
    ...origin,
  });
  return optionalFields.includes(field) ? shape.optional() : shape;
}

function fileShape(list: ListName) {
  const fields = Object.fromEntries(
    Object.entries(values[list]).map(([field, value]) => [field, annotated(field, value)]),
  );
  const type = object('a type', { title: words, ...fields });
  return object('a catalogue file', {
    $schema: schemaLink,
    format,
    types: lookup('an object of types by id', type),
  });
}

export const catalogueShapes = Object.fromEntries(
  listNames.map((list) => [list, fileShape(list)]),
) as Readonly<Record<ListName, ReturnType<typeof fileShape>>>;

function changesOf(list: ListName) {
  const changed: Shape = { ...values[list] };
  if ('pk' in changed) changed.pk = pk.partial();
  if ('doctrine' in changed) changed.doctrine = doctrineChanges;
  if ('mobility' in changed) changed.mobility = mobility.partial();
  if ('sortie' in changed) changed.sortie = sortie.partial();
  if ('callAccuracy' in changed)
    changed.callAccuracy = z.union([accuracy, accuracies.partial()], eitherAccuracy);
  const fields = Object.fromEntries(
    Object.entries(changed).map(([field, value]) => [field, value.optional()]),
  );
  const type = object('fields to change', {
    basedOn: name('the type that a new one is a variant of').optional(),
    title: words.optional(),
    ...fields,
  });
  return lookup('an object of changes by type id', type).optional();
}

/** The `catalogue` block of a scenario. */
export const catalogueChanges = object(
  'an object of changes by list',
  Object.fromEntries(listNames.map((list) => [list, changesOf(list)])) as Record<
    ListName,
    ReturnType<typeof changesOf>
  >,
).meta({ id: 'catalogueChanges', description: 'changes to catalogue types, and variants' });
