/** Deliberately wrong rules: what the naive simulator is told instead of the scenario, to see that the comparison notices. */
import type { Distribution, FireUnit, Scenario, Sensor } from '../../src/engine/index.ts';

type Wrong = (scenario: Scenario) => Scenario;

const units =
  (change: (unit: FireUnit) => Partial<FireUnit>): Wrong =>
  (scenario) => ({
    ...scenario,
    fireUnits: scenario.fireUnits.map((unit) => ({ ...unit, ...change(unit) })),
  });

const sensors =
  (change: (sensor: Sensor) => Partial<Sensor>): Wrong =>
  (scenario) => ({
    ...scenario,
    sensors: scenario.sensors.map((sensor) => ({ ...sensor, ...change(sensor) })),
  });

export const wrongRules: Readonly<Record<string, Wrong>> = {
  'assessment takes twice as long': units(({ assessment }) => ({ assessment: doubled(assessment) })),
  'every unit has one channel more': units(({ channels }) => ({ channels: channels + 1 })),
  'nothing is kept in reserve': units(({ doctrine }) => ({ doctrine: { ...doctrine, reserve: 0 } })),
  'radars have no horizon': sensors(() => ({ mastHeight: 1e9 })),
  'every Pk is a tenth lower': ({ conditions, ...rest }) => ({
    ...rest,
    conditions: { ...conditions, skill: conditions.skill * 0.9 },
  }),
};

function doubled(time: Distribution): Distribution {
  switch (time.kind) {
    case 'constant':
      return { ...time, value: 2 * time.value };
    case 'uniform':
      return { ...time, min: 2 * time.min, max: 2 * time.max };
    case 'triangular':
      return { ...time, min: 2 * time.min, mode: 2 * time.mode, max: 2 * time.max };
    case 'exponential':
      return { ...time, mean: 2 * time.mean };
    case 'normal':
    case 'discrete':
      throw new Error(`doubled: expected one of the four kinds that times are drawn from, got ${time.kind}`);
  }
}
