/** Which region lies under a point. */
import { isInsideOutline } from '../geometry/polygon.ts';
import type { Region } from '../raid/place.ts';

/** The boxes of some regions one after another, of each its least and greatest x and y: all are looked at for every point. */
const boxesOf = new WeakMap<readonly Region[], Float64Array>();

/** The first region in order whose outline holds the point; -1 for none: abroad or at sea. */
export function regionAt(regions: readonly Region[], x: number, y: number): number {
  const boxes = boxesOf.get(regions) ?? boxesFrom(regions);
  for (let n = 0; n < regions.length; n++) {
    const at = 4 * n;
    if (x < (boxes[at] as number) || x > (boxes[at + 1] as number)) continue;
    if (y < (boxes[at + 2] as number) || y > (boxes[at + 3] as number)) continue;
    if (isInsideOutline((regions[n] as Region).outline, x, y)) return n;
  }
  return -1;
}

function boxesFrom(regions: readonly Region[]): Float64Array {
  const boxes = Float64Array.from(regions.flatMap(({ box: { min, max } }) => [min.x, max.x, min.y, max.y]));
  boxesOf.set(regions, boxes);
  return boxes;
}
