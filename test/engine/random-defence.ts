/** Random defences for fast-check: sensors, fire units that stand, drive or fly, posts with every policy, EW areas. */
import {
  type Distribution,
  type Doctrine,
  type EwArea,
  type FireUnit,
  type Formula,
  hashText,
  layers,
  type Mobility,
  nothingExpensive,
  type Point,
  type PolicyVariable,
  type Post,
  policies,
  policyVariables,
  type Sensor,
  type Sortie,
  sensorKinds,
  weaponsControls,
} from '../../src/engine/index.ts';
import { fc, real, whole } from './property.ts';
import { constant, hour, km } from './world.ts';

export const spot = (reach: number): fc.Arbitrary<Point> =>
  fc.record({ x: whole(-reach, reach), y: whole(-reach, reach) });

/** The one `times` as often as the other. */
export const mostly = <T>(times: number, one: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: times, arbitrary: one }, { weight: 1, arbitrary: other });

/** Times of about `typical` seconds. */
export const duration = (typical: number): fc.Arbitrary<Distribution> =>
  fc.oneof(
    real(0.5, 2).map((factor) => constant(typical * factor)),
    real(0.5, 2).map((factor) => ({ kind: 'exponential', mean: typical * factor }) as const),
    fc.constant({ kind: 'triangular', min: 0, mode: typical, max: 3 * typical } as const),
    fc.constant({ kind: 'uniform', min: typical / 2, max: 2 * typical } as const),
  );

export const listOf = <T>(count: number, item: (n: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...Array.from({ length: count }, (_, n) => item(n)));

const mostlyOn = fc.constantFrom(true, true, true, false);

export const sensor = (n: number, units: number): fc.Arbitrary<Sensor> =>
  fc.record({
    id: fc.constant(`sensor-${n}`),
    key: fc.constant(hashText(`sensor-${n}`)),
    kind: fc.constantFrom(...sensorKinds),
    type: fc.constant('test'),
    position: spot(120 * km),
    range: mostly(3, real(60 * km, 250 * km), real(3 * km, 60 * km)),
    mastHeight: real(0, 40),
    minAltitude: fc.constantFrom(0, 0, 100),
    maxAltitude: fc.constantFrom(600, 20 * km, 20 * km, 20 * km),
    glimpseRate: fc.constantFrom(0.002, 0.02, 0.2, 1, 10),
    formationDelay: fc.constantFrom(0, 10, 60),
    quality: real(0.3, 1),
    callAccuracy: fc.record({ strike: real(0.5, 1), decoy: real(0.5, 1) }),
    callTime: real(10, 600),
    visibilitySensitivity: real(0, 1),
    unit: units > 0 ? mostly(1, fc.constant(-1), whole(0, units - 1)) : fc.constant(-1),
    isOn: mostlyOn,
  });

export const doctrine: fc.Arbitrary<Doctrine> = fc.record({
  weapons: fc.constantFrom(...weaponsControls, 'free', 'free', 'free', 'tight'),
  salvo: whole(1, 3),
  unitsPerTrack: whole(1, 3),
  reserve: fc.constantFrom(0, 0, 0, 1, 3),
  expensiveRound: mostly(3, fc.constant(nothingExpensive), real(0, 1_000_000)),
  minPk: mostly(3, fc.constant(0), real(0, 1)),
});

const mobility: fc.Arbitrary<Mobility> = fc.record({
  speed: real(3, 25),
  setUp: duration(120),
  areaRadius: fc.oneof(fc.constant(0), real(5 * km, 60 * km), real(20 * km, 60 * km)),
});

const sortie: fc.Arbitrary<Sortie> = fc.record({
  endurance: real(120, 3 * hour),
  attacks: whole(1, 4),
  attackInterval: real(5, 120),
  sight: real(100, 10 * km),
  turnRound: duration(600),
  isExpended: fc.boolean(),
  ewSusceptibility: real(0, 1),
});

type Motion = Pick<FireUnit, 'mobility' | 'sortie'>;

/** Half stay where they are, the others drive or fly. */
const motion: fc.Arbitrary<Motion> = fc.oneof(
  fc.constant<Motion>({ mobility: undefined, sortie: undefined }),
  fc.constant<Motion>({ mobility: undefined, sortie: undefined }),
  mobility.map((how): Motion => ({ mobility: how, sortie: undefined })),
  sortie.map((how): Motion => ({ mobility: undefined, sortie: how })),
);

/** A fifth of the range, as far as it, or three times as far; by what has been drawn, so that no draw moves. */
const sightOf = (range: number, { magazine }: Pick<FireUnit, 'magazine'>): number =>
  range * ([0.2, 1, 3][magazine % 3] as number);

export const fireUnit = (n: number, posts: number): fc.Arbitrary<FireUnit> =>
  fc
    .record({
      id: fc.constant(`unit-${n}`),
      key: fc.constant(hashText(`unit-${n}`)),
      type: fc.constant('test'),
      layer: fc.constantFrom(...layers),
      position: mostly(1, spot(80 * km), spot(25 * km)),
      post: posts > 0 ? mostly(3, whole(0, posts - 1), fc.constant(-1)) : fc.constant(-1),
      range: mostly(3, real(20 * km, 80 * km), real(2 * km, 20 * km)),
      minRange: fc.constantFrom(0, 500, 3000),
      minAltitude: fc.constantFrom(0, 0, 100),
      maxAltitude: fc.constantFrom(1500, 10 * km, 10 * km),
      channels: whole(1, 4),
      reaction: duration(10),
      roundSpeed: fc.constantFrom(30, 60, 300, 1000), // an interceptor drone slower than its target too
      roundInterval: real(0, 5),
      pk: fc.record({ slow: real(0, 1), small: real(0, 1), fast: real(0, 1) }),
      nightFactor: real(0.5, 1),
      visibilitySensitivity: real(0, 1),
      assessment: duration(8),
      magazine: whole(1, 16),
      reserveRounds: whole(0, 16),
      reloadTime: real(30, 1800),
      costPerRound: real(0, 1_000_000),
      doctrine,
      motion,
    })
    .map(({ motion: how, ...drawn }) => {
      const range = how.sortie === undefined ? drawn.range : 3 * drawn.range; // what flies comes farther
      return { ...drawn, range, sight: sightOf(range, drawn), ...how };
    });

/** Formulas that differ in shape; some divide by nothing or take roots of negatives, as a scenario's may. */
export const anyFormula: fc.Arbitrary<Formula> = fc
  .tuple(
    fc.constantFrom(...policyVariables),
    fc.constantFrom(...policyVariables),
    real(-10, 10_000),
    fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'min', 'greater'),
  )
  .chain(([one, other, number, name]) =>
    fc.constantFrom<Formula>(
      [variable(one)],
      [variable(one), variable(other), { kind: 'call', name, arity: 2 }],
      [{ kind: 'number', value: number }, variable(one), { kind: 'call', name: 'subtract', arity: 2 }],
      [
        variable('strike'),
        variable('pk'),
        { kind: 'number', value: number },
        { kind: 'call', name: 'choose', arity: 3 },
      ],
      [variable(other), { kind: 'call', name: 'negate', arity: 1 }, { kind: 'call', name: 'sqrt', arity: 1 }],
    ),
  );

