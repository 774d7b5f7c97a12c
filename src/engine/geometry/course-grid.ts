/** Straight courses that come and go, on a grid of squares, so that a spot is held only against those that pass near it. */
import type { Box, Interval, Leg, Point } from './plane.ts';

const widest = 100_000; // m, side of a square for a hundred courses; the more there are, the smaller, so that each lists about as many
const narrowest = 15_000; // m, a few times the reach of most units
const mostSquares = 128; // along a side of the grid; a wider plane has wider squares
const edge = 1; // m, that rounding may put a course into the square beside its own

/** Where a flight is at the start of a stretch of time, and how it moves. */
type Course = Pick<Leg, 'x' | 'y' | 'vx' | 'vy'>;

/** Guards that nothing that passes a spot is missing from what is listed near it. What lies outside the box counts to its edge. */
export class CourseGrid {
  private readonly cells: (number[] | undefined)[]; // per square, in turn who passes and on which of its courses
  private readonly course: number[] = []; // per whom, the number of its present course
  private readonly asked: number[] = []; // per whom, the last question in which it was found
  private question = 0;
  private readonly left: number; // m
  private readonly low: number; // m
  private readonly side: number; // m
  private readonly across: number; // squares
  private readonly up: number; // squares

  /** @param crowd how many courses to expect, about. */
  constructor({ min, max }: Box, crowd: number) {
    const square = Math.max(narrowest, widest / Math.sqrt(Math.max(1, crowd / 100)));
    this.left = min.x;
    this.low = min.y;
    this.side = Math.max(square, (max.x - min.x) / mostSquares, (max.y - min.y) / mostSquares);
    this.across = Math.max(1, Math.ceil((max.x - min.x) / this.side));
    this.up = Math.max(1, Math.ceil((max.y - min.y) / this.side));
    this.cells = new Array<number[] | undefined>(this.across * this.up).fill(undefined);
  }

  /** Forgets where somebody was going. */
  drop(who: number): void {
    this.course[who] = (this.course[who] ?? 0) + 1;
  }

  /** Adds a stretch of straight flight to the course of somebody. */
  add(who: number, { x, y, vx, vy }: Course, { from, to }: Interval): void {
    const lasts = to - from;
    const endY = y + vy * lasts;
    const first = this.row(Math.min(y, endY) - edge);
    const last = this.row(Math.max(y, endY) + edge);
    for (let row = first; row <= last; row++) {
      const below = row === 0 ? Number.NEGATIVE_INFINITY : this.low + row * this.side - edge;
      const above = row === this.up - 1 ? Number.POSITIVE_INFINITY : this.low + (row + 1) * this.side + edge;
      const one = vy === 0 ? 0 : held((below - y) / vy, lasts);
      const other = vy === 0 ? lasts : held((above - y) / vy, lasts);
      this.addRow(who, row, x + vx * one, x + vx * other);
    }
  }

  private addRow(who: number, row: number, one: number, other: number): void {
    const last = this.column(Math.max(one, other) + edge);
    for (let column = this.column(Math.min(one, other) - edge); column <= last; column++) {
      const at = row * this.across + column;
      const cell = this.cells[at];
      const course = this.course[who] ?? 0;
      if (cell === undefined) this.cells[at] = [who, course];
      else if (!isLast(cell, who, course)) cell.push(who, course);
    }
  }

  /** Whoever may pass within `reach` m of a spot, each once; in no order that means anything, but the same for the same past. */
  near(spot: Point, reach: number): number[] {
    const found: number[] = [];
    this.question++;
    const lastRow = this.row(spot.y + reach);
    const lastColumn = this.column(spot.x + reach);
    const firstColumn = this.column(spot.x - reach);
    for (let row = this.row(spot.y - reach); row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const cell = this.cells[row * this.across + column];
        if (cell !== undefined) this.collect(cell, found);
      }
    }
    return found;
  }

  /** Adds who is on the course that brought it here, and forgets the others. */
  private collect(cell: number[], found: number[]): void {
    let kept = 0;
    for (let n = 0; n < cell.length; n += 2) {
      const who = cell[n] as number;
      const course = cell[n + 1] as number;
      if (course !== (this.course[who] ?? 0)) continue;
      cell[kept++] = who;
      cell[kept++] = course;
      if (this.asked[who] === this.question) continue;
      this.asked[who] = this.question;
      found.push(who);
    }
    while (cell.length > kept) cell.pop();
  }

  private column(x: number): number {
    return Math.max(0, Math.min(this.across - 1, Math.floor((x - this.left) / this.side)));
  }

  private row(y: number): number {
    return Math.max(0, Math.min(this.up - 1, Math.floor((y - this.low) / this.side)));
  }
}

/** Legs of one course that meet in a square follow each other there. */
function isLast(cell: readonly number[], who: number, course: number): boolean {
  const { length } = cell; // an index of -1 would be looked up as a name, which is slow
  return length > 0 && cell[length - 2] === who && cell[length - 1] === course;
}

function held(time: number, lasts: number): number {
  return Math.min(Math.max(time, 0), lasts);
}
