/** Many discs on a grid of squares, so that a straight course is tested only against those that lie near it. */
import { insertSorted } from '../kernel/insert-sorted.ts';
import type { Interval, Leg } from './plane.ts';

/** A disc on the plane. */
export interface Disc {
  readonly position: { readonly x: number; readonly y: number }; // m
  readonly range: number; // m, radius
}

/** Rounding may not lose a disc that is only just touched. */
const slack = 1 + 1e-9;
const square = 50_000; // m, side: a few times the smallest discs, a fraction of a path
const edge = 1; // m, that rounding may put a course into the square beside its own
const mostSquares = 64; // along a side of the grid; a wider field has wider squares

/** Guards that its columns keep step with the discs it was made from, and that every disc is listed in every square it touches. */
export class DiscField {
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly range: Float64Array;
  private readonly seen: Int32Array; // the last question in which each disc was looked at
  private readonly asked = { x: 0.5, y: 0.5, vx: 0.5, vy: 0.5, length: 0.5, factor: 0.5, count: 0 }; // that question
  private question = 0;
  readonly found: Int32Array; // what the last search came to
  private readonly left: number; // m, of the grid
  private readonly low: number; // m
  private readonly side: number; // m, of a square
  private readonly across: number; // squares
  private readonly up: number; // squares
  private readonly start: Int32Array; // per square, where its list begins in `listed`; one more at the end
  private readonly listed: Int32Array; // disc indices, square by square

  /** @param widest how much wider than its range a disc may be asked about. */
  constructor(discs: readonly Disc[], widest = 1) {
    this.x = new Float64Array(discs.length);
    this.y = new Float64Array(discs.length);
    this.range = new Float64Array(discs.length);
    this.seen = new Int32Array(discs.length);
    this.found = new Int32Array(discs.length);
    const box = this.fill(discs, widest);
    this.left = box.left;
    this.low = box.low;
    this.side = Math.max(square, (box.right - box.left) / mostSquares, (box.high - box.low) / mostSquares);
    this.across = Math.max(1, Math.ceil((box.right - box.left) / this.side));
    this.up = Math.max(1, Math.ceil((box.high - box.low) / this.side));
    this.start = new Int32Array(this.across * this.up + 1);
    this.listed = this.list(widest);
  }

  /** Fills the columns. @returns the box around the discs. */
  private fill(discs: readonly Disc[], widest: number) {
    const box = { left: Infinity, right: -Infinity, low: Infinity, high: -Infinity };
    for (let n = 0; n < discs.length; n++) {
      const { position, range } = discs[n] as Disc;
      this.x[n] = position.x;
      this.y[n] = position.y;
      this.range[n] = range;
      const reach = range * widest * slack;
      box.left = Math.min(box.left, position.x - reach);
      box.right = Math.max(box.right, position.x + reach);
      box.low = Math.min(box.low, position.y - reach);
      box.high = Math.max(box.high, position.y + reach);
    }
    return box.left <= box.right ? box : { left: 0, right: 0, low: 0, high: 0 };
  }

  /** Counts the discs of every square, then writes them down, in order of index. */
  private list(widest: number): Int32Array {
    this.eachSquare(widest, (cell) => {
      this.start[cell + 1] = (this.start[cell + 1] as number) + 1;
    });
    for (let cell = 1; cell < this.start.length; cell++) {
      this.start[cell] = (this.start[cell] as number) + (this.start[cell - 1] as number);
    }
    const next = this.start.slice();
    const listed = new Int32Array(this.start[this.start.length - 1] as number);
    this.eachSquare(widest, (cell, disc) => {
      const at = next[cell] as number;
      listed[at] = disc;
      next[cell] = at + 1;
    });
    return listed;
  }

