/** Where a round of constant speed meets a target in straight flight. */
import type { Motion } from './motion.ts';
import type { Point } from './plane.ts';

/**
 * Flight time of a round fired from the ground at `from` at time `fired` to meet the target.
 *
 * @param speed m/s of the round. @param height m of the target above the round's start; 0 where both fly at one altitude.
 * @returns s, the earliest such time; undefined where the target outruns the round.
 * Solves |p + v t| = s t with p the target's offset (slant) at `fired`: (v² - s²) t² + 2 p·v t + p² = 0.
 */
export function flightTime(
  motion: Motion,
  from: Point,
  fired: number,
  speed: number,
  height = motion.altitude,
): number | undefined {
  const since = fired - motion.time;
  const px = motion.x + motion.vx * since - from.x;
  const py = motion.y + motion.vy * since - from.y;
  const p2 = px * px + py * py + height * height;
  const pv = px * motion.vx + py * motion.vy;
  const a = motion.vx * motion.vx + motion.vy * motion.vy - speed * speed;
  const d = pv * pv - a * p2;
  if (d < 0) return undefined;
  const root = Math.sqrt(d);
  if (pv < 0) return p2 / (root - pv); // it comes closer: the form that does not cancel, whichever is faster
  return a < 0 ? (pv + root) / -a : undefined; // it flies away: only a faster round has a root, and one
}
