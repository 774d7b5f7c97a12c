/** From the types that fly and the units that stand to what the engine is told of them. */
import {
  type DroneType,
  type EwArea,
  type FireUnit,
  hashText,
  nothingExpensive,
  type Point,
  type Sensor,
} from '../../engine/index.ts';
import type { Words } from '../compiled.ts';
import { type HeldField, hold, holdAll, holdSpread } from '../value/held.ts';
import type { DoctrineValues, DroneTypeEntry, EwType, FireUnitType, SensorType } from './catalogue.ts';
import type { PlacedUnit } from './defence.ts';

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

export function armDrones(types: readonly DroneTypeEntry[], held: HeldField[]): readonly DroneType[] {
  return types.map(({ id, armed, choices, numbers }, index) => ({
    id,
    armed,
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

function arm(placed: PlacedUnit, arms: GrowingArms): void {
  const { id, position, unit } = placed;
  switch (unit.kind) {
    case 'sensor':
      addSensor({ id, position, unit: -1 }, unit.type, arms);
      return;
    case 'ew':
      addEwArea(id, position, unit.type, arms);
      return;
    case 'fireUnit':
      addFireUnit(placed, unit.type, arms);
      if (unit.type.sensor === undefined) return;
      addSensor({ id: `${id}-eyes`, position, unit: arms.fireUnits.length - 1 }, unit.type.sensor, arms);
  }
}

function addSensor(
  where: { id: string; position: Point; unit: number },
  type: SensorType,
  arms: GrowingArms,
): void {
  const { cost: _, callAccuracy, ...numbers } = type.numbers;
  const path = ['sensors', arms.sensors.length] as const;
  const values = holdAll(arms.held, numbers, path);
  arms.sensors.push({
    ...where,
    key: hashText(where.id),
    kind: type.choices.kind,
    type: type.id,
    ...values,
    callAccuracy: holdAll(arms.held, { strike: callAccuracy, decoy: callAccuracy }, [
      ...path,
      'callAccuracy',
    ]),
    isOn: true,
  });
  arms.titles.sensors.push(type.title);
}

function addEwArea(id: string, position: Point, type: EwType, arms: GrowingArms): void {
  const { cost: _, ...numbers } = type.numbers;
  const values = holdAll(arms.held, numbers, ['ewAreas', arms.ewAreas.length]);
  arms.ewAreas.push({
    id,
    key: hashText(id),
    type: type.id,
    position,
    ...values,
    recoverShare: 0,
    isOn: true,
  });
  arms.titles.ewAreas.push(type.title);
}

function addFireUnit(
  { id, position, post, doctrine }: PlacedUnit,
  type: FireUnitType,
  arms: GrowingArms,
): void {
  const { held } = arms;
  const path = ['fireUnits', arms.fireUnits.length] as const;
  const { cost: _, ...numbers } = type.numbers;
  arms.fireUnits.push({
    id,
    key: hashText(id),
    type: type.id,
    layer: type.choices.layer,
    position,
    post,
    ...holdAll(held, numbers, path),
    reaction: holdSpread(held, type.spreads.reaction, [...path, 'reaction']),
    assessment: holdSpread(held, type.spreads.assessment, [...path, 'assessment']),
    pk: holdAll(held, type.pk, [...path, 'pk']),
    doctrine: holdDoctrine(doctrine ?? type.doctrine, path, held),
    mobility: undefined,
    sortie: undefined,
  });
  arms.titles.fireUnits.push(type.title);
}

function holdDoctrine(
  doctrine: DoctrineValues,
  path: readonly (string | number)[],
  held: HeldField[],
): FireUnit['doctrine'] {
  const value = (field: 'salvo' | 'unitsPerTrack' | 'reserve') =>
    hold(held, doctrine[field], [...path, 'doctrine', field]);
  return {
    weapons: doctrine.weapons,
    salvo: value('salvo'),
    unitsPerTrack: value('unitsPerTrack'),
    reserve: value('reserve'),
    expensiveRound: nothingExpensive,
    minPk: 0,
  };
}
