/** Where a straight course can be met: its stay in an envelope, and the earliest shot that meets it there. */
import type { FireUnit } from '../../src/engine/index.ts';
import type { Course } from './night-sheet.ts';

/** A stretch of time in which a course lies inside a sphere around a unit, s. */
export interface Stay {
  readonly enters: number;
  readonly exits: number;
}

/** From the nearest point of a course, half a chord to either side. */
export function stayInSphere(course: Course, { position }: FireUnit, range: number): Stay | undefined {
  const speed = Math.sqrt(course.vx ** 2 + course.vy ** 2);
  const radius2 = range * range - course.altitude * course.altitude;
  if (speed === 0 || radius2 <= 0) return undefined;
  const east = course.x - position.x;
  const north = course.y - position.y;
  const aside = (east * course.vy - north * course.vx) / speed;
  const halfChord2 = radius2 - aside * aside;
  if (halfChord2 <= 0) return undefined;
  const nearest = course.time - (east * course.vx + north * course.vy) / (speed * speed);
  const half = Math.sqrt(halfChord2) / speed;
  return { enters: nearest - half, exits: nearest + half };
}

/** The stay in a unit's envelope. */
export function stayInReach(course: Course, unit: FireUnit): Stay | undefined {
  if (course.altitude < unit.minAltitude || course.altitude > unit.maxAltitude) return undefined;
  return stayInSphere(course, unit, unit.range);
}

/** When the unit can use an order: its reaction and the flight to the edge before the course enters. */
export function orderUsableFrom(course: Course, unit: FireUnit, stay: Stay, meanReaction: number): number {
  const toEdge = Math.sqrt(unit.range ** 2 - course.altitude ** 2);
  return stay.enters - meanReaction - toEdge / unit.roundSpeed;
}

export interface Solution {
  readonly fires: number; // s
  readonly meets: number; // s
}

/** The earliest shot that meets a course inside the envelope and not too close. */
export function solve(course: Course, unit: FireUnit, earliest: number): Solution | undefined {
  const stay = stayInReach(course, unit);
  const flight = flightTime(course, unit, earliest);
  if (stay === undefined || flight === undefined) return undefined;
  const meets = Math.max(earliest + flight, stay.enters);
  if (meets > stay.exits) return undefined;
  const away = slant(course, unit, meets);
  if (away >= unit.minRange) return { fires: meets - away / unit.roundSpeed, meets };
  const exits = stayInSphere(course, unit, unit.minRange)?.exits ?? Number.POSITIVE_INFINITY;
  const fires = exits - unit.minRange / unit.roundSpeed;
  return exits > stay.exits || fires < earliest ? undefined : { fires, meets: exits };
}

/** Least t > 0 at which a round fired at a time has gone as far as the course is away; undefined for none. */
function flightTime(course: Course, unit: FireUnit, fired: number): number | undefined {
  const { east, north } = offset(course, unit, fired);
  const a = course.vx ** 2 + course.vy ** 2 - unit.roundSpeed ** 2;
  const b = 2 * (east * course.vx + north * course.vy);
  const c = east ** 2 + north ** 2 + course.altitude ** 2;
  const root = Math.sqrt(b * b - 4 * a * c); // NaN where the course outruns the round
  const times = a === 0 ? [-c / b] : [(-b - root) / (2 * a), (-b + root) / (2 * a)];
  const ahead = times.filter((time) => time > 0);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

function slant(course: Course, unit: FireUnit, time: number): number {
  const { east, north } = offset(course, unit, time);
  return Math.hypot(east, north, course.altitude);
}

function offset(course: Course, { position }: FireUnit, time: number): { east: number; north: number } {
  const since = time - course.time;
  return {
    east: course.x + course.vx * since - position.x,
    north: course.y + course.vy * since - position.y,
  };
}
