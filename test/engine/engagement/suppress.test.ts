import { describe, expect, it } from 'vitest';
import { cutAtBounds } from '../../../src/engine/engagement/suppress.ts';
import { discCrossing } from '../../../src/engine/geometry/disc.ts';
import {
  type DroneType,
  defaultRules,
  type EwArea,
  type NightRecord,
  night,
  positionAt,
  type ThreatRecord,
} from '../../../src/engine/index.ts';
import { leg } from '../geometry/courses.ts';
import { fc } from '../property.ts';
import { binomialInterval, chiSquare999, chiSquareOfUniform, distanceFrom } from '../statistics.ts';
import { constant, drone, ewArea, km, sensor, wave, world } from '../world.ts';

const count = 3000;
const inside = 400; // s: 20 km at 50 m/s through the middle of an area of 10 km

/** Many drones through one area 100 km before the target. */
function through(area: Partial<EwArea>, type: Partial<DroneType> = {}): readonly ThreatRecord[] {
  const scenario = world({
    waves: [wave(count, { spacing: constant(0) })],
    droneTypes: [drone(type)],
    ewAreas: [ewArea(-100 * km, 0, { range: 10 * km, ...area })],
  });
  return (night(scenario, 'a', { record: true }).record as NightRecord).threats;
}

const taken = (threats: readonly ThreatRecord[]) =>
  threats.filter(({ suppressedAt }) => suppressedAt !== undefined);

function isLikely(hits: number, trials: number, p: number): boolean {
  const { low, high } = binomialInterval(trials, p);
  return hits >= low && hits <= high;
}

