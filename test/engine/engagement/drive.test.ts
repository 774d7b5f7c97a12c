import { describe, expect, it } from 'vitest';
import { planDrive } from '../../../src/engine/engagement/drive.ts';
import { reachOf } from '../../../src/engine/engagement/reach.ts';
import { type Motion, xAt, yAt } from '../../../src/engine/geometry/motion.ts';
import type { Point } from '../../../src/engine/index.ts';
import { motion } from '../geometry/courses.ts';
import { fc, real, whole } from '../property.ts';
import { constant, group, km } from '../world.ts';

const away = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);

const cases = fc
  .record({
    course: motion.filter(({ vx, vy }) => Math.hypot(vx, vy) > 5),
    now: real(0, 10_000),
    speed: real(3, 60),
    setUp: real(0, 600),
    areaRadius: real(1 * km, 80 * km),
    range: real(2 * km, 12 * km),
    x: whole(-60 * km, 60 * km),
    y: whole(-60 * km, 60 * km),
    share: real(0, 0.999), // of the radius: at the very edge rounding decides
    bearing: real(0, 2 * Math.PI),
  })
  .map(({ course, now, share, bearing, speed, setUp, areaRadius, range, x, y }) => ({
    course: { ...course, altitude: Math.min(course.altitude, range / 2) },
    now,
    unit: group(x, y, { range, mobility: { speed, setUp: constant(setUp), areaRadius } }),
    from: { x: x + share * areaRadius * Math.cos(bearing), y: y + share * areaRadius * Math.sin(bearing) },
  }));

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const placeOn = (course: Motion, time: number): Point => ({ x: xAt(course, time), y: yAt(course, time) });

/** Of many times at which the course is in the area, the one of the nearest point that the group could drive to before the target. */
function bestBySearch({ course, now, unit, from }: Case): { time: number; away: number } | undefined {
  const { speed, setUp, areaRadius } = unit.mobility as NonNullable<typeof unit.mobility>;
  const leaves = now + (setUp as { value: number }).value;
  let best: { time: number; away: number } | undefined;
  const pass = crossing(course, unit.position, areaRadius);
  if (pass === undefined) return undefined;
  const start = Math.max(now, pass.from);
  for (let n = 0; n <= 1000; n++) {
    const time = start + ((pass.to - start) * n) / 1000;
    const way = away(placeOn(course, time), from);
    if (way <= speed * (time - leaves) && (best === undefined || way < best.away)) best = { time, away: way };
  }
  return best;
}

function crossing(course: Motion, middle: Point, radius: number) {
  const closest =
    ((middle.x - course.x) * course.vx + (middle.y - course.y) * course.vy) /
    (course.vx ** 2 + course.vy ** 2);
  const aside = away(placeOn(course, course.time + closest), middle);
  if (aside >= radius) return undefined;
  const half = Math.sqrt(radius ** 2 - aside ** 2) / Math.hypot(course.vx, course.vy);
  return { from: course.time + closest - half, to: course.time + closest + half };
}

describe('planDrive()', () => {
  it('makes for the nearest point of the course that it can be at first: as a search over 1000 times finds', () => {
    let found = 0;
    fc.assert(
      fc.property(cases, (one) => {
        const best = bestBySearch(one);
        const drive = planDrive(one.course, one.unit, one.from, one.now);
        fc.pre(best !== undefined && drive !== undefined);
        found++;
        const { range, mobility } = one.unit;
        const short = Math.sqrt(range ** 2 - one.course.altitude ** 2) / 2;
        const pace = Math.hypot(one.course.vx, one.course.vy);
        const step = (2 * (mobility?.areaRadius ?? 0)) / 1000; // m along the course between two times, at most
        const way = away(one.from, drive.stop);
        expect(way).toBeLessThanOrEqual(
          Math.max(0, best.away - short) + step * (1 + (mobility?.speed ?? 0) / pace),
        );
        if (way > 0) expect(way).toBeGreaterThanOrEqual(best.away - short - step * 2);
      }),
      { numRuns: 600 },
    );
    expect(found).toBeGreaterThan(80);
  });

  it('finds a drive wherever the search finds one whose stop lies in the area', () => {
    fc.assert(
      fc.property(cases, (one) => {
        fc.pre(bestBySearch(one) !== undefined);
        expect(planDrive(one.course, one.unit, one.from, one.now)).toBeDefined();
      }),
      { numRuns: 600 },
    );
  });

  it('stops inside the area, on the straight way to the course, and takes the road and the set-up', () => {
    fc.assert(
      fc.property(cases, ({ course, unit, from, now }) => {
        const drive = planDrive(course, unit, from, now);
        fc.pre(drive !== undefined);
        const { speed, setUp, areaRadius } = unit.mobility as NonNullable<typeof unit.mobility>;
        expect(away(drive.stop, unit.position)).toBeLessThanOrEqual(areaRadius);
        const road = away(from, drive.stop) / speed;
        expect(drive.takes).toBeCloseTo(road + (setUp as { value: number }).value, 6);
      }),
      { numRuns: 600 },
    );
  });

  it('brings the course into reach wherever it goes, but where it passes before the group could be there', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const drive = planDrive(one.course, one.unit, one.from, one.now);
        fc.pre(drive !== undefined && bestBySearch(one) !== undefined);
        const gunner = { unit: one.unit, position: drive.stop, reaction: 0 };
        expect(reachOf(one.course, gunner, 0, one.now)).toBeDefined();
      }),
      { numRuns: 600 },
    );
  });

  it('finds none for a unit without wheels, a course outside the area, or one that has passed', () => {
    const course: Motion = { time: 0, x: -100 * km, y: 0, vx: 50, vy: 0, altitude: 500 };
    const unit = group(0, 10 * km);
    expect(planDrive(course, unit, unit.position, 0)).toBeDefined();
    expect(planDrive(course, { ...unit, mobility: undefined }, unit.position, 0)).toBeUndefined();
    expect(planDrive({ ...course, y: -31 * km }, unit, unit.position, 0)).toBeUndefined();
    expect(planDrive(course, unit, unit.position, 3000)).toBeUndefined();
  });
});
