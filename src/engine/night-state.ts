/** Everything that changes during a night, as plain data around one event queue. */
import type { Outcome } from './consequence/totals.ts';
import type { Reach } from './engagement/reach.ts';
import { type EventKind, kindNumber } from './event-kinds.ts';
import type { DiscField } from './geometry/disc-field.ts';
import type { Motion } from './geometry/motion.ts';
import type { Leg, Point } from './geometry/plane.ts';
import type { Key } from './kernel/chance.ts';
import type { EventQueue } from './kernel/event-queue.ts';
import type { Threat } from './raid/threat.ts';
import type { Recorder } from './recorder.ts';
import type { Scenario } from './scenario.ts';
import type { Call } from './sensing/call.ts';
import type { Hold } from './sensing/detect.ts';
import type { TrackSpan } from './sensing/track.ts';

export interface NightState {
  readonly scenario: Scenario; // as drawn for this night
  readonly key: Key;
  readonly queue: EventQueue;
  readonly ready: Readiness;
  readonly fields: Fields;
  readonly meanReaction: readonly number[]; // s, per fire unit
  readonly longestLead: number; // s, the longest time ahead at which any fire unit can use an order
  readonly postOf: readonly number[]; // index into posts, per fire unit; its own where it is autonomous
  readonly unitsOf: readonly (readonly number[])[]; // fire units, per post of the scenario
  readonly threats: readonly ThreatState[];
  readonly tracks: TrackState[];
  readonly engagements: Engagement[];
  readonly units: readonly UnitState[];
  readonly posts: readonly PostState[]; // the scenario's, then one for each fire unit on its own
  readonly places: readonly PlaceState[];
  readonly suppressions: number[]; // per EW area
  readonly recorder: Recorder | undefined;
  now: number; // s
}

/** Where sensors, envelopes and EW areas lie, of those in action. */
export interface Fields {
  readonly sensors: DiscField;
  readonly fireUnits: DiscField;
  readonly ewAreas: DiscField;
}

/** What is in action this night; lists as in the scenario. */
export interface Readiness {
  readonly sensors: readonly boolean[];
  readonly fireUnits: readonly boolean[];
  readonly ewAreas: readonly boolean[];
}

export interface ThreatState {
  readonly threat: Threat;
  status: 'waiting' | 'flying' | 'drifting' | 'ended';
  legs: readonly Leg[]; // as flown so far and planned
  holds: readonly Hold[];
  spans: readonly TrackSpan[];
  track: number; // index of its live track, -1 for none
  suppressedAt: number | undefined; // s
  ended: number; // s
  outcome: Outcome;
  region: number; // over which it ended, -1 for none
  by: number; // fire unit or EW area that ended it, -1 for neither
  readonly assignedTo: number[]; // fire unit of each engagement of it
  readonly takenUpBy: number[]; // post of each order that a controller worked on
  readonly shotsBy: number[]; // fire unit of each round that met it
}

export interface TrackState {
  readonly threat: number;
  readonly quickestEnd: number; // s, when it is lost if nothing else happens
  isLive: boolean;
  motion: Motion;
  version: number; // of its course
  call: Call;
  reaches: readonly Reach[]; // in order of opportunity
  next: number; // first opportunity still to come
  engagedBy: number[]; // units on it
  inHandOf: number[]; // posts whose controllers are working on it
  offers: Offer[]; // to each post whose units can reach it by now
}

/** A track on one course, put before one post. */
export interface Offer {
  readonly post: number;
  readonly track: number;
  readonly version: number; // of the track's course
  readonly deadline: number; // s, when it leaves the reach of the last of the post's units
  readonly due: Reach[]; // of the post's units that can use an order by now
}

export interface UnitState {
  ready: number; // rounds in the magazine
  reserve: number; // rounds behind it
  busy: number; // channels
  isReloading: boolean;
  fired: number; // rounds
  kills: number;
}

export interface PostState {
  readonly controllers: number;
  handling: number; // controllers at work
  readonly pending: Offer[]; // tracks in reach of its units, and some that were
}

export interface PlaceState {
  hits: number;
  debris: number;
}

/** An assignment being carried out. */
export interface Engagement {
  readonly unit: number;
  readonly track: number;
  readonly threat: number;
  readonly post: number;
  readonly nth: number; // engagement of this threat by this unit, from 0
  readonly assigned: number; // s
  fired: number; // s, of the first round
  intercept: number; // s, of the round in flight
  assessed: number; // s, the channel is free again; the end of the night until then
  at: Point; // m, where the last round met its target
  rounds: number; // fired
  spent: number; // rounds that have met the target or missed it
  result: 'killed' | 'missed' | 'wasted';
}

export function schedule(state: NightState, time: number, kind: EventKind, a: number, b = 0): void {
  const number = kindNumber[kind];
  state.queue.schedule(time, number, number, a, b);
}

export function isAlive(threat: ThreatState): boolean {
  return threat.status === 'flying';
}

/** How often a number occurs in a list. */
export function countOf(list: readonly number[], value: number): number {
  let count = 0;
  for (const one of list) if (one === value) count++;
  return count;
}
