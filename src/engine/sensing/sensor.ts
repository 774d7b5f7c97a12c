/** What watches: radars, acoustic fields and the eyes of a fire unit. */
import type { Point } from '../geometry/plane.ts';
import type { Call } from './call.ts';

export const sensorKinds = ['radar', 'acoustic', 'optical'] as const;
export type SensorKind = (typeof sensorKinds)[number];

export interface Sensor {
  readonly id: string;
  readonly key: number; // uint32 from the id
  readonly kind: SensorKind;
  readonly type: string; // catalogue id
  readonly position: Point;
  readonly range: number; // m, instrument range against a radar factor of 1, or radius of the field
  readonly mastHeight: number; // m, antenna height for the radar horizon; 0 for the others
  readonly minAltitude: number; // m
  readonly maxAltitude: number; // m
  readonly glimpseRate: number; // 1/s, detections per second of an unseen threat in cover
  readonly formationDelay: number; // s from first detection to a track
  readonly quality: number; // 0 to 1, how well a track that only this sensor holds is known
  readonly callAccuracy: Readonly<Record<Call, number>>; // 0.5 to 1, chance of a right call after long dwell, by what it is
  readonly callTime: number; // s, dwell time constant of the call
  readonly visibilitySensitivity: number; // 0 to 1, share of the glimpse rate lost at zero visibility
  readonly unit: number; // index into fireUnits that it stands, falls and drives with, -1 for none
  readonly isOn: boolean; // when the night begins
}
