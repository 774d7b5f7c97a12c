/** What can happen in a night: the kinds of queued event, in order of priority among equal times. */

export const eventKinds = [
  'command', // a command
  'launch', // a threat
  'end', // a threat, b version of its path
  'driftEnd', // a threat, b version of its path
  'suppress', // a threat, b version of its path
  'intercept', // a engagement, b version of the flight's course
  'jammed', // a flight, b number of its legs
  'assess', // a engagement
  'reloaded', // a unit
  'turnHome', // a flight, b version of its course
  'landed', // a flight
  'crewReady', // a unit
  'setUp', // a unit, b which of its moves
  'hauled', // a sensor or EW area, b which of the two and whether it goes into action
  'trackFormed', // a threat
  'trackTurn', // a track
  'trackLost', // a track
  'call', // a track
  'handled', // a post, b track
  'lookAhead', // a track
  'weigh', // a track
  'opportunity', // a track
  'fire', // a engagement
] as const;
export type EventKind = (typeof eventKinds)[number];

/** The number of a kind, which is also its priority: `on.launch`. Numbers, because the queue holds them. */
export const on = Object.freeze(
  eventKinds.reduce<Record<string, number>>((numbers, kind, n) => {
    numbers[kind] = n;
    return numbers;
  }, {}),
) as Readonly<Record<EventKind, number>>;
