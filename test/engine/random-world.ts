/** Random worlds for fast-check: every kind of unit, doctrine, drone and distribution, at sizes that a test can afford. */
import {
  type DroneType,
  defaultRules,
  type FireUnit,
  hashText,
  type Palette,
  type Place,
  type Point,
  type Rules,
  type Scenario,
  type Sensor,
  threatClasses,
  type Wave,
} from '../../src/engine/index.ts';
import { fc, real, whole } from './property.ts';
import { duration, ewArea, fireUnit, listOf, mostly, post, sensor, spot } from './random-defence.ts';
import { constant, hour, km, world } from './world.ts';

const droneType: fc.Arbitrary<DroneType> = fc
  .record({
    id: fc.constant('drone'),
    armed: fc.constantFrom(true, true, false),
    threatClass: fc.constantFrom(...threatClasses),
    radarFactor: real(0.2, 2),
    soundFactor: real(0, 2),
    range: mostly(5, fc.constant(2000 * km), real(50 * km, 400 * km)),
    faultRate: mostly(3, fc.constant(0), real(0, 2e-4)),
    ewSusceptibility: real(0, 1),
    accuracy: mostly(1, real(0.8, 1), real(0, 1)),
    terminalDistance: fc.oneof(fc.constant(0), real(0, 60 * km)),
    terminalAltitude: real(20, 300),
    cost: real(1000, 100_000),
  })
  .map((drawn) => ({ ...drawn, warhead: drawn.armed ? drawn.cost / 50_000 : 0 })); // so that no draw moves

const place = (n: number): fc.Arbitrary<Place> =>
  fc.record({
    id: fc.constant(`place-${n}`),
    key: fc.constant(hashText(`place-${n}`)),
    kind: fc.constantFrom('energy', 'housing'),
    position: spot(80 * km),
    radius: real(0, 8 * km),
    region: fc.constant(0),
    customers: whole(0, 100_000),
    hardness: real(1, 5),
    repairTime: real(hour, 72 * hour),
  });

const wave = (n: number, types: number, places: number): fc.Arbitrary<Wave> =>
  fc.record({
    id: fc.constant(`wave-${n}`),
    key: fc.constant(hashText(`wave-${n}`)),
    site: whole(0, 1),
    type: whole(0, types - 1),
    count: mostly(6, whole(3, 25), whole(0, 3)),
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
  waves: mostly(9, whole(1, 4), fc.constant(0)),
  posts: mostly(3, whole(1, 3), fc.constant(0)),
  fireUnits: mostly(9, whole(3, 8), whole(0, 2)),
  sensors: mostly(9, whole(2, 6), whole(0, 1)),
  ewAreas: whole(0, 3),
});

const conditions = fc.record({
  visibility: mostly(2, real(0.5, 1), real(0, 1)),
  readiness: fc.constantFrom(1, 1, 0.7),
  targetSpread: fc.constantFrom(0, 0.5),
  skill: mostly(2, real(0.7, 1.5), real(0, 2)),
});

const rules: fc.Arbitrary<Rules> = fc.oneof(
  fc.constant(defaultRules),
  fc.record({
    coastTime: real(0, 300),
    coastingQuality: real(0, 1),
    worth: fc.record({ strike: real(0, 2_000_000), decoy: real(0, 200_000) }),
    driveMargin: real(0, 600),
    debrisChance: real(0, 1),
    alertLead: real(60, 1800),
    allClear: real(0, 1800),
  }),
);

/** One type of each kind that can be placed during a night. */
const palette: fc.Arbitrary<Palette> = fc
  .record({
    sensors: listOf(1, (n) => sensor(n, 0)),
    fireUnits: listOf(3, (n) => fireUnit(n, 0)),
    ewAreas: listOf(1, ewArea),
  })
  .map(({ sensors, fireUnits, ewAreas }) => ({
    sensors: sensors.map((one, n) => unplaced(one, `sensor-type-${n}`)),
    fireUnits: fireUnits.map((one, n) => unplaced(one, `unit-type-${n}`)),
    ewAreas: ewAreas.map((one, n) => unplaced(one, `ew-type-${n}`)),
    eyes: Object.fromEntries(
      fireUnits.slice(0, sensors.length).map((_, n) => [`unit-type-${n}`, `sensor-type-${n}`]),
    ),
  }));

const unplaced = <T extends { readonly id: string }>(thing: T, type: string): T => ({
  ...thing,
  type,
  id: '',
  key: 0,
  position: { x: 0, y: 0 },
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
      rules,
      palette,
      droneTypes: fc.array(droneType, { minLength: size.types, maxLength: size.types }),
      places: listOf(size.places, place),
      waves: listOf(size.waves, (n) => wave(n, size.types, size.places)),
      posts: listOf(size.posts, (n) => post(n, size.places)),
      fireUnits: listOf(size.fireUnits, (n) => fireUnit(n, size.posts)),
      sensors: listOf(size.sensors, (n) => sensor(n, size.fireUnits)),
      ewAreas: listOf(size.ewAreas, ewArea),
    })
    .map((drawn) =>
      world({
        ...drawn,
        sensors: drawn.sensors.map((one) => ({ ...one, position: positionOf(one, drawn.fireUnits) })),
        regions: [half('west', -160 * km, 0), half('east', 0, 160 * km)],
        bounds: { min: { x: -220 * km, y: -220 * km }, max: { x: 220 * km, y: 220 * km } },
        sites: [
          { id: 'west', position: { x: -200 * km, y: 0 } },
          { id: 'south', position: { x: 20 * km, y: -200 * km } },
        ],
      }),
    );
}

/** The eyes of a unit are where it is. */
function positionOf({ unit, position }: Sensor, fireUnits: readonly FireUnit[]): Point {
  return fireUnits[unit]?.position ?? position;
}

/** Any world that the scenario format allows, up to 100 drones, 8 fire units and 6 sensors. */
export const anyWorld: fc.Arbitrary<Scenario> = sizes.chain(scenarioOf);
export const anySeed = fc.string({ maxLength: 6 });
