/** What is launched: drone types, launch sites and waves. */
import type { Point } from '../geometry/plane.ts';
import type { Distribution } from '../kernel/distribution.ts';

/** How a fire unit's Pk is told apart: by what the target is to shoot at, not by what it carries. */
export const threatClasses = ['slow', 'small', 'fast'] as const;
export type ThreatClass = (typeof threatClasses)[number];

export interface DroneType {
  readonly id: string;
  readonly armed: boolean; // carries a warhead: reaching its target is a hit
  readonly warhead: number; // of the 50 kg in which the hardness of places is counted, >= 0
  readonly threatClass: ThreatClass;
  readonly radarFactor: number; // multiplies a radar's instrument range
  readonly soundFactor: number; // multiplies an acoustic field's glimpse rate
  readonly range: number; // m flown before it falls out of fuel
  readonly faultRate: number; // 1/s, hazard of falling without any defence
  readonly ewSusceptibility: number; // multiplies an EW area's hazard, 0 to 1
  readonly accuracy: number; // chance that an armed drone that arrives hits its target, else it falls
  readonly terminalDistance: number; // m before the target at which it descends
  readonly terminalAltitude: number; // m above ground in the terminal leg
  readonly cost: number; // USD
}

export interface LaunchSite {
  readonly id: string;
  readonly position: Point;
}

/** Drones of one type from one site, launched one after another. */
export interface Wave {
  readonly id: string;
  readonly key: number; // uint32 from the id, the wave's own luck
  readonly site: number; // index into sites
  readonly type: number; // index into droneTypes
  readonly count: number;
  readonly firstLaunch: number; // s after the start of the night
  readonly spacing: Distribution; // s between launches
  readonly speed: Distribution; // m/s, one draw a threat
  readonly altitude: Distribution; // m above ground, one draw a threat
  readonly targets: readonly TargetWeight[];
  readonly route: Route;
}

export interface TargetWeight {
  readonly place: number; // index into places
  readonly weight: number; // >= 0, relative; before the night's target mix is drawn
}

export interface Route {
  readonly via: readonly Point[]; // waypoints between site and target, in order
  readonly spread: number; // m, standard deviation of each waypoint, per axis
  readonly doglegs: number; // turns inserted between the last waypoint and the target
}
