/** A threat: one attacker, as it is and not as anybody sees it. */
import type { Leg, Point } from '../geometry/plane.ts';
import type { DroneType } from './wave.ts';

/** How a flight ends if nobody interferes. */
export type NaturalEnd = 'hit' | 'fuel' | 'fault' | 'decoy' | 'inaccurate';

export interface Threat {
  readonly key: number; // uint32, its own luck
  readonly wave: number; // index into waves
  readonly type: number; // index into droneTypes
  readonly target: number; // index into places
  readonly aim: Point; // m, the end of its planned path
  readonly speed: number; // m/s
  readonly legs: readonly Leg[]; // to the natural end
  readonly launch: number; // s
  readonly end: number; // s, the natural end
  readonly naturalEnd: NaturalEnd;
}

/** What becomes of a drone that arrives over its target. @param luck uniform draw in [0, 1). */
export function arrival(type: DroneType, luck: number): NaturalEnd {
  if (!type.armed) return 'decoy';
  return luck < type.accuracy ? 'hit' : 'inaccurate';
}
