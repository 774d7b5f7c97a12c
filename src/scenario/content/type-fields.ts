/** The fields of each list of the catalogue: the table from which its shape and its reading are made. */
import { layers, sensorKinds, threatClasses } from '../../engine/index.ts';
import { type Measure, measures as m } from '../value/measure.ts';

export const listNames = ['drones', 'sensors', 'fireUnits', 'interceptors', 'ew'] as const;
export type ListName = (typeof listNames)[number];

/** The file of each list, in the folder `catalogue`. */
export const listFiles: Readonly<Record<ListName, string>> = {
  drones: 'drones.json',
  sensors: 'sensors.json',
  fireUnits: 'fire-units.json',
  interceptors: 'interceptors.json',
  ew: 'ew.json',
};

export const droneFields = {
  choices: { threatClass: threatClasses },
  spreads: { speed: m.speed, altitude: m.altitude },
  numbers: {
    range: m.flightRange,
    radarFactor: m.factor,
    soundFactor: m.factor,
    faultRate: m.rate,
    ewSusceptibility: m.share,
    accuracy: m.share,
    terminalDistance: m.distance,
    terminalAltitude: m.altitude,
    cost: m.money,
  },
} as const;

export const sensorFields = {
  choices: { kind: sensorKinds },
  spreads: {},
  numbers: {
    range: m.range,
    mastHeight: m.height,
    minAltitude: m.altitude,
    maxAltitude: m.altitude,
    glimpseRate: m.rate,
    formationDelay: m.duration,
    quality: m.share,
    callTime: m.timeConstant,
    visibilitySensitivity: m.share,
    cost: m.money,
  },
} as const;

export const fireUnitFields = {
  choices: { layer: layers },
  spreads: { reaction: m.duration, assessment: m.duration },
  numbers: {
    range: m.range,
    minRange: m.minRange,
    minAltitude: m.altitude,
    maxAltitude: m.altitude,
    channels: m.atLeastOne,
    roundSpeed: m.roundSpeed,
    roundInterval: m.duration,
    nightFactor: m.factor,
    visibilitySensitivity: m.share,
    magazine: m.magazine,
    reserveRounds: m.rounds,
    reloadTime: m.duration,
    costPerRound: m.money,
    cost: m.money,
  },
} as const;

export const ewFields = {
  choices: {},
  spreads: {},
  numbers: {
    range: m.range,
    maxAltitude: m.altitude,
    hazard: m.rate,
    fallShare: m.share,
    driftTime: m.duration,
    recoverShare: m.share,
    cost: m.money,
  },
} as const;

export interface TypeFields {
  readonly choices: Readonly<Record<string, readonly [string, ...string[]]>>;
  readonly spreads: Readonly<Record<string, Measure>>;
  readonly numbers: Readonly<Record<string, Measure>>;
}

/** How a unit drives: a block of a fire unit. */
export const mobilityFields = {
  choices: {},
  spreads: { setUp: m.duration },
  numbers: { speed: m.speed, areaRadius: m.distance },
} as const satisfies TypeFields;

/** How what a unit fires flies: a block of a fire unit; `isExpended` beside it is true or false. */
export const sortieFields = {
  choices: {},
  spreads: { turnRound: m.duration },
  numbers: {
    endurance: m.endurance,
    attacks: m.atLeastOne,
    attackInterval: m.duration,
    sight: m.distance,
    ewSusceptibility: m.share,
  },
} as const satisfies TypeFields;

/** Fields whose absence has a meaning: a warhead of 1 for what is armed; no radar, no mast; a unit may have no eyes of its own, see as far as those or its weapon, not drive, not fly. */
export const optionalFields: readonly string[] = [
  'warhead',
  'mastHeight',
  'sensor',
  'sight',
  'mobility',
  'sortie',
];
