/** What friendly electronic warfare costs: the hazard that an own aircraft flies through. */
import type { Interval, Leg } from '../geometry/plane.ts';
import { insertSorted } from '../kernel/insert-sorted.ts';
import type { EwArea } from './ew-area.ts';
import { areasAlong, insideTimes, type Jamming } from './suppress.ts';

/** A stretch of a leg inside an area. */
interface Exposure extends Interval {
  readonly hazard: number; // 1/s
}

function exposures(leg: Leg, jamming: Jamming): readonly Exposure[] {
  const found: Exposure[] = [];
  for (const index of areasAlong([leg], jamming)) {
    const area = jamming.areas[index] as EwArea;
    for (const { from, to } of insideTimes(leg, area, jamming.stands[index]))
      found.push({ from, to, hazard: area.hazard });
  }
  return found;
}

/** The integral of the hazard of all areas along a leg. */
export function doseOf(leg: Leg, jamming: Jamming): number {
  let sum = 0;
  for (const { from, to, hazard } of exposures(leg, jamming)) sum += (to - from) * hazard;
  return sum;
}

/** When the integral of the hazard along a leg reaches `dose`, s; infinite where it does not. */
export function timeOfDose(leg: Leg, jamming: Jamming, dose: number): number {
  const found = exposures(leg, jamming);
  if (found.length === 0) return Number.POSITIVE_INFINITY;
  const times = edgesOf(found);
  let left = dose;
  for (let n = 1; n < times.length; n++) {
    const from = times[n - 1] as number;
    const to = times[n] as number;
    const hazard = hazardDuring(found, from, to);
    if (hazard > 0 && left <= hazard * (to - from)) return from + left / hazard;
    left -= hazard * (to - from);
  }
  return Number.POSITIVE_INFINITY;
}

/** Entries and exits, in order. */
function edgesOf(found: readonly Exposure[]): number[] {
  const times: number[] = [];
  for (const { from, to } of found) {
    insertSorted(times, from, isLater);
    insertSorted(times, to, isLater);
  }
  return times;
}

function isLater(one: number, other: number): boolean {
  return one > other;
}

function hazardDuring(found: readonly Exposure[], from: number, to: number): number {
  let sum = 0;
  for (const one of found) if (one.from <= from && to <= one.to) sum += one.hazard;
  return sum;
}
