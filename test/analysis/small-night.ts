/** A scenario and a night small enough to count by hand. */
import type { FireUnit, Night, NightRecord, Scenario, Totals } from '../../src/engine/index.ts';
import { defaultRules, emptyTotals, nothingExpensive } from '../../src/engine/index.ts';

const origin = { x: 0, y: 0 };
const box = { min: { x: -400_000, y: -400_000 }, max: { x: 400_000, y: 400_000 } };
const square = [
  { x: -300_000, y: -300_000 },
  { x: 300_000, y: -300_000 },
  { x: 300_000, y: 300_000 },
  { x: -300_000, y: 300_000 },
];

/** Two waves of 12 against two places, with one of everything that defends. */
export function smallScenario(changes: Partial<Scenario> = {}): Scenario {
  return {
    id: 'small',
    duration: 6 * 3600,
    dark: [{ from: 0, to: 6 * 3600 }],
    bounds: box,
    conditions: { visibility: 1, readiness: 1, targetSpread: 0.3, skill: 1 },
    rules: defaultRules,
    parameters: [],
    varying: [],
    regions: [
      { id: 'here', group: 'south', population: 1000, outline: [square], box },
      { id: 'there', group: 'north', population: 500, outline: [], box },
    ],
    places: [
      {
        id: 'plant',
        key: 51,
        kind: 'energy',
        position: origin,
        radius: 500,
        region: 0,
        customers: 20_000,
        hardness: 2,
        repairTime: 86_400,
      },
      {
        id: 'town',
        key: 52,
        kind: 'housing',
        position: { x: 30_000, y: 10_000 },
        radius: 3000,
        region: 0,
        customers: 0,
        hardness: 3,
        repairTime: 86_400,
      },
    ],
    sites: [{ id: 'east', position: { x: 250_000, y: 0 } }],
    droneTypes: [droneType('geran', true), droneType('decoy', false)],
    waves: [wave('first', 0, 600), wave('second', 1, 1200)],
    sensors: [
      {
        id: 'radar-1',
        key: 11,
        kind: 'radar',
        type: 'radar',
        position: origin,
        range: 120_000,
        mastHeight: 20,
        minAltitude: 0,
        maxAltitude: 10_000,
        glimpseRate: 0.1,
        formationDelay: 10,
        quality: 0.9,
        callAccuracy: { strike: 0.8, decoy: 0.8 },
        callTime: 60,
        visibilitySensitivity: 0,
        unit: -1,
        isOn: true,
      },
    ],
    posts: [
      {
        id: 'post-1',
        key: 21,
        controllers: 1,
        handling: { kind: 'exponential', mean: 20 },
        policy: 'nearest',
        formula: undefined,
        superior: -1,
        place: -1,
      },
    ],
    fireUnits: [
      fireUnit('gun-1', 31, 'gun', 50),
      fireUnit('gun-2', 32, 'gun', 50),
      fireUnit('sam-1', 33, 'missile', 400_000),
    ],
    ewAreas: [
      {
        id: 'ew-1',
        key: 41,
        type: 'ew',
        position: origin,
        range: 25_000,
        maxAltitude: 5000,
        hazard: 0.002,
        fallShare: 0.3,
        driftTime: 1800,
        recoverShare: 0,
        isOn: true,
      },
    ],
    palette: { sensors: [], fireUnits: [], ewAreas: [], eyes: {} },
    commands: [],
    ...changes,
  };
}

function droneType(id: string, armed: boolean) {
  return {
    id,
    armed,
    warhead: armed ? 1 : 0,
    threatClass: armed ? 'slow' : 'small',
    radarFactor: 0.8,
    soundFactor: 1,
    range: 1_500_000,
    faultRate: 1e-5,
    ewSusceptibility: armed ? 0.5 : 1,
    accuracy: 0.9,
    terminalDistance: 5000,
    terminalAltitude: 50,
    cost: armed ? 50_000 : 10_000,
  } as const;
}

function wave(id: string, type: number, firstLaunch: number) {
  return {
    id,
    key: 100 + type,
    site: 0,
    type,
    count: 12,
    firstLaunch,
    spacing: { kind: 'exponential', mean: 60 },
    speed: { kind: 'uniform', min: 45, max: 52 },
    altitude: { kind: 'uniform', min: 100, max: 2000 },
    targets: [
      { place: 0, weight: 2 },
      { place: 1, weight: 1 },
    ],
    route: { via: [], spread: 5000, doglegs: 1 },
  } as const;
}

