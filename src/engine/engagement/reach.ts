/** Reach: when a believed course lies inside a fire unit's envelope, and where a round would meet it. */
import { radiusAtAltitude } from '../geometry/disc.ts';
import type { DiscField } from '../geometry/disc-field.ts';
import { flightTime } from '../geometry/intercept.ts';
import { type Motion, slantDistance, xAt, yAt } from '../geometry/motion.ts';
import type { Interval, Point } from '../geometry/plane.ts';
import { insertSorted } from '../kernel/insert-sorted.ts';
import type { FireUnit } from './fire-unit.ts';

/** A stretch of a course that one unit can shoot at. */
export interface Reach {
  readonly unit: number; // index into fireUnits
  readonly from: number; // s, enters the envelope
  readonly to: number; // s, leaves it
  readonly opportunity: number; // s, from when an order can be used
}

/**
 * The stretch of a course after `now` inside a unit's outer envelope; undefined where there is none.
 *
 * An order can be used from its mean reaction and the flight to the edge before the course enters.
 *
 * @param reaction s, the unit's mean reaction.
 */
export function reachOf(
  motion: Motion,
  unit: FireUnit,
  index: number,
  reaction: number,
  now: number,
): Reach | undefined {
  const altitude = motion.altitude;
  if (altitude < unit.minAltitude || altitude > unit.maxAltitude) return undefined;
  const radius = radiusAtAltitude(unit.range, altitude);
  const dx = motion.x - unit.position.x;
  const dy = motion.y - unit.position.y;
  const speed2 = motion.vx * motion.vx + motion.vy * motion.vy;
  const b = dx * motion.vx + dy * motion.vy;
  const d = b * b - speed2 * (dx * dx + dy * dy - radius * radius);
  if (!(d > 0) || speed2 === 0) return undefined;
  const root = Math.sqrt(d);
  const to = motion.time + (-b + root) / speed2;
  if (to <= now) return undefined;
  const from = Math.max(now, motion.time + (-b - root) / speed2);
  return { unit: index, from, to, opportunity: Math.max(now, from - reaction - radius / unit.roundSpeed) };
}

/** Who can shoot this night. */
export interface Battery {
  readonly units: readonly FireUnit[];
  readonly meanReaction: readonly number[]; // s, per unit
  readonly field: DiscField; // of those in action
}

/** Every stretch of a course that some working unit can shoot at, of those that begin in a stretch of time, in order of opportunity. */
export function reachesOf(motion: Motion, { units, meanReaction, field }: Battery, time: Interval): Reach[] {
  const found: Reach[] = [];
  const now = time.from;
  const course = { x: xAt(motion, now), y: yAt(motion, now), vx: motion.vx, vy: motion.vy };
  for (const index of field.near(course, time)) {
    const reach = reachOf(motion, units[index] as FireUnit, index, meanReaction[index] ?? 0, now);
    if (reach !== undefined) insertSorted(found, reach, comesLater);
  }
  return found;
}

function comesLater(a: Reach, b: Reach): boolean {
  return a.opportunity > b.opportunity || (a.opportunity === b.opportunity && a.unit > b.unit);
}

/** A shot that can be planned. */
export interface Shot {
  readonly fire: number; // s, first round leaves
  readonly intercept: number; // s, first round meets the target
}

/**
 * The earliest shot at a course that meets it inside the envelope.
 *
 * @param earliest s, when the unit could fire at the earliest.
 * @returns undefined where no round can meet it before it leaves; it waits for one that is not yet in reach, or too close.
 */
export function planShot(motion: Motion, unit: FireUnit, reach: Reach, earliest: number): Shot | undefined {
  const { x, y } = unit.position;
  let fire = earliest;
  let flight = flightTime(motion, x, y, fire, unit.roundSpeed);
  if (flight === undefined) return undefined;
  if (fire + flight < reach.from) {
    flight = slantDistance(motion, reach.from, x, y) / unit.roundSpeed; // meet it as it enters
    fire = reach.from - flight;
  }
  const intercept = fire + flight;
  if (intercept > reach.to) return undefined;
  const isTooClose = unit.minRange > 0 && slantDistance(motion, intercept, x, y) < unit.minRange;
  return isTooClose ? shotAtExit(motion, unit, reach, earliest) : { fire, intercept };
}

/** The shot that meets a course where it comes out of the sphere in which the unit cannot shoot. */
function shotAtExit(motion: Motion, unit: FireUnit, reach: Reach, earliest: number): Shot | undefined {
  const exit = leaves(motion, unit.position, radiusAtAltitude(unit.minRange, motion.altitude));
  const fire = exit - unit.minRange / unit.roundSpeed; // before `earliest` where the target outruns the round
  return exit > reach.to || fire < earliest ? undefined : { fire, intercept: exit };
}

/** When a course leaves a circle that it crosses, s. */
function leaves(motion: Motion, { x, y }: Point, radius: number): number {
  const dx = motion.x - x;
  const dy = motion.y - y;
  const speed2 = motion.vx * motion.vx + motion.vy * motion.vy;
  const b = dx * motion.vx + dy * motion.vy;
  const root = Math.sqrt(b * b - speed2 * (dx * dx + dy * dy - radius * radius));
  return motion.time + (root - b) / speed2;
}
