/** Driving: where a mobile group would stop to meet a course, and whether it can be there first. */
import { courseCrossing, radiusAtAltitude } from '../geometry/disc.ts';
import { flightTime } from '../geometry/intercept.ts';
import { type Motion, onGround, xAt, yAt } from '../geometry/motion.ts';
import { distance, type Interval, type Point } from '../geometry/plane.ts';
import { mean } from '../kernel/distribution.ts';
import type { FireUnit, Mobility } from './fire-unit.ts';

/** A drive that could be made. */
export interface Drive {
  readonly stop: Point;
  readonly takes: number; // s, on the road and to set up, on average
}

/** A group stops this share of its reach short of a course: it shoots from beside it. An assumption. */
const shortOf = 0.5;

/**
 * The drive by which a group would meet a course: straight towards the nearest point of it inside its area, or towards the first
 * point that it can reach before the target where that is later.
 *
 * @returns undefined where the course does not cross the area, or passes every point of it before the group could be there.
 */
export function planDrive(motion: Motion, unit: FireUnit, from: Point, now: number): Drive | undefined {
  const { mobility } = unit;
  if (mobility === undefined) return undefined;
  const inside = courseCrossing(motion, unit.position, mobility.areaRadius);
  if (inside === undefined || inside.to <= now) return undefined;
  const leaves = now + mean(mobility.setUp);
  const nearest = Math.max(now, held(nearestTime(motion, from), inside));
  const time = isInTime(motion, mobility, { from, leaves }, nearest)
    ? nearest
    : meetingTime(motion, mobility, { from, leaves }, nearest);
  if (!(time <= inside.to)) return undefined;
  const reach = radiusAtAltitude(unit.range, motion.altitude);
  const stop = towards(from, { x: xAt(motion, time), y: yAt(motion, time) }, reach * shortOf);
  const isInArea = distance(stop.x, stop.y, unit.position.x, unit.position.y) <= mobility.areaRadius;
  if (!isInArea) return undefined;
  return { stop, takes: distance(from.x, from.y, stop.x, stop.y) / mobility.speed + leaves - now };
}

/** From where and when a group could leave, its set-up taken first. */
interface Start {
  readonly from: Point;
  readonly leaves: number; // s
}

/** Whether a group can be where a course is at `time` by then. */
function isInTime(motion: Motion, { speed }: Mobility, { from, leaves }: Start, time: number): boolean {
  return distance(from.x, from.y, xAt(motion, time), yAt(motion, time)) <= speed * (time - leaves);
}

/** The earliest time after `after` at which a group can meet a course on the ground, s; infinite for never. */
function meetingTime(motion: Motion, { speed }: Mobility, { from, leaves }: Start, after: number): number {
  const flight = flightTime(onGround(motion), from.x, from.y, leaves, speed);
  return flight === undefined ? Number.POSITIVE_INFINITY : Math.max(after, leaves + flight);
}

/** When a course is nearest to a point, s. */
function nearestTime(motion: Motion, { x, y }: Point): number {
  const speed2 = motion.vx * motion.vx + motion.vy * motion.vy;
  return motion.time + ((x - motion.x) * motion.vx + (y - motion.y) * motion.vy) / speed2;
}

function held(time: number, { from, to }: Interval): number {
  return Math.min(Math.max(time, from), to);
}

/** The point on the way to another, `short` m before it; the start where that is nearer. */
function towards(from: Point, to: Point, short: number): Point {
  const length = distance(from.x, from.y, to.x, to.y);
  const share = length > short ? (length - short) / length : 0;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
