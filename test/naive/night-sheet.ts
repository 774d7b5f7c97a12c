/** What changes during a naive night: plain arrays of plain objects. */
import type { DroneType, FireUnit, Outcome, Point, Post, Scenario } from '../../src/engine/index.ts';
import type { Stream } from './stream.ts';

export interface Sheet {
  readonly scenario: Scenario;
  readonly step: number; // s
  readonly next: Stream;
  readonly drones: readonly Drone[];
  readonly lastLaunch: number; // s
  active: readonly Drone[]; // in the air, or still believed to be
  readonly watchers: readonly number[]; // sensors in action
  readonly jammers: readonly number[]; // EW areas in action
  readonly guns: readonly Gun[]; // per fire unit
  readonly desks: readonly Desk[]; // the posts, then one for each unit on its own
  readonly tracks: Track[];
  readonly shots: Shot[]; // engagements that are not over
  readonly tally: Tally;
  now: number; // s
}

export interface Drone {
  readonly type: DroneType;
  readonly launch: number; // s
  readonly speed: number; // m/s
  readonly cruise: number; // m above ground
  readonly corners: readonly Point[];
  readonly lengths: readonly number[]; // m, from each corner to the next
  readonly length: number; // m, all the way
  readonly seenSince: number[]; // s, per sensor; infinite while it does not see it
  seenBy: number; // sensors
  status: 'home' | 'flying' | 'drifting' | 'gone';
  outcome: Outcome;
  flown: number; // m
  x: number; // m
  y: number; // m
  vx: number; // m/s
  vy: number; // m/s
  altitude: number; // m
  driftEnd: number; // s
  track: Track | undefined; // live
}

/** Straight flight: where it was at a time, and how it goes on. */
export interface Course {
  time: number; // s
  x: number; // m
  y: number; // m
  vx: number; // m/s
  vy: number; // m/s
  altitude: number; // m
}

/** What the defence believes of a drone. */
export interface Track {
  readonly drone: Drone;
  readonly course: Course;
  readonly formed: number; // s
  readonly luck: number; // 0 to 1, how long a right call takes
  readonly engagedBy: number[]; // units
  heldAt: number; // s, when a sensor last held it
  isLive: boolean;
  isCalledRight: boolean;
  isCalledStrike: boolean;
}

export interface Gun {
  readonly unit: FireUnit;
  readonly isReady: boolean; // this night
  readonly meanReaction: number; // s
  busy: number; // channels
  ready: number; // rounds
  reserve: number; // rounds
  reloaded: number; // s, infinite while not reloading
}

/** Where orders are given: a post, or a unit by itself. */
export interface Desk {
  readonly post: Post | undefined;
  readonly units: readonly number[];
  readonly work: { readonly track: Track; readonly done: number }[]; // in controllers' hands
}

/** An engagement. */
export interface Shot {
  readonly unit: number;
  readonly track: Track;
  phase: 'reacting' | 'flying' | 'assessing' | 'over';
  due: number; // s, end of the phase
  rounds: number; // still in the air
}

export interface Tally {
  rounds: number;
  debris: number;
}

/** Whether a point lies within a distance of another, m. */
export function isWithin(a: Point, b: Point, reach: number): boolean {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 <= reach * reach;
}

export function isUp(drone: Drone): boolean {
  return drone.status === 'flying' || drone.status === 'drifting';
}
