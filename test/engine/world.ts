/** Small worlds for tests: a complete scenario from a few words, everything else at plain defaults. */
import {
  type Act,
  type Command,
  type Doctrine,
  type DroneType,
  defaultRules,
  type EwArea,
  type FireUnit,
  hashText,
  type Mobility,
  type NightEvent,
  type NightOptions,
  type NightRecord,
  night,
  nothingExpensive,
  type Place,
  type Post,
  type Scenario,
  type Sensor,
  type Sortie,
  type Wave,
} from '../../src/engine/index.ts';

export const minute = 60;
export const hour = 3600;
export const km = 1000;

export const constant = (value: number) => ({ kind: 'constant', value }) as const;

export function drone(change: Partial<DroneType> = {}): DroneType {
  return {
    id: 'geran-2',
    armed: true,
    warhead: 1,
    threatClass: 'slow',
    radarFactor: 1,
    soundFactor: 1,
    range: 2000 * km,
    faultRate: 0,
    ewSusceptibility: 1,
    accuracy: 1,
    terminalDistance: 0,
    terminalAltitude: 100,
    cost: 50_000,
    ...change,
  };
}

export function place(id: string, x: number, y: number, change: Partial<Place> = {}): Place {
  return {
    id,
    key: hashText(id),
    kind: 'energy',
    position: { x, y },
    radius: 0,
    region: 0,
    customers: 10_000,
    hardness: 1,
    repairTime: 24 * hour,
    ...change,
  };
}

export function wave(count: number, change: Partial<Wave> = {}): Wave {
  return {
    id: 'wave-1',
    key: hashText(change.id ?? 'wave-1'),
    site: 0,
    type: 0,
    count,
    firstLaunch: 0,
    spacing: constant(minute),
    speed: constant(50),
    altitude: constant(1000),
    targets: [{ place: 0, weight: 1 }],
    route: { via: [], spread: 0, doglegs: 0 },
    ...change,
  };
}

export function sensor(change: Partial<Sensor> = {}): Sensor {
  return {
    id: 'radar',
    key: hashText(change.id ?? 'radar'),
    kind: 'acoustic',
    type: 'test',
    position: { x: 0, y: 0 },
    range: 1000 * km,
    mastHeight: 0,
    minAltitude: 0,
    maxAltitude: 20 * km,
    glimpseRate: 1e6,
    formationDelay: 0,
    quality: 1,
    callAccuracy: { strike: 1, decoy: 1 },
    callTime: 1,
    visibilitySensitivity: 0,
    unit: -1,
    isOn: true,
    ...change,
  };
}

export function gun(x: number, y: number, change: Partial<FireUnit> = {}): FireUnit {
  const id = change.id ?? `gun-${x}-${y}`;
  return {
    id,
    key: hashText(id),
    type: 'test',
    layer: 'gun',
    position: { x, y },
    post: -1,
    range: 5 * km,
    sight: change.range ?? 5 * km,
    minRange: 0,
    minAltitude: 0,
    maxAltitude: 10 * km,
    channels: 1,
    reaction: constant(5),
    roundSpeed: 1000,
    roundInterval: 1,
    pk: { slow: 1, small: 1, fast: 1 },
    nightFactor: 1,
    visibilitySensitivity: 0,
    assessment: constant(5),
    magazine: 1000,
    reserveRounds: 0,
    reloadTime: 600,
    costPerRound: 100,
    doctrine: doctrine(),
    mobility: undefined,
    sortie: undefined,
    ...change,
  };
}

/** Weapons free, one round at a time, one unit a track, everything may be spent. */
export function doctrine(change: Partial<Doctrine> = {}): Doctrine {
  return {
    weapons: 'free',
    salvo: 1,
    unitsPerTrack: 1,
    reserve: 0,
    expensiveRound: nothingExpensive,
    minPk: 0,
    ...change,
  };
}

