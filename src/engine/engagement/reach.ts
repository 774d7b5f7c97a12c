/** Reach: when a believed course lies inside a fire unit's envelope, and where a round would meet it. */
import { noFireNumber } from '../command/no-fire.ts';
import { courseCrossing, crossCircle, radiusAtAltitude } from '../geometry/disc.ts';
import type { DiscField } from '../geometry/disc-field.ts';
import { flightTime } from '../geometry/intercept.ts';
import { blankMotion, type Motion, motionAt, slantDistance } from '../geometry/motion.ts';
import type { Interval, Point } from '../geometry/plane.ts';
import { insertSorted } from '../kernel/insert-sorted.ts';
import { type Drive, planDrive } from './drive.ts';
import type { FireUnit } from './fire-unit.ts';

/** A stretch of a course that one unit can shoot at, from where it stands or from where it can drive. */
export interface Reach {
  readonly unit: number; // index into fireUnits
  readonly from: number; // s, enters the envelope
  readonly to: number; // s, leaves it
  readonly opportunity: number; // s, from when an order can be used
  readonly drive: Drive | undefined; // that it takes first
  why: number; // index into `noFires`, why it was not used so far; `fired` where it was
}

/** The stretch of a course after `now` inside a unit's outer envelope; undefined where there is none. */
export function reachOf(motion: Motion, gunner: Gunner, index: number, now: number): Reach | undefined {
  const { unit, position, reaction } = gunner;
  if (!isInBand(motion, unit) || !crossEnvelope(motion, unit, position, now)) return undefined;
  return {
    unit: index,
    from: span.from,
    to: span.to,
    opportunity: usableFrom(unit, reaction, now),
    drive: undefined,
    why: 0,
  };
}

/** Whether a course is neither above nor below what a unit can shoot at. */
function isInBand({ altitude }: Motion, { minAltitude, maxAltitude }: FireUnit): boolean {
  return altitude >= minAltitude && altitude <= maxAltitude;
}

/** What the last crossing of an envelope came to, used again for the next: nothing in it outlives a call. */
const span = { from: 0.5, to: 0.5, radius: 0.5 };

/** Writes the stretch of a course after `now` inside a unit's sphere into `span`. @returns whether there is one. */
function crossEnvelope(motion: Motion, unit: FireUnit, position: Point, now: number): boolean {
  const { altitude, vx, vy, time } = motion;
  const radius = radiusAtAltitude(unit.range, altitude);
  const dx = motion.x - position.x;
  const dy = motion.y - position.y;
  const speed2 = vx * vx + vy * vy;
  const b = dx * vx + dy * vy;
  const d = b * b - speed2 * (dx * dx + dy * dy - radius * radius);
  if (!(d > 0) || speed2 === 0) return false;
  const root = Math.sqrt(d);
  const to = time + (-b + root) / speed2;
  if (to <= now) return false;
  span.from = Math.max(now, time + (-b - root) / speed2);
  span.to = to;
  span.radius = radius;
  return true;
}

/** From when an order can be used: the mean reaction and the flight to the edge before the course of `span` enters. */
function usableFrom({ roundSpeed }: FireUnit, reaction: number, now: number): number {
  return Math.max(now, span.from - reaction - span.radius / roundSpeed);
}

/** Where a unit is, and how far it knows of tracks. */
export interface Outlook {
  readonly position: Point;
  readonly sight: number; // m on the ground; infinite while it shares the air picture
}

const inSight = { from: 0.5, to: 0.5 };

/** From when a unit knows of a track by its course, s, `now` at the earliest; infinite where it never comes into its sight. */
export function seenFrom(motion: Motion, { position, sight }: Outlook, now: number): number {
  if (sight === Number.POSITIVE_INFINITY) return now;
  const isSeen = crossCircle(motion, position, sight, inSight) && inSight.to > now;
  return isSeen ? Math.max(now, inSight.from) : Number.POSITIVE_INFINITY;
}

/** Whether a course had come into a unit's envelope by `time` while that knew nothing of it. */
export function wentUnseen({ why, from }: Reach, time: number): boolean {
  return why === noFireNumber.unseen && from < time;
}

/** Whether a reach is of use by `until` s, or would be if its unit knew of it. */
function comesBy(opportunity: number, from: number, until: number): boolean {
  return Math.min(opportunity, from) <= until;
}

/** A unit as it stands. An order can be used from its mean reaction and the flight to the edge before a course enters. */
export interface Gunner {
  readonly unit: FireUnit;
  readonly position: Point;
  readonly reaction: number; // s, mean
}

/** Who can shoot. */
export interface Battery {
  readonly units: readonly FireUnit[];
  readonly standing: readonly Outlook[]; // where each is now, and what it knows
  readonly working: readonly boolean[]; // who is in action
  readonly meanReaction: readonly number[]; // s, per unit
  readonly field: DiscField; // of all
  readonly driveMargin: number; // s
}

