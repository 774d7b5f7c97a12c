import { describe, expect, it } from 'vitest';
import { courseTo, type Pursuit } from '../../../src/engine/engagement/flight-course.ts';
import { type Motion, xAt, yAt } from '../../../src/engine/geometry/motion.ts';
import { motion } from '../geometry/courses.ts';
import { fc, real, whole } from '../property.ts';
import { km, sortie } from '../world.ts';

const spot = fc.record({ x: whole(-150 * km, 150 * km), y: whole(-150 * km, 150 * km) });
const pursuits = fc.record({
  at: spot,
  home: spot,
  now: real(0, 10_000),
  airborne: real(0, 3000),
  speed: real(30, 300),
  range: real(50 * km, 800 * km),
  endurance: real(3000, 20_000),
  isExpended: fc.boolean(),
});
const cases = fc.tuple(motion, pursuits).map(([course, { airborne, endurance, isExpended, ...rest }]) => ({
  course,
  pursuit: {
    ...rest,
    took: rest.now - airborne,
    sortie: sortie({ endurance, isExpended }),
  } satisfies Pursuit,
}));

const along = (course: Motion, time: number) => ({ x: xAt(course, time), y: yAt(course, time) });
const away = (one: { x: number; y: number }, other: { x: number; y: number }) =>
  Math.hypot(one.x - other.x, one.y - other.y);

describe('courseTo()', () => {
  it('ends where the aircraft and the target are at the same time, flown straight at its speed', () => {
    fc.assert(
      fc.property(cases, ({ course, pursuit }) => {
        const leg = courseTo(course, pursuit);
        fc.pre(leg !== undefined);
        const takes = leg.to - leg.from;
        expect([leg.from, leg.x, leg.y]).toEqual([pursuit.now, pursuit.at.x, pursuit.at.y]);
        const end = { x: leg.x + leg.vx * takes, y: leg.y + leg.vy * takes };
        expect(away(end, along(course, leg.to))).toBeLessThan(0.01);
        if (takes > 1) expect(Math.hypot(leg.vx, leg.vy)).toBeCloseTo(pursuit.speed, 4);
        expect(leg.altitude).toBe(course.altitude);
      }),
      { numRuns: 400 },
    );
  });

  it('is the soonest: stepping second by second, no earlier point of the course can be reached in time', () => {
    fc.assert(
      fc.property(cases, ({ course, pursuit }) => {
        const leg = courseTo(course, pursuit);
        fc.pre(leg !== undefined && leg.to - leg.from > 2);
        const steps = Math.min(500, Math.floor(leg.to - leg.from));
        for (let n = 0; n < steps; n++) {
          const time = leg.from + ((leg.to - leg.from - 1) * n) / steps;
          const reached = pursuit.speed * (time - pursuit.now);
          expect(away(along(course, time), pursuit.at)).toBeGreaterThan(reached);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never goes beyond the combat radius and a twentieth, nor beyond its endurance with the way home', () => {
    fc.assert(
      fc.property(cases, ({ course, pursuit }) => {
        const leg = courseTo(course, pursuit);
        fc.pre(leg !== undefined);
        const out = away(along(course, leg.to), pursuit.home);
        expect(out).toBeLessThanOrEqual(pursuit.range * 1.05 + 0.01);
        const back = pursuit.sortie.isExpended ? 0 : out / pursuit.speed;
        expect(leg.to + back - pursuit.took).toBeLessThanOrEqual(pursuit.sortie.endurance + 1e-6);
      }),
      { numRuns: 400 },
    );
  });

  it('finds none only where the target outruns it, or radius or fuel do not suffice', () => {
    fc.assert(
      fc.property(cases, ({ course, pursuit }) => {
        fc.pre(courseTo(course, pursuit) === undefined);
        const free = courseTo(course, { ...pursuit, range: 1e9, sortie: sortie({ endurance: 1e9 }) });
        if (free !== undefined) {
          const out = away(along(course, free.to), pursuit.home);
          const back = pursuit.sortie.isExpended ? 0 : out / pursuit.speed;
          const isTooFar = out > pursuit.range * 1.05 - 0.01;
          expect(isTooFar || free.to + back - pursuit.took > pursuit.sortie.endurance - 1e-6).toBe(true);
          return;
        }
        for (let time = pursuit.now; time < pursuit.now + 20_000; time += 50)
          expect(away(along(course, time), pursuit.at)).toBeGreaterThan(
            pursuit.speed * (time - pursuit.now) - 0.01,
          );
      }),
      { numRuns: 400 },
    );
  });

  it('with fuel for the way out only takes an expended drone farther than an aircraft', () => {
    const course: Motion = { time: 0, x: 50 * km, y: 0, vx: 0.001, vy: 0, altitude: 500 };
    const pursuit = (isExpended: boolean, endurance: number): Pursuit => ({
      at: { x: 0, y: 0 },
      home: { x: 0, y: 0 },
      now: 0,
      took: 0,
      speed: 100,
      range: 100 * km,
      sortie: sortie({ isExpended, endurance }),
    });
    expect(courseTo(course, pursuit(false, 900))).toBeUndefined();
    expect(courseTo(course, pursuit(true, 900))).toBeDefined();
    expect(courseTo(course, pursuit(false, 1001))).toBeDefined();
    expect(courseTo(course, pursuit(true, 499))).toBeUndefined();
  });
});
