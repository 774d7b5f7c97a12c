/** Stands: where and when something was in action that did not stay in one place, or not all night. */
import type { Interval, Point } from '../geometry/plane.ts';

export interface Stand extends Interval {
  readonly position: Point;
}

/** Ends the stand that is open at `time`. @returns a new list. */
export function closeStand(stands: readonly Stand[], time: number): Stand[] {
  const closed: Stand[] = [];
  for (const stand of stands) {
    const { from, to, position } = stand;
    if (from < time) closed.push(to > time ? { from, to: time, position } : stand);
  }
  return closed;
}

/** Goes into action at `time` at a position until further notice. @returns a new list. */
export function openStand(stands: readonly Stand[], time: number, position: Point): Stand[] {
  const open = closeStand(stands, time);
  open.push({ from: time, to: Number.POSITIVE_INFINITY, position });
  return open;
}

/** In action in one place from the beginning. */
export function standing(position: Point): Stand[] {
  return [{ from: 0, to: Number.POSITIVE_INFINITY, position }];
}
