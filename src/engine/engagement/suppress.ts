/** Electronic warfare: whether and when a jammed or spoofed threat loses its way. */
import { discCrossing } from '../geometry/disc.ts';
import type { DiscField } from '../geometry/disc-field.ts';
import type { Motion } from '../geometry/motion.ts';
import { type Box, isInside, type Leg } from '../geometry/plane.ts';
import { type Key, pair, uniform } from '../kernel/chance.ts';
import { cos, ln, sin } from '../kernel/exact-math.ts';
import type { Threat } from '../raid/threat.ts';
import type { DroneType } from '../raid/wave.ts';
import type { EwArea } from './ew-area.ts';

export interface Suppression {
  readonly time: number; // s
  readonly area: number; // index into ewAreas
}

/**
 * The first suppression on a natural path: each area is a constant hazard while the threat is inside it.
 *
 * @returns undefined where every area lets it pass.
 */
export function firstSuppression(
  key: Key,
  threat: Threat,
  type: DroneType,
  jamming: { readonly areas: readonly EwArea[]; readonly field: DiscField }, // the field of those in action
): Suppression | undefined {
  let first: Suppression | undefined;
  for (const index of jamming.field.alongPath(threat.legs)) {
    const area = jamming.areas[index] as EwArea;
    const hazard = area.hazard * type.ewSusceptibility;
    if (!(hazard > 0)) continue;
    const dose = -ln(1 - uniform(key, pair(threat.key, area.key), 'suppression')) / hazard;
    const time = timeOfDose(threat.legs, area, dose);
    if (time < threat.end && (first === undefined || time < first.time)) first = { time, area: index };
  }
  return first;
}

/** When the time spent inside an area adds up to `dose` s; infinite where it does not. */
function timeOfDose(legs: readonly Leg[], area: EwArea, dose: number): number {
  let left = dose;
  for (const leg of legs) {
    if (leg.altitude > area.maxAltitude) continue;
    const inside = discCrossing(leg, area.position.x, area.position.y, area.range);
    if (inside === undefined) continue;
    if (left <= inside.to - inside.from) return inside.from + left;
    left -= inside.to - inside.from;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * The flight after suppression: a straight drift on a random heading, or nothing where it falls at once.
 *
 * @param from its motion when it was suppressed, at `from.time`. @returns one leg; of no length where it falls.
 */
export function drift(key: Key, who: number, area: EwArea, from: Motion): Leg {
  const falls = uniform(key, who, 'fall') < area.fallShare;
  const speed = Math.sqrt(from.vx * from.vx + from.vy * from.vy);
  const heading = 2 * Math.PI * uniform(key, who, 'driftHeading');
  const stays = falls ? 0 : -area.driftTime * ln(1 - uniform(key, who, 'driftTime'));
  return {
    from: from.time,
    to: from.time + stays,
    x: from.x,
    y: from.y,
    vx: speed * cos(heading),
    vy: speed * sin(heading),
    altitude: from.altitude,
  };
}

/** Cuts a drift off where it leaves the theatre. */
export function cutAtBounds(leg: Leg, bounds: Box): Leg {
  const out = Math.min(
    timeToSide(leg.x, leg.vx, bounds.min.x, bounds.max.x),
    timeToSide(leg.y, leg.vy, bounds.min.y, bounds.max.y),
  );
  if (!isInside(bounds, leg.x, leg.y)) return { ...leg, to: leg.from };
  return leg.from + out < leg.to ? { ...leg, to: leg.from + out } : leg;
}

function timeToSide(at: number, speed: number, low: number, high: number): number {
  if (speed === 0) return Number.POSITIVE_INFINITY;
  return ((speed > 0 ? high : low) - at) / speed;
}
