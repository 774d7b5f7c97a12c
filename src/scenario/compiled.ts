/** What reading a scenario file yields: the part the engine is told, and the part people read. */
import type { Scenario } from '../engine/index.ts';
import type { MapBounds } from './content/position.ts';
import type { Dimension } from './value/dimension.ts';

/** A text by language; English is always there. */
export interface Words {
  readonly en: string;
  readonly uk?: string;
}

export interface CompiledScenario {
  readonly scenario: Scenario; // for the engine
  readonly card: ScenarioCard; // for people
}

/** Names, sources and published figures; its lists are indexed as those of the scenario. */
export interface ScenarioCard {
  readonly title: Words;
  readonly summary: Words;
  readonly sources: readonly SourceNote[];
  readonly theatre: { readonly id: string; readonly title: Words; readonly bounds: MapBounds };
  readonly defence: { readonly id: string; readonly title: Words; readonly note: Words };
  readonly clock: ClockCard;
  readonly projection: ProjectionCard;
  readonly parameters: readonly ParameterCard[];
  readonly observed: Observed | undefined;
  readonly regions: readonly Words[];
  readonly places: readonly Words[];
  readonly sites: readonly Words[];
  readonly droneTypes: readonly Words[];
  readonly waves: readonly Words[];
  readonly sensors: readonly Words[];
  readonly posts: readonly Words[];
  readonly fireUnits: readonly Words[];
  readonly ewAreas: readonly Words[];
}

export interface SourceNote {
  readonly id: string;
  readonly url: string;
  readonly note?: string;
}

/** Second 0 of the engine is `start`. */
export interface ClockCard {
  readonly start: string; // ISO time with offset
  readonly end: string; // ISO time with offset
  readonly offset: number; // s east of UTC, of `start`
}

/** Conformal conic: enough to project longitude and latitude to the engine's plane. */
export interface ProjectionCard {
  readonly parallels: readonly [number, number]; // degrees north
  readonly centre: readonly [number, number]; // degrees east, degrees north: the origin of the plane
}

export interface ParameterCard {
  readonly name: string;
  readonly label: Words;
  readonly value: number; // SI; the mean where it is drawn per night
  readonly dimension: Dimension;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly isDrawn: boolean; // once per night
}

export interface Observed {
  readonly launched?: number;
  readonly neutralised?: number;
  readonly hits?: number;
  readonly hitPlaces?: number;
  readonly debrisPlaces?: number;
  readonly downedByGroup?: Readonly<Record<string, number>>; // shot down, suppressed and fallen over the regions of a group
  readonly source: string;
}
