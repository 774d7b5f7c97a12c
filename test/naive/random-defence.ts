/** The defence of a random scenario: sensors, fire units, posts and EW areas. */
import {
  type EwArea,
  type FireUnit,
  nothingExpensive,
  type Post,
  type Sensor,
} from '../../src/engine/index.ts';
import * as a from '../engine/world.ts';
import type { Dice } from './dice.ts';

const { km, constant } = a;

export function sensor(dice: Dice, n: number, units: number): Sensor {
  return a.sensor({
    id: `sensor-${n}`,
    kind: dice.of('radar', 'radar', 'radar', 'acoustic', 'optical'),
    position: dice.around(0, 18 * km),
    range: dice.of(dice.real(6, 20), dice.real(20, 50)) * km,
    mastHeight: dice.of(0, dice.real(0, 2)),
    minAltitude: dice.of(0, 0, 120),
    maxAltitude: dice.of(900, 20 * km, 20 * km, 20 * km),
    glimpseRate: dice.of(0.003, 0.02, 0.1, 0.3, 2),
    formationDelay: dice.of(0, 10, 40),
    quality: dice.real(0.6, 1),
    callAccuracy: { strike: dice.real(0.6, 1), decoy: dice.real(0.6, 1) },
    callTime: dice.real(10, 300),
    visibilitySensitivity: dice.of(0, dice.real(0, 1)),
    unit: dice.of(-1, -1, dice.whole(0, units - 1)),
    isOn: dice.next() < 0.95,
  });
}

export function fireUnit(dice: Dice, n: number, posts: number): FireUnit {
  const { x, y } = dice.around(0, 15 * km);
  return a.gun(x, y, {
    id: `unit-${n}`,
    post: dice.whole(-1, posts - 1),
    range: dice.of(dice.real(3, 6), dice.real(6, 14)) * km,
    minRange: dice.of(0, 500, 2500),
    minAltitude: dice.of(0, 0, 150),
    maxAltitude: dice.of(1200, 10 * km, 10 * km, 10 * km),
    channels: dice.whole(1, 3),
    reaction: dice.time(dice.of(6, 15)),
    roundSpeed: dice.of(90, 250, 800),
    roundInterval: dice.real(0.5, 6),
    pk: { slow: dice.real(0.4, 0.95), small: dice.real(0.3, 0.9), fast: dice.real(0.2, 0.8) },
    nightFactor: dice.real(0.5, 1),
    visibilitySensitivity: dice.real(0, 1),
    assessment: dice.time(dice.of(6, 20)),
    magazine: dice.whole(2, 12),
    reserveRounds: dice.whole(0, 20),
    reloadTime: dice.real(60, 500),
    costPerRound: dice.of(500, 20_000, 150_000, 500_000),
    doctrine: {
      weapons: dice.of('free', 'free', 'free', 'free', 'tight', 'tight', 'hold'),
      salvo: dice.whole(1, 3),
      unitsPerTrack: dice.whole(1, 3),
      reserve: dice.of(0, 0, 2, 5),
      expensiveRound: dice.of(nothingExpensive, 100_000),
      minPk: dice.of(0, 0, 0.2),
    },
  });
}

export function post(dice: Dice, n: number): Post {
  return a.post({
    id: `post-${n}`,
    controllers: dice.whole(1, 2),
    handling: dice.of(constant(0), dice.time(8), dice.time(20)),
    policy: dice.of('nearest', 'most-urgent', 'cheapest-capable', 'expected-value'),
  });
}

export function ewArea(dice: Dice, n: number): EwArea {
  const { x, y } = dice.around(0, 18 * km);
  return a.ewArea(x, y, {
    id: `ew-${n}`,
    range: dice.real(3 * km, 10 * km),
    maxAltitude: dice.of(500, 10 * km),
    hazard: dice.of(1e-3, 3e-3, 8e-3),
    fallShare: dice.of(0, 1, dice.next()),
    driftTime: dice.of(60, 300, 1500),
  });
}
