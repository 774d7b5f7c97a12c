/** Random worlds for fast-check: every kind of unit, doctrine, drone and distribution, at sizes that a test can afford. */
import {
  type Distribution,
  type Doctrine,
  type DroneType,
  type EwArea,
  type FireUnit,
  hashText,
  layers,
  type Place,
  type Point,
  type Post,
  policies,
  type Scenario,
  type Sensor,
  sensorKinds,
  threatClasses,
  type Wave,
  weaponsControls,
} from '../../src/engine/index.ts';
import { fc, real, whole } from './property.ts';
import { constant, hour, km, world } from './world.ts';

const spot = (reach: number): fc.Arbitrary<Point> =>
  fc.record({ x: whole(-reach, reach), y: whole(-reach, reach) });

/** Times of about `typical` seconds. */
const duration = (typical: number): fc.Arbitrary<Distribution> =>
  fc.oneof(
    real(0.5, 2).map((factor) => constant(typical * factor)),
    real(0.5, 2).map((factor) => ({ kind: 'exponential', mean: typical * factor }) as const),
    fc.constant({ kind: 'triangular', min: 0, mode: typical, max: 3 * typical } as const),
    fc.constant({ kind: 'uniform', min: typical / 2, max: 2 * typical } as const),
  );

const droneType: fc.Arbitrary<DroneType> = fc.record({
  id: fc.constant('drone'),
  armed: fc.boolean(),
  threatClass: fc.constantFrom(...threatClasses),
  radarFactor: real(0.2, 2),
  soundFactor: real(0, 2),
  range: fc.oneof(fc.constant(2000 * km), real(50 * km, 400 * km)),
  faultRate: fc.oneof(fc.constant(0), real(0, 2e-4)),
  ewSusceptibility: real(0, 1),
  accuracy: real(0, 1),
  terminalDistance: fc.oneof(fc.constant(0), real(0, 60 * km)),
  terminalAltitude: real(20, 300),
  cost: real(1000, 100_000),
});

const place = (n: number): fc.Arbitrary<Place> =>
  fc.record({
    id: fc.constant(`place-${n}`),
    key: fc.constant(hashText(`place-${n}`)),
    kind: fc.constantFrom('energy', 'housing'),
    position: spot(100 * km),
    radius: real(0, 8 * km),
    region: fc.constant(0),
    customers: whole(0, 100_000),
    hardness: real(1, 5),
  });

const wave = (n: number, types: number, places: number): fc.Arbitrary<Wave> =>
  fc.record({
    id: fc.constant(`wave-${n}`),
    key: fc.constant(hashText(`wave-${n}`)),
    site: whole(0, 1),
    type: whole(0, types - 1),
    count: whole(0, 25),
    firstLaunch: fc.constantFrom(0, 60, 600),
    spacing: fc.oneof(fc.constant(constant(0)), duration(10), duration(60)),
    speed: fc.oneof(fc.constant(constant(50)), fc.constant({ kind: 'uniform', min: 35, max: 140 } as const)),
    altitude: fc.oneof(
      fc.constant(constant(500)),
      fc.constant({ kind: 'uniform', min: 50, max: 4000 } as const),
    ),
    targets: fc
      .array(fc.record({ place: whole(0, places - 1), weight: real(0, 5) }), { minLength: 1, maxLength: 4 })
      .filter((targets) => targets.some(({ weight }) => weight > 0)),
    route: fc.record({
      via: fc.array(spot(150 * km), { maxLength: 2 }),
      spread: fc.oneof(fc.constant(0), real(0, 10 * km)),
      doglegs: whole(0, 3),
    }),
  });

const sensor = (n: number, units: number): fc.Arbitrary<Sensor> =>
  fc.record({
    id: fc.constant(`sensor-${n}`),
    key: fc.constant(hashText(`sensor-${n}`)),
    kind: fc.constantFrom(...sensorKinds),
    type: fc.constant('test'),
    position: spot(150 * km),
    range: real(3 * km, 150 * km),
    mastHeight: real(0, 40),
    minAltitude: fc.constantFrom(0, 0, 100),
    maxAltitude: fc.constantFrom(600, 20 * km),
    glimpseRate: fc.constantFrom(0.002, 0.02, 0.2, 10),
    formationDelay: fc.constantFrom(0, 10, 60),
    quality: real(0.3, 1),
    callAccuracy: real(0.5, 1),
    callTime: real(10, 600),
    visibilitySensitivity: real(0, 1),
    unit: units > 0 ? whole(-1, units - 1) : fc.constant(-1),
  });

const doctrine: fc.Arbitrary<Doctrine> = fc.record({
  weapons: fc.constantFrom(...weaponsControls, 'free', 'tight'),
  salvo: whole(1, 3),
  unitsPerTrack: whole(1, 3),
  reserve: fc.constantFrom(0, 0, 1, 3),
});

