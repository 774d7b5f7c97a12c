/** Everything that changes during a night, as plain data around one event queue. */

import type { Outcome } from '../consequence/totals.ts';
import type { Command, Refusal } from '../contract/commands.ts';
import type { Scenario } from '../contract/scenario.ts';
import type { Reach } from '../engagement/reach.ts';
import type { CourseGrid } from '../geometry/course-grid.ts';
import type { Motion } from '../geometry/motion.ts';
import type { Leg, Point } from '../geometry/plane.ts';
import type { Key } from '../kernel/chance.ts';
import type { EventQueue } from '../kernel/event-queue.ts';
import type { Threat } from '../raid/threat.ts';
import type { Call } from '../sensing/call.ts';
import type { Hold } from '../sensing/detect.ts';
import type { Stand } from '../sensing/stand.ts';
import type { TrackSpan } from '../sensing/track.ts';
import type { Fields } from './fields.ts';
import type { Recorder } from './recorder.ts';

export interface NightState {
  readonly key: Key;
  readonly queue: EventQueue;
  readonly threats: readonly ThreatState[];
  readonly aloft: number[]; // threats in the air, in order of launch
  readonly paths: CourseGrid; // of the threats in the air, from where each path was taken to its end
  readonly courses: CourseGrid; // of the live tracks, as far as they have been looked along
  readonly tracks: TrackState[];
  readonly live: number[]; // tracks, in order of formation
  readonly engagements: Engagement[];
  readonly flights: Flight[]; // of aircraft, in order of take-off
  readonly units: UnitState[];
  readonly posts: (PostState | undefined)[]; // the scenario's, then one for each fire unit on its own; see `postAt`
  readonly places: readonly PlaceState[];
  readonly commands: readonly Command[]; // the scenario's, then the player's
  readonly refused: (Refusal | undefined)[]; // per command
  readonly recorder: Recorder | undefined;
  scenario: Scenario; // as drawn for this night; replaced as a whole where a command changes the laydown
  ready: Readiness;
  fields: Fields;
  stands: Stands;
  shotsWasted: number; // rounds
  shotsAtDecoys: number; // rounds
  now: number; // s
}

/** What is in action; lists as in the scenario. */
export interface Readiness {
  readonly sensors: boolean[];
  readonly fireUnits: boolean[];
  readonly ewAreas: boolean[];
}

/** Where and when those stood that did not stand in one place all night; undefined for the others. */
export interface Stands {
  readonly sensors: (Stand[] | undefined)[];
  readonly roving: number[]; // the sensors among them that a command has moved, in order of index
  readonly ewAreas: (Stand[] | undefined)[];
  readonly carried: { readonly sensor: number[]; readonly ewArea: number[] }; // indices of those on the road
}

export interface ThreatState {
  readonly threat: Threat;
  status: 'waiting' | 'flying' | 'drifting' | 'ended';
  legs: readonly Leg[]; // as flown so far and planned
  plan: number; // version of its path
  navigates: number; // s, since when by its own navigation
  end: number; // s, the natural end of the present path
  naturalEnd: Threat['naturalEnd'];
  holds: Hold[]; // in order of start
  spans: readonly TrackSpan[];
  formsAt: number; // s, of the queued event for its next track; infinite for none
  track: number; // index of its live track, -1 for none
  timesSuppressed: number;
  suppressedAt: number | undefined; // s, first
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
  readonly formed: number; // s
  readonly luck: number; // 0 to 1, how long a look it takes to call it right
  isLive: boolean;
  lost: number; // s, when the last sensor loses it, as things stand
  dropsAt: number; // s, of the queued event for its end
  turnsAt: number; // s, of the queued event for its next turn; infinite for none
  legFrom: number; // s, start of the leg that it is believed on
  motion: Motion;
  version: number; // of its course
  lookedTo: number; // s, up to when opportunities on it are known
  aheadAt: number; // s, of the queued event for looking farther
  call: Call;
  callsAt: number; // s, of the queued event that corrects its call; infinite for none
  reaches: Reach[]; // in order of opportunity
  next: number; // first opportunity still to come
  nextAt: number; // s, of the queued event for it; infinite for none
  weighAt: number; // s, when it will be weighed again, or was
  readonly past: (readonly Reach[])[]; // opportunities that came on earlier courses, course by course
  engagedBy: number[]; // units on it
  inHandOf: number[]; // posts whose controllers are working on it
  offers: Offer[]; // to each post whose units can reach it by now
  readonly chasers: number[]; // flights on their way to it
}