export function post(change: Partial<Post> = {}): Post {
  const id = change.id ?? 'post-1';
  return {
    id,
    key: hashText(id),
    controllers: 1,
    handling: constant(10),
    policy: 'nearest',
    formula: undefined,
    superior: -1,
    place: -1,
    ...change,
  };
}

export function ewArea(x: number, y: number, change: Partial<EwArea> = {}): EwArea {
  const id = change.id ?? `ew-${x}-${y}`;
  return {
    id,
    key: hashText(id),
    type: 'test',
    position: { x, y },
    range: 20 * km,
    maxAltitude: 10 * km,
    hazard: 1e6,
    fallShare: 1,
    driftTime: 600,
    recoverShare: 0,
    isOn: true,
    ...change,
  };
}

/** Drones fly 200 km east from (-200 km, 0) to a place at the origin, seen all the way, until the change says otherwise. */
export function world(change: Partial<Scenario> = {}): Scenario {
  const square = [
    { x: -300 * km, y: -300 * km },
    { x: 300 * km, y: -300 * km },
    { x: 300 * km, y: 300 * km },
    { x: -300 * km, y: 300 * km },
  ];
  const box = { min: { x: -300 * km, y: -300 * km }, max: { x: 300 * km, y: 300 * km } };
  return {
    id: 'test',
    duration: 14 * hour,
    dark: [],
    bounds: box,
    conditions: { visibility: 1, readiness: 1, targetSpread: 0, skill: 1 },
    rules: defaultRules,
    parameters: [],
    varying: [],
    regions: [{ id: 'land', group: 'centre', population: 1_000_000, outline: [square], box }],
    places: [place('plant', 0, 0)],
    sites: [{ id: 'site', position: { x: -200 * km, y: 0 } }],
    droneTypes: [drone()],
    waves: [wave(10)],
    sensors: [sensor()],
    posts: [],
    fireUnits: [],
    ewAreas: [],
    palette: { sensors: [], fireUnits: [], ewAreas: [], eyes: {} },
    commands: [],
    ...change,
  };
}

/** Flies out for an hour, looks for its target from 2 km, may attack once, comes home, and is ready again after a minute. */
export function sortie(change: Partial<Sortie> = {}): Sortie {
  return {
    endurance: hour,
    attacks: 1,
    attackInterval: 30,
    sight: 2000,
    turnRound: constant(minute),
    isExpended: false,
    ewSusceptibility: 0,
    ...change,
  };
}

/** Aircraft at 100 m/s, 80 km around their field. */
export function aircraft(
  x: number,
  y: number,
  { sortie: flight, ...change }: Partial<Omit<FireUnit, 'sortie'>> & { sortie?: Partial<Sortie> } = {},
): FireUnit {
  return gun(x, y, {
    id: `aircraft-${x}-${y}`,
    layer: 'aviation',
    range: 80 * km,
    roundSpeed: 100,
    ...change,
    sortie: sortie(flight),
  });
}

/** A group that drives at 20 m/s within 40 km and sets up in a minute. */
export function group(
  x: number,
  y: number,
  { mobility, ...change }: Partial<Omit<FireUnit, 'mobility'>> & { mobility?: Partial<Mobility> } = {},
): FireUnit {
  return gun(x, y, {
    id: `group-${x}-${y}`,
    layer: 'mobile-group',
    ...change,
    mobility: { speed: 20, setUp: constant(minute), areaRadius: 40 * km, ...mobility },
  });
}

/** Commands with their times. */
export const at = (time: number, act: Act): Command => ({ time, act });

/** A recorded night, and its log without the launches and calls. */
export function recorded(scenario: Scenario, seed = 'a', options: Omit<NightOptions, 'record'> = {}) {
  const result = night(scenario, seed, { ...options, record: true });
  const record = result.record as NightRecord;
  const times = (kind: NightEvent['kind']): number[] =>
    record.events.flatMap((event) => (event.kind === kind ? [event.time] : []));
  return { ...result, record, times };
}
