/** Driving: where a mobile group would stop to meet a course, and whether it can be there first. */
import { crossCircle, radiusAtAltitude } from '../geometry/disc.ts';
import { flightTime } from '../geometry/intercept.ts';
import { type Motion, xAt, yAt } from '../geometry/motion.ts';
import { distance, type Point } from '../geometry/plane.ts';
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
  const { mobility, position: home } = unit;
  if (mobility === undefined || !crossCircle(motion, home, mobility.areaRadius, inside)) return undefined;
  const { to: last } = inside;
  if (last <= now) return undefined;
  const leaves = now + mean(mobility.setUp);
  const nearest = Math.max(now, Math.min(Math.max(nearestTime(motion, from), inside.from), last));
  const way = mobility.speed * (nearest - leaves); // m, that it can have driven by then
  const isInTime = distance(from.x, from.y, xAt(motion, nearest), yAt(motion, nearest)) <= way;
  const time = isInTime ? nearest : Math.max(nearest, meetingTime(motion, mobility, from, leaves));
  if (!(time <= last)) return undefined;
  const reach = radiusAtAltitude(unit.range, motion.altitude);
  const stop = towards(from, xAt(motion, time), yAt(motion, time), reach * shortOf);
  if (distance(stop.x, stop.y, home.x, home.y) > mobility.areaRadius) return undefined;
  return { stop, takes: distance(from.x, from.y, stop.x, stop.y) / mobility.speed + leaves - now };
}

/** A stretch that every plan uses in turn: nothing in it outlives a call. */
const inside = { from: 0.5, to: 0.5 };

/** The earliest time at which a group that leaves at `leaves` can meet a course on the ground, s; infinite for never. */
function meetingTime(motion: Motion, { speed }: Mobility, from: Point, leaves: number): number {
  return leaves + (flightTime(motion, from, leaves, speed, 0) ?? Number.POSITIVE_INFINITY);
}

/** When a course is nearest to a point, s. */
function nearestTime(motion: Motion, { x, y }: Point): number {
  const speed2 = motion.vx * motion.vx + motion.vy * motion.vy;
  return motion.time + ((x - motion.x) * motion.vx + (y - motion.y) * motion.vy) / speed2;
}

/** The point on the way to (x, y), `short` m before it; the start where that is nearer. */
function towards(from: Point, x: number, y: number, short: number): Point {
  const length = distance(from.x, from.y, x, y);
  const share = length > short ? (length - short) / length : 0;
  return { x: from.x + (x - from.x) * share, y: from.y + (y - from.y) * share };
}
