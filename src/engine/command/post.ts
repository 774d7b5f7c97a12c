/** Who decides: command posts and doctrine. */
import type { Distribution } from '../kernel/distribution.ts';

/** Which unit takes a track, and which track comes first. */
export const policies = ['nearest', 'most-urgent', 'cheapest-capable', 'expected-value'] as const;
export type Policy = (typeof policies)[number];

export const weaponsControls = ['hold', 'tight', 'free'] as const;
/** hold: no fire; tight: only at tracks called strike; free: at any track. */
export type WeaponsControl = (typeof weaponsControls)[number];

export interface Doctrine {
  readonly weapons: WeaponsControl;
  readonly salvo: number; // rounds fired before looking, >= 1
  readonly unitsPerTrack: number; // most units on one track at a time, >= 1
  readonly reserve: number; // rounds of the inventory that are kept back
}

export interface Post {
  readonly id: string;
  readonly key: number; // uint32 from the id
  readonly controllers: number; // orders that can be worked on at a time
  readonly handling: Distribution; // s of a controller's time per order
  readonly policy: Policy;
}
