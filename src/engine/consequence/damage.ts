/** What a hit does to a place, and what a kill over it may do. */
import { distance } from '../geometry/plane.ts';
import { pow } from '../kernel/exact-math.ts';
import type { Place } from '../raid/place.ts';

/** The share of what still works at a place that is left after a hit: hits of a warhead of 1 halve it with as many as the place is hard. */
export function leftAfterHit({ hardness }: Place, warhead: number): number {
  return pow(2, -warhead / hardness);
}

/** Customers without power where a share of a place is broken, whole. @param damage 0 to 1. */
export function customersWithoutPower(place: Place, damage: number): number {
  return Math.round(place.customers * damage);
}

/**
 * Customers times hours without power until all is repaired, for a share that has been broken; what several nights break adds up.
 *
 * Repair halves what is broken every `repairTime`: ∫ customers · damage · 2^(−t/T) dt = customers · damage · T / ln 2.
 * An assumption: reported restoration is fast at first and slow at the end.
 */
export function customerHours(place: Place, damage: number): number {
  return (place.customers * damage * place.repairTime) / (3600 * Math.LN2);
}

/** What is still broken after a time of repair, 0 to 1. @param time s. */
export function damageAfter(place: Place, damage: number, time: number): number {
  return damage * pow(2, -time / place.repairTime);
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
