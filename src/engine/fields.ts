/** Grids of what is in action, so that a course is tested only against what lies near it. */
import { DiscField } from './geometry/disc-field.ts';
import type { Fields, Readiness } from './night-state.ts';
import type { DroneType } from './raid/wave.ts';
import type { Scenario } from './scenario.ts';

export function fieldsOf(scenario: Scenario, ready: Readiness): Fields {
  return {
    sensors: new DiscField(scenario.sensors, ready.sensors, widestCover(scenario.droneTypes)),
    fireUnits: new DiscField(scenario.fireUnits.map(reachDisc), ready.fireUnits),
    ewAreas: new DiscField(scenario.ewAreas, ready.ewAreas),
  };
}

/** Wherever a unit may come to shoot from. */
function reachDisc({ position, range, mobility }: Scenario['fireUnits'][number]) {
  return { position, range: mobility === undefined ? range : range + mobility.areaRadius };
}

/** How much wider than its instrument range a sensor may see. */
function widestCover(types: readonly DroneType[]): number {
  return types.reduce((widest, { radarFactor }) => Math.max(widest, radarFactor), 1);
}
