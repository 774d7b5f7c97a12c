/** The catalogue as a scenario sees it: types of the files, changed and joined by variants of the scenario. */
import { type Call, type ThreatClass, threatClasses } from '../../engine/index.ts';
import type { Words } from '../compiled.ts';
import { complain, hasProblem, type Problems, show } from '../reading/problem.ts';
import { at, nameOf, type Spot, textAt } from '../reading/spot.ts';
import { complainUnknown, type Known, readChoice, readTrueOrFalse } from '../reading/words.ts';
import { type Measure, measures } from '../value/measure.ts';
import { type Desk, readOptional, readValue, type Value } from '../value/quantity.ts';
import { readSpread, type Spread } from '../value/spread.ts';
import { type DoctrineValues, readDoctrine } from './doctrine.ts';
import { type MobilityValues, readMobility, readSortie, type SortieValues } from './movement.ts';
import {
  droneFields,
  ewFields,
  fireUnitFields,
  type ListName,
  listNames,
  sensorFields,
  type TypeFields,
} from './type-fields.ts';
import { fieldOf, partOf, partOrWhole, type TypeSpots, titleOf, typeSpots } from './type-spots.ts';

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
  readonly warhead: Value;
}
export interface SensorType extends TypeOf<typeof sensorFields> {
  readonly callAccuracy: Readonly<Record<Call, Value>>;
}
export type EwType = TypeOf<typeof ewFields>;
export interface FireUnitType extends TypeOf<typeof fireUnitFields> {
  readonly pk: Readonly<Record<ThreatClass, Value>>;
  readonly doctrine: DoctrineValues;
  readonly sensor: SensorType | undefined;
  readonly sight: Value;
  readonly mobility: MobilityValues | undefined;
  readonly sortie: SortieValues | undefined;
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
  const armed = readTrueOrFalse(fieldOf(type, 'armed'), desk.problems);
  const warhead = readOptional(fieldOf(type, 'warhead'), measures.warhead, 1, desk);
  return { ...readType(type, droneFields, desk), armed, warhead };
}

function readSensor(type: TypeSpots, desk: Desk): SensorType {
  const sensor = readType(type, sensorFields, desk);
  const mast = fieldOf(type, 'mastHeight');
  if (sensor.choices.kind === 'radar' && mast.value === undefined) {
    complain(desk.problems, mast, 'expected a mast height such as "20 m" for a radar, got nothing');
  }
  checkOrder(sensor.numbers.minAltitude, sensor.numbers.maxAltitude, 'minAltitude', desk.problems);
  const accuracy = (call: Call) =>
    readValue(partOrWhole(type, 'callAccuracy', call), measures.callAccuracy, desk);
  return { ...sensor, callAccuracy: { strike: accuracy('strike'), decoy: accuracy('decoy') } };
}

function readFireUnit(type: TypeSpots, sensors: ReadonlyMap<string, SensorType>, desk: Desk): FireUnitType {
  const unit = readType(type, fireUnitFields, desk);
  checkOrder(unit.numbers.minAltitude, unit.numbers.maxAltitude, 'minAltitude', desk.problems);
  checkOrder(unit.numbers.minRange, unit.numbers.range, 'minRange', desk.problems);
  const pk = mapRecord(
    Object.fromEntries(threatClasses.map((name) => [name, measures.share])),
    (name, measure) => readValue(partOf(type, 'pk', name), measure, desk),
  ) as FireUnitType['pk'];
  const sortie = readSortie(type, desk);
  const sensor = readEyes(type, sensors, desk.problems);
  const sight = fieldOf(type, 'sight');
  if (unit.choices.layer === 'aviation' && sortie === undefined)
    complain(desk.problems, at(type.base, 'sortie'), 'expected a sortie for aviation, got nothing');
  return {
    ...unit,
    pk,
    sensor,
    sight:
      sight.value === undefined ? (sensor ?? unit).numbers.range : readValue(sight, measures.distance, desk),
    doctrine: readDoctrine((part) => partOf(type, 'doctrine', part), desk),
    mobility: readMobility(type, desk),
    sortie,
  };
}

/** The sensor that a unit brings along; undefined where it has none. */
function readEyes(
  type: TypeSpots,
  sensors: ReadonlyMap<string, SensorType>,
  problems: Problems,
): SensorType | undefined {
  const eyes = fieldOf(type, 'sensor');
  if (eyes.value === undefined) return undefined;
  const sensor = sensors.get(textAt(eyes));
  if (sensor === undefined) complainUnknown(eyes, 'a sensor type', [...sensors.keys()], problems);
  return sensor;
}

function checkOrder(low: Value, high: Value, name: string, problems: Problems): void {
  if (low.value <= high.value || hasProblem(problems, low.spot) || hasProblem(problems, high.spot)) return;
  complain(
    problems,
    low.spot,
    `expected ${name} below its upper limit ${show(high.spot.value)}, got ${show(low.spot.value)}`,
  );
}
