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

/** Room for a motion that is written anew again and again. Fractions, so that no field takes whole numbers only for granted. */
export function blankMotion(): Writable<Motion> {
  return { time: 0.5, x: 0.5, y: 0.5, vx: 0.5, vy: 0.5, altitude: 0.5 };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Writes the same motion, as it is at `time`, into `into`: for what is asked often. */
export function motionAt(motion: Motion, time: number, into: Writable<Motion>): Motion {
  into.time = time;
  into.x = xAt(motion, time);
  into.y = yAt(motion, time);
  into.vx = motion.vx;
  into.vy = motion.vy;
  into.altitude = motion.altitude;
  return into;
}

/** Slant distance, m, from a point on the ground. */
export function slantDistance(motion: Motion, time: number, x: number, y: number): number {
  const dx = xAt(motion, time) - x;
  const dy = yAt(motion, time) - y;
  return Math.sqrt(dx * dx + dy * dy + motion.altitude * motion.altitude);
}
