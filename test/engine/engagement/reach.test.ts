import { describe, expect, it } from 'vitest';
import {
  type Battery,
  bestReach,
  planShot,
  reachesOf,
  reachOf,
} from '../../../src/engine/engagement/reach.ts';
import { DiscField } from '../../../src/engine/geometry/disc-field.ts';
import { flightTime } from '../../../src/engine/geometry/intercept.ts';
import { type Motion, slantDistance } from '../../../src/engine/geometry/motion.ts';
import { type FireUnit, noFires } from '../../../src/engine/index.ts';
import { motion } from '../geometry/courses.ts';
import { fc, real, whole } from '../property.ts';
import { group, gun, km } from '../world.ts';

/** Along y = 0 at 50 m/s, passing the origin at time 0. */
const passing: Motion = { time: 0, x: 0, y: 0, vx: 50, vy: 0, altitude: 0 };

const units = fc
  .record({
    x: whole(-100 * km, 100 * km),
    y: whole(-100 * km, 100 * km),
    range: real(km, 80 * km),
    roundSpeed: real(20, 1500),
    minRange: fc.constantFrom(0, 500, 5000),
    minAltitude: fc.constantFrom(0, 200),
    maxAltitude: fc.constantFrom(1000, 10_000),
  })
  .map(({ x, y, ...change }) => gun(x, y, change));

/** As it stands. */
const standing = (unit: FireUnit, reaction = 5) => ({ unit, position: unit.position, reaction });

const moving = motion.filter(({ vx, vy }) => Math.hypot(vx, vy) > 5);

/** A course, a unit that reaches it, and when it may fire at the earliest. */
const chances = fc
  .record({ course: moving, unit: units, now: real(0, 20_000), reaction: real(0, 300) })
  .map((one) => ({ ...one, reach: reachOf(one.course, standing(one.unit, one.reaction), 0, one.now) }))
  .filter(({ reach }) => reach !== undefined) as fc.Arbitrary<{
  course: Motion;
  unit: FireUnit;
  now: number;
  reaction: number;
  reach: NonNullable<ReturnType<typeof reachOf>>;
}>;

