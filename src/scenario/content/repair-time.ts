/** How long repair takes where a theatre does not say. */
import type { PlaceKind } from '../../engine/index.ts';

const hour = 3600; // s

/**
 * Time in which repair halves what is broken, s. All are assumptions: power is patched up within days because everything
 * else waits for it, rails are relaid overnight, a burnt hall or house takes weeks.
 */
export const repairTimes: Readonly<Record<PlaceKind, number>> = {
  energy: 36 * hour,
  port: 48 * hour,
  industry: 96 * hour,
  housing: 168 * hour,
  airfield: 24 * hour,
  rail: 12 * hour,
  storage: 120 * hour,
};
