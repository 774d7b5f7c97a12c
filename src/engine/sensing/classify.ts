/** Classification: a track is called strike or decoy, and the call improves with dwell. */
import { ln } from '../kernel/exact-math.ts';
import type { Call } from './call.ts';
import type { Hold } from './detect.ts';
import type { Sensor } from './sensor.ts';

/** A first call is right this often: a coin flip until the sensor has dwelt on the target. */
const firstAccuracy = 0.5;

/** What is called, and with what luck. */
export interface Called {
  readonly truth: Call; // what it is
  readonly formed: number; // s, when its track was
  readonly luck: number; // uniform draw in [0, 1), one a track
}

/**
 * When a track is first called right; infinite for never. Once right it stays right.
 *
 * It is called as the sensor that knows it best would call it: it is right as soon as the accuracy p(t) of any sensor that holds it exceeds
 * the track's one draw, so its accuracy is the greatest of theirs. They are not taken for independent: two that are right in eight of ten cases are
 * right in the same eight. A sensor's dwell t runs from the start of its hold or the formation of the track, whichever is later, and only to
 * the end of that hold: while nobody holds the track nothing is corrected, and the next hold begins anew.
 *
 * @param holds of its threat, past ones too, in order of start.
 */
export function rightCallAt(
  holds: readonly Hold[],
  sensors: readonly Sensor[],
  { truth, formed, luck }: Called,
): number {
  if (luck < firstAccuracy) return formed;
  let first = Number.POSITIVE_INFINITY;
  for (const { sensor, from, to } of holds) {
    const since = Math.max(from, formed);
    if (since >= first || since >= to) continue;
    const time = since + rightCallAfter(sensors[sensor] as Sensor, truth, luck);
    if (time < to && time < first) first = time;
  }
  return first;
}

/**
 * The dwell after which a sensor alone calls a track right.
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
