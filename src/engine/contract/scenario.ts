/** The compiled scenario: everything the engine is told, in SI on the plane; plain data that can be cloned to a worker. */
import type { Post } from '../command/post.ts';
import type { EwArea } from '../engagement/ew-area.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import type { Box, Interval } from '../geometry/plane.ts';
import type { Distribution } from '../kernel/distribution.ts';
import type { Formula } from '../kernel/formula.ts';
import type { Place, Region } from '../raid/place.ts';
import type { DroneType, LaunchSite, Wave } from '../raid/wave.ts';
import type { Call } from '../sensing/call.ts';
import type { Sensor } from '../sensing/sensor.ts';
import type { Command } from './commands.ts';

export interface Scenario {
  readonly id: string;
  readonly duration: number; // s from the start of the night to the report
  readonly dark: readonly Interval[]; // s, when it is dark
  readonly bounds: Box; // m; a drifting threat that leaves it is lost to both sides
  readonly conditions: Conditions;
  readonly rules: Rules;
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
  readonly palette: Palette;
  readonly commands: readonly Command[]; // that belong to the scenario; a player's come on top
}

/** What can be placed during a night: one of each type, at the origin, without an id, under no post. */
export interface Palette {
  readonly sensors: readonly Sensor[];
  readonly fireUnits: readonly FireUnit[];
  readonly ewAreas: readonly EwArea[];
  readonly eyes: Readonly<Record<string, string>>; // fire-unit type id -> sensor type id that it brings along, where it does
}

/** What holds for the whole defence, and for what becomes of the shot down. */
export interface Rules {
  readonly coastTime: number; // s that a track lives on without any sensor holding it
  readonly coastingQuality: number; // 0 to 1, track quality meanwhile
  readonly worth: Readonly<Record<Call, number>>; // USD, what stopping a track so called is taken to be worth
  readonly driveMargin: number; // s by which a mobile group means to be ready before a track comes
  readonly debrisChance: number; // 0 to 1, that a kill over a built-up place is reported as debris there
  readonly alertLead: number; // s ahead of a track that a region is warned
  readonly allClear: number; // s by which an alert outlasts the last reason for it
}

/** Assumptions, where a scenario says nothing else. */
export const defaultRules: Rules = {
  coastTime: 90,
  coastingQuality: 0.3,
  worth: { strike: 1_000_000, decoy: 50_000 },
  driveMargin: 120,
  debrisChance: 0.15,
  alertLead: 900,
  allClear: 600,
};

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
