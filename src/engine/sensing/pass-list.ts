/** The passes of one path through the cover of sensors, in columns that are used again for the next path. */

import type { Interval } from '../geometry/plane.ts';

/** Guards that its columns keep step and that stretches which touch are one pass. */
export class PassList {
  sensor = new Int32Array(64);
  nth = new Int32Array(64); // of this sensor's passes, from 0
  from = new Float64Array(64); // s
  to = new Float64Array(64); // s
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** A stretch in a sensor's cover, in order of time for each sensor; one that begins where the last ended belongs to it. */
  add(sensor: number, { from, to }: Interval): void {
    let nth = 0;
    for (let n = 0; n < this.count; n++) {
      if (this.sensor[n] !== sensor) continue;
      nth++;
      if (this.to[n] !== from) continue;
      this.to[n] = to;
      return;
    }
    if (this.count === this.sensor.length) this.grow();
    this.sensor[this.count] = sensor;
    this.nth[this.count] = nth;
    this.from[this.count] = from;
    this.to[this.count++] = to;
  }

  private grow(): void {
    const wider = this.count * 2;
    this.sensor = widen(this.sensor, new Int32Array(wider));
    this.nth = widen(this.nth, new Int32Array(wider));
    this.from = widen(this.from, new Float64Array(wider));
    this.to = widen(this.to, new Float64Array(wider));
  }
}

function widen<T extends { set(from: ArrayLike<number>): void }>(from: ArrayLike<number>, into: T): T {
  into.set(from);
  return into;
}
