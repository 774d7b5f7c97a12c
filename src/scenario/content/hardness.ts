/** How much a place takes where a theatre does not say. */
import type { PlaceKind } from '../../engine/index.ts';

/**
 * Hits of a 50 kg warhead that halve what still works. All are assumptions: houses burn and stores burn out with a hit or two, a substation or a
 * junction goes with a few transformers or points, a works or a port is many halls and cranes, and a runway is filled in again.
 */
export const hardnesses: Readonly<Record<PlaceKind, number>> = {
  energy: 3,
  port: 5,
  industry: 4,
  housing: 2,
  airfield: 6,
  rail: 3,
  storage: 2,
};
