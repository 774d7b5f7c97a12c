/** Where the fields of a catalogue type stand: in its file, or changed in the scenario. */
import type { Words } from '../compiled.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import { at, fields, isObject, nameOf, type Spot } from '../reading/spot.ts';
import { lookUp, readId, readWords } from '../reading/words.ts';

export interface TypeSpots {
  readonly id: string;
  readonly base: Spot; // annotated values
  readonly change: Spot | undefined; // plain values
}

/** The types of a list, those of its file first; `changes` is the list's block in the scenario. */
export function typeSpots(
  file: Spot | 'unreadable' | undefined,
  changes: Spot,
  problems: Problems,
): readonly TypeSpots[] {
  if (file === 'unreadable') return [];
  const bases = new Map(
    (file === undefined ? [] : fields(at(file, 'types'))).map(({ name, spot }) => [name, spot]),
  );
  for (const spot of bases.values()) checkAnnotations(spot, problems);
  const spots = new Map<string, TypeSpots>();
  for (const [id, base] of bases) spots.set(id, { id, base, change: undefined });
  for (const { name, spot } of fields(changes)) {
    const base = baseOf(name, spot, bases, problems);
    if (base !== undefined) spots.set(name, { id: name, base, change: spot });
  }
  return [...spots.values()];
}

/** The type that is changed, or that a new one is a variant of. */
function baseOf(
  name: string,
  change: Spot,
  bases: ReadonlyMap<string, Spot>,
  problems: Problems,
): Spot | undefined {
  const based = at(change, 'basedOn');
  if (based.value !== undefined) {
    checkVariant(name, change, bases, problems);
    return lookUp(based, 'a type of this list', bases, problems);
  }
  return lookUp(nameOf(change), 'a type of the catalogue, or a new one with basedOn', bases, problems);
}

function checkVariant(name: string, spot: Spot, bases: ReadonlyMap<string, Spot>, problems: Problems): void {
  const based = at(spot, 'basedOn');
  if (bases.has(name))
    complain(
      problems,
      based,
      `expected a new type id for a variant, got ${show(name)}; it is in the catalogue`,
    );
  readId(nameOf(spot), problems);
}

/** A value without a source has to own up to being an assumption. */
function checkAnnotations(type: Spot, problems: Problems): void {
  readId(nameOf(type), problems);
  for (const { name: field, spot } of fields(type)) {
    const source = at(spot, 'source');
    const isBare =
      source.value === '' || (Array.isArray(source.value) && source.value.every((address) => address === ''));
    if (
      field !== 'title' &&
      isObject(spot.value) &&
      isBare &&
      at(spot, 'confidence').value !== 'assumption'
    ) {
      complain(problems, source, 'expected a source, got none; only an assumption may go without');
    }
  }
}

/** A field where it counts: changed, or as the catalogue has it. */
export function fieldOf(type: TypeSpots, field: string): Spot {
  const change = type.change && at(type.change, field);
  if (change !== undefined && change.value !== undefined) return change;
  return at(at(type.base, field), 'value');
}

/** A field of a field, such as one share of pk: changes may give only some of them, unless the catalogue has none. */
export function partOf(type: TypeSpots, field: string, part: string): Spot {
  const base = at(at(type.base, field), 'value');
  const change = type.change && at(type.change, field);
  if (change?.value === undefined) return at(base, part);
  const changed = at(change, part);
  return changed.value === undefined && base.value !== undefined ? at(base, part) : changed;
}

/** As `partOf` for a field that may also be one value for all its parts. */
export function partOrWhole(type: TypeSpots, field: string, part: string): Spot {
  const change = type.change && partIn(at(type.change, field), part);
  return change?.value === undefined ? partIn(at(at(type.base, field), 'value'), part) : change;
}

function partIn(spot: Spot, part: string): Spot {
  return isObject(spot.value) ? at(spot, part) : spot;
}

export function titleOf(type: TypeSpots, problems: Problems): Words {
  const change = type.change && at(type.change, 'title');
  if (change?.value !== undefined) return readWords(change, problems);
  return readWords(at(type.base, 'title'), problems);
}