  private eachSquare(widest: number, visit: (cell: number, disc: number) => void): void {
    for (let n = 0; n < this.range.length; n++) {
      const reach = (this.range[n] as number) * widest * slack;
      const x = this.x[n] as number;
      const y = this.y[n] as number;
      const lastRow = this.row(y + reach);
      const lastColumn = this.column(x + reach);
      for (let row = this.row(y - reach); row <= lastRow; row++) {
        for (let column = this.column(x - reach); column <= lastColumn; column++)
          visit(row * this.across + column, n);
      }
    }
  }

  private column(x: number): number {
    return Math.max(0, Math.min(this.across - 1, Math.floor((x - this.left) / this.side)));
  }

  private row(y: number): number {
    return Math.max(0, Math.min(this.up - 1, Math.floor((y - this.low) / this.side)));
  }

  /** Indices of the discs that a path may cross, in order; none that it does cross is missing. */
  alongPath(legs: readonly Leg[], scale = 1): number[] {
    const all: number[] = [];
    for (const leg of legs) {
      const count = this.search(leg, leg, scale);
      for (let n = 0; n < count; n++) {
        const disc = this.found[n] as number;
        if (!all.includes(disc)) insertSorted(all, disc, isAfter);
      }
    }
    return all;
  }

  /** The same as `search`, as a list. */
  near(course: Course, time: Interval, scale = 1): number[] {
    const count = this.search(course, time, scale);
    return [...this.found.subarray(0, count)];
  }

  /**
   * Finds the discs that straight flight may cross in a stretch of time; none that it does cross is missing.
   *
   * @param scale multiplies every radius, at most `widest`.
   * @returns how many; their indices stand at the beginning of `found` until the next search, in no order that means anything, but the
   *   same for the same question.
   */
  search(course: Course, time: Interval, scale = 1): number {
    const { x, y, vx, vy } = course;
    const lasts = time.to - time.from;
    const endY = y + vy * lasts;
    const firstRow = this.row(vy < 0 ? endY : y);
    const lastRow = this.row(vy < 0 ? y : endY);
    const speed2 = vx * vx + vy * vy;
    const { asked } = this;
    asked.vx = vx;
    asked.vy = vy;
    asked.x = x;
    asked.y = y;
    asked.length = lasts * speed2;
    asked.factor = scale * scale * speed2 * slack;
    asked.count = 0;
    this.question++;
    if (firstRow === lastRow) this.searchRow(firstRow, x, x + vx * lasts);
    else
      for (let row = firstRow; row <= lastRow; row++) {
        const below = (this.low + row * this.side - y) / vy; // s, when it is on the lower side of the row
        const above = below + this.side / vy;
        const enters = Math.min(Math.max(Math.min(below, above), 0), lasts);
        const leaves = Math.min(Math.max(below, above, 0), lasts);
        this.searchRow(row, x + vx * enters, x + vx * leaves);
      }
    return asked.count;
  }

  /** Tests the discs of the squares of a row between two places. */
  private searchRow(row: number, one: number, other: number): void {
    const { asked, found, question, seen } = this;
    const { x, y, vx, vy, length, factor } = asked;
    const left = row * this.across;
    const begin = this.start[left + this.column(Math.min(one, other) - edge)] as number;
    const end = this.start[left + this.column(Math.max(one, other) + edge) + 1] as number;
    for (let at = begin; at < end; at++) {
      const disc = this.listed[at] as number;
      if (seen[disc] === question) continue;
      seen[disc] = question;
      const dx = (this.x[disc] as number) - x;
      const dy = (this.y[disc] as number) - y;
      const range = this.range[disc] as number;
      const reach2 = range * range * factor;
      const aside = dx * vy - dy * vx;
      if (aside * aside > reach2) continue;
      const along = dx * vx + dy * vy;
      const beyond = along < 0 ? along : along > length ? along - length : 0;
      if (beyond * beyond <= reach2) found[asked.count++] = disc;
    }
  }
}

/** Where a flight is at the start of a stretch of time, and how it moves. */
type Course = Pick<Leg, 'x' | 'y' | 'vx' | 'vy'>;

function isAfter(one: number, other: number): boolean {
  return one > other;
}
