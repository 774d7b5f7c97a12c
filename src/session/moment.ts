/** The world at one moment with what a screen adds to it: where each threat came from, and what happened last. */
import { type World, worldAt } from '../analysis/world-at.ts';
import type { Leg, NightEvent, NightRecord, Scenario } from '../engine/index.ts';

/** Length of a trail. */
export const trailTime = 15 * 60; // s

export interface Moment {
  readonly world: World;
  readonly trails: readonly (readonly number[])[]; // m, x and y in turn, newest first, by index in world.threats
  readonly latest: NightEvent | undefined; // last event of the log up to now
}

export function momentAt(scenario: Scenario, record: NightRecord, time: number): Moment {
  const world = worldAt(scenario, record, time);
  return {
    world,
    trails: world.threats.map(({ threat }) => trail(record.threats[threat]?.legs ?? [], world.time)),
    latest: record.events[countUpTo(record.events, world.time) - 1],
  };
}

/** Corners of the path flown between `trailTime` before `time` and `time`, newest first. */
export function trail(legs: readonly Leg[], time: number): readonly number[] {
  const corners: number[] = [];
  const oldest = time - trailTime;
  for (let index = legs.length - 1; index >= 0; index--) {
    const leg = legs[index];
    if (leg === undefined || leg.from > time) continue;
    if (corners.length === 0) pushAt(corners, leg, Math.min(time, leg.to));
    pushAt(corners, leg, Math.max(oldest, leg.from));
    if (leg.from <= oldest) break;
  }
  return corners;
}

function pushAt(corners: number[], leg: Leg, time: number): void {
  corners.push(leg.x + leg.vx * (time - leg.from), leg.y + leg.vy * (time - leg.from));
}

/** How many of the entries, which are in order of time, are not after `time`. */
export function countUpTo(entries: readonly { readonly time: number }[], time: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.time ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