const fireUnit = (n: number, posts: number): fc.Arbitrary<FireUnit> =>
  fc.record({
    id: fc.constant(`unit-${n}`),
    key: fc.constant(hashText(`unit-${n}`)),
    type: fc.constant('test'),
    layer: fc.constantFrom(...layers),
    position: spot(120 * km),
    post: whole(-1, posts - 1),
    range: real(2 * km, 60 * km),
    minRange: fc.constantFrom(0, 500, 3000),
    minAltitude: fc.constantFrom(0, 0, 100),
    maxAltitude: fc.constantFrom(1500, 10 * km),
    channels: whole(1, 4),
    reaction: duration(10),
    roundSpeed: fc.constantFrom(30, 60, 300, 1000), // an interceptor drone slower than its target too
    roundInterval: real(0, 5),
    pk: fc.record({ slow: real(0, 1), small: real(0, 1), fast: real(0, 1) }),
    nightFactor: real(0.5, 1),
    visibilitySensitivity: real(0, 1),
    assessment: duration(8),
    magazine: whole(1, 12),
    reserveRounds: whole(0, 12),
    reloadTime: real(30, 1800),
    costPerRound: real(0, 1_000_000),
    doctrine,
  });

const post = (n: number): fc.Arbitrary<Post> =>
  fc.record({
    id: fc.constant(`post-${n}`),
    key: fc.constant(hashText(`post-${n}`)),
    controllers: whole(1, 3),
    handling: fc.oneof(duration(15), fc.constant(constant(0))),
    policy: fc.constantFrom(...policies),
  });

const ewArea = (n: number): fc.Arbitrary<EwArea> =>
  fc.record({
    id: fc.constant(`ew-${n}`),
    key: fc.constant(hashText(`ew-${n}`)),
    type: fc.constant('test'),
    position: spot(150 * km),
    range: real(5 * km, 80 * km),
    maxAltitude: fc.constantFrom(300, 5000),
    hazard: fc.constantFrom(1e-4, 1e-3, 1e-2),
    fallShare: real(0, 1),
    driftTime: real(60, 20_000),
  });

const listOf = <T>(count: number, item: (n: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...Array.from({ length: count }, (_, n) => item(n)));

export interface Sizes {
  readonly types: number;
  readonly places: number;
  readonly waves: number;
  readonly posts: number;
  readonly fireUnits: number;
  readonly sensors: number;
  readonly ewAreas: number;
}

const sizes: fc.Arbitrary<Sizes> = fc.record({
  types: whole(1, 3),
  places: whole(1, 4),
  waves: whole(0, 4),
  posts: whole(0, 2),
  fireUnits: whole(0, 8),
  sensors: whole(0, 6),
  ewAreas: whole(0, 3),
});

const conditions = fc.record({
  visibility: real(0, 1),
  readiness: fc.constantFrom(1, 0.7),
  targetSpread: fc.constantFrom(0, 0.5),
  skill: real(0, 2),
});

const half = (id: string, west: number, east: number): Scenario['regions'][number] => ({
  id,
  group: id,
  population: 1000,
  outline: [
    [
      { x: west, y: -160 * km },
      { x: east, y: -160 * km },
      { x: east, y: 160 * km },
      { x: west, y: 160 * km },
    ],
  ],
  box: { min: { x: west, y: -160 * km }, max: { x: east, y: 160 * km } },
});

function scenarioOf(size: Sizes): fc.Arbitrary<Scenario> {
  return fc
    .record({
      duration: fc.constantFrom(14 * hour, 2 * hour),
      dark: fc.constantFrom([], [{ from: 0, to: hour }]),
      conditions,
      droneTypes: fc.array(droneType, { minLength: size.types, maxLength: size.types }),
      places: listOf(size.places, place),
      waves: listOf(size.waves, (n) => wave(n, size.types, size.places)),
      posts: listOf(size.posts, post),
      fireUnits: listOf(size.fireUnits, (n) => fireUnit(n, size.posts)),
      sensors: listOf(size.sensors, (n) => sensor(n, size.fireUnits)),
      ewAreas: listOf(size.ewAreas, ewArea),
    })
    .map((drawn) =>
      world({
        ...drawn,
        regions: [half('west', -160 * km, 0), half('east', 0, 160 * km)],
        bounds: { min: { x: -220 * km, y: -220 * km }, max: { x: 220 * km, y: 220 * km } },
        sites: [
          { id: 'west', position: { x: -200 * km, y: 0 } },
          { id: 'south', position: { x: 20 * km, y: -200 * km } },
        ],
      }),
    );
}

/** Any world that the scenario format allows, up to 100 drones, 8 fire units and 6 sensors. */
export const anyWorld: fc.Arbitrary<Scenario> = sizes.chain(scenarioOf);
export const anySeed = fc.string({ maxLength: 6 });
