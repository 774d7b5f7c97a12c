/** What is attacked and where it lies: places and regions. */
import type { Box, Point } from '../geometry/plane.ts';

export const placeKinds = ['energy', 'port', 'industry', 'housing', 'airfield', 'rail', 'storage'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export interface Place {
  readonly id: string;
  readonly key: number; // uint32 from the id
  readonly kind: PlaceKind;
  readonly position: Point;
  readonly radius: number; // m, built-up extent: a kill over it may leave debris
  readonly region: number; // index into regions
  readonly customers: number; // electricity customers that hang on it, 0 where none
  readonly hardness: number; // hits of a warhead of 1 that halve what still works, > 0
  readonly repairTime: number; // s in which repair halves what is broken, > 0
}

export interface Region {
  readonly id: string;
  readonly group: string; // part of the country the reports name: north, south, east, west, centre
  readonly population: number;
  readonly outline: readonly (readonly Point[])[]; // closed rings, first point not repeated
  readonly box: Box; // bounds of the outline
}
