/** The ground track of one threat: site, waypoints, doglegs, aim point. */
import type { Point } from '../geometry/plane.ts';
import { type Key, uniform } from '../kernel/chance.ts';
import { standardNormal } from '../kernel/distribution.ts';
import type { Place } from './place.ts';
import type { Route } from './wave.ts';

/** Aim points scatter around a place with this share of its radius as standard deviation: an assumption. */
const aimScatter = 0.3;
const normal = standardNormal(3);

/** @param who the threat's own luck. @returns the corners of the ground track in order, m. */
export function drawRoute(key: Key, who: number, from: Point, route: Route, target: Place): Point[] {
  let draws = 0;
  const scatter = (sd: number): number => (sd === 0 ? 0 : sd * normal(uniform(key, who, 'route', draws++)));
  const points: Point[] = [from];
  for (const via of route.via)
    points.push({ x: via.x + scatter(route.spread), y: via.y + scatter(route.spread) });
  const aim = drawAim(key, who, target);
  points.push(
    ...doglegs(points[points.length - 1] as Point, aim, route.doglegs, () => scatter(route.spread)),
  );
  points.push(aim);
  return points;
}

function drawAim(key: Key, who: number, target: Place): Point {
  const sd = target.radius * aimScatter;
  return {
    x: target.position.x + sd * normal(uniform(key, who, 'aim', 0)),
    y: target.position.y + sd * normal(uniform(key, who, 'aim', 1)),
  };
}

/** Turns at equal steps along a straight line, each set off to the side. */
function doglegs(from: Point, to: Point, count: number, offset: () => number): Point[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return [];
  const turns: Point[] = [];
  for (let n = 1; n <= count; n++) {
    const along = n / (count + 1);
    const side = offset() / length;
    turns.push({ x: from.x + dx * along - dy * side, y: from.y + dy * along + dx * side });
  }
  return turns;
}
