/** When straight flight crosses a disc: the closed form that everything else stands on. */
import type { Motion } from './motion.ts';
import type { Interval, Leg, Point } from './plane.ts';

/**
 * The time for which a leg lies inside a disc.
 *
 * @param radius m; nothing lies inside a disc of radius 0 or less.
 * @returns the interval, cut to the leg; undefined where it is empty.
 * Exact but for rounding: the roots of |p + v t - c|² = r², taken in the form that does not cancel.
 */
export function discCrossing(leg: Leg, x: number, y: number, radius: number): Interval | undefined {
  const inside = { from: 0, to: 0 };
  return crossDisc(leg, { x, y }, radius, inside) ? inside : undefined;
}

/** The same, written into `inside`: for what is asked often. @returns whether there is a crossing. */
export function crossDisc(
  leg: Leg,
  centre: Point,
  radius: number,
  inside: { from: number; to: number },
): boolean {
  if (!(radius > 0)) return false;
  const dx = leg.x - centre.x;
  const dy = leg.y - centre.y;
  const speed2 = leg.vx * leg.vx + leg.vy * leg.vy;
  const c = dx * dx + dy * dy - radius * radius;
  inside.from = leg.from;
  inside.to = leg.to;
  if (speed2 === 0) return c <= 0 && leg.to > leg.from;
  const b = dx * leg.vx + dy * leg.vy;
  const d = b * b - speed2 * c;
  if (!(d > 0)) return false;
  const q = b < 0 ? -b + Math.sqrt(d) : -b - Math.sqrt(d);
  const one = q / speed2;
  const other = q === 0 ? 0 : c / q;
  inside.from = Math.max(leg.from, leg.from + Math.min(one, other));
  inside.to = Math.min(leg.to, leg.from + Math.max(one, other));
  return inside.to > inside.from;
}

/** The radius of a sphere around a ground point, cut at an altitude: m, 0 where the plane passes above it. */
export function radiusAtAltitude(range: number, altitude: number): number {
  return altitude < range ? Math.sqrt(range * range - altitude * altitude) : 0;
}

/** When an endless course is inside a circle; undefined where it never is, or does not move. */
export function courseCrossing(motion: Motion, centre: Point, radius: number): Interval | undefined {
  const inside = { from: 0, to: 0 };
  return crossCircle(motion, centre, radius, inside) ? inside : undefined;
}

/** The same, written into `inside`: for what is asked often. @returns whether there is a crossing. */
export function crossCircle(
  motion: Motion,
  { x, y }: Point,
  radius: number,
  inside: { from: number; to: number },
): boolean {
  const dx = motion.x - x;
  const dy = motion.y - y;
  const speed2 = motion.vx * motion.vx + motion.vy * motion.vy;
  const b = dx * motion.vx + dy * motion.vy;
  const d = b * b - speed2 * (dx * dx + dy * dy - radius * radius);
  if (!(d > 0) || speed2 === 0) return false;
  const root = Math.sqrt(d);
  inside.from = motion.time + (-b - root) / speed2;
  inside.to = motion.time + (-b + root) / speed2;
  return true;
}

/** Whether the line of a straight course stays farther from a spot than `reach` m; never true where it touches. */
export function passesBy({ x, y, vx, vy }: Course, spot: Point, reach: number): boolean {
  const aside = (spot.x - x) * vy - (spot.y - y) * vx;
  return aside * aside > reach * reach * (vx * vx + vy * vy) * slack;
}

/** Where a flight is at some time, and how it moves. */
type Course = Pick<Leg, 'x' | 'y' | 'vx' | 'vy'>;

/** Rounding may not lose a course that only just touches. */
const slack = 1 + 1e-9;
