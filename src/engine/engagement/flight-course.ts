/** The lead-collision course of an aircraft, as far as its fuel and its combat radius allow. */
import { flightTime } from '../geometry/intercept.ts';
import { type Motion, onGround, xAt, yAt } from '../geometry/motion.ts';
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
  const takes = flightTime(onGround(motion), at.x, at.y, now, speed);
  if (takes === undefined) return undefined;
  const to = now + takes;
  const meets = { x: xAt(motion, to), y: yAt(motion, to) };
  const away = distance(meets.x, meets.y, home.x, home.y);
  const wayHome = sortie.isExpended ? 0 : away / speed;
  if (away > pursuit.range * rangeTolerance || to + wayHome - pursuit.took > sortie.endurance)
    return undefined;
  const [vx, vy] = takes > 0 ? [(meets.x - at.x) / takes, (meets.y - at.y) / takes] : [0, 0];
  return { from: now, to, x: at.x, y: at.y, vx, vy, altitude: motion.altitude };
}
