/** What stopped the defence from stopping a leaker: one binding constraint from a closed list. */

export const constraints = [
  'never-detected', // no sensor saw it in time for a track
  'out-of-envelope', // tracked, and inside no envelope while it was
  'no-order', // no controller free, the order came too late, or the post was lost and nobody told its units
  'no-channel', // every channel of those who could was taken, or they were driving or reloading
  'decoy-took-slot', // a channel that would have done was taken by a decoy
  'magazine-empty',
  'held-by-doctrine', // weapons hold, reserve, least Pk, units per track, not worth its cost
  'called-decoy', // held because the defence took it for a decoy
  'too-late', // a unit could not fire in time: reaction, way to go, target turned away
  'missed', // shot at, and missed
] as const;
export type Constraint = (typeof constraints)[number];
