import { describe, expect, it } from 'vitest';
import { type Alert, alertsOf, type Course } from '../../../src/engine/consequence/alerts.ts';
import { isInsideOutline } from '../../../src/engine/geometry/polygon.ts';
import { defaultRules, type Point, type Region } from '../../../src/engine/index.ts';
import { fc, whole } from '../property.ts';
import { hour, km } from '../world.ts';

const region = (...outline: Point[]): Region => ({
  id: 'region',
  group: 'centre',
  population: 1,
  outline: [outline],
  box: {
    min: { x: Math.min(...outline.map(({ x }) => x)), y: Math.min(...outline.map(({ y }) => y)) },
    max: { x: Math.max(...outline.map(({ x }) => x)), y: Math.max(...outline.map(({ y }) => y)) },
  },
});
const { alertLead, allClear } = defaultRules;

const at = (x: number, y: number): Point => ({ x: x * km, y: y * km });
const square = region(at(0, 0), at(100, 0), at(100, 100), at(0, 100));

/** A region whose two arms reach up on either side. */
const fork = region(
  at(0, 0),
  at(200, 0),
  at(200, 100),
  at(180, 100),
  at(180, 20),
  at(20, 20),
  at(20, 100),
  at(0, 100),
);

/** East along y km from x km at 50 m/s, believed from one time to another. */
const east = (x: number, y: number, from: number, to: number): Course => ({
  motion: { time: from, x: x * km, y: y * km, vx: 50, vy: 0, altitude: 500 },
  from,
  to,
});

const times = (alerts: readonly Alert[]) => alerts.map(({ from, to }) => [from, to]);

describe('alertsOf()', () => {
  it('warns the lead time ahead and gives the all-clear a while after', () => {
    const alerts = alertsOf([east(-100, 50, 0, 6000)], [square], 14 * hour, defaultRules);
    expect(times(alerts)).toEqual([[2000 - alertLead, 4000 + allClear]]);
  });

  it('warns at once of what appears inside the lead time, and while it is believed', () => {
    expect(times(alertsOf([east(-10, 50, 5000, 5050)], [square], 14 * hour, defaultRules))).toEqual([
      [5000, 5050 + allClear],
    ]);
  });

  it('warns nobody of what passes by or stops before', () => {
    expect(alertsOf([east(-100, 150, 0, 6000)], [square], 14 * hour, defaultRules)).toEqual([]);
    expect(alertsOf([east(-100, 50, 0, 1000)], [square], 14 * hour, defaultRules)).toEqual([]);
    expect(alertsOf([], [square], 14 * hour, defaultRules)).toEqual([]);
  });

  it('joins what lies closer than the all-clear delay, and only that', () => {
    const second = (gap: number) => east(10, 50, 1000 + gap, 2000 + gap);
    const first = east(10, 50, 0, 1000);
    expect(times(alertsOf([first, second(allClear - 1)], [square], 14 * hour, defaultRules))).toHaveLength(1);
    expect(times(alertsOf([first, second(allClear + 1)], [square], 14 * hour, defaultRules))).toEqual([
      [0, 1000 + allClear],
      [1001 + allClear, 2001 + 2 * allClear],
    ]);
  });

  it('warns again of a course that comes back into the region', () => {
    const alerts = alertsOf([east(-60, 50, 0, 6000)], [fork], 14 * hour, defaultRules);
    expect(times(alerts)).toEqual([
      [1200 - alertLead, 1600 + allClear],
      [4800 - alertLead, 5200 + allClear],
    ]);
  });

  it('ends with the night', () => {
    expect(times(alertsOf([east(10, 50, 0, 1000)], [square], 1200, defaultRules))).toEqual([[0, 1200]]);
  });

  it('is in order of start, then region', () => {
    const alerts = alertsOf([east(-100, 50, 0, 6000)], [fork, square], 14 * hour, defaultRules);
    expect(alerts.map(({ region: index }) => index)).toEqual([0, 1, 0]);
  });

  it('covers every moment at which a track is over the region or will be in time', () => {
    const course = fc
      .record({
        x: whole(-300, 300),
        y: whole(-300, 300),
        vx: whole(-60, 60),
        vy: whole(-60, 60),
        from: whole(0, 20_000),
        lasts: whole(1, 9000),
      })
      .map(
        ({ x, y, vx, vy, from, lasts }): Course => ({
          motion: { time: from, x: x * km + 1, y: y * km + 1, vx, vy, altitude: 100 },
          from,
          to: from + lasts,
        }),
      );
    fc.assert(
      fc.property(fc.array(course, { maxLength: 5 }), fc.constantFrom(fork, square), (courses, land) => {
        const alerts = alertsOf(courses, [land], 1e6, defaultRules);
        const isOver = ({ motion }: Course, t: number) =>
          isInsideOutline(
            land.outline,
            motion.x + motion.vx * (t - motion.time),
            motion.y + motion.vy * (t - motion.time),
          );
        for (const one of courses) {
          for (let n = 0; n < 40; n++) {
            const now = one.from + ((one.to - one.from) * (n + 0.5)) / 40;
            const isReason = [0, 0.25, 0.5, 0.75, 0.999].some((share) =>
              isOver(one, now + share * alertLead),
            );
            if (isReason)
              expect(alerts.some(({ from, to }) => from <= now + 1e-6 && now - 1e-6 <= to)).toBe(true);
          }
        }
        for (const { from, to } of alerts) {
          const middle = (from + to - allClear) / 2;
          expect(courses.some((one) => one.from <= to && one.to >= from)).toBe(true);
          expect(middle).toBeGreaterThanOrEqual(from);
        }
      }),
      { numRuns: 300 },
    );
  });
});
