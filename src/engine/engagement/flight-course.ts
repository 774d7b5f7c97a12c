/** The lead-collision course of an aircraft, as far as its fuel and its combat radius allow. */
import { flightTime } from '../geometry/intercept.ts';
import { type Motion, xAt, yAt } from '../geometry/motion.ts';
import { distance, type Leg, type Point } from '../geometry/plane.ts';
import type { Sortie } from './fire-unit.ts';

export interface Pursuit {
  readonly at: Point; // where it is
  readonly home: Point;
  readonly now: number; // s
  readonly took: number; // s, off
  readonly speed: number; // m/s
  readonly range: number; // m, combat radius
  readonly sortie: Sortie;
}

/** An aircraft still meets a target this much beyond its combat radius: an assumption. */
const rangeTolerance = 1.05;

/**
 * The straight course on which an aircraft of constant speed meets a believed course soonest; its leg ends where they meet.
 *
 * @returns undefined where the target outruns it, or its fuel (with the way home, unless it is expended) or radius do not suffice.
 */
export function courseTo(motion: Motion, pursuit: Pursuit): Leg | undefined {
  const { at, now, speed, home, sortie } = pursuit;
  const takes = flightTime(motion, at, now, speed, 0);
  if (takes === undefined) return undefined;
  const to = now + takes;
  const x = xAt(motion, to);
  const y = yAt(motion, to);
  const away = distance(x, y, home.x, home.y);
  const wayHome = sortie.isExpended ? 0 : away / speed;
  if (away > pursuit.range * rangeTolerance || to + wayHome - pursuit.took > sortie.endurance)
    return undefined;
  const vx = takes > 0 ? (x - at.x) / takes : 0;
  const vy = takes > 0 ? (y - at.y) / takes : 0;
  return { from: now, to, x: at.x, y: at.y, vx, vy, altitude: motion.altitude };
}
