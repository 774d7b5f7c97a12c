/** What drones from one launch area are aimed at: places near the front, or anywhere deeper in the country. */
import type { LaunchSite, Place, PlaceKind } from '../../engine/index.ts';

/** How often a kind of place is aimed at, against housing. Assumption: energy above all, as reported for the winter of 2025-26. */
const appeal: Readonly<Record<PlaceKind, number>> = {
  energy: 3,
  port: 2,
  industry: 2,
  housing: 1,
  airfield: 2,
  rail: 1.5,
  storage: 1,
};

/** Near the front: the appeal of a place falls by e with every step beyond the nearest place of the launch area, m. An assumption. */
const nearStep = 60_000;
/** Deep: a place lies farther beyond the nearest than this, and no farther from the launch area than a drone flies, m. Assumptions. */
const deepFrom = 250_000;
const deepTo = 1_100_000;
/** Places with less weight than this are left out. */
const leastWeight = 0.02;

export type Depth = 'near' | 'deep';

/** The weights of the places that drones from a site are aimed at, by id, rounded to a hundredth; those near the front where none lies so deep. */
export function aim(
  site: LaunchSite,
  places: readonly Place[],
  depth: Depth,
): Readonly<Record<string, number>> {
  const away = places.map(({ position }) =>
    Math.hypot(position.x - site.position.x, position.y - site.position.y),
  );
  const nearest = Math.min(...away);
  const weights: Record<string, number> = {};
  places.forEach(({ id, kind }, n) => {
    const beyond = (away[n] ?? 0) - nearest;
    const isDeep = beyond > deepFrom && (away[n] ?? 0) < deepTo;
    const weight = appeal[kind] * (depth === 'near' ? Math.exp(-beyond / nearStep) : Number(isDeep));
    if (weight >= leastWeight) weights[id] = Math.round(weight * 100) / 100;
  });
  return Object.keys(weights).length === 0 && depth === 'deep' ? aim(site, places, 'near') : weights;
}
