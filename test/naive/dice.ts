/** What random scenarios are thrown with. */
import type { Distribution, Point } from '../../src/engine/index.ts';
import { constant } from '../engine/world.ts';
import type { Stream } from './stream.ts';

export interface Dice {
  readonly next: Stream;
  real(min: number, max: number): number;
  whole(min: number, max: number): number; // both ends inside
  of<T>(...choices: readonly T[]): T;
  list<T>(count: number, make: (n: number) => T): T[];
  around(least: number, most: number): Point; // so many metres from the origin
  time(typical: number): Distribution; // s, about so many
}

export function diceOf(next: Stream): Dice {
  const real: Dice['real'] = (min, max) => min + next() * (max - min);
  const whole: Dice['whole'] = (min, max) => Math.floor(real(min, max + 1));
  const of = <T>(...choices: readonly T[]): T => choices[whole(0, choices.length - 1)] as T;
  return {
    next,
    real,
    whole,
    of,
    list: (count, make) => Array.from({ length: count }, (_, n) => make(n)),
    around: (least, most) => {
      const angle = real(0, 2 * Math.PI);
      const away = real(least, most);
      return { x: away * Math.cos(angle), y: away * Math.sin(angle) };
    },
    time: (typical) =>
      of<Distribution>(
        constant(typical * real(0.7, 1.4)),
        { kind: 'exponential', mean: typical },
        { kind: 'uniform', min: typical / 2, max: 1.5 * typical },
        { kind: 'triangular', min: typical / 2, mode: typical, max: 2 * typical },
      ),
  };
}
