/** Many discs side by side, so that a straight course is tested against hundreds of them in a few multiplications each. */
import type { Leg } from './plane.ts';

/** A disc on the plane. */
export interface Disc {
  readonly position: { readonly x: number; readonly y: number }; // m
  readonly range: number; // m, radius
}

/** Rounding may not lose a disc that is only just touched. */
const slack = 1 + 1e-9;

/** Guards that its columns keep step with the discs it was made from. */
export class DiscField {
  private readonly index: Int32Array;
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly range: Float64Array;
  private readonly rows: Int32Array; // under consideration in the question being answered

  /** @param working whether each disc counts. */
  constructor(discs: readonly Disc[], working: readonly boolean[]) {
    let count = 0;
    for (let n = 0; n < discs.length; n++) if (working[n]) count++;
    this.index = new Int32Array(count);
    this.x = new Float64Array(count);
    this.y = new Float64Array(count);
    this.range = new Float64Array(count);
    this.rows = new Int32Array(count);
    let row = 0;
    for (let n = 0; n < discs.length; n++) if (working[n]) this.put(row++, n, discs[n] as Disc);
  }

  private put(row: number, index: number, { position, range }: Disc): void {
    this.index[row] = index;
    this.x[row] = position.x;
    this.y[row] = position.y;
    this.range[row] = range;
  }

  /** Indices of the working discs that a straight course from (x, y) without an end may cross, in order; none that it does cross is missing. */
  ahead(x: number, y: number, vx: number, vy: number): number[] {
    const found: number[] = [];
    const factor = (vx * vx + vy * vy) * slack;
    for (let row = 0; row < this.index.length; row++) {
      const range = this.range[row] as number;
      const reach2 = range * range * factor;
      const dx = (this.x[row] as number) - x;
      const dy = (this.y[row] as number) - y;
      const aside = dx * vy - dy * vx;
      if (aside * aside > reach2) continue;
      const along = dx * vx + dy * vy;
      if (along >= 0 || along * along <= reach2) found.push(this.index[row] as number);
    }
    return found;
  }

  /** Indices of the working discs that a path may cross, in order; none that it does cross is missing. @param scale multiplies every radius. */
  alongPath(legs: readonly Leg[], scale = 1): number[] {
    const found: number[] = [];
    const count = this.nearBox(legs, scale);
    for (let n = 0; n < count; n++) {
      const row = this.rows[n] as number;
      for (const leg of legs) {
        if (!this.isNear(leg, row, scale)) continue;
        found.push(this.index[row] as number);
        break;
      }
    }
    return found;
  }

  /** Puts the rows whose discs touch the box around a path into `rows`. @returns how many. */
  private nearBox(legs: readonly Leg[], scale: number): number {
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x, y, vx, vy, from, to } of legs) {
      const endX = x + vx * (to - from);
      const endY = y + vy * (to - from);
      left = Math.min(left, x, endX);
      right = Math.max(right, x, endX);
      low = Math.min(low, y, endY);
      high = Math.max(high, y, endY);
    }
    let count = 0;
    for (let row = 0; row < this.rows.length; row++) {
      const reach = (this.range[row] as number) * scale * slack;
      const x = this.x[row] as number;
      const y = this.y[row] as number;
      if (x + reach < left || x - reach > right || y + reach < low || y - reach > high) continue;
      this.rows[count++] = row;
    }
    return count;
  }

  /** Whether a leg may cross a disc: not too far aside, nor before its start, nor beyond its end. */
  private isNear({ x, y, vx, vy, from, to }: Leg, row: number, scale: number): boolean {
    const speed2 = vx * vx + vy * vy;
    const dx = (this.x[row] as number) - x;
    const dy = (this.y[row] as number) - y;
    const range = (this.range[row] as number) * scale;
    const reach2 = range * range * speed2 * slack; // times the speed squared, as all below
    const aside = dx * vy - dy * vx;
    if (aside * aside > reach2) return false;
    const along = dx * vx + dy * vy;
    const length = (to - from) * speed2;
    const beyond = along < 0 ? along : along > length ? along - length : 0;
    return beyond * beyond <= reach2;
  }
}
