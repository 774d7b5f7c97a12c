/** Land and borders around the theatre, brought onto its plane. */
import landText from '../../assets/map/land.geo.json?raw';
import type { Point } from '../engine/index.ts';
import { type ProjectionCard, project } from '../scenario/index.ts';

type Position = readonly [number, number];

interface LandFile {
  readonly features: readonly { readonly id: string; readonly geometry: { readonly coordinates: unknown } }[];
}

export interface Land {
  readonly land: readonly (readonly Point[])[]; // m, closed rings
  readonly borders: readonly (readonly Point[])[]; // m, lines
}

export function projectLand(projection: ProjectionCard): Land {
  const file = JSON.parse(landText) as LandFile;
  const toPlane = project(projection);
  const lines = (id: string): readonly (readonly Point[])[] =>
    file.features
      .filter((feature) => feature.id === id)
      .flatMap(({ geometry }) => collectLines(geometry.coordinates))
      .map((line) => line.map(([longitude, latitude]) => toPlane(longitude, latitude)));
  return { land: lines('land'), borders: lines('borders') };
}

/** The innermost lists of positions, however deep they are nested. */
function collectLines(coordinates: unknown): readonly (readonly Position[])[] {
  if (!Array.isArray(coordinates)) return [];
  const [first] = coordinates as readonly unknown[];
  if (Array.isArray(first) && typeof first[0] === 'number') return [coordinates as readonly Position[]];
  return coordinates.flatMap(collectLines);
}
