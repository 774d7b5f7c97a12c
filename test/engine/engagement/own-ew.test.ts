import { describe, expect, it } from 'vitest';
import { doseOf, timeOfDose } from '../../../src/engine/engagement/own-ew.ts';
import type { Jamming } from '../../../src/engine/engagement/suppress.ts';
import { DiscField } from '../../../src/engine/geometry/disc-field.ts';
import type { EwArea, Leg } from '../../../src/engine/index.ts';
import type { Stand } from '../../../src/engine/sensing/stand.ts';
import { leg as anyLeg } from '../geometry/courses.ts';
import { fc, real, whole } from '../property.ts';
import { ewArea, km } from '../world.ts';

const jammingOf = (areas: readonly EwArea[], stands: readonly (Stand[] | undefined)[] = []): Jamming => ({
  areas,
  field: new DiscField(areas),
  working: areas.map(() => true),
  stands,
});

const areas = fc
  .array(
    fc.record({
      x: whole(-150, 150),
      y: whole(-150, 150),
      range: real(5 * km, 90 * km),
      hazard: real(1e-4, 0.05),
      maxAltitude: fc.constantFrom(200, 5000, 20_000),
    }),
    { maxLength: 5 },
  )
  .map((rows) => rows.map(({ x, y, ...change }, n) => ewArea(x * km, y * km, { id: `ew-${n}`, ...change })));

/** The integral of the hazard by small steps. */
function dose({ x, y, vx, vy, from, altitude }: Leg, list: readonly EwArea[], to: number): number {
  const steps = 4000;
  let sum = 0;
  for (let n = 0; n < steps; n++) {
    const t = ((to - from) * (n + 0.5)) / steps;
    for (const { position, range, hazard, maxAltitude } of list) {
      const isIn = Math.hypot(x + vx * t - position.x, y + vy * t - position.y) < range;
      if (isIn && altitude <= maxAltitude) sum += (hazard * (to - from)) / steps;
    }
  }
  return sum;
}

const east: Leg = { from: 100, to: 1100, x: -50 * km, y: 0, vx: 100, vy: 0, altitude: 500 };

describe('doseOf()', () => {
  it('is the integral of the hazards along the leg', () => {
    fc.assert(
      fc.property(anyLeg, areas, (leg, list) => {
        const step = (leg.to - leg.from) / 4000;
        const worst = list.reduce((sum, { hazard }) => sum + 2 * hazard * step, 0); // a step at each edge
        expect(Math.abs(doseOf(leg, jammingOf(list)) - dose(leg, list, leg.to))).toBeLessThanOrEqual(
          worst + 1e-9,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('counts only the time while an area is switched on where it stands', () => {
    const area = ewArea(0, 0, { range: 10 * km, hazard: 0.01 }); // crossed from 500 to 700 s
    const from = (time: number, to = Number.POSITIVE_INFINITY) => [
      { from: time, to, position: area.position },
    ];
    expect(doseOf(east, jammingOf([area]))).toBeCloseTo(2, 9);
    expect(doseOf(east, jammingOf([area], [from(600)]))).toBeCloseTo(1, 9);
    expect(doseOf(east, jammingOf([area], [from(0, 550)]))).toBeCloseTo(0.5, 9);
    expect(doseOf(east, jammingOf([area], [[]]))).toBe(0);
  });
});

describe('timeOfDose()', () => {
  it('is when the integral along the leg reaches the dose, and never where it does not', () => {
    fc.assert(
      fc.property(anyLeg, areas, real(0.01, 1), (leg, list, share) => {
        const jamming = jammingOf(list);
        const all = doseOf(leg, jamming);
        expect(timeOfDose(leg, jamming, all * 1.001 + 1e-6)).toBe(Number.POSITIVE_INFINITY);
        fc.pre(all > 1e-6);
        const time = timeOfDose(leg, jamming, all * share);
        expect(time >= leg.from && time <= leg.to).toBe(true);
        expect(doseOf({ ...leg, to: time }, jamming)).toBeCloseTo(all * share, 6);
      }),
      { numRuns: 150 },
    );
  });

  it('adds the hazards of areas that overlap', () => {
    const one = ewArea(0, 0, { id: 'one', range: 10 * km, hazard: 0.01 });
    const two = { ...one, id: 'two', hazard: 0.03 };
    expect(timeOfDose(east, jammingOf([one]), 1)).toBeCloseTo(600, 6);
    expect(timeOfDose(east, jammingOf([one, two]), 1)).toBeCloseTo(525, 6);
  });
});
