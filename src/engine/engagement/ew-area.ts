/** What suppresses: areas in which satellite navigation is jammed or spoofed. */
import type { Point } from '../geometry/plane.ts';

export interface EwArea {
  readonly id: string;
  readonly key: number; // uint32 from the id
  readonly type: string; // catalogue id
  readonly position: Point;
  readonly range: number; // m
  readonly maxAltitude: number; // m
  readonly hazard: number; // 1/s against a susceptibility of 1
  readonly fallShare: number; // 0 to 1: falls at once; the rest drifts
  readonly driftTime: number; // s, mean time that a drifting threat stays up
  readonly recoverShare: number; // 0 to 1, of those that drift: finds its way again when the drift is over
  readonly isOn: boolean; // when the night begins
}
