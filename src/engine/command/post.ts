/** Who decides: command posts and doctrine. */
import type { Distribution } from '../kernel/distribution.ts';
import type { Formula } from '../kernel/formula.ts';

/** Which unit takes a track. `optimal` weighs all waiting tracks against all free units; `formula` is the scenario's own. */
export const policies = [
  'nearest',
  'most-urgent',
  'cheapest-capable',
  'expected-value',
  'optimal',
  'formula',
] as const;
export type Policy = (typeof policies)[number];

export const weaponsControls = ['hold', 'tight', 'free'] as const;
/** hold: no fire; tight: only at tracks called strike; free: at any track. */
export type WeaponsControl = (typeof weaponsControls)[number];

export interface Doctrine {
  readonly weapons: WeaponsControl;
  readonly salvo: number; // rounds fired before looking, >= 1; with 1: shoot-look-shoot
  readonly unitsPerTrack: number; // most units on one track at a time, >= 1
  readonly reserve: number; // rounds of the inventory that are kept back
  readonly expensiveRound: number; // USD: rounds that cost as much or more are fired only at tracks called strike
  readonly minPk: number; // 0 to 1, least expected Pk of a salvo that is worth firing
}

/** A price that no round has: nothing counts as expensive. */
export const nothingExpensive = 1e15;

export interface Post {
  readonly id: string;
  readonly key: number; // uint32 from the id
  readonly controllers: number; // orders that can be worked on at a time
  readonly handling: Distribution; // s of a controller's time per order
  readonly policy: Policy;
  readonly formula: Formula | undefined; // over `policyVariables`, for the policy `formula`: the highest value first, none at 0 or less
  readonly superior: number; // index into posts: takes over its units when it is lost; -1: they fight on their own, by what each sees itself
  readonly place: number; // index into places where it sits: it is lost with `hardness` hits of a warhead of 1 there; -1: nowhere that is attacked
}

/** What a policy formula may refer to, of a track and a unit that could engage it; SI. */
export const policyVariables = [
  'distance', // m, from the unit to the intercept point
  'timeToIntercept', // s
  'timeLeft', // s until the track leaves the unit's envelope
  'pk', // expected of the salvo, 0 to 1
  'cost', // USD of the salvo
  'rounds', // of the unit, ready and behind
  'strike', // 1 where the track is called strike, else 0
  'speed', // m/s of the track
  'altitude', // m of the track
  'quality', // of the track, 0 to 1
  'unitsOnTrack', // engaging it by now
] as const;
export type PolicyVariable = (typeof policyVariables)[number];
