/** Longitude and latitude to the engine's plane and back: a conformal conic in metres, x east, y north. */
import { type GeoProjection, geoConicConformal } from 'd3-geo';
import type { Point } from '../../engine/index.ts';
import type { ProjectionCard } from '../compiled.ts';

const earthRadius = 6_371_008.8; // m, mean radius of the WGS 84 ellipsoid (IUGG)

/** The projection of a card: degrees east and north to the plane, rounded to the metre. */
export function project(card: ProjectionCard): (longitude: number, latitude: number) => Point {
  const projection = conic(card);
  return (longitude, latitude) => {
    const [x, y] = projection([longitude, latitude]) ?? [Number.NaN, Number.NaN];
    return { x: Math.round(x) + 0, y: Math.round(-y) + 0 }; // + 0: no negative zero
  };
}

/** The way back: metres on the plane to degrees east and north. */
export function unproject(card: ProjectionCard): (x: number, y: number) => readonly [number, number] {
  const projection = conic(card);
  return (x, y) => projection.invert?.([x, -y]) ?? [Number.NaN, Number.NaN];
}

function conic(card: ProjectionCard): GeoProjection {
  const [longitude, latitude] = card.centre;
  return geoConicConformal()
    .parallels([...card.parallels])
    .rotate([-longitude, 0])
    .center([0, latitude])
    .scale(earthRadius)
    .translate([0, 0]);
}
