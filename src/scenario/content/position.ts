/** Positions of a file, `["36.1E", "50.2N"]`, on the map and on the plane. */
import type { Box, Point } from '../../engine/index.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import { at, items, type Spot, textAt } from '../reading/spot.ts';
import type { Theatre } from './theatre.ts';

export type LonLat = readonly [number, number]; // degrees east, degrees north

/** Degrees, east and north positive. */
export interface MapBounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** What positions are read against. */
export type Ground = Pick<Theatre, 'bounds' | 'toPlane'>;

interface Axis {
  readonly plus: string;
  readonly minus: string;
  readonly most: number; // degrees
  readonly wanted: string;
}

const longitudes: Axis = { plus: 'E', minus: 'W', most: 180, wanted: 'a longitude such as "36.1E"' };
const latitudes: Axis = { plus: 'N', minus: 'S', most: 85, wanted: 'a latitude such as "50.2N"' };
const wantedPosition = 'a position such as ["36.1E", "50.2N"]';

export function readLongitude(spot: Spot, problems: Problems): number | undefined {
  return readDegrees(spot, longitudes, problems);
}

export function readLatitude(spot: Spot, problems: Problems): number | undefined {
  return readDegrees(spot, latitudes, problems);
}

function readDegrees(
  spot: Spot,
  { plus, minus, most, wanted }: Axis,
  problems: Problems,
): number | undefined {
  const [, digits, side] = /^\s*(\d{1,3}(?:\.\d{1,12})?)\s*(?:°\s*)?([NSEW])\s*$/.exec(textAt(spot)) ?? [];
  const degrees = Number(digits);
  if (digits !== undefined && (side === plus || side === minus) && degrees <= most)
    return side === plus ? degrees : -degrees;
  complain(problems, spot, `expected ${wanted}, got ${show(spot.value)}`);
  return undefined;
}

/** Degrees of a position; undefined after a complaint. */
export function readLonLat(spot: Spot, problems: Problems): LonLat | undefined {
  if (items(spot).length !== 2) {
    complain(problems, spot, `expected ${wantedPosition}, got ${show(spot.value)}`);
    return undefined;
  }
  const longitude = readLongitude(at(spot, 0), problems);
  const latitude = readLatitude(at(spot, 1), problems);
  return longitude === undefined || latitude === undefined ? undefined : [longitude, latitude];
}

/** A position inside the theatre, on the plane; the origin after a complaint. */
export function readPosition(spot: Spot, ground: Ground, problems: Problems): Point {
  const position = readLonLat(spot, problems);
  if (position === undefined) return { x: 0, y: 0 };
  const { west, east, south, north } = ground.bounds;
  const [longitude, latitude] = position;
  if (longitude < west || longitude > east || latitude < south || latitude > north) {
    const area = `${west}E to ${east}E and ${south}N to ${north}N`;
    complain(
      problems,
      spot,
      `expected a position inside the theatre (${area}), got ${longitude}E ${latitude}N`,
    );
  }
  return ground.toPlane(longitude, latitude);
}

const samplesPerEdge = 64; // the edges of a longitude-latitude box are curved on the plane

/** The box on the plane that holds the map bounds. */
export function boxOfBounds(bounds: MapBounds, toPlane: Theatre['toPlane']): Box {
  const points: Point[] = [];
  for (let step = 0; step <= samplesPerEdge; step++) {
    const longitude = bounds.west + ((bounds.east - bounds.west) * step) / samplesPerEdge;
    const latitude = bounds.south + ((bounds.north - bounds.south) * step) / samplesPerEdge;
    points.push(toPlane(longitude, bounds.south), toPlane(longitude, bounds.north));
    points.push(toPlane(bounds.west, latitude), toPlane(bounds.east, latitude));
  }
  return boxOf(points);
}

export function boxOf(points: readonly Point[]): Box {
  const box = { min: { x: Infinity, y: Infinity }, max: { x: -Infinity, y: -Infinity } };
  for (const { x, y } of points) {
    box.min = { x: Math.min(box.min.x, x), y: Math.min(box.min.y, y) };
    box.max = { x: Math.max(box.max.x, x), y: Math.max(box.max.y, y) };
  }
  return points.length > 0 ? box : { min: { x: 0, y: 0 }, max: { x: 0, y: 0 } };
}