describe('reachOf()', () => {
  it('gives entry and exit of the envelope', () => {
    expect(reachOf(passing, standing(gun(0, 0)), 3, -1000)).toEqual({
      unit: 3,
      from: -100,
      to: 100,
      opportunity: -110,
      drive: undefined,
      why: 0,
    });
    expect(reachOf({ ...passing, altitude: 3000 }, standing(gun(0, 0)), 3, -1000)).toMatchObject({
      from: -80,
      to: 80,
    });
  });

  it('starts now for a course already inside, and is over once it has left', () => {
    expect(reachOf(passing, standing(gun(0, 0)), 0, 20)).toMatchObject({
      unit: 0,
      from: 20,
      to: 100,
      opportunity: 20,
    });
    expect(reachOf(passing, standing(gun(0, 0)), 0, 100)).toBeUndefined();
  });

  it('gives nothing above, below or aside of the envelope', () => {
    const band = gun(0, 0, { minAltitude: 100, maxAltitude: 800 });
    expect(
      [50, 100, 800, 900].map(
        (altitude) => reachOf({ ...passing, altitude }, standing(band), 0, -1000) !== undefined,
      ),
    ).toEqual([false, true, true, false]);
    expect(reachOf(passing, standing(gun(0, 5000)), 0, -1000)).toBeUndefined();
    expect(reachOf({ ...passing, altitude: 5000 }, standing(gun(0, 0)), 0, -1000)).toBeUndefined();
  });

  it('agrees with looking at 200 moments', () => {
    fc.assert(
      fc.property(moving, units, real(0, 20_000), (course, unit, now) => {
        const reach = reachOf(course, standing(unit), 0, now);
        const inBand = course.altitude >= unit.minAltitude && course.altitude <= unit.maxAltitude;
        for (let n = 0; n < 200; n++) {
          const time = now + n * 50 + 0.5;
          const depth = unit.range - slantDistance(course, time, unit.position.x, unit.position.y);
          if (Math.abs(depth) < 0.01) continue;
          expect(reach !== undefined && reach.from <= time && time <= reach.to).toBe(inBand && depth > 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** One unit as it stands, which knows of what comes within `sight` m of it. */
const alone = (unit: FireUnit, sight: number, reaction = 5): Battery => ({
  units: [unit],
  standing: [{ position: unit.position, sight }],
  driveMargin: 100,
  meanReaction: [reaction],
  working: [true],
  field: new DiscField([unit]),
});
/** All opportunities from a moment on count. */
const onwards = (from: number) => ({ from, to: Number.POSITIVE_INFINITY });
const unseen = noFires.indexOf('unseen');

describe('bestReach()', () => {
  it('is usable once the course has come into sight, and unseen until then', () => {
    const unit = gun(0, 0);
    const reach = (sight: number, now = -1000) => bestReach(passing, alone(unit, sight), 0, onwards(now));
    expect(reach(Number.POSITIVE_INFINITY)).toEqual(reachOf(passing, standing(unit), 0, -1000));
    expect(reach(5500)).toMatchObject({ from: -100, to: 100, opportunity: -110, why: 0 });
    expect(reach(5200)).toMatchObject({ from: -100, to: 100, opportunity: -104, why: unseen });
    expect(reach(2000)).toMatchObject({ from: -100, to: 100, opportunity: -40, why: unseen });
    expect(reach(2000, -20)).toMatchObject({ from: -20, opportunity: -20, why: 0 });
    expect(reach(0)).toMatchObject({ from: -100, opportunity: Number.POSITIVE_INFINITY, why: unseen });
    expect(reach(2000, 60)).toMatchObject({ from: 60, opportunity: Number.POSITIVE_INFINITY, why: unseen });
  });

  it('is usable from the first of 1,000 moments at which the course is in sight, or from when it would be anyway', () => {
    fc.assert(
      fc.property(chances, real(100, 150 * km), ({ course, unit, now, reaction, reach }, sight) => {
        const found = bestReach(course, alone(unit, sight, reaction), 0, onwards(now));
        expect(found).toMatchObject({ from: reach.from, to: reach.to });
        const step = (reach.to - now) / 1000;
        const moments = Array.from({ length: 1000 }, (_, n) => now + n * step);
        const { x, y } = unit.position;
        const isSeen = (t: number) => slantDistance({ ...course, altitude: 0 }, t, x, y) <= sight;
        const seen = moments.find(isSeen) ?? Number.POSITIVE_INFINITY;
        const opportunity = found?.opportunity ?? Number.NaN;
        if (seen < Number.POSITIVE_INFINITY) {
          expect(opportunity).toBeLessThanOrEqual(Math.max(seen, reach.opportunity) + 1e-6);
          expect(opportunity).toBeGreaterThanOrEqual(Math.max(seen - step, reach.opportunity) - 1e-6);
        } else if (opportunity < reach.to) expect(isSeen(opportunity + 1e-6)).toBe(true); // shorter than a step
      }),
    );
  });

  it('takes a drive only once the course is in sight, planned from then', () => {
    const unit = group(0, 20 * km, { mobility: { speed: 40 } });
    const drive = (sight: number) => bestReach(passing, alone(unit, sight), 0, onwards(-3000));
    const enters = -Math.sqrt(38 ** 2 - 20 ** 2) * 20; // s, where its sight is 38 km
    expect(drive(Number.POSITIVE_INFINITY)?.opportunity).toBeLessThan(enters);
    const late = drive(38 * km);
    expect(late?.opportunity).toBeCloseTo(enters, 6);
    expect(late?.why).toBe(unseen);
    expect(enters + (late?.drive?.takes ?? Number.NaN)).toBeLessThanOrEqual(late?.from ?? 0);
    expect(drive(80 * km)).toEqual(drive(Number.POSITIVE_INFINITY)); // planned later, from the same place
    expect(drive(25 * km)).toBeUndefined(); // it could not be there in time
    expect(drive(19 * km)).toBeUndefined();
  });
});

describe('reachesOf()', () => {
  it('finds for every working unit what reachOf() finds, if its opportunity comes in time, in order of opportunity', () => {
    fc.assert(
      fc.property(
        moving,
        fc.array(fc.tuple(units, fc.boolean()), { maxLength: 12 }),
        real(0, 20_000),
        fc.constantFrom(100, 2400, 1e6),
        (course, rows, now, until) => {
          const list = rows.map(([unit]) => unit);
          const working = rows.map(([, isWorking]) => isWorking);
          const battery = {
            units: list,
            standing: list.map(({ position }) => ({ position, sight: Number.POSITIVE_INFINITY })),
            driveMargin: 0,
            meanReaction: list.map((_, n) => n),
            working,
            field: new DiscField(list),
          };
          const one = list.flatMap((unit, n) =>
            working[n] ? (reachOf(course, standing(unit, n), n, now) ?? []) : [],
          );
          const found = reachesOf(course, battery, { from: now, to: now + 1e6 }, now + until);
          const due = one.filter(({ opportunity }) => opportunity <= now + until);
          expect([...found].sort((a, b) => a.unit - b.unit)).toEqual(due);
          found.forEach(({ opportunity }, n) => {
            expect(opportunity).toBeGreaterThanOrEqual(found[n - 1]?.opportunity ?? now);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('planShot()', () => {
  const slack = 1e-6; // s and m: rounding

  it('meets the course inside the envelope, not before it may fire, and no closer than the unit can', () => {
    fc.assert(
      fc.property(chances, ({ course, unit, now, reaction, reach }) => {
        const earliest = now + reaction;
        const shot = planShot(course, standing(unit), reach, earliest);
        fc.pre(shot !== undefined);
        expect(shot.fire).toBeGreaterThanOrEqual(earliest - slack);
        expect(shot.intercept).toBeGreaterThanOrEqual(reach.from - slack);
        expect(shot.intercept).toBeLessThanOrEqual(reach.to);
        const flown = slantDistance(course, shot.intercept, unit.position.x, unit.position.y);
        expect(flown).toBeLessThanOrEqual(unit.range + 0.01);
        expect(flown).toBeGreaterThanOrEqual(unit.minRange - 0.01);
        expect((shot.intercept - shot.fire) * unit.roundSpeed).toBeCloseTo(flown, 2);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds a shot until the course enters, and stands by it at the moment of fire', () => {
    const unit = gun(0, 0, { roundSpeed: 500 });
    const reach = { unit: 0, from: -100, to: 100, opportunity: -1000 };
    const shot = planShot(passing, standing(unit), reach, -1000);
    expect(shot).toEqual({ fire: -110, intercept: -100 });
    expect(planShot(passing, standing(unit), reach, -110)).toEqual(shot);
  });

  it('planned again at the moment of fire is fired then', () => {
    fc.assert(
      fc.property(chances, ({ course, unit, now, reaction, reach }) => {
        const shot = planShot(course, standing(unit), reach, now + reaction);
        fc.pre(shot !== undefined);
        const again = planShot(course, standing(unit), reach, shot.fire);
        fc.pre(again !== undefined); // rounding may tip a shot at the very edge over it
        expect(again.fire).toBe(shot.fire);
        expect(again.intercept).toBeCloseTo(shot.intercept, 4);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds none only where no round can meet the course in time', () => {
    fc.assert(
      fc.property(chances, ({ course, unit: drawn, now, reaction, reach }) => {
        const unit = { ...drawn, minRange: 0 };
        const earliest = now + reaction;
        fc.pre(planShot(course, standing(unit), reach, earliest) === undefined);
        const { x, y } = unit.position;
        for (let n = 0; n < 100; n++) {
          const fire = earliest + ((reach.to - earliest) * n) / 100;
          const flight = flightTime(course, { x, y }, fire, unit.roundSpeed);
          if (fire >= earliest && flight !== undefined)
            expect(fire + flight).toBeGreaterThan(reach.to - slack);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('waits for a course that it would meet too close until it comes out again', () => {
    const unit = gun(0, 0, { minRange: 1000, roundSpeed: 1000 });
    const reach = { unit: 0, from: -100, to: 100, opportunity: -1000 };
    expect(planShot(passing, standing(unit), reach, -10)).toEqual({ fire: 19, intercept: 20 });
    expect(planShot(passing, standing(unit), { ...reach, to: 19.5 }, -10)).toBeUndefined();
    expect(planShot(passing, standing(unit), reach, 30)?.fire).toBe(30);
  });
});
