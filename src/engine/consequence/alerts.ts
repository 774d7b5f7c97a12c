/** Alerts: a region is under alert while a track on its present course is over it or will be within the lead time. */
import type { Motion } from '../geometry/motion.ts';
import type { Box, Interval } from '../geometry/plane.ts';
import { staysInside } from '../geometry/polygon.ts';
import type { Region } from '../raid/place.ts';

/** How warnings are given. */
export interface AlertRules {
  readonly alertLead: number; // s ahead of a track that a region is warned
  readonly allClear: number; // s by which an alert outlasts the last reason for it
}

/** A stretch of time in which a track kept one course. */
export interface Course {
  readonly motion: Motion;
  readonly from: number; // s
  readonly to: number; // s
}

export interface Alert extends Interval {
  readonly region: number; // index into regions
}

/** All alerts of a night, in order of start, then region. */
export function alertsOf(
  courses: readonly Course[],
  regions: readonly Region[],
  end: number,
  { alertLead, allClear }: AlertRules,
): Alert[] {
  const alerts: Alert[] = [];
  regions.forEach((region, index) => {
    const stays = courses.flatMap((course) => warning(course, region, alertLead));
    for (const { from, to } of merge(stays, allClear))
      alerts.push({ region: index, from, to: Math.min(to, end) });
  });
  return alerts.sort((one, other) => one.from - other.from || one.region - other.region);
}

/** When a course gives reason to warn a region. */
function warning({ motion, from, to }: Course, region: Region, lead: number): Interval[] {
  const horizon = to + lead;
  if (!comesNear(region.box, motion, from, horizon)) return [];
  return staysInside(region.outline, motion, from, horizon)
    .map((stay) => ({ from: Math.max(from, stay.from - lead), to: Math.min(to, stay.to) }))
    .filter((reason) => reason.from < to);
}

/** Whether the stretch of a course touches a box; never false where it does. */
function comesNear(box: Box, motion: Motion, from: number, to: number): boolean {
  const x1 = motion.x + motion.vx * (from - motion.time);
  const x2 = motion.x + motion.vx * (to - motion.time);
  const y1 = motion.y + motion.vy * (from - motion.time);
  const y2 = motion.y + motion.vy * (to - motion.time);
  return (
    Math.min(x1, x2) <= box.max.x &&
    Math.max(x1, x2) >= box.min.x &&
    Math.min(y1, y2) <= box.max.y &&
    Math.max(y1, y2) >= box.min.y
  );
}

/** Joins stretches that overlap or lie closer than the all-clear delay, and lets each outlast its reason by that delay. */
function merge(stretches: readonly Interval[], allClear: number): Interval[] {
  const sorted = [...stretches].sort((one, other) => one.from - other.from);
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = out[out.length - 1];
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to + allClear);
    else out.push({ from, to: to + allClear });
  }
  return out;
}
