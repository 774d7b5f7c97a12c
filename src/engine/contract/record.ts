/** What a night leaves behind when it is recorded: enough to draw the world at any time, and nothing that decides it. */
import type { NoFire } from '../command/no-fire.ts';
import type { Outcome } from '../consequence/totals.ts';
import type { EwArea } from '../engagement/ew-area.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import type { Leg, Point } from '../geometry/plane.ts';
import type { Call } from '../sensing/call.ts';
import type { Sensor } from '../sensing/sensor.ts';
import type { Refusal } from './commands.ts';
import type { Constraint } from './constraint.ts';

export type { Call } from '../sensing/call.ts';

export interface NightRecord {
  readonly conditions: NightConditions;
  readonly threats: readonly ThreatRecord[]; // in order of launch; index = threat
  readonly tracks: readonly TrackRecord[]; // in order of formation; index = track
  readonly engagements: readonly EngagementRecord[]; // in order of assignment
  readonly magazines: readonly MagazineRecord[]; // changes, in order of time
  readonly queues: readonly QueueRecord[]; // changes, in order of time
  readonly alerts: readonly AlertRecord[]; // in order of start
  readonly passes: readonly PassRecord[]; // every unit and track that it could have engaged, in order of track, then unit
  readonly moves: readonly MoveRecord[]; // in order of start
  readonly hauls: readonly HaulRecord[]; // in order of start
  readonly commands: readonly CommandRecord[]; // in order of time
  readonly switches: readonly SwitchRecord[]; // changes during the night, in order of time
  readonly laydown: Laydown; // at the end of the night: the scenario's lists, and behind them what was placed
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
  readonly constraint: Constraint | undefined; // what stopped the defence, where it hit
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
  readonly rounds: number; // that did not come back
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

/** A track on its believed course inside the reach of a unit. */
export interface PassRecord {
  readonly track: number;
  readonly threat: number;
  readonly unit: number;
  readonly from: number; // s, enters the envelope
  readonly to: number; // s, leaves it
  readonly why: NoFire | 'fired'; // why the unit did not fire at it, in the end
}

/** A group on the road, or an aircraft in the air. */
export interface MoveRecord {
  readonly kind: 'drive' | 'flight';
  readonly unit: number;
  readonly legs: readonly Leg[]; // on the ground at altitude 0; cut off where it was lost or the night ended
  readonly ready: number; // s, when the group is set up or the crew has turned round; the end of the night at the latest
}

/** A sensor or an EW area that is carried to another place. */
export interface HaulRecord {
  readonly of: 'sensor' | 'ewArea';
  readonly index: number; // in the laydown
  readonly legs: readonly Leg[]; // on the ground at altitude 0; cut off where the night ended
}

/** What became of a command. */
export interface CommandRecord {
  readonly time: number; // s
  readonly command: number; // index: the scenario's commands first, then the player's
  readonly refused: Refusal | undefined;
}

/** Something goes in or out of action, starts or stops emitting, or is lost. */
export interface SwitchRecord {
  readonly time: number; // s
  readonly of: 'sensor' | 'fireUnit' | 'ewArea' | 'post';
  readonly index: number; // in the laydown; posts as in the scenario
  readonly isOn: boolean;
}

export interface Laydown {
  readonly sensors: readonly Sensor[];
  readonly fireUnits: readonly FireUnit[];
  readonly ewAreas: readonly EwArea[];
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
  | { readonly time: number; readonly kind: 'unit.empty'; readonly unit: number }
  | {
      readonly time: number;
      readonly kind: 'order.late'; // handled when no unit could take the track any more
      readonly track: number;
      readonly threat: number;
      readonly post: number;
    }
  | { readonly time: number; readonly kind: 'threat.recovered'; readonly threat: number } // found its way again
  | {
      readonly time: number;
      readonly kind: 'group.driving';
      readonly unit: number;
      readonly threat: number; // that it drives to meet, -1 where it was told to go
    }
  | { readonly time: number; readonly kind: 'group.ready'; readonly unit: number }
  | {
      readonly time: number;
      readonly kind: 'sortie.launched';
      readonly unit: number;
      readonly threat: number;
    }
  | { readonly time: number; readonly kind: 'sortie.returning'; readonly unit: number }
  | { readonly time: number; readonly kind: 'sortie.landed'; readonly unit: number }
  | { readonly time: number; readonly kind: 'sortie.lost'; readonly unit: number } // to friendly EW, or out of fuel
  | {
      readonly time: number;
      readonly kind: 'command.done';
      readonly command: number;
    }
  | {
      readonly time: number;
      readonly kind: 'command.refused';
      readonly command: number;
      readonly reason: Refusal;
    }
  | { readonly time: number; readonly kind: 'post.lost'; readonly post: number };

/** Why a threat fell: out of fuel, a fault, a decoy at the end of its path, an armed drone that missed its target, after EW. */
export type FallReason = 'fuel' | 'fault' | 'decoy' | 'inaccurate';
