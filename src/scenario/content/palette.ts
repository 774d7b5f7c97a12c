/** What a player or a command can place during a night: one of each type of the catalogue. */
import type { Palette } from '../../engine/index.ts';
import type { HeldField } from '../value/held.ts';
import { ewAreaOf, fireUnitOf, type Stand, sensorOf } from './arms.ts';
import type { Catalogue, UnitType } from './catalogue.ts';
import { holdDoctrine } from './doctrine.ts';
import { orderedDoctrine, type StandingOrder } from './standing-orders.ts';

const nowhere: Stand = { id: '', key: 0, position: { x: 0, y: 0 } };

/** In the order of the catalogue; standing orders for a type or a layer hold for what is placed later too. */
export function paletteOf(
  { units }: Catalogue,
  orders: readonly StandingOrder[],
  held: HeldField[],
): Palette {
  const all = [...(units?.values() ?? [])];
  const [sensors, fireUnits, ewAreas] = [of(all, 'sensor'), of(all, 'fireUnit'), of(all, 'ew')];
  return {
    sensors: sensors.map(({ type }, index) =>
      sensorOf(type, { ...nowhere, unit: -1, isOn: true }, ['palette', 'sensors', index], held),
    ),
    fireUnits: fireUnits.map(({ type }, index) => {
      const path = ['palette', 'fireUnits', index];
      const doctrine = holdDoctrine(
        orderedDoctrine({ type, names: [], position: undefined }, orders, []),
        [...path, 'doctrine'],
        held,
      );
      return fireUnitOf(type, { ...nowhere, post: -1, doctrine }, path, held);
    }),
    ewAreas: ewAreas.map(({ type }, index) =>
      ewAreaOf(type, { ...nowhere, isOn: true }, ['palette', 'ewAreas', index], held),
    ),
    eyes: Object.fromEntries(
      fireUnits.flatMap(({ type }) => (type.sensor === undefined ? [] : [[type.id, type.sensor.id]])),
    ),
  };
}

function of<K extends UnitType['kind']>(units: readonly UnitType[], kind: K) {
  return units.filter((unit): unit is Extract<UnitType, { kind: K }> => unit.kind === kind);
}
