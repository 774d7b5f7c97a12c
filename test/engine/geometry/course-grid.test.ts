import { describe, expect, it } from 'vitest';
import { CourseGrid } from '../../../src/engine/geometry/course-grid.ts';
import type { Box, Interval, Leg, Point } from '../../../src/engine/geometry/plane.ts';
import { fc, real, whole } from '../property.ts';
import { leg, point } from './courses.ts';

const km = 1000;
const rounding = 1e-3; // m, more than rounding ever moves a course here
const narrow = 25 * km; // m, the side of a square for a crowd

type Stretch = Pick<Leg, 'x' | 'y' | 'vx' | 'vy'> & Interval;
type Course = readonly Stretch[];

/** What is done with a grid: a course taken in place of any before, or followed by more legs, or dropped, or a question. */
type Deed =
  | { readonly kind: 'take' | 'follow'; readonly who: number; readonly legs: Course }
  | { readonly kind: 'drop'; readonly who: number }
  | { readonly kind: 'ask'; readonly spot: Point; readonly reach: number };

/** Boxes smaller than the plane of the courses, so that courses and spots lie on both sides of every edge; some narrower than a square. */
const box: fc.Arbitrary<Box> = fc
  .record({ min: point, wide: real(0, 600 * km), high: real(0, 600 * km) })
  .map(({ min, wide, high }) => ({ min, max: { x: min.x + wide, y: min.y + high } }));
const crowd = fc.constantFrom(0, 1, 100, 400, 10_000);
const question = fc.record({
  spot: point,
  reach: fc.oneof(fc.constant(0), real(0, 20 * km), real(0, 300 * km)),
});

/** Straight along an axis, standing, or anywhere. */
const stretch: fc.Arbitrary<Stretch> = fc
  .tuple(leg, fc.constantFrom('any', 'any', 'any', 'east', 'north', 'none'))
  .map(([flown, way]) => ({
    ...flown,
    vx: way === 'north' || way === 'none' ? 0 : flown.vx,
    vy: way === 'east' || way === 'none' ? 0 : flown.vy,
  }));
const legs = fc.array(stretch, { minLength: 1, maxLength: 6 });

const who = whole(0, 40); // more than are put in order one by one
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('take'), who, legs }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('follow'), who, legs }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop'), who }) },
  { weight: 3, arbitrary: question.map((asked) => ({ kind: 'ask' as const, ...asked })) },
);
const deeds = fc.oneof(
  fc.array(deed, { maxLength: 30 }),
  fc.array(deed, { minLength: 60, maxLength: 200, size: 'max' }),
);

/** A grid after some deeds, and where everybody is going then. */
function gridAfter(done: readonly Deed[], grid: CourseGrid) {
  const going = new Map<number, Course>();
  for (const step of done) {
    if (step.kind === 'ask') {
      grid.near(step.spot, step.reach);
      continue;
    }
    if (step.kind !== 'follow') grid.drop(step.who);
    const kept = step.kind === 'follow' ? (going.get(step.who) ?? []) : [];
    const more = step.kind === 'drop' ? [] : step.legs;
    for (const one of more) grid.add(step.who, one, one);
    going.set(step.who, [...kept, ...more]);
  }
  return { grid, going };
}

function distance({ x, y, vx, vy, from, to }: Stretch, spot: Point): number {
  const speed2 = vx * vx + vy * vy;
  const along = speed2 === 0 ? 0 : ((spot.x - x) * vx + (spot.y - y) * vy) / speed2;
  const t = Math.min(Math.max(along, 0), to - from);
  return Math.hypot(x + vx * t - spot.x, y + vy * t - spot.y);
}

function passing(going: ReadonlyMap<number, Course>, spot: Point, reach: number): number[] {
  return [...going]
    .filter(([, course]) => course.some((flown) => distance(flown, spot) <= reach))
    .map(([number]) => number);
}

const inOrder = (found: readonly number[]): number[] => [...found].sort((one, other) => one - other);

