/** From the types that fly and the units that stand to what the engine is told of them. */
import {
  type Doctrine,
  type DroneType,
  type EwArea,
  type FireUnit,
  hashText,
  type Point,
  type Sensor,
} from '../../engine/index.ts';
import type { Words } from '../compiled.ts';
import { type HeldField, hold, holdAll, holdSpread } from '../value/held.ts';
import type { DroneTypeEntry, EwType, FireUnitType, SensorType } from './catalogue.ts';
import type { PlacedUnit } from './defence.ts';
import { type DoctrineValues, holdDoctrine } from './doctrine.ts';
import { eyesOf } from './laydown.ts';
import { holdMobility, holdSortie } from './movement.ts';

export interface Arms {
  readonly sensors: readonly Sensor[];
  readonly fireUnits: readonly FireUnit[];
  readonly ewAreas: readonly EwArea[];
  readonly titles: {
    readonly sensors: readonly Words[];
    readonly fireUnits: readonly Words[];
    readonly ewAreas: readonly Words[];
  };
}

interface GrowingArms {
  readonly held: HeldField[];
  readonly sensors: Sensor[];
  readonly fireUnits: FireUnit[];
  readonly ewAreas: EwArea[];
  readonly titles: { readonly sensors: Words[]; readonly fireUnits: Words[]; readonly ewAreas: Words[] };
}

/** Which thing stands where. */
export interface Stand {
  readonly id: string;
  readonly key: number;
  readonly position: Point;
}

type Path = readonly (string | number)[];

export function armDrones(types: readonly DroneTypeEntry[], held: HeldField[]): readonly DroneType[] {
  return types.map(({ id, armed, warhead, choices, numbers }, index) => ({
    id,
    armed,
    warhead: armed ? hold(held, warhead, ['droneTypes', index, 'warhead']) : 0,
    threatClass: choices.threatClass,
    ...holdAll(held, numbers, ['droneTypes', index]),
  }));
}

/** In the order of the defence; sensors that come with a fire unit stand in the list where it does. */
export function armDefence(units: readonly PlacedUnit[], held: HeldField[]): Arms {
  const arms: GrowingArms = {
    held,
    sensors: [],
    fireUnits: [],
    ewAreas: [],
    titles: { sensors: [], fireUnits: [], ewAreas: [] },
  };
  for (const placed of units) arm(placed, arms);
  return arms;
}

function arm({ id, position, unit, post, doctrine, isOn }: PlacedUnit, arms: GrowingArms): void {
  const stand = { id, key: hashText(id), position };
  switch (unit.kind) {
    case 'sensor':
      addSensor({ ...stand, unit: -1, isOn }, unit.type, arms);
      return;
    case 'ew':
      arms.ewAreas.push(ewAreaOf(unit.type, { ...stand, isOn }, ['ewAreas', arms.ewAreas.length], arms.held));
      arms.titles.ewAreas.push(unit.type.title);
      return;
    case 'fireUnit':
      addFireUnit({ ...stand, post }, unit.type, doctrine ?? unit.type.doctrine, arms);
  }
}

function addSensor(stand: SensorStand, type: SensorType, arms: GrowingArms): void {
  arms.sensors.push(sensorOf(type, stand, ['sensors', arms.sensors.length], arms.held));
  arms.titles.sensors.push(type.title);
}

function addFireUnit(
  stand: UnitStand,
  type: FireUnitType,
  doctrine: DoctrineValues,
  arms: GrowingArms,
): void {
  const { held, fireUnits } = arms;
  const path = ['fireUnits', fireUnits.length] as const;
  const own = holdDoctrine(doctrine, [...path, 'doctrine'], held);
  fireUnits.push(fireUnitOf(type, { ...stand, doctrine: own }, path, held));
  arms.titles.fireUnits.push(type.title);
  if (type.sensor === undefined) return;
  const id = eyesOf(stand.id);
  const eyes = { id, key: hashText(id), position: stand.position, unit: fireUnits.length - 1, isOn: true };
  addSensor(eyes, type.sensor, arms);
}

type SensorStand = Stand & Pick<Sensor, 'unit' | 'isOn'>;
type UnitStand = Stand & Pick<FireUnit, 'post'>;

export function sensorOf(type: SensorType, stand: SensorStand, path: Path, held: HeldField[]): Sensor {
  const { cost: _, ...numbers } = type.numbers;
  return {
    ...stand,
    kind: type.choices.kind,
    type: type.id,
    ...holdAll(held, numbers, path),
    callAccuracy: holdAll(held, type.callAccuracy, [...path, 'callAccuracy']),
  };
}

export function ewAreaOf(
  type: EwType,
  stand: Stand & Pick<EwArea, 'isOn'>,
  path: Path,
  held: HeldField[],
): EwArea {
  const { cost: _, ...numbers } = type.numbers;
  return { ...stand, type: type.id, ...holdAll(held, numbers, path) };
}

export function fireUnitOf(
  type: FireUnitType,
  stand: UnitStand & { readonly doctrine: Doctrine },
  path: Path,
  held: HeldField[],
): FireUnit {
  const { cost: _, ...numbers } = type.numbers;
  const { mobility, sortie } = type;
  return {
    ...stand,
    type: type.id,
    layer: type.choices.layer,
    ...holdAll(held, numbers, path),
    sight: hold(held, type.sight, [...path, 'sight']),
    reaction: holdSpread(held, type.spreads.reaction, [...path, 'reaction']),
    assessment: holdSpread(held, type.spreads.assessment, [...path, 'assessment']),
    pk: holdAll(held, type.pk, [...path, 'pk']),
    mobility: mobility && holdMobility(mobility, [...path, 'mobility'], held),
    sortie: sortie && holdSortie(sortie, [...path, 'sortie'], held),
  };
}
