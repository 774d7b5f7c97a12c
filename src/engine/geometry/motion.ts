/** Straight motion without an end: what a track believes of a threat. */

export interface Motion {
  readonly time: number; // s, when it was at (x, y)
  readonly x: number; // m
  readonly y: number; // m
  readonly vx: number; // m/s
  readonly vy: number; // m/s
  readonly altitude: number; // m
}

export function xAt(motion: Motion, time: number): number {
  return motion.x + motion.vx * (time - motion.time);
}

export function yAt(motion: Motion, time: number): number {
  return motion.y + motion.vy * (time - motion.time);
}

/** Slant distance, m, from a point on the ground. */
export function slantDistance(motion: Motion, time: number, x: number, y: number): number {
  const dx = xAt(motion, time) - x;
  const dy = yAt(motion, time) - y;
  return Math.sqrt(dx * dx + dy * dy + motion.altitude * motion.altitude);
}
