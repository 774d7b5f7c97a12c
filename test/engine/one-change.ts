/** Changes of one unit of a defence: added, removed, moved. */
import type { Scenario } from '../../src/engine/index.ts';
import { ewArea, gun, km, sensor } from './world.ts';

export interface OneChange {
  readonly what: string;
  readonly changed: Scenario;
  readonly keys: readonly number[]; // of the unit, and of the sensors that come and go with it
}

/** Every way to change one unit of a scenario. */
export function oneChanges(scenario: Scenario): OneChange[] {
  const { fireUnits, sensors, ewAreas } = scenario;
  return [
    ...additions(scenario),
    ...fireUnits.map((_, n) => withoutFireUnit(scenario, n)),
    ...sensors.map(({ id, key }, n) => {
      return {
        what: `without ${id}`,
        changed: { ...scenario, sensors: sensors.toSpliced(n, 1) },
        keys: [key],
      };
    }),
    ...ewAreas.map(({ id, key }, n) => {
      return {
        what: `without ${id}`,
        changed: { ...scenario, ewAreas: ewAreas.toSpliced(n, 1) },
        keys: [key],
      };
    }),
    ...(['fireUnits', 'sensors', 'ewAreas'] as const).flatMap((list) => moves(scenario, list)),
  ];
}

function additions(scenario: Scenario): OneChange[] {
  const unit = gun(0, 0, { id: 'added-unit', range: 60 * km, pk: { slow: 0.5, small: 0.5, fast: 0.5 } });
  const eye = sensor({ id: 'added-sensor', range: 100 * km, glimpseRate: 0.02 });
  const area = ewArea(0, 0, { id: 'added-area', range: 60 * km, hazard: 1e-3 });
  const { fireUnits, sensors, ewAreas } = scenario;
  return [
    { what: 'a unit more', changed: { ...scenario, fireUnits: [...fireUnits, unit] }, keys: [unit.key] },
    { what: 'a sensor more', changed: { ...scenario, sensors: [...sensors, eye] }, keys: [eye.key] },
    { what: 'an EW area more', changed: { ...scenario, ewAreas: [...ewAreas, area] }, keys: [area.key] },
  ];
}

/** With a fire unit go its own sensors. */
function withoutFireUnit(scenario: Scenario, n: number): OneChange {
  const gone = scenario.sensors.filter(({ unit }) => unit === n);
  const sensors = scenario.sensors
    .filter(({ unit }) => unit !== n)
    .map((one) => (one.unit > n ? { ...one, unit: one.unit - 1 } : one));
  const fireUnits = scenario.fireUnits.toSpliced(n, 1);
  const keys = [...scenario.fireUnits.slice(n, n + 1), ...gone].map(({ key }) => key);
  return { what: `without unit ${n}`, changed: { ...scenario, fireUnits, sensors }, keys };
}

/** Each of a list to another quarter of the plane. */
function moves(scenario: Scenario, list: 'fireUnits' | 'sensors' | 'ewAreas'): OneChange[] {
  return scenario[list].map(({ id, key, position: { x, y } }, n) => {
    const moved = { position: { x: -y, y: x } };
    const units = scenario[list].map((one, other) => (other === n ? { ...one, ...moved } : one));
    return { what: `${id} elsewhere`, changed: { ...scenario, [list]: units }, keys: [key] };
  });
}
