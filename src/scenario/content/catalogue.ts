/** The catalogue as a scenario sees it: types of the files, changed and joined by variants of the scenario. */
import { type ThreatClass, threatClasses, type WeaponsControl, weaponsControls } from '../../engine/index.ts';
import type { Words } from '../compiled.ts';
import { complain, hasProblem, type Problems, show } from '../reading/problem.ts';
import { at, fields, isObject, nameOf, type Spot, textAt } from '../reading/spot.ts';
import { complainUnknown, type Known, lookUp, readChoice, readId, readWords } from '../reading/words.ts';
import { type Measure, measures } from '../value/measure.ts';
import { type Desk, readOptional, readValue, type Value } from '../value/quantity.ts';
import { readSpread, type Spread } from '../value/spread.ts';
import {
  droneFields,
  ewFields,
  fireUnitFields,
  type ListName,
  listNames,
  sensorFields,
  type TypeFields,
} from './type-fields.ts';

type ChoicesOf<F extends TypeFields> = { readonly [K in keyof F['choices']]: F['choices'][K][number] };
type SpreadsOf<F extends TypeFields> = { readonly [K in keyof F['spreads']]: Spread };
type NumbersOf<F extends TypeFields> = { readonly [K in keyof F['numbers']]: Value };

/** A type with its values read. */
export interface TypeOf<F extends TypeFields> {
  readonly id: string;
  readonly title: Words;
  readonly choices: ChoicesOf<F>;
  readonly spreads: SpreadsOf<F>;
  readonly numbers: NumbersOf<F>;
}

export interface DroneTypeEntry extends TypeOf<typeof droneFields> {
  readonly armed: boolean;
}
export type SensorType = TypeOf<typeof sensorFields>;
export type EwType = TypeOf<typeof ewFields>;
export interface FireUnitType extends TypeOf<typeof fireUnitFields> {
  readonly pk: Readonly<Record<ThreatClass, Value>>;
  readonly doctrine: DoctrineValues;
  readonly sensor: SensorType | undefined;
}

export interface DoctrineValues {
  readonly weapons: WeaponsControl;
  readonly salvo: Value;
  readonly unitsPerTrack: Value;
  readonly reserve: Value;
}

/** What a defence may place. */
export type UnitType =
  | { readonly kind: 'sensor'; readonly type: SensorType }
  | { readonly kind: 'fireUnit'; readonly type: FireUnitType }
  | { readonly kind: 'ew'; readonly type: EwType };

export interface Catalogue {
  readonly drones: Known<DroneTypeEntry>;
  readonly units: Known<UnitType>;
}

/** Where the fields of a type stand: in the catalogue file, or changed in the scenario. */
interface TypeSpots {
  readonly id: string;
  readonly base: Spot; // annotated values
  readonly change: Spot | undefined; // plain values
}

/** The catalogue files that are there; `unreadable` where one is no JSON. */
export type CatalogueFiles = Readonly<Partial<Record<ListName, Spot | 'unreadable'>>>;

/** Reads all types; `changes` is the block of the scenario. */
export function readCatalogue(files: CatalogueFiles, changes: Spot, desk: Desk): Catalogue {
  const spots = Object.fromEntries(
    listNames.map((list) => [list, typeSpots(files[list], at(changes, list), desk.problems)]),
  ) as Record<ListName, readonly TypeSpots[]>;
  const drones = new Map(spots.drones.map((type) => [type.id, readDrone(type, desk)]));
  const sensors = new Map(spots.sensors.map((type) => [type.id, readSensor(type, desk)]));
  const units = new Map<string, UnitType>();
  const add = (type: TypeSpots, unit: UnitType) => addUnit(units, type, unit, desk.problems);
  for (const type of spots.sensors)
    add(type, { kind: 'sensor', type: sensors.get(type.id) ?? readSensor(type, desk) });
  for (const type of [...spots.fireUnits, ...spots.interceptors])
    add(type, { kind: 'fireUnit', type: readFireUnit(type, sensors, desk) });
  for (const type of spots.ew) add(type, { kind: 'ew', type: readType(type, ewFields, desk) });
  const isUnreadable = (list: ListName) => files[list] === 'unreadable';
  return {
    drones: isUnreadable('drones') ? undefined : drones,
    units: listNames.some((list) => list !== 'drones' && isUnreadable(list)) ? undefined : units,
  };
}

function addUnit(units: Map<string, UnitType>, spots: TypeSpots, unit: UnitType, problems: Problems): void {
  if (units.has(spots.id)) {
    complain(
      problems,
      nameOf(spots.change ?? spots.base),
      `expected a type id of its own across sensors, fire units, interceptors and EW, got ${show(spots.id)} again`,
    );
  }
  units.set(spots.id, unit);
}

