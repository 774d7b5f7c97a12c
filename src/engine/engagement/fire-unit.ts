/** What shoots: one position with its weapons; an interceptor-drone crew is a fire unit whose rounds fly slowly. */
import type { Doctrine } from '../command/post.ts';
import type { Point } from '../geometry/plane.ts';
import type { Distribution } from '../kernel/distribution.ts';
import type { ThreatClass } from '../raid/wave.ts';

export const layers = ['missile', 'gun', 'mobile-group', 'interceptor'] as const;
export type Layer = (typeof layers)[number];

export interface FireUnit {
  readonly id: string;
  readonly key: number; // uint32 from the id
  readonly type: string; // catalogue id
  readonly layer: Layer;
  readonly position: Point;
  readonly post: number; // index into posts; -1: autonomous, needs no order
  readonly range: number; // m, slant
  readonly minRange: number; // m, slant
  readonly minAltitude: number; // m
  readonly maxAltitude: number; // m
  readonly channels: number; // simultaneous engagements
  readonly reaction: Distribution; // s from order to first round
  readonly roundSpeed: number; // m/s, mean speed of a round to the intercept point
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
}
