/** What a night leaves behind when it is recorded: enough to draw the world at any time, and nothing that decides it. */
import type { Outcome } from './consequence/totals.ts';
import type { Leg, Point } from './geometry/plane.ts';
import type { Call } from './sensing/call.ts';

export type { Call } from './sensing/call.ts';

export interface NightRecord {
  readonly conditions: NightConditions;
  readonly threats: readonly ThreatRecord[]; // in order of launch; index = threat
  readonly tracks: readonly TrackRecord[]; // in order of formation; index = track
  readonly engagements: readonly EngagementRecord[]; // in order of assignment
  readonly magazines: readonly MagazineRecord[]; // changes, in order of time
  readonly queues: readonly QueueRecord[]; // changes, in order of time
  readonly alerts: readonly AlertRecord[]; // in order of start
  readonly events: readonly NightEvent[]; // in order of time
}

/** What was drawn once for this night. */
export interface NightConditions {
  readonly visibility: number;
  readonly readiness: number;
  readonly skill: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly unready: readonly string[]; // ids of fire units and EW areas that stayed out of action
}

export interface ThreatRecord {
  readonly wave: number; // index into waves
  readonly type: number; // index into droneTypes
  readonly target: number; // index into places
  readonly legs: readonly Leg[]; // as flown, cut off at the end; the last ones drift where EW took it
  readonly launched: number; // s
  readonly ended: number; // s; the end of the night where still airborne
  readonly suppressedAt: number | undefined; // s, when EW took it; it may drift on until `ended`
  readonly outcome: Outcome;
  readonly region: number; // index of the region it ended over, or is over at the report; -1 for none
  readonly by: number; // index of the fire unit or EW area that ended it, -1 for neither
}

export interface TrackRecord {
  readonly threat: number;
  readonly formed: number; // s
  readonly dropped: number; // s
  readonly sensor: number; // index of the sensor that formed it
  readonly calls: readonly { readonly time: number; readonly call: Call }[]; // first at formation or later
}

export interface EngagementRecord {
  readonly unit: number; // index into fireUnits
  readonly threat: number;
  readonly track: number;
  readonly assigned: number; // s
  readonly fired: number; // s, first round
  readonly intercept: number; // s, last round at the target, or when it was given up
  readonly assessed: number; // s, channel free
  readonly rounds: number;
  readonly at: Point; // m, where the last round met the target
  readonly result: 'killed' | 'missed' | 'wasted'; // wasted: the target was gone
}

/** State of a fire unit from `time` on. */
export interface MagazineRecord {
  readonly time: number; // s
  readonly unit: number;
  readonly busy: number; // channels
  readonly ready: number; // rounds
  readonly reserve: number; // rounds
}

/** State of a command post from `time` on. */
export interface QueueRecord {
  readonly time: number; // s
  readonly post: number;
  readonly handling: number; // controllers at work
  readonly waiting: number; // tracks in reach of its units that wait for an order
}

export interface AlertRecord {
  readonly region: number;
  readonly from: number; // s
  readonly to: number; // s
}

/** One line of the log. Indices are those of the scenario and of this record. */
export type NightEvent =
  | {
      readonly time: number;
      readonly kind: 'threat.launched';
      readonly threat: number;
      readonly site: number;
    }
  | {
      readonly time: number;
      readonly kind: 'threat.shotDown';
      readonly threat: number;
      readonly unit: number;
    }
  | {
      readonly time: number;
      readonly kind: 'threat.suppressed';
      readonly threat: number;
      readonly area: number;
    }
  | {
      readonly time: number;
      readonly kind: 'threat.fell';
      readonly threat: number;
      readonly reason: FallReason;
    }
  | { readonly time: number; readonly kind: 'threat.left'; readonly threat: number }
  | { readonly time: number; readonly kind: 'threat.hit'; readonly threat: number; readonly place: number }
  | { readonly time: number; readonly kind: 'debris'; readonly threat: number; readonly place: number }
  | {
      readonly time: number;
      readonly kind: 'track.formed';
      readonly track: number;
      readonly threat: number;
      readonly sensor: number;
    }
  | {
      readonly time: number;
      readonly kind: 'track.called';
      readonly track: number;
      readonly threat: number;
      readonly call: Call;
    }
  | { readonly time: number; readonly kind: 'track.dropped'; readonly track: number; readonly threat: number }
  | {
      readonly time: number;
      readonly kind: 'order.given';
      readonly track: number;
      readonly threat: number;
      readonly post: number;
      readonly unit: number;
    }
  | {
      readonly time: number;
      readonly kind: 'engagement.fired';
      readonly threat: number;
      readonly unit: number;
      readonly rounds: number;
    }
  | {
      readonly time: number;
      readonly kind: 'engagement.missed';
      readonly threat: number;
      readonly unit: number;
    }
  | {
      readonly time: number;
      readonly kind: 'engagement.wasted';
      readonly threat: number;
      readonly unit: number;
    }
  | { readonly time: number; readonly kind: 'unit.reloading'; readonly unit: number }
  | { readonly time: number; readonly kind: 'unit.reloaded'; readonly unit: number; readonly rounds: number }
  | { readonly time: number; readonly kind: 'unit.empty'; readonly unit: number };

/** Why a threat fell: out of fuel, a fault, a decoy at the end of its path, an armed drone that missed its target, after EW. */
export type FallReason = 'fuel' | 'fault' | 'decoy' | 'inaccurate';
