/** What can happen in a night: the kinds of queued event, in order of priority among equal times. */

export const eventKinds = [
  'launch', // a threat
  'end', // a threat, naturally
  'driftEnd', // a threat
  'suppress', // a threat, b area
  'intercept', // a engagement
  'assess', // a engagement
  'reloaded', // a unit
  'trackFormed', // a threat, b span
  'trackTurn', // a track
  'trackLost', // a track
  'call', // a track
  'handled', // a post, b track
  'lookAhead', // a track, b version of its course
  'opportunity', // a track, b version of its course
  'fire', // a engagement
] as const;
export type EventKind = (typeof eventKinds)[number];

/** The number of a kind, which is also its priority. */
export const kindNumber = Object.freeze(
  eventKinds.reduce<Record<string, number>>((numbers, kind, n) => {
    numbers[kind] = n;
    return numbers;
  }, {}),
) as Readonly<Record<EventKind, number>>;
