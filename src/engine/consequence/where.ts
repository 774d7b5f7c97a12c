/** Which region lies under a point. */
import { isInside } from '../geometry/plane.ts';
import { isInsideOutline } from '../geometry/polygon.ts';
import type { Region } from '../raid/place.ts';

/** The first region in order whose outline holds the point; -1 for none: abroad or at sea. */
export function regionAt(regions: readonly Region[], x: number, y: number): number {
  return regions.findIndex((region) => isInside(region.box, x, y) && isInsideOutline(region.outline, x, y));
}
