/** The attack of a random scenario: drone types, places and waves. */
import type { Distribution, DroneType, Place, Wave } from '../../src/engine/index.ts';
import * as a from '../engine/world.ts';
import type { Dice } from './dice.ts';

const { km, constant } = a;

export function droneType(dice: Dice): DroneType {
  return a.drone({
    armed: dice.next() < 0.75,
    threatClass: dice.of('slow', 'small', 'fast'),
    radarFactor: dice.real(0.4, 1.3),
    soundFactor: dice.real(0.3, 1.5),
    range: dice.of(2000, 2000, 2000, dice.real(20, 45)) * km,
    faultRate: dice.of(0, dice.real(0, 1e-4)),
    ewSusceptibility: dice.real(0, 1),
    accuracy: dice.real(0.6, 1),
    terminalDistance: dice.of(0, dice.real(2 * km, 10 * km)),
    terminalAltitude: dice.of(dice.real(1, 6), dice.real(20, 150)),
  });
}

export function place(dice: Dice, n: number): Place {
  const { x, y } = dice.around(0, 8 * km);
  return a.place(`place-${n}`, x, y, { radius: dice.real(0.5 * km, 6 * km) });
}

export function wave(
  dice: Dice,
  n: number,
  counts: { readonly types: number; readonly places: number },
): Wave {
  return a.wave(dice.whole(10, dice.next() < 0.05 ? 120 : 35), {
    id: `wave-${n}`,
    site: dice.whole(0, 1),
    type: dice.whole(0, counts.types - 1),
    firstLaunch: dice.real(0, 400),
    spacing: dice.time(dice.of(4, 10, 25)),
    speed: dice.of<Distribution>(
      constant(50),
      { kind: 'uniform', min: 35, max: 70 },
      { kind: 'triangular', min: 40, mode: 55, max: 110 },
      { kind: 'normal', mean: 50, sd: 8, min: 35, max: 60 },
    ),
    altitude: dice.of<Distribution>(
      { kind: 'uniform', min: 1, max: 6 }, // a small theatre: the horizon, too, is to lie inside it
      { kind: 'uniform', min: 2, max: 12 },
      constant(dice.real(100, 2500)),
      { kind: 'uniform', min: 100, max: 3000 },
      { kind: 'discrete', values: [150, 800, 2500], weights: [2, 2, 1] },
    ),
    targets: dice.list(counts.places, (to) => ({ place: to, weight: dice.real(0.2, 2) })),
    route: {
      via: dice.list(dice.of(0, 0, 1), () => dice.around(6 * km, 16 * km)),
      spread: dice.of(0, dice.real(0, 5 * km)),
      doglegs: dice.whole(0, 3),
    },
  });
}
