/** Regular patterns of positions: rings around a point, square lattices clipped to regions. */
import cos from '@stdlib/math-base-special-cos';
import sin from '@stdlib/math-base-special-sin';
import { type Point, type Region, regionAt } from '../../engine/index.ts';
import { boxOf } from './position.ts';

const mostPoints = 5000; // in a lattice
const mostTried = 250_000; // lattice points in the box around the regions

/** Points equally spaced on a circle, the first at `bearing` rad clockwise from north, then clockwise. */
export function ringPoints(centre: Point, radius: number, count: number, bearing: number): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = bearing + (2 * Math.PI * index) / count;
    return { x: centre.x + Math.round(radius * sin(angle)), y: centre.y + Math.round(radius * cos(angle)) };
  });
}

/**
 * Lattice points inside any of the regions, row by row from the south, each row from the west.
 * The lattice runs through the origin of the plane moved by `offset`.
 *
 * @returns undefined where there would be too many.
 */
export function latticePoints(
  regions: readonly Region[],
  spacing: number,
  offset: Point,
): readonly Point[] | undefined {
  const box = boxOf(regions.flatMap((region) => [region.box.min, region.box.max]));
  const columns = steps(box.min.x, box.max.x, spacing, offset.x);
  const rows = steps(box.min.y, box.max.y, spacing, offset.y);
  if (regions.length === 0) return [];
  if (columns.count * rows.count > mostTried) return undefined;
  const points: Point[] = [];
  for (let row = 0; row < rows.count; row++) {
    for (let column = 0; column < columns.count; column++) {
      const point = {
        x: Math.round(columns.first + column * spacing),
        y: Math.round(rows.first + row * spacing),
      };
      if (regionAt(regions, point.x, point.y) >= 0) points.push(point);
    }
  }
  return points.length > mostPoints ? undefined : points;
}

function steps(low: number, high: number, spacing: number, offset: number): { first: number; count: number } {
  const first = Math.ceil((low - offset) / spacing) * spacing + offset;
  return { first, count: Math.max(0, Math.floor((high - first) / spacing) + 1) };
}
