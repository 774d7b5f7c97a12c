/** What a hit does to a place, and what a kill over it may do. */
import { distance } from '../geometry/plane.ts';
import { exp } from '../kernel/exact-math.ts';
import type { Place } from '../raid/place.ts';

/** Chance that a kill over a built-up place is reported as debris there: an assumption. */
export const debrisChance = 0.15;

const ln2 = Math.LN2;

/**
 * Customers without power after a number of hits, whole.
 *
 * What still works halves with every `hardness` hits: customers · (1 − 2^(−hits/hardness)): an assumption.
 */
export function customersWithoutPower(place: Place, hits: number): number {
  return Math.round(place.customers * (1 - exp((-ln2 * hits) / place.hardness)));
}

/** The nearest place whose built-up area lies under a point; -1 for none. */
export function placeUnder(places: readonly Place[], x: number, y: number): number {
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  places.forEach((place, index) => {
    const away = distance(place.position.x, place.position.y, x, y);
    if (away > place.radius || away >= least) return;
    least = away;
    found = index;
  });
  return found;
}
