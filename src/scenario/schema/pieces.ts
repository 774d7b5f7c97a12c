/**
 * The pieces of every file's shape. The error of a piece is what was expected; `check-shape.ts` adds where and what was there.
 */
import { z } from 'zod';
import { idPattern, longestId } from '../reading/words.ts';
import { expectation, type Measure, measures } from '../value/measure.ts';
import type { distributionKinds } from '../value/spread.ts';

z.config({ jitless: true }); // no code is made from text, so a strict content policy can forbid it

/** A strict object; for unknown fields the error lists the known ones. */
export function object<T extends z.ZodRawShape>(what: string, shape: T) {
  const names = Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? names : what) });
}

export function list<T extends z.ZodType>(what: string, item: T) {
  return z.array(item, { error: what });
}

export function lookup<T extends z.ZodType>(what: string, value: T) {
  return z.record(z.string(), value, { error: what });
}

export function choice<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: `one of ${words.join(', ')}` });
}

export function text(what: string) {
  return z.string({ error: what });
}

export const format = z
  .literal(1, { error: '1, the version of the format' })
  .describe('version of the format');
export const schemaLink = text('the address of a schema').optional().describe('for editors');

export const id = text('an id of lower-case letters, digits and hyphens')
  .regex(idPattern, { error: 'an id of lower-case letters, digits and hyphens' })
  .max(longestId, { error: `an id of at most ${longestId} characters` })
  .describe('lower-case letters, digits and hyphens, unique in its list');

export function name(what: string) {
  return text(`the name of ${what}`).describe(`name of ${what}`);
}

export const words = object('a text such as { "en": "…" }', {
  en: text('an English text').min(1, { error: 'an English text' }),
  uk: text('a Ukrainian text').optional(),
}).meta({ id: 'words', description: 'a text by language' });

const url = text('an address such as "https://…"').regex(/^https?:\/\/\S+$/, {
  error: 'an address such as "https://…"',
});

export const source = object('a source such as { "id": "af", "url": "https://…" }', {
  id,
  url,
  note: text('a text').optional(),
}).meta({ id: 'source', description: 'where figures come from' });

export const sources = list('a list of sources', source).min(1, { error: 'at least one source' });

const longitude = text('a longitude such as "36.1E"').regex(/^\s*\d+(\.\d+)?\s*(?:°\s*)?[EW]\s*$/, {
  error: 'a longitude such as "36.1E"',
});
const latitude = text('a latitude such as "50.2N"').regex(/^\s*\d+(\.\d+)?\s*(?:°\s*)?[NS]\s*$/, {
  error: 'a latitude such as "50.2N"',
});
export const mapEdges = { longitude, latitude } as const;

export const position = z
  .tuple([longitude, latitude], { error: 'a position such as ["36.1E", "50.2N"]' })
  .meta({ id: 'position', description: 'longitude and latitude' });

/** One shape for each measure, so that the JSON Schema states it once. */
function once<T>(make: (measure: Measure, name: string) => T): (measure: Measure) => T {
  const made = new Map<Measure, T>();
  const names = new Map<Measure, string>(
    Object.entries(measures).map(([measureName, measure]) => [measure, measureName]),
  );
  return (measure) => {
    const known = made.get(measure) ?? make(measure, names.get(measure) ?? measure.what);
    made.set(measure, known);
    return known;
  };
}

/** A quantity, a number or an expression. Text is read later, by those who know units and parameters. */
export const quantity = once(makeQuantity);

function makeQuantity(measure: Measure, measureName: string) {
  const what = expectation(measure);
  const described = `${measure.what} of ${measure.bounds}${measure.isWhole ? ', whole' : ''}; such as ${measure.example}`;
  const meta = { id: measureName, description: described };
  if (measure.example.startsWith('"')) return text(what).meta(meta);
  const expression = text(what).regex(/^\s*=/, { error: `${what} or an expression such as "= 2 * share"` });
  return z.union([z.number({ error: what }), expression], { error: what }).meta(meta);
}

/** As `quantity`, or a distribution. */
export const spread = once(makeSpread);

function makeSpread(measure: Measure, measureName: string) {
  const entry = quantity(measure);
  const distribution = distributionOf(entry, expectation(measure));
  return z.union([entry, distribution], { error: expectation(measure) }).meta({
    id: `${measureName}Spread`,
    description: `${measure.what} of ${measure.bounds}, such as ${measure.example}, or a distribution`,
  });
}

/** A distribution whose entries have a shape. */
export function distributionOf<T extends z.ZodType>(entry: T, what: string) {
  const moments = { mean: entry, sd: entry, min: entry, max: entry };
  const pair = z.tuple([entry, quantityOfWeight], { error: '[value, weight]' });
  const shape = {
    uniform: z.tuple([entry, entry], { error: 'a list [min, max]' }).optional(),
    triangular: z.tuple([entry, entry, entry], { error: 'a list [min, mode, max]' }).optional(),
    normal: object('an object with mean, sd, min and max', moments).optional(),
    exponential: entry.optional(),
    discrete: list('a list of [value, weight]', pair)
      .min(1, { error: 'a list of [value, weight]' })
      .optional(),
  } satisfies Record<(typeof distributionKinds)[number], z.ZodType>;
  return object(what, shape).meta({
    minProperties: 1,
    maxProperties: 1,
    description: 'exactly one distribution',
  });
}

const quantityOfWeight = z.union(
  [
    z.number({ error: 'a weight such as 3' }),
    text('a weight such as 3').regex(/^\s*=/, { error: 'a weight such as 3' }),
  ],
  { error: 'a weight such as 3' },
);

/** Any quantity, number, expression or distribution, as parameters have them. */
const anyQuantity = z.union([z.number({ error: 'a number' }), text('a quantity')], {
  error: 'a value such as 0.45, "180 km/h" or "= 2 * share"',
});
export const parameterBound = anyQuantity;
export const parameterValue = z.union([anyQuantity, distributionOf(anyQuantity, 'a distribution')], {
  error: 'a value such as 0.45, "180 km/h", "= 2 * share" or a distribution',
});
