/** Classification: a track is called strike or decoy, and the call improves with dwell. */
import { ln } from '../kernel/exact-math.ts';
import type { Call } from './call.ts';
import type { Sensor } from './sensor.ts';

/** A first call is right this often: a coin flip until the sensor has dwelt on the target. */
const firstAccuracy = 0.5;

/**
 * When a track is first called right, counted from its formation.
 *
 * The chance of a right call after a dwell t is p(t) = p₀ + (p₁ − p₀)(1 − e^(−t/τ)), with p₀ = ½, p₁ the sensor's
 * `callAccuracy` for what it is (the two make the confusion matrix) and τ its `callTime`. One draw u per track decides: the call is right from the moment p(t) exceeds u.
 *
 * @param truth what it is. @param u uniform draw in [0, 1). @returns s; 0 where right from the start, infinite where never.
 */
export function rightCallAfter(sensor: Sensor, truth: Call, u: number): number {
  if (u < firstAccuracy) return 0;
  const accuracy = sensor.callAccuracy[truth];
  if (u >= accuracy) return Number.POSITIVE_INFINITY;
  return -sensor.callTime * ln(1 - (u - firstAccuracy) / (accuracy - firstAccuracy));
}
