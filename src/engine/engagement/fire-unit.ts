/** What shoots: one position with its weapons, on the ground or as the base of what flies from it. */
import type { Doctrine } from '../command/post.ts';
import type { Point } from '../geometry/plane.ts';
import type { Distribution } from '../kernel/distribution.ts';
import type { ThreatClass } from '../raid/wave.ts';

export const layers = ['missile', 'gun', 'mobile-group', 'interceptor', 'aviation'] as const;
export type Layer = (typeof layers)[number];

export interface FireUnit {
  readonly id: string;
  readonly key: number; // uint32 from the id
  readonly type: string; // catalogue id
  readonly layer: Layer;
  readonly position: Point; // where it stands when the night begins
  readonly post: number; // index into posts; -1: autonomous, needs no order
  readonly range: number; // m, slant; the combat radius of what flies
  readonly sight: number; // m on the ground, at which it finds targets by itself: used only when its post is lost
  readonly minRange: number; // m, slant
  readonly minAltitude: number; // m
  readonly maxAltitude: number; // m
  readonly channels: number; // simultaneous engagements; crews of what flies
  readonly reaction: Distribution; // s from order to first round, or to take-off
  readonly roundSpeed: number; // m/s, mean speed of a round, or of the aircraft, to the intercept point
  readonly roundInterval: number; // s between rounds of a salvo
  readonly pk: Readonly<Record<ThreatClass, number>>; // single shot, clear day, perfect track
  readonly nightFactor: number; // multiplies Pk in the dark
  readonly visibilitySensitivity: number; // 0 to 1, share of Pk lost at zero visibility
  readonly assessment: Distribution; // s from intercept to knowing the result
  readonly magazine: number; // ready rounds
  readonly reserveRounds: number; // rounds behind the magazine
  readonly reloadTime: number; // s to fill an empty magazine
  readonly costPerRound: number; // USD
  readonly doctrine: Doctrine;
  readonly mobility: Mobility | undefined; // it drives to where tracks will pass
  readonly sortie: Sortie | undefined; // what it fires flies out, attacks and comes back
}

/** How a group drives. It cannot shoot from leaving one position until it is set up in the next. */
export interface Mobility {
  readonly speed: number; // m/s along the straight line between positions: road speed less the detour
  readonly setUp: Distribution; // s from arrival to ready
  readonly areaRadius: number; // m around its first position, beyond which it does not go
}

/** How an interceptor drone, helicopter or aircraft flies from its unit. */
export interface Sortie {
  readonly endurance: number; // s in the air, the way back included
  readonly attacks: number; // per sortie, >= 1
  readonly attackInterval: number; // s from a miss to the next attack
  readonly sight: number; // m: a target farther than this from where it was expected is not found
  readonly turnRound: Distribution; // s from landing, or from the end of an expended one, until the crew is ready
  readonly isExpended: boolean; // the aircraft is the round: it does not come back from an attack
  readonly ewSusceptibility: number; // 0 to 1, multiplies the hazard of friendly EW areas that it flies through
}
