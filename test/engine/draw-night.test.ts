import { describe, expect, it } from 'vitest';
import { drawParameters, drawReadiness, settle } from '../../src/engine/flow/draw-night.ts';
import { type Formula, hashText, night, type Scenario, type VaryingField } from '../../src/engine/index.ts';
import { keyOf } from '../../src/engine/kernel/chance.ts';
import { fc, real, whole } from './property.ts';
import { binomialInterval, distanceFrom } from './statistics.ts';
import { ewArea, gun, sensor, wave, world } from './world.ts';

const decoyShare = {
  name: 'decoyShare',
  key: hashText('decoyShare'),
  distribution: { kind: 'uniform', min: 0.2, max: 0.6 },
} as const;

/** round(30 * (1 - decoyShare)) */
const formula: Formula = [
  { kind: 'number', value: 30 },
  { kind: 'number', value: 1 },
  { kind: 'parameter', name: 'decoyShare' },
  { kind: 'call', name: 'subtract', arity: 2 },
  { kind: 'call', name: 'multiply', arity: 2 },
];
const field = (change: Partial<VaryingField> = {}): VaryingField => ({
  path: ['waves', 0, 'count'],
  formula,
  min: 0,
  max: 1000,
  integer: true,
  ...change,
});

describe('drawParameters()', () => {
  it('draws each from its distribution, night by night', () => {
    const scenario = world({ parameters: [decoyShare] });
    const values = Array.from(
      { length: 3000 },
      (_, n) => drawParameters(keyOf(`S#${n}`), scenario)['decoyShare'] ?? 0,
    );
    const { distance, bound } = distanceFrom(values, (x) => (x - 0.2) / 0.4);
    expect(distance).toBeLessThan(bound);
  });

  it('gives a parameter the same value whatever else is drawn', () => {
    const other = { ...decoyShare, name: 'other', key: hashText('other') };
    const key = keyOf('a');
    const alone = drawParameters(key, world({ parameters: [decoyShare] }));
    expect(drawParameters(key, world({ parameters: [other, decoyShare] }))).toMatchObject(alone);
  });
});

describe('settle()', () => {
  it('puts the value of each formula where it belongs and leaves the scenario alone', () => {
    const scenario = world({ waves: [wave(7), wave(8, { id: 'wave-2' })], varying: [field()] });
    const before = structuredClone(scenario);
    const settled = settle(scenario, { decoyShare: 0.42 });
    expect(settled.waves.map(({ count }) => count)).toEqual([17, 8]); // 17.4
    expect(settled.waves[1]).toBe(scenario.waves[1]);
    expect(scenario).toEqual(before);
  });

  it('holds values inside their bounds, whole where they count things', () => {
    const scenario = (change: Partial<VaryingField>) =>
      world({ varying: [field({ path: ['conditions', 'skill'], ...change })] });
    fc.assert(
      fc.property(real(-50, 50), whole(-5, 0), whole(1, 5), fc.boolean(), (share, min, max, integer) => {
        const { skill } = settle(scenario({ min, max, integer }), { decoyShare: share }).conditions;
        expect(skill >= min && skill <= max).toBe(true);
        if (integer) expect(Number.isInteger(skill)).toBe(true);
      }),
    );
  });

  it('takes the lower bound where the arithmetic gives no number', () => {
    const root: Formula = [
      { kind: 'number', value: -1 },
      { kind: 'call', name: 'sqrt', arity: 1 },
    ];
    expect(settle(world({ varying: [field({ formula: root, min: 3 })] }), {}).waves[0]?.count).toBe(3);
  });

  it('decides the night', () => {
    const scenario = world({ parameters: [decoyShare], varying: [field()] });
    const launched = Array.from({ length: 50 }, (_, n) => night(scenario, `S#${n}`).totals.launched);
    expect(Math.min(...launched)).toBeGreaterThanOrEqual(12);
    expect(Math.max(...launched)).toBeLessThanOrEqual(24);
    expect(new Set(launched).size).toBeGreaterThan(5);
    const drawn = night(scenario, 'a', { record: true });
    expect(drawn.totals.launched).toBe(
      Math.round(30 * (1 - (drawn.record?.conditions.parameters['decoyShare'] ?? 0))),
    );
  });
});

describe('drawReadiness()', () => {
  const guns = Array.from({ length: 2000 }, (_, n) => gun(n, 0));
  const ready = (readiness: number, change: Partial<Scenario> = {}) =>
    drawReadiness(
      keyOf('a'),
      world({ fireUnits: guns, conditions: { ...world().conditions, readiness }, ...change }),
    );

  it('has each unit in action with the given chance', () => {
    const { low, high } = binomialInterval(2000, 0.8);
    const count = ready(0.8).fireUnits.filter(Boolean).length;
    expect(count >= low && count <= high).toBe(true);
    expect(ready(1).fireUnits.every(Boolean)).toBe(true);
    expect(ready(0).fireUnits.some(Boolean)).toBe(false);
  });

  it('takes no unit out of action that a better night would not', () => {
    const worse = ready(0.5).fireUnits;
    const better = ready(0.7).fireUnits;
    expect(worse.every((isReady, unit) => !isReady || better[unit])).toBe(true);
  });

  it('lets the eyes of a unit stand and fall with it, and no other sensor', () => {
    const sensors = guns
      .map((_, unit) => sensor({ id: `eyes-${unit}`, unit }))
      .concat(sensor({ id: 'radar' }));
    const { fireUnits, sensors: watching } = ready(0.5, { sensors });
    expect(watching).toEqual([...fireUnits, true]);
  });

  it('holds for EW areas too', () => {
    const ewAreas = Array.from({ length: 2000 }, (_, n) => ewArea(n, 0));
    const { low, high } = binomialInterval(2000, 0.3);
    const count = ready(0.3, { ewAreas }).ewAreas.filter(Boolean).length;
    expect(count >= low && count <= high).toBe(true);
  });
});
