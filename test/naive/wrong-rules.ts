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

export interface WrongRule {
  readonly what: string;
  readonly wrong: Wrong;
  readonly scenarios: 100 | 200; // the first so many are enough to notice it
}

export const wrongRules: readonly WrongRule[] = [
  {
    what: 'assessment takes three times as long',
    wrong: units(({ assessment }) => ({ assessment: tripled(assessment) })),
    scenarios: 100,
  },
  {
    what: 'every unit has one channel more',
    wrong: units(({ channels }) => ({ channels: channels + 1 })),
    scenarios: 100,
  },
  {
    what: 'nothing is kept in reserve',
    wrong: units(({ doctrine }) => ({ doctrine: { ...doctrine, reserve: 0 } })),
    scenarios: 100,
  },
  { what: 'radars have no horizon', wrong: sensors(() => ({ mastHeight: 1e9 })), scenarios: 200 },
  {
    what: 'every Pk is a tenth lower',
    wrong: ({ conditions, ...rest }) => ({
      ...rest,
      conditions: { ...conditions, skill: conditions.skill * 0.9 },
    }),
    scenarios: 100,
  },
];

function tripled(time: Distribution): Distribution {
  switch (time.kind) {
    case 'constant':
      return { ...time, value: 3 * time.value };
    case 'uniform':
      return { ...time, min: 3 * time.min, max: 3 * time.max };
    case 'triangular':
      return { ...time, min: 3 * time.min, mode: 3 * time.mode, max: 3 * time.max };
    case 'exponential':
      return { ...time, mean: 3 * time.mean };
    case 'normal':
    case 'discrete':
      throw new Error(`tripled: expected one of the four kinds that times are drawn from, got ${time.kind}`);
  }
}
