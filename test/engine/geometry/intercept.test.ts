import { describe, expect, it } from 'vitest';
import { flightTime } from '../../../src/engine/geometry/intercept.ts';
import { type Motion, slantDistance } from '../../../src/engine/geometry/motion.ts';
import { fc, real } from '../property.ts';
import { metres, motion } from './courses.ts';

const speedOf = ({ vx, vy }: Motion) => Math.hypot(vx, vy);

/** Speeds of rounds: any, and those close to the target's own. */
const roundSpeed = (course: Motion) =>
  fc.oneof(
    real(5, 2000),
    fc
      .constantFrom(1, 1 + 1e-12, 1 + 1e-9, 1 + 1e-6, 1 - 1e-9, 1 - 1e-6)
      .map((share) => share * speedOf(course)),
  );

const shots = motion
  .filter((course) => speedOf(course) > 1)
  .chain((course) =>
    fc.record({
      course: fc.constant(course),
      x: metres,
      y: metres,
      after: real(0, 5000),
      speed: roundSpeed(course),
    }),
  )
  .map(({ after, ...shot }) => ({ ...shot, fired: shot.course.time + after }));

describe('flightTime()', () => {
  it('meets a target overhead after its height', () => {
    const course: Motion = { time: 0, x: 0, y: 0, vx: 0, vy: 0, altitude: 1000 };
    expect(flightTime(course, { x: 0, y: 0 }, 0, 500)).toBe(2);
  });

  it('adds the speeds head on and subtracts them astern', () => {
    const course: Motion = { time: 0, x: 10_000, y: 0, vx: -50, vy: 0, altitude: 0 };
    expect(flightTime(course, { x: 0, y: 0 }, 0, 200)).toBeCloseTo(10_000 / 250, 9);
    expect(flightTime({ ...course, vx: 50 }, { x: 0, y: 0 }, 0, 200)).toBeCloseTo(10_000 / 150, 9);
  });

  it('solves |target(t)| = speed · t', () => {
    fc.assert(
      fc.property(shots, ({ course, x, y, fired, speed }) => {
        const flight = flightTime(course, { x, y }, fired, speed);
        fc.pre(flight !== undefined && flight < 1e5);
        expect(flight).toBeGreaterThanOrEqual(0);
        const flown = speed * flight;
        expect(Math.abs(slantDistance(course, fired + flight, x, y) - flown)).toBeLessThan(
          1e-6 * Math.max(1, flown),
        ); // a millionth
      }),
      { numRuns: 5000 },
    );
  });

  it('finds no time only where no round can arrive, and no later time than need be', () => {
    fc.assert(
      fc.property(shots, ({ course, x, y, fired, speed }) => {
        const flight = flightTime(course, { x, y }, fired, speed) ?? Number.POSITIVE_INFINITY;
        for (let n = 0; n < 200; n++) {
          const t = (Math.min(flight, 20_000) * n) / 200;
          expect(slantDistance(course, fired + t, x, y)).toBeGreaterThan(speed * t - 0.01); // not there yet, to the centimetre
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds none where the target flies away at least as fast', () => {
    const away: Motion = { time: 0, x: 1000, y: 0, vx: 50, vy: 0, altitude: 0 };
    expect(flightTime(away, { x: 0, y: 0 }, 0, 50)).toBeUndefined();
    expect(flightTime(away, { x: 0, y: 0 }, 0, 40)).toBeUndefined();
  });

  it('meets a faster target that comes closer, and not one that passes too far aside', () => {
    const coming: Motion = { time: 0, x: 1000, y: 10, vx: -50, vy: 0, altitude: 0 };
    expect(flightTime(coming, { x: 0, y: 0 }, 0, 10)).toBeGreaterThan(0);
    expect(flightTime({ ...coming, y: 900 }, { x: 0, y: 0 }, 0, 10)).toBeUndefined();
  });
});
