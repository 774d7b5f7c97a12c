/** Why a unit did not fire at a track that came into its reach. */

/** Append only: the index is what a reach carries. The first is what holds until anybody has looked. */
export const noFires = [
  'no-order', // no controller took it up in time
  'weapons-hold',
  'called-decoy', // weapons tight, or the round too expensive, for a track that is not called strike
  'not-worthwhile', // expected Pk below the doctrine's least, or not worth its cost under the policy
  'reserve', // the rest of the rounds is kept back
  'empty', // no round left
  'reloading',
  'busy', // all channels taken, or all crews out
  'busy-with-decoy', // all channels taken, one of them by a decoy
  'moving', // driving or being set up
  'enough-units', // as many units on the track as doctrine allows
  'too-late', // no round could meet it before it left the envelope, or it was gone before the first was fired
  'too-close', // only met inside the least range
  'other-unit', // the post chose another unit
  'out-of-action', // lost, removed or switched off meanwhile
  'unseen', // its post is lost, and the track had not come into its own sight
] as const;
export type NoFire = (typeof noFires)[number];

/** The number of a reason; `fired` for a unit that did. */
export const noFireNumber = Object.freeze(
  noFires.reduce<Record<string, number>>((numbers, reason, n) => {
    numbers[reason] = n;
    return numbers;
  }, {}),
) as Readonly<Record<NoFire, number>>;
export const fired = noFires.length;