describe('an EW area', () => {
  it.each([
    [1e-3, 1],
    [3e-3, 0.4],
    [1e-2, 0.05],
  ])('of hazard %d takes 1 − e^(−h·s·t) of drones with susceptibility %d', (hazard, ewSusceptibility) => {
    const p = 1 - Math.exp(-hazard * ewSusceptibility * inside);
    expect(isLikely(taken(through({ hazard }, { ewSusceptibility })).length, count, p)).toBe(true);
  });

  it('takes them at exponential times', () => {
    const times = taken(through({ hazard: 5e-3 })).map(({ suppressedAt = 0 }) => suppressedAt - 1800);
    const { distance, bound } = distanceFrom(
      times,
      (t) => (1 - Math.exp(-5e-3 * t)) / (1 - Math.exp(-5e-3 * inside)),
    );
    expect(distance).toBeLessThan(bound);
  });

  it('leaves alone what flies above it or does not listen', () => {
    expect(taken(through({ hazard: 1, maxAltitude: 999 }))).toEqual([]);
    expect(taken(through({ hazard: 1 }, { ewSusceptibility: 0 }))).toEqual([]);
  });

  it('adds to another: two of them are twice the hazard', () => {
    const two = [
      ewArea(-100 * km, 0, { id: 'one', range: 10 * km, hazard: 1e-3 }),
      ewArea(-100 * km, 0, { id: 'two', range: 10 * km, hazard: 1e-3 }),
    ];
    const { totals, suppressions } = night(
      world({ waves: [wave(count, { spacing: constant(0) })], ewAreas: two }),
      'a',
    );
    expect(isLikely(totals.suppressed, count, 1 - Math.exp(-2e-3 * inside))).toBe(true);
    expect(isLikely(suppressions[0] ?? 0, totals.suppressed, 0.5)).toBe(true);
  });

  it('makes its share fall at once, and the others drift an exponential time on any heading', () => {
    const threats = taken(through({ fallShare: 0.3, driftTime: 100 })); // none gets far enough to leave
    const times = threats.map(({ suppressedAt = 0, ended }) => ended - suppressedAt);
    const drifting = threats.filter((_, n) => (times[n] ?? 0) > 0);
    expect(isLikely(threats.length - drifting.length, count, 0.3)).toBe(true);
    const { distance, bound } = distanceFrom(
      times.filter((time) => time > 0),
      (t) => 1 - Math.exp(-t / 100),
    );
    expect(distance).toBeLessThan(bound);
    const headings = drifting.map(
      ({ legs }) => Math.atan2(legs.at(-1)?.vy ?? 0, legs.at(-1)?.vx ?? 0) / (2 * Math.PI),
    );
    expect(
      chiSquareOfUniform(
        headings.map((turn) => (turn + 1) % 1),
        16,
      ),
    ).toBeLessThan(chiSquare999[15] as number);
    for (const { legs } of drifting)
      expect(Math.hypot(legs.at(-1)?.vx ?? 0, legs.at(-1)?.vy ?? 0)).toBeCloseTo(50, 9);
  });

  it('counts as left what drifts out over no region, and as suppressed what comes down inside', () => {
    const scenario = world({
      waves: [wave(500, { spacing: constant(0) })],
      ewAreas: [ewArea(-100 * km, 0, { fallShare: 0, driftTime: 8000 })],
      bounds: { min: { x: -350 * km, y: -350 * km }, max: { x: 350 * km, y: 350 * km } }, // the land ends at 300 km
    });
    const { totals, record } = night(scenario, 'a', { record: true });
    expect(totals.left).toBeGreaterThan(0);
    expect(totals.suppressed).toBeGreaterThan(0);
    for (const { outcome, legs, ended } of record?.threats ?? []) {
      const { x, y } = positionAt(legs, ended);
      const out = Math.max(Math.abs(x), Math.abs(y));
      expect(outcome).toBe(out > 300 * km ? 'left' : 'suppressed');
      expect(out).toBeLessThan(350 * km + 1);
    }
  });

  it('counts as suppressed what falls at once abroad, and what still drifts at the report', () => {
    const abroad = [ewArea(-100 * km, 0, { fallShare: 1 })];
    expect(night(world({ ewAreas: abroad, regions: [] }), 'a').totals).toMatchObject({
      suppressed: 10,
      left: 0,
    });
    const endless = [ewArea(-100 * km, 0, { fallShare: 0, driftTime: 1e9 })];
    const { totals, end } = night(world({ ewAreas: endless, duration: 2500 }), 'a');
    expect([totals.suppressed, totals.airborne, end]).toEqual([10, 0, 2500]);
  });

  it('leaves no track of a drone that falls before anybody sees it, and one of each that drifts into cover', () => {
    const sensors = [sensor({ position: { x: 0, y: 0 }, range: 50 * km })];
    const cover = (fallShare: number) => {
      const ewAreas = [ewArea(-100 * km, 0, { fallShare, driftTime: 1e6 })];
      const { record } = night(world({ waves: [wave(100)], sensors, ewAreas }), 'a', { record: true });
      const into = record?.threats.flatMap(({ legs }, threat) =>
        legs.some((one) => discCrossing(one, 0, 0, 50 * km) !== undefined) ? [threat] : [],
      );
      return { into, tracked: record?.tracks.map(({ threat }) => threat) };
    };
    expect(cover(1).tracked).toEqual([]);
    const { into, tracked } = cover(0);
    expect(into?.length).toBeGreaterThan(0);
    expect(into?.length).toBeLessThan(100);
    expect([...(tracked ?? [])].sort((one, other) => one - other)).toEqual(into);
  });

  it('leaves a drifting drone on its track, until it has come down and the track has coasted', () => {
    const { record } = night(
      world({ ewAreas: [ewArea(-100 * km, 0, { fallShare: 0, driftTime: 1000 })] }),
      'a',
      { record: true },
    );
    expect(record?.tracks).toHaveLength(10);
    for (const { threat, dropped } of record?.tracks ?? []) {
      const { ended, suppressedAt } = record?.threats[threat] ?? {};
      expect(ended).toBeGreaterThan(suppressedAt ?? Number.POSITIVE_INFINITY);
      expect(dropped).toBeCloseTo((ended ?? 0) + defaultRules.coastTime, 6);
    }
  });
});

describe('cutAtBounds()', () => {
  const bounds = { min: { x: -250 * km, y: -200 * km }, max: { x: 300 * km, y: 220 * km } };

  it('ends a drift where it leaves the box, and not before', () => {
    fc.assert(
      fc.property(leg, (drift) => {
        const cut = cutAtBounds(drift, bounds);
        const within = ({ x, y }: { x: number; y: number }, slack: number) =>
          x >= bounds.min.x - slack &&
          x <= bounds.max.x + slack &&
          y >= bounds.min.y - slack &&
          y <= bounds.max.y + slack;
        if (!within(drift, 0)) {
          expect(cut.to).toBe(drift.from);
          return;
        }
        expect(cut.to).toBeLessThanOrEqual(drift.to);
        expect(within(positionAt([drift], cut.to), 0.01)).toBe(true);
        if (cut.to < drift.to - 1)
          expect(within(positionAt([drift], cut.to + 1), -1e-6)).toBe(Math.hypot(drift.vx, drift.vy) < 1e-3);
      }),
      { numRuns: 1000 },
    );
  });
});
