/** The town that a thing stands nearest to: units of one type share a name, their town tells them apart. */
import type { Point, Scenario } from '../engine/index.ts';

/** @returns the index of the place; undefined where the scenario has no towns. */
export function nearestTown({ places }: Scenario, { x, y }: Point): number | undefined {
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  places.forEach(({ kind, position }, index) => {
    const away = Math.hypot(position.x - x, position.y - y);
    if (kind !== 'housing' || away >= least) return;
    least = away;
    nearest = index;
  });
  return nearest;
}
