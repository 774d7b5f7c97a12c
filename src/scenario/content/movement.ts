/** The two blocks by which a fire unit moves: it drives itself, or what it fires flies out and comes back. */
import type { Mobility, Sortie } from '../../engine/index.ts';
import { readTrueOrFalse } from '../reading/words.ts';
import { type HeldField, holdAll, holdSpread } from '../value/held.ts';
import type { Measure } from '../value/measure.ts';
import { type Desk, readValue, type Value } from '../value/quantity.ts';
import { readSpread, type Spread } from '../value/spread.ts';
import { mobilityFields, sortieFields } from './type-fields.ts';
import { fieldOf, partOf, type TypeSpots } from './type-spots.ts';

type NumbersOf<F extends { readonly numbers: object }> = Readonly<Record<keyof F['numbers'], Value>>;
type Path = readonly (string | number)[];

export interface MobilityValues {
  readonly numbers: NumbersOf<typeof mobilityFields>;
  readonly setUp: Spread;
}

export interface SortieValues {
  readonly numbers: NumbersOf<typeof sortieFields>;
  readonly turnRound: Spread;
  readonly isExpended: boolean;
}

/** Undefined where the type does not drive. */
export function readMobility(type: TypeSpots, desk: Desk): MobilityValues | undefined {
  if (fieldOf(type, 'mobility').value === undefined) return undefined;
  const setUp = readSpread(partOf(type, 'mobility', 'setUp'), mobilityFields.spreads.setUp, desk);
  return { numbers: readNumbers(type, 'mobility', mobilityFields.numbers, desk), setUp };
}

/** Undefined where nothing flies from the type. */
export function readSortie(type: TypeSpots, desk: Desk): SortieValues | undefined {
  if (fieldOf(type, 'sortie').value === undefined) return undefined;
  return {
    numbers: readNumbers(type, 'sortie', sortieFields.numbers, desk),
    turnRound: readSpread(partOf(type, 'sortie', 'turnRound'), sortieFields.spreads.turnRound, desk),
    isExpended: readTrueOrFalse(partOf(type, 'sortie', 'isExpended'), desk.problems),
  };
}

function readNumbers<K extends string>(
  type: TypeSpots,
  block: string,
  measures: Readonly<Record<K, Measure>>,
  desk: Desk,
): Record<K, Value> {
  const names = Object.keys(measures) as K[];
  return Object.fromEntries(
    names.map((name) => [name, readValue(partOf(type, block, name), measures[name], desk)]),
  ) as Record<K, Value>;
}

export function holdMobility(values: MobilityValues, path: Path, held: HeldField[]): Mobility {
  return {
    ...holdAll(held, values.numbers, path),
    setUp: holdSpread(held, values.setUp, [...path, 'setUp']),
  };
}

export function holdSortie(values: SortieValues, path: Path, held: HeldField[]): Sortie {
  return {
    ...holdAll(held, values.numbers, path),
    turnRound: holdSpread(held, values.turnRound, [...path, 'turnRound']),
    isExpended: values.isExpended,
  };
}
