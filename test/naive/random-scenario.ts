/** Random static scenarios in small theatres: a quarter of an hour of flight, several layers, and enough drones to press them. */
import { defaultRules, type Point, type Rules, type Scenario } from '../../src/engine/index.ts';
import * as a from '../engine/world.ts';
import { type Dice, diceOf } from './dice.ts';
import { ewArea, fireUnit, post, sensor } from './random-defence.ts';
import { droneType, place, wave } from './random-raid.ts';
import { streamOf } from './stream.ts';

const { km, hour } = a;
const seed = 20251203;

/** The scenarios of the test, the same in every run. */
export function randomScenarios(count: number): Scenario[] {
  return Array.from({ length: count }, (_, n) => randomScenario(diceOf(streamOf(seed, n))));
}

function randomScenario(dice: Dice): Scenario {
  const droneTypes = dice.list(dice.whole(1, 3), () => droneType(dice));
  const places = dice.list(dice.whole(1, 3), (n) => place(dice, n));
  const posts = dice.list(dice.whole(0, 2), (n) => post(dice, n));
  const fireUnits = dice.list(dice.whole(3, 9), (n) => fireUnit(dice, n, posts.length));
  const land = outline(dice);
  return a.world({
    duration: dice.of(3600, 3600, 3600, 1100),
    dark: dice.of([], [{ from: 0, to: 700 }], [{ from: 0, to: hour }]),
    bounds: { min: { x: -50 * km, y: -50 * km }, max: { x: 50 * km, y: 50 * km } },
    conditions: {
      visibility: dice.of(1, dice.real(0.2, 1)),
      readiness: dice.of(1, 1, 0.8),
      targetSpread: dice.of(0, 0.7),
      skill: dice.real(0.8, 1.2),
    },
    rules: rules(dice),
    regions: [{ id: 'land', group: 'land', population: 1000, outline: [land], box: boxOf(land) }],
    places,
    sites: dice.list(2, (n) => ({ id: `site-${n}`, position: dice.around(22 * km, 34 * km) })),
    droneTypes,
    waves: dice.list(dice.whole(1, 3), (n) =>
      wave(dice, n, { types: droneTypes.length, places: places.length }),
    ),
    sensors: dice.list(dice.whole(2, 5), (n) => sensor(dice, n, fireUnits.length)),
    posts,
    fireUnits,
    ewAreas: dice.list(dice.whole(0, 2), (n) => ewArea(dice, n)),
  });
}

function rules(dice: Dice): Rules {
  return {
    ...defaultRules,
    coastTime: dice.of(0, 20, 60),
    coastingQuality: dice.real(0.2, 0.6),
    debrisChance: dice.real(0.3, 1),
  };
}

function outline(dice: Dice): Point[] {
  const reach = dice.real(15, 45) * km;
  const east = dice.real(5, 45) * km;
  return [
    { x: -reach, y: -reach },
    { x: east, y: -reach },
    { x: east, y: reach },
    { x: -reach, y: reach },
  ];
}

function boxOf(ring: readonly Point[]): Scenario['bounds'] {
  const xs = ring.map(({ x }) => x);
  const ys = ring.map(({ y }) => y);
  return { min: { x: Math.min(...xs), y: Math.min(...ys) }, max: { x: Math.max(...xs), y: Math.max(...ys) } };
}
