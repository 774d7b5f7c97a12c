/** What follows from a laydown and is the same for every night of it: made once, kept as long as the laydown is. */

import type { Scenario } from '../contract/scenario.ts';
import { DiscField } from '../geometry/disc-field.ts';
import { mean } from '../kernel/distribution.ts';
import type { DroneType } from '../raid/wave.ts';
import type { Sensor } from '../sensing/sensor.ts';

/** Grids of where sensors, envelopes and EW areas lie, so that a course is tested only against what lies near it. */
export interface Fields {
  readonly sensors: DiscField;
  readonly fireUnits: DiscField;
  readonly ewAreas: DiscField;
  readonly widestCover: number; // how much wider than its range a radar may see
  readonly meanReaction: readonly number[]; // s, per fire unit
  readonly eyes: readonly (readonly number[])[]; // sensors that go with each fire unit
  readonly longestLead: number; // s, the longest time ahead at which any fire unit can use an order
}

type Laid = Pick<Scenario, 'sensors' | 'fireUnits' | 'ewAreas' | 'droneTypes'>;

const made = new WeakMap<object, { readonly laid: Laid; readonly fields: Fields }>();

/** The fields of all sensors, units and areas, in action or not. */
export function fieldsOf(laid: Laid): Fields {
  const known = made.get(laid.fireUnits);
  if (known !== undefined && isSame(known.laid, laid)) return known.fields;
  const fields = makeFields(laid);
  const { sensors, fireUnits, ewAreas, droneTypes } = laid;
  made.set(fireUnits, { laid: { sensors, fireUnits, ewAreas, droneTypes }, fields });
  return fields;
}

function isSame(one: Laid, other: Laid): boolean {
  return (
    one.sensors === other.sensors && one.ewAreas === other.ewAreas && one.droneTypes === other.droneTypes
  );
}

function makeFields({ sensors, fireUnits, ewAreas, droneTypes }: Laid): Fields {
  const widest = widestCover(droneTypes);
  return {
    sensors: new DiscField(
      sensors.map((sensor) => sightDisc(sensor, fireUnits)),
      widest,
    ),
    widestCover: widest,
    fireUnits: new DiscField(fireUnits.map(reachDisc)),
    ewAreas: new DiscField(ewAreas),
    meanReaction: fireUnits.map(({ reaction }) => mean(reaction)),
    eyes: eyesOf(sensors, fireUnits),
    longestLead: longestLead(fireUnits),
  };
}

/** Wherever a unit may come to shoot from. */
function reachDisc({ position, range, mobility }: Scenario['fireUnits'][number]) {
  return { position, range: mobility === undefined ? range : range + mobility.areaRadius };
}

/** Wherever a sensor may come to see from: eyes drive with their group. */
function sightDisc({ position, range, unit }: Sensor, fireUnits: Scenario['fireUnits']) {
  return { position, range: range + (fireUnits[unit]?.mobility?.areaRadius ?? 0) };
}

function eyesOf(sensors: readonly Sensor[], fireUnits: Scenario['fireUnits']): number[][] {
  const eyes: number[][] = fireUnits.map(() => []);
  sensors.forEach(({ unit }, sensor) => {
    eyes[unit]?.push(sensor);
  });
  return eyes;
}

/** How much wider than its instrument range a sensor may see. */
function widestCover(types: readonly DroneType[]): number {
  return types.reduce((widest, { radarFactor }) => Math.max(widest, radarFactor), 1);
}

/** The longest time before a course enters an envelope at which its unit can use an order, s. */
function longestLead(fireUnits: Scenario['fireUnits']): number {
  return fireUnits.reduce((longest, { reaction, range, roundSpeed, mobility }) => {
    const drive =
      mobility === undefined ? 0 : (2 * mobility.areaRadius) / mobility.speed + mean(mobility.setUp);
    return Math.max(longest, mean(reaction) + range / roundSpeed + drive);
  }, 0);
}
