/** Doctrine as files write it: whole for a type, some fields of it for those who deviate, plain numbers in a command. */
import { type Doctrine, nothingExpensive, type WeaponsControl, weaponsControls } from '../../engine/index.ts';
import { at, type Spot } from '../reading/spot.ts';
import { readChoice } from '../reading/words.ts';
import { type HeldField, hold } from '../value/held.ts';
import { type Measure, measures } from '../value/measure.ts';
import { type Desk, readFixed, readOptional, readValue, type Value } from '../value/quantity.ts';

type NumberField = Exclude<keyof Doctrine, 'weapons'>;

/** The numbers of a doctrine; those with a value for `missing` may be left out. */
export const doctrineNumbers: Readonly<Record<NumberField, { measure: Measure; missing?: number }>> = {
  salvo: { measure: measures.atLeastOne },
  unitsPerTrack: { measure: measures.atLeastOne },
  reserve: { measure: measures.rounds },
  expensiveRound: { measure: measures.money, missing: nothingExpensive },
  minPk: { measure: measures.share, missing: 0 },
};
const numberFields = Object.keys(doctrineNumbers) as readonly NumberField[];

export type DoctrineValues = { readonly weapons: WeaponsControl } & Readonly<Record<NumberField, Value>>;
export type DoctrineChange = Partial<DoctrineValues>;

/** A whole doctrine, from where its fields stand. */
export function readDoctrine(spotOf: (field: keyof Doctrine) => Spot, desk: Desk): DoctrineValues {
  const numbers = numberFields.map((field) => [field, readNumber(spotOf(field), field, desk)] as const);
  return {
    weapons: readChoice(spotOf('weapons'), weaponsControls, desk.problems),
    ...(Object.fromEntries(numbers) as Record<NumberField, Value>),
  };
}

function readNumber(spot: Spot, field: NumberField, desk: Desk): Value {
  const { measure, missing } = doctrineNumbers[field];
  return missing === undefined ? readValue(spot, measure, desk) : readOptional(spot, measure, missing, desk);
}

/** The fields that a block gives. */
export function readDoctrineChange(spot: Spot, desk: Desk): DoctrineChange {
  return {
    ...readWeapons(spot, desk),
    ...readGiven(spot, (field) => readNumber(at(spot, field), field, desk)),
  };
}

/** The fields that a command gives, as plain numbers: they may not hang on what is drawn per night. */
export function readFixedDoctrine(spot: Spot, desk: Desk): Partial<Doctrine> {
  const fixed = (field: NumberField) => readFixed(at(spot, field), doctrineNumbers[field].measure, desk);
  return { ...readWeapons(spot, desk), ...readGiven(spot, fixed) };
}

function readWeapons(spot: Spot, desk: Desk): { readonly weapons?: WeaponsControl } {
  const weapons = at(spot, 'weapons');
  return weapons.value === undefined ? {} : { weapons: readChoice(weapons, weaponsControls, desk.problems) };
}

function readGiven<T>(spot: Spot, read: (field: NumberField) => T): Partial<Record<NumberField, T>> {
  const given = numberFields.filter((field) => at(spot, field).value !== undefined);
  return Object.fromEntries(given.map((field) => [field, read(field)])) as Partial<Record<NumberField, T>>;
}

/** The doctrine to compile in; what varies is noted under `path`. */
export function holdDoctrine(
  doctrine: DoctrineValues,
  path: readonly (string | number)[],
  held: HeldField[],
): Doctrine {
  const value = (field: NumberField) => hold(held, doctrine[field], [...path, field]);
  return {
    weapons: doctrine.weapons,
    salvo: value('salvo'),
    unitsPerTrack: value('unitsPerTrack'),
    reserve: value('reserve'),
    expensiveRound: value('expensiveRound'),
    minPk: value('minPk'),
  };
}
