/** Commands: what a player, or the scenario itself, tells the defence during a night. */
import type { Doctrine, Policy, WeaponsControl } from '../command/post.ts';
import type { Layer } from '../engagement/fire-unit.ts';
import type { Point } from '../geometry/plane.ts';
import type { Formula } from '../kernel/formula.ts';

/** A timed input. Units, sensors, EW areas and posts go by their id. */
export interface Command {
  readonly time: number; // s from the start of the night
  readonly act: Act;
}

export type Act =
  | {
      readonly kind: 'place'; // a new unit of a type of the palette; in action once it is set up, at once at time 0
      readonly type: string;
      readonly id: string; // its own, not in use
      readonly at: Point;
      readonly post: string | undefined; // undefined: on its own
    }
  | { readonly kind: 'move'; readonly id: string; readonly to: Point } // any unit, at its own pace; at once at time 0
  | { readonly kind: 'remove'; readonly id: string } // unit, sensor, EW area or post, for the rest of the night
  | { readonly kind: 'posture'; readonly of: Scope; readonly weapons: WeaponsControl }
  | { readonly kind: 'doctrine'; readonly of: Scope; readonly change: Partial<Doctrine> }
  | { readonly kind: 'reserve'; readonly of: Scope; readonly rounds: number }
  | {
      readonly kind: 'policy';
      readonly post: string;
      readonly policy: Policy;
      readonly formula: Formula | undefined; // for the policy `formula`
    }
  | { readonly kind: 'displace'; readonly unit: string; readonly to: Point } // a mobile group, inside its area
  | { readonly kind: 'scramble'; readonly unit: string; readonly track: number | undefined } // undefined: its most urgent
  | { readonly kind: 'emission'; readonly sensor: string; readonly isOn: boolean }
  | { readonly kind: 'ew'; readonly area: string; readonly isOn: boolean };

/** Whom a posture, doctrine or reserve is for. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'layer'; readonly layer: Layer }
  | { readonly kind: 'region'; readonly region: string } // units that stand in it
  | { readonly kind: 'post'; readonly post: string }; // units under it

/** Why a command could not be carried out. Append only: the index goes into the state hash. */
export const refusals = [
  'unknown-unit', // no unit, sensor, EW area or post has this id
  'unknown-type', // not in the palette
  'unknown-post',
  'unknown-track', // not live
  'id-in-use',
  'nobody-meant', // no unit is in the scope
  'bad-value', // a number out of bounds, a formula missing
  'out-of-theatre',
  'out-of-area', // beyond the group's area
  'not-mobile', // it does not drive
  'does-not-fly', // nothing to scramble
  'does-not-emit', // not a sensor, or not an EW area
  'gone', // removed or lost
  'out-of-action', // not ready this night, or on the move
  'busy', // no crew or channel free, or shooting
  'no-rounds',
  'weapons-hold',
  'out-of-reach', // cannot meet the track, or does not see it and has no post to tell it
  'no-change', // it is so already
  'after-the-night',
  'called-decoy', // weapons tight, or the round too expensive, for a track that is not called strike
  'enough-units', // as many units on the track as doctrine allows, or the unit itself
  'not-worthwhile', // expected Pk below the doctrine's least, or not worth its cost under the policy
] as const;
export type Refusal = (typeof refusals)[number];
