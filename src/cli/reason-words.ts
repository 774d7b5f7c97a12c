/** Why it leaked, and why a unit did not fire, in words. */
import type { Constraint, NoFire, Refusal } from '../engine/index.ts';

export const constraintWords: Readonly<Record<Constraint, string>> = {
  'never-detected': 'never detected',
  'out-of-envelope': 'tracked, but inside no envelope',
  'no-order': 'no order in time',
  'no-channel': 'no channel free',
  'decoy-took-slot': 'a decoy took the channel',
  'magazine-empty': 'magazines empty',
  'held-by-doctrine': 'held by doctrine',
  'called-decoy': 'taken for a decoy',
  'too-late': 'too late to fire',
  missed: 'shot at and missed',
};

export const noFireWords: Readonly<Record<NoFire, string>> = {
  'no-order': 'no order',
  'weapons-hold': 'weapons hold',
  'called-decoy': 'taken for a decoy',
  'not-worthwhile': 'not worth a shot',
  reserve: 'reserve kept back',
  empty: 'no rounds',
  reloading: 'reloading',
  busy: 'busy',
  'busy-with-decoy': 'busy with a decoy',
  moving: 'on the move',
  'enough-units': 'enough units on it',
  'too-late': 'too late',
  'too-close': 'too close',
  'other-unit': 'another unit chosen',
  'out-of-action': 'out of action',
};

export const refusalWords: Readonly<Record<Refusal, string>> = {
  'unknown-unit': 'no unit has this id',
  'unknown-type': 'no such type',
  'unknown-post': 'no such command post',
  'unknown-track': 'no such track now',
  'id-in-use': 'the id is in use',
  'nobody-meant': 'nobody is meant',
  'bad-value': 'a value is out of bounds',
  'out-of-theatre': 'outside the theatre',
  'out-of-area': 'outside its area',
  'not-mobile': 'does not drive',
  'does-not-fly': 'does not fly',
  'does-not-emit': 'nothing to switch on or off',
  gone: 'removed or lost',
  'out-of-action': 'out of action',
  busy: 'busy',
  'no-rounds': 'no rounds',
  'weapons-hold': 'weapons hold',
  'out-of-reach': 'out of reach',
  'no-change': 'it is so already',
  'after-the-night': 'after the night',
  'called-decoy': 'taken for a decoy',
  'enough-units': 'enough units on it',
  'not-worthwhile': 'not worth a shot',
};
