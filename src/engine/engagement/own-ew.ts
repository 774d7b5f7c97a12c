/** What friendly electronic warfare costs: the hazard that an own aircraft flies through. */
import type { Interval, Leg } from '../geometry/plane.ts';
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
    const { hazard } = area;
    for (const { from, to } of insideTimes([leg], area, jamming.stands[index]))
      found.push({ from, to, hazard });
  }
  return found;
}

/** The integral of the hazard of all areas along a leg. */
export function doseOf(leg: Leg, jamming: Jamming): number {
  return exposures(leg, jamming).reduce((sum, { from, to, hazard }) => sum + (to - from) * hazard, 0);
}

/** When the integral of the hazard along a leg reaches `dose`, s; infinite where it does not. */
export function timeOfDose(leg: Leg, jamming: Jamming, dose: number): number {
  const found = exposures(leg, jamming);
  if (found.length === 0) return Number.POSITIVE_INFINITY;
  const times = found.flatMap(({ from, to }) => [from, to]).sort((one, other) => one - other);
  let left = dose;
  for (let n = 1; n < times.length; n++) {
    const [from, to] = [times[n - 1] as number, times[n] as number];
    const hazard = found.reduce((sum, one) => sum + (one.from <= from && to <= one.to ? one.hazard : 0), 0);
    if (hazard > 0 && left <= hazard * (to - from)) return from + left / hazard;
    left -= hazard * (to - from);
  }
  return Number.POSITIVE_INFINITY;
}