function fireUnit(id: string, key: number, layer: FireUnit['layer'], costPerRound: number): FireUnit {
  return {
    id,
    key,
    type: layer,
    layer,
    position: { x: 5000, y: 0 },
    post: layer === 'missile' ? 0 : -1,
    range: 15_000,
    sight: 15_000,
    minRange: 100,
    minAltitude: 0,
    maxAltitude: 4000,
    channels: 1,
    reaction: { kind: 'uniform', min: 4, max: 8 },
    roundSpeed: 600,
    roundInterval: 2,
    pk: { slow: 0.4, small: 0.3, fast: 0.2 },
    nightFactor: 0.8,
    visibilitySensitivity: 0.3,
    assessment: { kind: 'uniform', min: 3, max: 6 },
    magazine: 6,
    reserveRounds: 12,
    reloadTime: 300,
    costPerRound,
    doctrine: {
      weapons: 'free',
      salvo: 1,
      unitsPerTrack: 2,
      reserve: 0,
      expensiveRound: nothingExpensive,
      minPk: 0,
    },
    mobility: undefined,
    sortie: undefined,
  };
}

export function totals(changes: Partial<Totals>): Totals {
  return { ...emptyTotals(), ...changes };
}

/** A night of the small scenario, as if 24 had been launched. */
export function smallNight(changes: Partial<Night> = {}): Night {
  return {
    stateHash: '0123456789abcdef',
    totals: totals({
      launched: 24,
      armed: 12,
      shotDown: 9,
      suppressed: 3,
      fell: 4,
      hit: 5,
      left: 2,
      airborne: 1,
      armedStopped: 6,
    }),
    byType: [
      totals({ launched: 12, armed: 12, shotDown: 6, hit: 5, airborne: 1, armedStopped: 6 }),
      totals({ launched: 12, shotDown: 3, suppressed: 3, fell: 4, left: 2 }),
    ],
    byWave: [totals({ launched: 12 }), totals({ launched: 12 })],
    byRegion: [
      totals({ launched: 6, shotDown: 2, suppressed: 1, fell: 1, left: 2 }),
      totals({ launched: 15, shotDown: 6, suppressed: 2, fell: 2, hit: 5 }),
      totals({ launched: 3, shotDown: 1, fell: 1, airborne: 1 }),
    ],
    hits: [1, 4],
    debris: [0, 2],
    damage: [0.25, 0.6],
    customersWithoutPower: [5858, 0],
    customerHours: [120_000, 0],
    constraints: [0, 1, 0, 0, 0, 0, 0, 0, 1, 3],
    shotsWasted: 2,
    shotsAtDecoys: 14,
    refused: [],
    stock: [
      { ready: 2, reserve: 6 },
      { ready: 0, reserve: 0 },
      { ready: 3, reserve: 12 },
    ],
    hitPlaces: 2,
    debrisPlaces: 1,
    rounds: [10, 20, 3],
    kills: [2, 4, 3],
    suppressions: [3],
    roundsFired: 33,
    costDefence: 1_201_500,
    costRaid: 720_000,
    firstLaunch: 600,
    end: 14_000,
    record: undefined,
    ...changes,
  };
}

/** A record that holds one threat and nothing else. */
export function smallRecord(changes: Partial<NightRecord> = {}): NightRecord {
  const { sensors, fireUnits, ewAreas } = smallScenario();
  return {
    conditions: { visibility: 1, readiness: 1, skill: 1, parameters: {}, unready: [] },
    threats: [
      {
        wave: 0,
        type: 0,
        target: 1,
        legs: [],
        launched: 600,
        ended: 900,
        suppressedAt: undefined,
        outcome: 'hit',
        region: 0,
        by: -1,
        constraint: 'missed',
      },
    ],
    tracks: [],
    engagements: [],
    magazines: [],
    queues: [],
    alerts: [],
    passes: [],
    moves: [],
    hauls: [],
    commands: [],
    switches: [],
    laydown: { sensors, fireUnits, ewAreas },
    events: [],
    ...changes,
  };
}
