/** Random worlds in which much happens: drones that arrive, sensors that see them, units that reach and hit them. */
import type { Scenario } from '../../src/engine/index.ts';
import { fc, real } from './property.ts';
import { anyWorld } from './random-world.ts';
import { km } from './world.ts';

/** Picks evenly from [min, max]; another one at every call. */
type Pick = (min: number, max: number) => number;

/** As any world, with the shares, ranges and chances that decide most spread evenly over what is usual. */
export const anyLivelyWorld: fc.Arbitrary<Scenario> = fc
  .tuple(anyWorld, fc.array(real(0, 1), { minLength: 61, maxLength: 61 }))
  .map(([scenario, shares]) => {
    let next = 0;
    return enliven(scenario, (min, max) => min + (max - min) * (shares[next++ % shares.length] ?? 0));
  });

function enliven(scenario: Scenario, pick: Pick): Scenario {
  return {
    ...scenario,
    conditions: { ...scenario.conditions, visibility: pick(0.3, 1), skill: pick(0.5, 1.5) },
    droneTypes: scenario.droneTypes.map((type) => ({
      ...type,
      ...{ range: 2000 * km, radarFactor: pick(0.3, 1.5), soundFactor: pick(0.3, 1.5) },
      ...{ ewSusceptibility: pick(0, 1), accuracy: pick(0.5, 1) },
    })),
    sensors: scenario.sensors.map((sensor) => ({ ...sensor, range: pick(40 * km, 150 * km) })),
    fireUnits: scenario.fireUnits.map((unit) => ({
      ...unit,
      ...{ range: pick(10 * km, 80 * km), maxAltitude: 10 * km, reserveRounds: Math.round(pick(0, 20)) },
      pk: { slow: pick(0, 1), small: pick(0, 1), fast: pick(0, 1) },
    })),
    ewAreas: scenario.ewAreas.map((area) => ({ ...area, range: pick(10 * km, 60 * km) })),
  };
}