/**
 * Every stretch of a course that some working unit can shoot at and has an opportunity for in time, in order of opportunity.
 *
 * @param time in which envelopes are looked for; it has to outlast `until` by the longest lead of any unit.
 * @param until s, the last opportunity that counts.
 */
export function reachesOf(motion: Motion, battery: Battery, time: Interval, until: number): Reach[] {
  const found: Reach[] = [];
  usable.from = time.from;
  usable.to = until;
  const count = battery.field.search(motionAt(motion, time.from, course), time);
  for (let n = 0; n < count; n++) {
    const unit = battery.field.found[n] as number;
    const reach = battery.working[unit] ? bestReach(motion, battery, unit, usable) : undefined;
    if (reach !== undefined) insertSorted(found, reach, comesLater);
  }
  return found;
}

/** A course and a stretch that every search uses in turn: nothing in them outlives a call. */
const course = blankMotion();
const usable = { from: 0.5, to: 0.5 };

/**
 * From where a unit stands, else from where it can drive; of a track that it does not know of yet once it has come into its sight.
 *
 * @param time from now to the last opportunity that counts: undefined where it comes later.
 */
export function bestReach(
  motion: Motion,
  battery: Battery,
  index: number,
  time: Interval,
): Reach | undefined {
  const unit = battery.units[index] as FireUnit;
  const { from: now, to: until } = time;
  if (!isInBand(motion, unit)) return undefined;
  const stand = battery.standing[index] as Outlook;
  if (!crossEnvelope(motion, unit, stand.position, now))
    return unit.mobility === undefined ? undefined : driveReach(motion, battery, index, time);
  const ready = usableFrom(unit, battery.meanReaction[index] ?? 0, now);
  const seen = seenFrom(motion, stand, now);
  const opportunity = Math.max(ready, seen);
  if (!comesBy(opportunity, span.from, until)) return undefined;
  const why = seen > ready ? noFireNumber.unseen : 0;
  return { unit: index, from: span.from, to: span.to, opportunity, drive: undefined, why };
}

/** What a group could shoot at if it drove first, once it knows of it; undefined where it could not be ready in time. */
function driveReach(
  motion: Motion,
  battery: Battery,
  index: number,
  { from: now, to: until }: Interval,
): Reach | undefined {
  const unit = battery.units[index] as FireUnit;
  const stand = battery.standing[index] as Outlook;
  const seen = seenFrom(motion, stand, now);
  if (seen === Number.POSITIVE_INFINITY) return undefined;
  const drive = planDrive(motion, unit, stand.position, seen);
  if (drive === undefined || !crossEnvelope(motion, unit, drive.stop, seen)) return undefined;
  if (seen + drive.takes > span.from) return undefined;
  const ready = Math.max(now, span.from - drive.takes - battery.driveMargin);
  const opportunity = Math.max(ready, seen);
  if (!comesBy(opportunity, span.from, until)) return undefined;
  const why = seen > ready ? noFireNumber.unseen : 0;
  return { unit: index, from: span.from, to: span.to, opportunity, drive, why };
}

/** Order of opportunities. */
export function comesLater(a: Reach, b: Reach): boolean {
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
 * @param minRange m, nearer than which it cannot shoot.
 * @returns undefined where no round can meet it before it leaves; it waits for one that is not yet in reach, or too close.
 */
export function planShot(
  motion: Motion,
  { unit, position }: Pick<Gunner, 'unit' | 'position'>,
  reach: Pick<Reach, 'from' | 'to'>,
  earliest: number,
  minRange = unit.minRange,
): Shot | undefined {
  const { x, y } = position;
  let fire = earliest;
  let flight = flightTime(motion, position, fire, unit.roundSpeed);
  if (flight === undefined) return undefined;
  if (fire + flight < reach.from) {
    flight = slantDistance(motion, reach.from, x, y) / unit.roundSpeed; // meet it as it enters
    fire = reach.from - flight;
  }
  const intercept = fire + flight;
  if (intercept > reach.to) return undefined;
  const isTooClose = minRange > 0 && slantDistance(motion, intercept, x, y) < minRange;
  return isTooClose ? shotAtExit(motion, { unit, position }, reach, earliest) : { fire, intercept };
}

/** The shot that meets a course where it comes out of the sphere in which the unit cannot shoot. */
function shotAtExit(
  motion: Motion,
  { unit, position }: Pick<Gunner, 'unit' | 'position'>,
  reach: Pick<Reach, 'from' | 'to'>,
  earliest: number,
): Shot | undefined {
  const exit =
    courseCrossing(motion, position, radiusAtAltitude(unit.minRange, motion.altitude))?.to ?? Infinity;
  const fire = exit - unit.minRange / unit.roundSpeed; // before `earliest` where the target outruns the round
  return exit > reach.to || fire < earliest ? undefined : { fire, intercept: exit };
}