/** A track on one course, put before one post. */
export interface Offer {
  readonly post: number;
  readonly track: number;
  readonly version: number; // of the track's course
  readonly due: Reach[]; // of the post's units that can use an order by now
  deadline: number; // s, when it leaves the reach of the last of the post's units
  leaves: number; // s, when it leaves the reach of the last of those that doctrine lets fire at it as it is called now
  declined: number; // the post's round in which it was left for better pairs; -1 for never
}

export interface UnitState {
  position: Point;
  sight: number; // m, within which it knows of tracks; infinite while it shares the air picture
  ready: number; // rounds in the magazine
  reserve: number; // rounds behind it
  busy: number; // channels
  onDecoys: number; // of these, taken by a drone without a warhead
  isReloading: boolean;
  isMoving: boolean; // driving or being set up
  weighedAt: Point; // the middle of the area in which it was last looked for among the tracks
  shut: readonly number[]; // sensors of its own that open when it is set up
  moves: number; // so far
  post: number; // index into posts; its own where it is autonomous
  fired: number; // rounds
  kills: number;
}

export interface PostState {
  readonly units: number[]; // under it by now
  readonly pending: Offer[]; // tracks in reach of its units, and some that were
  controllers: number;
  handling: number; // controllers at work
  round: number; // counts what changes the pairs it can choose from
  isLost: boolean;
}

export interface PlaceState {
  hits: number;
  force: number; // of these together, in warheads of 1
  debris: number;
  working: number; // share, 0 to 1
  readonly worked: number; // share when the night began, 0 to 1
}

/** An assignment being carried out. */
export interface Engagement {
  readonly unit: number;
  readonly track: number;
  readonly threat: number;
  readonly post: number;
  readonly nth: number; // engagement of this threat by this unit, from 0
  readonly assigned: number; // s
  readonly reach: Reach; // that it was ordered on
  flight: number; // index into flights, -1 for a round from the ground
  fired: number; // s, of the first round
  intercept: number; // s, of the round in flight
  assessed: number; // s, the channel is free again; the end of the night until then
  at: Point; // m, where the last round met its target
  rounds: number; // fired
  spent: number; // rounds that have met the target or missed it
  result: 'killed' | 'missed' | 'wasted';
}

/** An aircraft in the air. */
export interface Flight {
  readonly unit: number;
  readonly took: number; // s, off
  readonly course: Leg[]; // as flown; the last leg is open until it changes course
  readonly crewOf: number; // engagement for which its crew went out
  engagement: number; // that it flies for, or flew for last
  plan: number; // version of its course
  attacks: number; // left
  dose: number; // friendly EW that it still bears, in units of the hazard's integral
  notBefore: number; // s, of its next attack
  isReturning: boolean; // on its way home
  isOver: boolean;
}

/** A list that is empty until it is needed. */
export const nothing: readonly number[] = [];

/** @param kind its number in `on`. */
export function schedule(state: NightState, time: number, kind: number, a: number, b = 0): void {
  state.queue.schedule(time, kind, kind, a, b);
}

/** A post that is fresh: under it some units, nothing pending. */
export function newPost(controllers: number, units: number[]): PostState {
  return { units, pending: [], controllers, handling: 0, round: 0, isLost: false };
}

/** The state of a post. That of a unit on its own, which has no controllers to wait for, is made when it is first asked for. */
export function postAt({ posts, units, scenario }: NightState, post: number): PostState {
  const known = posts[post];
  if (known !== undefined) return known;
  const unit = post - scenario.posts.length;
  const own = newPost(Number.POSITIVE_INFINITY, units[unit]?.post === post ? [unit] : []);
  posts[post] = own;
  return own;
}

/** In the air: on its way or drifting. */
export function isAlive({ status }: ThreatState): boolean {
  return status === 'flying' || status === 'drifting';
}

/** How often a number occurs in a list. */
export function countOf(list: readonly number[], value: number): number {
  let count = 0;
  for (const one of list) if (one === value) count++;
  return count;
}

/** Takes the first of a number out of a list, if it is there. */
export function takeOut(list: number[], value: number): void {
  let at = 0;
  while (at < list.length && list[at] !== value) at++;
  if (at === list.length) return;
  for (; at + 1 < list.length; at++) list[at] = list[at + 1] as number;
  list.pop();
}