const variable = (name: PolicyVariable) => ({ kind: 'parameter', name }) as const;

/** @param places of the world, of which it may sit at one; its superior is one of the posts before it, so that no chain closes. */
export const post = (n: number, places: number): fc.Arbitrary<Post> =>
  fc
    .record({
      id: fc.constant(`post-${n}`),
      key: fc.constant(hashText(`post-${n}`)),
      controllers: fc.constantFrom(1, 1, 2, 3),
      handling: fc.oneof(duration(15), duration(180), fc.constant(constant(0))),
      policy: fc.constantFrom(...policies),
      formula: anyFormula,
      superior: whole(-1, n - 1),
      place: fc.oneof(fc.constant(-1), whole(-1, places - 1)),
    })
    .map((drawn) => ({ ...drawn, formula: drawn.policy === 'formula' ? drawn.formula : undefined }));

export const ewArea = (n: number): fc.Arbitrary<EwArea> =>
  fc.record({
    id: fc.constant(`ew-${n}`),
    key: fc.constant(hashText(`ew-${n}`)),
    type: fc.constant('test'),
    position: spot(100 * km),
    range: real(10 * km, 80 * km),
    maxAltitude: fc.constantFrom(300, 5000),
    hazard: fc.constantFrom(1e-4, 1e-3, 1e-2),
    fallShare: real(0, 1),
    driftTime: real(60, 20_000),
    recoverShare: mostly(2, real(0, 1), fc.constant(0)),
    isOn: mostlyOn,
  });
