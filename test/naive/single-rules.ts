/** Small worlds in which one rule at a time decides: 40 km of straight flight over one unit or a few. */
import type { FireUnit, Scenario } from '../../src/engine/index.ts';
import {
  constant,
  doctrine,
  drone,
  ewArea,
  gun,
  hour,
  km,
  place,
  post,
  sensor,
  wave,
  world,
} from '../engine/world.ts';

const poor = { slow: 0.3, small: 0.3, fast: 0.3 };
const fair = { slow: 0.6, small: 0.6, fast: 0.6 };

/** The unit that they fly over, 10 km before the place. */
const ahead = (change: Partial<FireUnit> = {}): FireUnit =>
  gun(-10 * km, 1000, { range: 9 * km, pk: fair, ...change });

const flight = (change: Partial<Scenario>): Scenario =>
  world({
    duration: hour,
    sites: [{ id: 'site', position: { x: -40 * km, y: 0 } }],
    waves: [wave(12, { spacing: constant(20) })],
    fireUnits: [ahead()],
    ...change,
  });

const decoy = drone({ armed: false, threatClass: 'small' });
const mixed = [
  wave(8, { id: 'armed', spacing: constant(15) }),
  wave(8, { id: 'decoys', type: 1, spacing: constant(15) }),
];
const unsure = sensor({ callAccuracy: { strike: 0.9, decoy: 0.8 }, callTime: 200 });

const far = sensor({ id: 'far', quality: 0.3 });
const near = sensor({ id: 'near', quality: 0.9, position: { x: -10 * km, y: 0 }, range: 6 * km });