describe('CourseGrid', () => {
  it('near() misses nobody who passes within reach, and names each once', () => {
    fc.assert(
      fc.property(box, crowd, deeds, question, (plane, expected, done, { spot, reach }) => {
        const { grid, going } = gridAfter(done, new CourseGrid(plane, expected));
        const found = grid.near(spot, reach);
        expect(new Set(found).size).toBe(found.length);
        expect(found).toEqual(expect.arrayContaining(passing(going, spot, reach)));
      }),
      { numRuns: 1000 },
    );
  });

  it('near() names those alone who would be named had nothing been asked, dropped or taken before', () => {
    fc.assert(
      fc.property(box, crowd, deeds, question, (plane, expected, done, { spot, reach }) => {
        const { grid, going } = gridAfter(done, new CourseGrid(plane, expected));
        const fresh = new CourseGrid(plane, expected);
        for (const [number, course] of going) for (const one of course) fresh.add(number, one, one);
        expect(inOrder(grid.near(spot, reach))).toEqual(inOrder(fresh.near(spot, reach)));
      }),
      { numRuns: 1000 },
    );
  });

  it('near() answers the same again, and whatever is asked in between', () => {
    fc.assert(
      fc.property(box, crowd, deeds, question, fc.array(question), (plane, expected, done, asked, others) => {
        const { grid } = gridAfter(done, new CourseGrid(plane, expected));
        const before = grid.near(asked.spot, asked.reach);
        for (const { spot, reach } of others) grid.near(spot, reach);
        expect(grid.near(asked.spot, asked.reach)).toEqual(before);
      }),
    );
  });

  it('near() names nobody who stays farther away than its reach and a square, inside the box', () => {
    const plane: Box = { min: { x: -800 * km, y: -800 * km }, max: { x: 800 * km, y: 800 * km } };
    fc.assert(
      fc.property(fc.array(leg, { maxLength: 40 }), question, (flown, { spot, reach }) => {
        const short = flown.map((one) => ({ ...one, to: one.from + Math.min(one.to - one.from, 3000) }));
        const grid = new CourseGrid(plane, 10_000);
        short.forEach((one, number) => {
          grid.add(number, one, one);
        });
        const away = Math.SQRT2 * (reach + narrow + 2); // a corner of the squares around, and what is added for rounding
        for (const number of grid.near(spot, reach))
          expect(distance(short[number] as Leg, spot)).toBeLessThanOrEqual(away);
      }),
      { numRuns: 1000 },
    );
  });

  it('near() misses nobody who passes along the line between two squares, whatever rounding does', () => {
    const plane: Box = { min: { x: 0, y: 0 }, max: { x: 10 * narrow, y: 10 * narrow } };
    const line = whole(1, 9).map((n) => n * narrow);
    const beside = real(-rounding / 3, rounding / 3);
    const slope = fc.oneof(fc.constant(0), fc.constant(1e-9), real(-100, 100));
    fc.assert(
      fc.property(
        fc.record({ x: line, y: line }),
        fc.record({ x: beside, y: beside }),
        fc.record({ x: beside, y: beside }),
        fc.record({ vx: slope, vy: slope, before: real(0, 300), lasts: real(0, 600) }),
        ({ x, y }, one, other, { vx, vy, before, lasts }) => {
          const t = Math.min(before, lasts);
          const flown: Stretch = { x: x + one.x - vx * t, y: y + one.y - vy * t, vx, vy, from: 0, to: lasts };
          const spot = { x: x + other.x, y: y + other.y };
          expect(distance(flown, spot)).toBeLessThanOrEqual(rounding);
          const grid = new CourseGrid(plane, 10_000);
          grid.add(7, flown, flown);
          expect(grid.near(spot, 0)).toEqual([7]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('forgets one of many in a square, and keeps the others', () => {
    const plane: Box = { min: { x: 0, y: 0 }, max: { x: 100 * km, y: 100 * km } };
    const still = { x: 0, y: 0, vx: 0, vy: 0 };
    const grid = new CourseGrid(plane, 1);
    for (let number = 59; number >= 0; number--) grid.add(number, still, { from: 0, to: 10 });
    grid.drop(30);
    const others = Array.from({ length: 60 }, (_, number) => number).filter((number) => number !== 30);
    expect(inOrder(grid.near({ x: 0, y: 0 }, 0))).toEqual(others);
    grid.add(30, { ...still, x: 90 * km }, { from: 0, to: 10 });
    expect(grid.near({ x: 90 * km, y: 0 }, 0)).toContain(30);
  });

  it.each([
    ['west', 'east', (out: number, along: number): Point => ({ x: out, y: along })],
    ['south', 'north', (out: number, along: number): Point => ({ x: along, y: out })],
  ] as const)('lists those who are %s and %s of the box at its edge', (_, __, at) => {
    const grid = new CourseGrid({ min: { x: 0, y: 0 }, max: { x: 500 * km, y: 500 * km } }, 10_000);
    const still = { vx: 0, vy: 0 };
    grid.add(1, { ...at(-900 * km, 240 * km), ...still }, { from: 0, to: 10 });
    grid.add(2, { ...at(900 * km, 240 * km), ...still }, { from: 0, to: 10 });
    expect(grid.near(at(-5000 * km, 240 * km), 0)).toEqual([1]);
    expect(grid.near(at(5000 * km, 240 * km), 0)).toEqual([2]);
    expect(grid.near(at(250 * km, 240 * km), 0)).toEqual([]);
    expect(inOrder(grid.near(at(250 * km, 300 * km), 500 * km))).toEqual([1, 2]);
  });
});
