/** Outlines of regions, from GeoJSON to closed rings on the plane; holes are rings too, told apart by counting crossings. */
import type { Point } from '../../engine/index.ts';
import { hint } from '../reading/nearest.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import { at, items, type Spot } from '../reading/spot.ts';

export type Outline = readonly (readonly Point[])[];
type ToPlane = (longitude: number, latitude: number) => Point;

export interface Outlines {
  readonly file: string;
  readonly isBroken: boolean; // the file has problems of its own
  readonly get: (region: string) => Outline | undefined;
  readonly hint: (region: string) => string;
}

export const brokenOutlines: Outlines = { file: '', isBroken: true, get: () => undefined, hint: () => '' };

/** Reads a FeatureCollection of Polygons and MultiPolygons whose features carry the region id as `id`. */
export function readOutlines(spot: Spot, toPlane: ToPlane, problems: Problems): Outlines {
  const before = problems.found.length;
  const features = at(spot, 'features');
  if (at(spot, 'type').value !== 'FeatureCollection')
    complain(problems, at(spot, 'type'), `expected "FeatureCollection", got ${show(at(spot, 'type').value)}`);
  if (!Array.isArray(features.value))
    complain(problems, features, `expected a list of features, got ${show(features.value)}`);
  const outlines = new Map<string, Outline>();
  for (const feature of items(features)) readFeature(feature, toPlane, outlines, problems);
  return {
    file: spot.file.name,
    isBroken: problems.found.length > before,
    get: (region) => outlines.get(region),
    hint: (region) => hint(region, [...outlines.keys()]),
  };
}

function readFeature(
  feature: Spot,
  toPlane: ToPlane,
  outlines: Map<string, Outline>,
  problems: Problems,
): void {
  const id = at(feature, 'id');
  if (typeof id.value !== 'string')
    complain(problems, id, `expected the id of a region, got ${show(id.value)}`);
  else if (outlines.has(id.value))
    complain(problems, id, `expected an id of its own, got ${show(id.value)} again`);
  else outlines.set(id.value, readGeometry(at(feature, 'geometry'), toPlane, problems));
}

function readGeometry(geometry: Spot, toPlane: ToPlane, problems: Problems): Outline {
  const type = at(geometry, 'type');
  const coordinates = at(geometry, 'coordinates');
  if (type.value === 'Polygon') return items(coordinates).map((ring) => readRing(ring, toPlane, problems));
  if (type.value === 'MultiPolygon') {
    return items(coordinates).flatMap((polygon) =>
      items(polygon).map((ring) => readRing(ring, toPlane, problems)),
    );
  }
  complain(problems, type, `expected "Polygon" or "MultiPolygon", got ${show(type.value)}`);
  return [];
}

function readRing(ring: Spot, toPlane: ToPlane, problems: Problems): readonly Point[] {
  const points: Point[] = [];
  const pairs: readonly unknown[] = Array.isArray(ring.value) ? ring.value : [];
  pairs.forEach((pair, index) => {
    const point = isLonLat(pair) ? toPlane(pair[0], pair[1]) : undefined;
    if (point === undefined)
      complain(problems, at(ring, index), `expected [longitude, latitude] in degrees, got ${show(pair)}`);
    else if (!isSamePoint(points.at(-1), point)) points.push(point);
  });
  if (points.length > 1 && isSamePoint(points[0], points.at(-1))) points.pop();
  if (points.length < 3)
    complain(problems, ring, `expected a ring of at least 3 points, got ${points.length}`);
  return points;
}

function isLonLat(value: unknown): value is readonly [number, number] {
  if (!Array.isArray(value)) return false;
  const [longitude, latitude]: unknown[] = value;
  return (
    typeof longitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    typeof latitude === 'number' &&
    Math.abs(latitude) <= 85
  );
}

function isSamePoint(a: Point | undefined, b: Point | undefined): boolean {
  return a !== undefined && b !== undefined && a.x === b.x && a.y === b.y;
}
