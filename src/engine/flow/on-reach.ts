/** Which units a track will come to, as its course is believed now. */

import { fired } from '../command/no-fire.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import {
  type Battery,
  bestReach,
  comesLater,
  type Reach,
  reachesOf,
  wentUnseen,
} from '../engagement/reach.ts';
import { passesBy } from '../geometry/disc.ts';
import { blankMotion, motionAt } from '../geometry/motion.ts';
import type { Interval, Point } from '../geometry/plane.ts';
import { insertSorted } from '../kernel/insert-sorted.ts';
import { on } from './event-kinds.ts';
import { type NightState, schedule, type TrackState, type UnitState } from './night-state.ts';
import { offerDue } from './on-order.ts';

/** How far ahead a course is looked along for units that will reach it, s; beyond that it is looked along again. */
const lookAhead = 2400;

function batteryOf({ scenario, units, ready, fields }: NightState): Battery {
  return {
    units: scenario.fireUnits,
    standing: units,
    working: ready.fireUnits,
    meanReaction: fields.meanReaction,
    field: fields.fireUnits,
    driveMargin: scenario.rules.driveMargin,
  };
}

/** Finds the units that the believed course will bring the track to, and offers it to those that can use an order by now. */
export function lookAlong(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  const { now } = state;
  keepPast(tracked, now);
  tracked.version++;
  tracked.next = 0;
  tracked.offers = [];
  tracked.lookedTo = now + lookAhead;
  const far = markCourse(state, track);
  tracked.reaches = reachesOf(tracked.motion, batteryOf(state), far, tracked.lookedTo);
  scheduleLook(state, track);
  offerDue(state, track);
}

/** Opportunities that have come, or went by unseen, are remembered, so that the night can say why they were not used. */
function keepPast({ past, reaches, next }: TrackState, now: number): void {
  const due: Reach[] = [];
  for (let n = 0; n < reaches.length; n++) {
    const reach = reaches[n] as Reach;
    if (n < next || reach.why === fired || wentUnseen(reach, now)) due.push(reach);
  }
  if (due.length > 0) past.push(due);
}

/** A course that has been kept for long is looked along again: the believed one, whatever the threat does meanwhile. */
export function onLookAhead(state: NightState, track: number): void {
  const { isLive, lookedTo } = state.tracks[track] as TrackState;
  if (!isLive) return;
  if (lookedTo === state.now) lookAlong(state, track);
  else scheduleLook(state, track);
}

/** A track is looked along again when what is known of it ends: one event waits for that, and finds out whether it has been done meanwhile. */
function scheduleLook(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  if (tracked.aheadAt > state.now || tracked.lookedTo >= state.scenario.duration) return;
  tracked.aheadAt = tracked.lookedTo;
  schedule(state, tracked.lookedTo, on.lookAhead, track);
}

/** Writes down where a live track is believed to go, as far as any unit may meet it on what is known of it. @returns how far that is. */
function markCourse({ tracks, courses, fields, now }: NightState, track: number): Interval {
  const { motion, lookedTo } = tracks[track] as TrackState;
  courses.drop(track);
  stretch.from = now;
  stretch.to = lookedTo + fields.longestLead;
  courses.add(track, motionAt(motion, now, course), stretch);
  return stretch;
}

/**
 * What every look along a course uses in turn: nothing in it outlives the look. A course of its own, { x, y, vx, vy }, would cost more
 * than its making: V8 keeps it in one family of shapes with the points of a scenario, and has to make those anew where only one has fractions.
 */
const course = blankMotion();
const stretch = { from: 0.5, to: 0.5 };

/** The laydown has changed: some unit may have to meet tracks from farther ahead. */
export function markCourses(state: NightState): void {
  for (const track of state.live) markCourse(state, track);
}

/** A unit stands elsewhere, or has come into action: the live tracks that come near it, or came near where it was, are looked at again for it alone. */
export function lookAgain(state: NightState, unit: number): void {
  const battery = batteryOf(state);
  for (const track of tracksNear(state, unit)) {
    const tracked = state.tracks[track] as TrackState;
    if (!tracked.isLive) continue;
    forget(tracked, unit, state.now);
    stretch.from = state.now;
    stretch.to = tracked.lookedTo;
    const reach = bestReach(tracked.motion, battery, unit, stretch);
    if (reach === undefined) continue;
    insertSorted(tracked.reaches, reach, comesLater, tracked.next);
    offerDue(state, track);
  }
}

/** Tracks that come to wherever a unit can shoot from, or to where it could when it was last looked at; in order of formation. */
function tracksNear({ scenario, units, courses, tracks }: NightState, index: number): number[] {
  const unit = scenario.fireUnits[index] as FireUnit;
  const group = units[index] as UnitState;
  const reach = unit.range + (unit.mobility?.areaRadius ?? 0); // around the middle of its area
  const found: number[] = [];
  const add = (from: Point): void => {
    for (const track of courses.near(from, reach)) {
      const { motion } = tracks[track] as TrackState;
      if (!passesBy(motion, from, reach) && !found.includes(track)) insertSorted(found, track, isAfter);
    }
  };
  add(unit.position);
  if (!isSame(group.weighedAt, unit.position)) add(group.weighedAt);
  group.weighedAt = unit.position;
  return found;
}

function isSame(one: Point, other: Point): boolean {
  return one.x === other.x && one.y === other.y;
}

function isAfter(one: number, other: number): boolean {
  return one > other;
}

/** What a unit could do from where it stood is over. */
function forget(tracked: TrackState, unit: number, now: number): void {
  const { reaches } = tracked;
  let at = 0;
  while (at < reaches.length && reaches[at]?.unit !== unit) at++;
  const reach = reaches[at];
  if (reach === undefined) return;
  reaches.splice(at, 1);
  const isDue = at < tracked.next;
  if (isDue) tracked.next--;
  if (isDue || wentUnseen(reach, now)) tracked.past.push([reach]);
  if (!isDue) return;
  for (const { due } of tracked.offers) {
    const place = due.indexOf(reach);
    if (place >= 0) due.splice(place, 1);
  }
}
