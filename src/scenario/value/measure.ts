/** What each kind of field may hold: its dimension, its bounds in SI, and how to write it. */
import { type Dimension, dimensions } from './dimension.ts';

export interface Measure {
  readonly what: string; // as a problem names it
  readonly example: string; // as a file writes it
  readonly dimension: Dimension;
  readonly min: number; // SI
  readonly max: number; // SI
  readonly bounds: string; // as a problem writes them
  readonly isWhole: boolean;
}

function number(what: string, example: number, min: number, max: number): Measure {
  const bounds = `${min} to ${max}`;
  return { what, example: String(example), dimension: dimensions.none, min, max, bounds, isWhole: false };
}

function whole(what: string, example: number, min: number, max: number): Measure {
  return { ...number(what, example, min, max), isWhole: true };
}

function length(what: string, example: string, minKm: number, maxKm: number): Measure {
  const bounds = `${minKm} km to ${maxKm} km`;
  return {
    what,
    example: `"${example}"`,
    dimension: dimensions.length,
    min: minKm * 1000,
    max: maxKm * 1000,
    bounds,
    isWhole: false,
  };
}

function seconds(example: string, min: number, maxHours: number): Measure {
  const bounds = `${min} s to ${maxHours} h`;
  return {
    what: 'a time',
    example: `"${example}"`,
    dimension: dimensions.time,
    min,
    max: maxHours * 3600,
    bounds,
    isWhole: false,
  };
}

function speed(example: string, max: number): Measure {
  return {
    what: 'a speed',
    example: `"${example}"`,
    dimension: dimensions.speed,
    min: 1,
    max,
    bounds: `1 m/s to ${max} m/s`,
    isWhole: false,
  };
}

function rate(example: string, max: number): Measure {
  return {
    what: 'a rate',
    example: `"${example}"`,
    dimension: dimensions.rate,
    min: 0,
    max,
    bounds: `0 / s to ${max} / s`,
    isWhole: false,
  };
}

const angle: Measure = {
  what: 'an angle',
  example: '"45 deg"',
  dimension: dimensions.angle,
  min: -4 * Math.PI,
  max: 4 * Math.PI,
  bounds: '-720 deg to 720 deg',
  isWhole: false,
};

const money: Measure = {
  what: 'an amount of money',
  example: '"50000 USD"',
  dimension: dimensions.money,
  min: 0,
  max: 1e10,
  bounds: '0 USD to 10000 MUSD',
  isWhole: false,
};

export const measures = {
  share: number('a share', 0.45, 0, 1),
  callAccuracy: number('a share', 0.9, 0.5, 1),
  factor: number('a factor', 1.5, 0, 10),
  spreadOfLog: number('a number', 0.3, 0, 5),
  weight: number('a weight', 3, 0, 1e6),
  hardness: number('a number', 3, 0.01, 1000),
  warhead: number('a number', 1, 0, 100),
  drones: whole('a whole number', 30, 0, 20_000),
  doglegs: whole('a whole number', 2, 0, 8),
  people: whole('a whole number', 250_000, 0, 1e9),
  atLeastOne: whole('a whole number', 4, 1, 1000),
  trackNumber: whole('a track number', 12, 0, 1e6),
  nights: whole('a whole number', 3, 1, 366),
  days: whole('a whole number of days', 1, 1, 366),
  roundsPerDay: number('a number', 20, 0, 1e6),
  rounds: whole('a whole number', 40, 0, 1e6),
  magazine: whole('a whole number', 8, 1, 1e6),
  speed: speed('180 km/h', 1000),
  roundSpeed: speed('900 m/s', 5000),
  altitude: length('an altitude', '1500 m', 0, 30),
  height: length('a height', '20 m', 0, 10),
  range: length('a range', '20 km', 0.001, 2000),
  minRange: length('a range', '500 m', 0, 2000),
  flightRange: length('a range', '1500 km', 1, 20_000),
  distance: length('a length', '5 km', 0, 1000),
  spacing: length('a length', '25 km', 0.1, 2000),
  offset: length('a length', '5 km', -2000, 2000),
  duration: seconds('3 min', 0, 72),
  timeConstant: seconds('40 s', 0.1, 72),
  endurance: seconds('12 min', 1, 72),
  repairTime: seconds('36 h', 60, 8760),
  rate: rate('0.1 / h', 1000),
  angle,
  money,
} as const satisfies Record<string, Measure>;

/** `a speed such as "180 km/h"` */
export function expectation(measure: Measure): string {
  return `${measure.what} such as ${measure.example}`;
}