function typeSpots(
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
function fieldOf(type: TypeSpots, field: string): Spot {
  const change = type.change && at(type.change, field);
  if (change !== undefined && change.value !== undefined) return change;
  return at(at(type.base, field), 'value');
}

/** A field of a field, such as one share of pk: changes may give only some of them. */
function partOf(type: TypeSpots, field: string, part: string): Spot {
  const change = type.change && at(at(type.change, field), part);
  return change?.value === undefined ? at(fieldOf({ ...type, change: undefined }, field), part) : change;
}

function titleOf(type: TypeSpots, problems: Problems): Words {
  const change = type.change && at(type.change, 'title');
  if (change?.value !== undefined) return readWords(change, problems);
  return readWords(at(type.base, 'title'), problems);
}

function readType<F extends TypeFields>(type: TypeSpots, table: F, desk: Desk): TypeOf<F> {
  const number = (name: string, measure: Measure) =>
    name === 'mastHeight'
      ? readOptional(fieldOf(type, name), measure, 0, desk)
      : readValue(fieldOf(type, name), measure, desk);
  const choices = mapRecord(table.choices, (name, words) =>
    readChoice(fieldOf(type, name), words, desk.problems),
  );
  const spreads = mapRecord(table.spreads, (name, measure) => readSpread(fieldOf(type, name), measure, desk));
  const numbers = mapRecord(table.numbers, number);
  return {
    id: type.id,
    title: titleOf(type, desk.problems),
    choices,
    spreads,
    numbers,
  } as unknown as TypeOf<F>;
}

function mapRecord<T, U>(
  record: Readonly<Record<string, T>>,
  map: (name: string, value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));
}

function readDrone(type: TypeSpots, desk: Desk): DroneTypeEntry {
  const armed = fieldOf(type, 'armed');
  if (typeof armed.value !== 'boolean')
    complain(desk.problems, armed, `expected true or false, got ${show(armed.value)}`);
  return { ...readType(type, droneFields, desk), armed: armed.value === true };
}

function readSensor(type: TypeSpots, desk: Desk): SensorType {
  const sensor = readType(type, sensorFields, desk);
  const mast = fieldOf(type, 'mastHeight');
  if (sensor.choices.kind === 'radar' && mast.value === undefined) {
    complain(desk.problems, mast, 'expected a mast height such as "20 m" for a radar, got nothing');
  }
  checkOrder(sensor.numbers.minAltitude, sensor.numbers.maxAltitude, 'minAltitude', desk.problems);
  return sensor;
}

function readFireUnit(type: TypeSpots, sensors: ReadonlyMap<string, SensorType>, desk: Desk): FireUnitType {
  const unit = readType(type, fireUnitFields, desk);
  checkOrder(unit.numbers.minAltitude, unit.numbers.maxAltitude, 'minAltitude', desk.problems);
  checkOrder(unit.numbers.minRange, unit.numbers.range, 'minRange', desk.problems);
  const eyes = fieldOf(type, 'sensor');
  const sensor = eyes.value === undefined ? undefined : sensors.get(textAt(eyes));
  if (eyes.value !== undefined && sensor === undefined)
    complainUnknown(eyes, 'a sensor type', [...sensors.keys()], desk.problems);
  const pk = mapRecord(
    Object.fromEntries(threatClasses.map((name) => [name, measures.share])),
    (name, measure) => readValue(partOf(type, 'pk', name), measure, desk),
  ) as FireUnitType['pk'];
  return { ...unit, pk, sensor, doctrine: readDoctrine((part) => partOf(type, 'doctrine', part), desk) };
}

/** A doctrine from where its fields stand. */
function readDoctrine(spotOf: (field: keyof DoctrineValues) => Spot, desk: Desk): DoctrineValues {
  return {
    weapons: readChoice(spotOf('weapons'), weaponsControls, desk.problems),
    salvo: readValue(spotOf('salvo'), measures.atLeastOne, desk),
    unitsPerTrack: readValue(spotOf('unitsPerTrack'), measures.atLeastOne, desk),
    reserve: readValue(spotOf('reserve'), measures.rounds, desk),
  };
}

function checkOrder(low: Value, high: Value, name: string, problems: Problems): void {
  if (low.value <= high.value || hasProblem(problems, low.spot) || hasProblem(problems, high.spot)) return;
  complain(
    problems,
    low.spot,
    `expected ${name} below its upper limit ${show(high.spot.value)}, got ${show(low.spot.value)}`,
  );
}
