/** The compiled scenario: everything the engine is told, in SI on the plane; plain data that can be cloned to a worker. */
import type { Post } from './command/post.ts';
import type { EwArea } from './engagement/ew-area.ts';
import type { FireUnit } from './engagement/fire-unit.ts';
import type { Box, Interval } from './geometry/plane.ts';
import type { Distribution } from './kernel/distribution.ts';
import type { Formula } from './kernel/formula.ts';
import type { Place, Region } from './raid/place.ts';
import type { DroneType, LaunchSite, Wave } from './raid/wave.ts';
import type { Sensor } from './sensing/sensor.ts';

export interface Scenario {
  readonly id: string;
  readonly duration: number; // s from the start of the night to the report
  readonly dark: readonly Interval[]; // s, when it is dark
  readonly bounds: Box; // m; a drifting threat that leaves it is lost to both sides
  readonly conditions: Conditions;
  readonly parameters: readonly NightParameter[]; // those drawn once per night; fixed ones are already folded in
  readonly varying: readonly VaryingField[];
  readonly regions: readonly Region[];
  readonly places: readonly Place[];
  readonly sites: readonly LaunchSite[];
  readonly droneTypes: readonly DroneType[];
  readonly waves: readonly Wave[];
  readonly sensors: readonly Sensor[];
  readonly posts: readonly Post[];
  readonly fireUnits: readonly FireUnit[];
  readonly ewAreas: readonly EwArea[];
}

/** What the night is like for everybody. */
export interface Conditions {
  readonly visibility: number; // 0 to 1
  readonly readiness: number; // 0 to 1, chance that a fire unit or EW area is in action this night
  readonly targetSpread: number; // standard deviation of the log of each target's weight, drawn per night
  readonly skill: number; // multiplies every Pk, >= 0: crews, ammunition, the unmodelled rest of the night
}

/** A quantity drawn once per night. */
export interface NightParameter {
  readonly name: string;
  readonly key: number; // uint32 from the name
  readonly distribution: Distribution;
}

/** A field whose value depends on the night's parameters; the scenario holds its value at their means. */
export interface VaryingField {
  readonly path: readonly (string | number)[]; // from the scenario, e.g. ['waves', 2, 'count']
  readonly formula: Formula;
  readonly min: number; // the result is held inside [min, max]
  readonly max: number;
  readonly integer: boolean; // the result is rounded to the nearest whole number
}