/** Where both simulators have to agree. */
export const singleRules: Readonly<Record<string, Scenario>> = {
  'the magazine, what lies behind it, and the reserve': flight({
    fireUnits: [
      ahead({
        pk: poor,
        magazine: 4,
        reserveRounds: 9,
        reloadTime: 60,
        doctrine: doctrine({ reserve: 3, salvo: 2 }),
      }),
    ],
  }),
  'channels that share the last rounds': flight({
    waves: [wave(12, { spacing: constant(3) })],
    fireUnits: [ahead({ pk: poor, channels: 3, magazine: 2, reserveRounds: 9, reloadTime: 40 })],
  }),
  'rounds slower than the drones, and a least range': flight({
    fireUnits: [ahead({ roundSpeed: 45, minRange: 3 * km, channels: 2 })],
  }),
  'a descent below the envelope and under the horizon': flight({
    droneTypes: [drone({ terminalDistance: 14 * km, terminalAltitude: 2 })],
    sensors: [sensor({ kind: 'radar', position: { x: -6 * km, y: 0 }, range: 30 * km })],
    fireUnits: [
      ahead({ pk: poor, minAltitude: 1 }),
      gun(-12 * km, -1000, { range: 9 * km, pk: poor, minAltitude: 50 }),
    ],
  }),
  'a second unit that fires at what the first has killed': flight({
    fireUnits: [-12, -10, -8].map((x) =>
      gun(x * km, 0, {
        range: 6 * km,
        pk: fair,
        assessment: constant(60),
        doctrine: doctrine({ unitsPerTrack: 2 }),
      }),
    ),
  }),
  'drones that drift, and are shot down drifting': flight({
    ewAreas: [ewArea(-18 * km, 0, { range: 5 * km, hazard: 0.01, fallShare: 0.3, driftTime: 400 })],
    bounds: { min: { x: -45 * km, y: -10 * km }, max: { x: 20 * km, y: 10 * km } },
  }),
  'calls that change between order and shot': flight({
    droneTypes: [drone(), decoy],
    waves: mixed,
    sensors: [unsure],
    fireUnits: [ahead({ reaction: constant(60), doctrine: doctrine({ weapons: 'tight' }), channels: 3 })],
  }),
  'expensive rounds kept for what is called strike': flight({
    droneTypes: [drone(), decoy],
    waves: mixed,
    sensors: [unsure],
    fireUnits: [ahead({ costPerRound: 1000, doctrine: doctrine({ expensiveRound: 1000 }) })],
  }),
  'calls that change between the order for an expensive round and the shot': flight({
    droneTypes: [drone(), decoy],
    waves: mixed,
    sensors: [unsure],
    fireUnits: [
      ahead({
        reaction: constant(60),
        costPerRound: 1000,
        doctrine: doctrine({ expensiveRound: 1000 }),
        channels: 3,
      }),
    ],
  }),
  'one controller who is too slow for all': flight({
    waves: [wave(20, { spacing: constant(8) })],
    posts: [post({ handling: { kind: 'exponential', mean: 25 } })],
    fireUnits: [-12, -10, -8].map((x) => gun(x * km, 500, { range: 5 * km, post: 0, pk: fair })),
  }),
  'the cheapest of those who can': flight({
    posts: [post({ policy: 'cheapest-capable', controllers: 2 })],
    fireUnits: [
      ahead({ id: 'dear', post: 0, costPerRound: 900 }),
      ahead({ id: 'cheap', post: 0, costPerRound: 100, pk: poor, magazine: 8 }),
    ],
  }),
  'shots that must be worth their cost': flight({
    droneTypes: [drone(), decoy],
    waves: mixed,
    sensors: [unsure],
    posts: [post({ policy: 'expected-value' })],
    fireUnits: [ahead({ post: 0, costPerRound: 100_000 })],
  }),
  'turns inside the envelope': flight({
    waves: [wave(20, { spacing: constant(20), route: { via: [], spread: 3 * km, doglegs: 6 } })],
    fireUnits: [ahead({ roundSpeed: 120, range: 7 * km })],
  }),
  'gaps in cover, shorter and longer than a track coasts': flight({
    waves: [wave(20, { speed: { kind: 'uniform', min: 30, max: 70 } })],
    rules: { ...world().rules, coastTime: 60 },
    sensors: [-24, -13].map((x) =>
      sensor({
        id: `at-${x}`,
        position: { x: x * km, y: 0 },
        range: 4 * km,
        glimpseRate: 0.05,
        formationDelay: 20,
      }),
    ),
  }),
  'sound, visibility and a slow glimpse': flight({
    droneTypes: [drone({ soundFactor: 0.5 })],
    conditions: { ...world().conditions, visibility: 0.4 },
    sensors: [
      sensor({ id: 'ears', position: { x: -12 * km, y: 0 }, range: 8 * km, glimpseRate: 0.01, quality: 0.6 }),
      sensor({
        id: 'eyes',
        kind: 'optical',
        position: { x: -9 * km, y: 0 },
        range: 6 * km,
        glimpseRate: 0.02,
        visibilitySensitivity: 0.8,
      }),
    ],
    fireUnits: [ahead({ visibilitySensitivity: 0.5, roundSpeed: 400 })],
  }),
  'debris over the nearer of two places': flight({
    places: [
      place('plant', 0, 0),
      place('town', -9 * km, 0, { radius: 3 * km }),
      place('port', -13 * km, 0, { radius: 4 * km }),
    ],
  }),
  'a better sensor that lifts a shot over the least Pk': flight({
    sensors: [far, near],
    fireUnits: [ahead({ doctrine: doctrine({ minPk: 0.4 }) })],
  }),
  'a better sensor that makes a shot worth its cost': flight({
    sensors: [far, near],
    posts: [post({ policy: 'expected-value' })],
    fireUnits: [ahead({ post: 0, costPerRound: 300_000 })],
  }),
  'a better sensor that corrects what the first has called': flight({
    droneTypes: [drone(), decoy],
    waves: mixed,
    sensors: [
      sensor({ id: 'far', callAccuracy: { strike: 0.6, decoy: 0.6 }, callTime: 400 }),
      { ...near, callAccuracy: { strike: 0.9, decoy: 0.9 }, callTime: 60, range: 9 * km },
    ],
    fireUnits: [ahead({ doctrine: doctrine({ weapons: 'tight' }), channels: 3 })],
  }),
  'a look that begins anew after a gap': flight({
    rules: { ...world().rules, coastTime: 200 },
    sensors: [-30, -17].map((x) =>
      sensor({
        id: `at-${x}`,
        position: { x: x * km, y: 0 },
        range: 5 * km,
        callAccuracy: { strike: 0.9, decoy: 0.9 },
        callTime: 150,
      }),
    ),
    fireUnits: [ahead({ doctrine: doctrine({ weapons: 'tight' }), channels: 3 })],
  }),
  'dawn that lifts a shot over the least Pk': flight({
    waves: [wave(1)],
    dark: [{ from: 0, to: 570 }],
    fireUnits: [ahead({ nightFactor: 0.5, doctrine: doctrine({ minPk: 0.4 }) })],
  }),
};
