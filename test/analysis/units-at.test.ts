/** The defence at a moment: groups on the road, aircraft in the air, what is switched on, from a record made by hand. */
import { describe, expect, it } from 'vitest';
import { drivingAt, flyingAt, postsAt, switchedAt, unitsAt } from '../../src/analysis/units-at.ts';
import { worldAt } from '../../src/analysis/world-at.ts';
import type { Leg, NightRecord } from '../../src/engine/index.ts';
import { at, ewArea, recorded, wave, world } from '../engine/world.ts';
import { smallRecord, smallScenario } from './small-night.ts';

const leg = (from: number, to: number, [x, y]: readonly [number, number], vx: number): Leg => ({
  ...{ from, to, x, y, vx },
  vy: 0,
  altitude: 0,
});

const record: NightRecord = smallRecord({
  moves: [
    { kind: 'drive', unit: 0, legs: [leg(100, 200, [5000, 0], 10)], ready: 260 },
    { kind: 'flight', unit: 2, legs: [leg(300, 400, [0, 0], 50), leg(400, 500, [5000, 0], -50)], ready: 900 },
    { kind: 'drive', unit: 0, legs: [leg(1000, 1100, [6000, 0], -10)], ready: 1130 },
  ],
  switches: [
    { time: 50, of: 'sensor', index: 0, isOn: false },
    { time: 80, of: 'ewArea', index: 0, isOn: true },
    { time: 90, of: 'fireUnit', index: 1, isOn: false },
    { time: 95, of: 'post', index: 0, isOn: false },
  ],
  magazines: [{ time: 150, unit: 0, busy: 1, ready: 5, reserve: 12 }],
});

describe('unitsAt()', () => {
  it('has a group where it stands, drives and is set up', () => {
    const at = (time: number) => {
      const { state, position } = unitsAt(record, time)[0] ?? {};
      return [state, position];
    };
    expect(at(0)).toEqual(['ready', { x: 5000, y: 0 }]);
    expect(at(100)).toEqual(['moving', { x: 5000, y: 0 }]);
    expect(at(150)).toEqual(['moving', { x: 5500, y: 0 }]);
    expect(at(259)).toEqual(['moving', { x: 6000, y: 0 }]);
    expect(at(260)).toEqual(['busy', { x: 6000, y: 0 }]);
    expect(at(5000)).toEqual(['busy', { x: 5000, y: 0 }]);
  });

  it('has a unit off from the moment it is lost, and one out of action all night unready', () => {
    expect([80, 90].map((time) => unitsAt(record, time)[1]?.state)).toEqual(['ready', 'off']);
    const idle = { ...record, conditions: { ...record.conditions, unready: ['gun-2'] } };
    expect([80, 90].map((time) => unitsAt(idle, time)[1]?.state)).toEqual(['unready', 'unready']);
  });
});

describe('drivingAt()', () => {
  it('shows the way ahead, and one point while the group is set up', () => {
    expect(drivingAt(record, 99)).toEqual([]);
    expect(drivingAt(record, 150)).toEqual([
      {
        unit: 0,
        way: [
          { x: 5500, y: 0 },
          { x: 6000, y: 0 },
        ],
      },
    ]);
    expect(drivingAt(record, 220)).toEqual([{ unit: 0, way: [{ x: 6000, y: 0 }] }]);
    expect(drivingAt(record, 260)).toEqual([]);
  });
});

describe('flyingAt()', () => {
  it('has an aircraft on its course from take-off to landing', () => {
    expect(flyingAt(record, 299)).toEqual([]);
    expect(flyingAt(record, 350)).toEqual([{ unit: 2, x: 2500, y: 0, heading: 0 }]);
    expect(flyingAt(record, 450)).toEqual([{ unit: 2, x: 2500, y: 0, heading: Math.PI }]);
    expect(flyingAt(record, 500)).toEqual([]);
  });
});

describe('sensorsAt() and ewAreasAt()', () => {
  it('have what is carried where it stood, on the road, and where it has come to', () => {
    const hauls = [
      { of: 'sensor', index: 0, legs: [leg(100, 200, [0, 0], 8)] },
      { of: 'ewArea', index: 0, legs: [leg(150, 250, [3000, 0], 8)] },
      { of: 'sensor', index: 0, legs: [leg(1000, 1050, [800, 0], -8)] },
    ] as const;
    const at = (time: number) => {
      const { sensorsAt, ewAreasAt } = worldAt(smallScenario(), { ...record, hauls }, time);
      return [...sensorsAt, ...ewAreasAt].map(({ x }) => x);
    };
    expect([0, 100, 150, 200, 999].map(at)).toEqual([
      [0, 3000],
      [0, 3000],
      [400, 3000],
      [800, 3400],
      [800, 3800],
    ]);
    expect([1025, 5000].map((time) => at(time)[0])).toEqual([600, 400]);
  });

  it('have what stays where the laydown has it, and eyes with their unit', () => {
    const [sensor] = record.laydown.sensors;
    const eyes = sensor && { ...sensor, unit: 0 };
    const laydown = { ...record.laydown, sensors: eyes ? [eyes] : [] };
    const at = (time: number) => worldAt(smallScenario(), { ...record, laydown }, time);
    expect(at(150).sensorsAt).toEqual([{ x: 5500, y: 0 }]);
    expect(at(150).ewAreasAt).toEqual([{ x: 0, y: 0 }]);
  });

  it('follow a night in which they are moved: out of action on the road, at its speed, and in action there', () => {
    const east = { x: 8000, y: 0 }; // 1000 s at 8 m/s, and 1200 s to set up
    const scenario = world({ waves: [wave(1)], ewAreas: [ewArea(0, 4000, { id: 'ew' })] });
    const commands = [
      at(100, { kind: 'move', id: 'radar', to: east }),
      at(100, { kind: 'move', id: 'ew', to: { x: 8000, y: 4000 } }),
    ];
    const { record: moved } = recorded(scenario, 'a', { commands });
    const seen = (time: number) => {
      const { sensors, sensorsAt, ewAreas, ewAreasAt } = worldAt(scenario, moved, time);
      return [sensors[0], sensorsAt[0]?.x, ewAreas[0], ewAreasAt[0]?.x];
    };
    expect([0, 99, 600, 1100, 2299, 2300].map(seen)).toEqual([
      [true, 0, true, 0],
      [true, 0, true, 0],
      [false, 4000, false, 4000],
      [false, 8000, false, 8000],
      [false, 8000, false, 8000],
      [true, 8000, true, 8000],
    ]);
  });
});

describe('switchedAt()', () => {
  it('is as it began until the first change, and as the last change says from then on', () => {
    expect([49, 50].map((time) => switchedAt(record, 'sensor', time)(0, true))).toEqual([true, false]);
    expect([79, 80].map((time) => switchedAt(record, 'ewArea', time)(0, false))).toEqual([false, true]);
    expect(switchedAt(record, 'fireUnit', 0)(2, true)).toBe(true);
  });

  it('has what was placed during the night off before', () => {
    expect(switchedAt(record, 'ewArea', 0)(0, true)).toBe(false);
  });
});

describe('postsAt()', () => {
  it('has a post off from the moment it is lost', () => {
    expect([94, 95].map((time) => postsAt(smallScenario(), record, time)[0]?.isOn)).toEqual([true, false]);
  });
});

describe('worldAt()', () => {
  const [threat] = record.threats;
  const events = [
    { time: 650, kind: 'threat.suppressed', threat: 0, area: 0 },
    { time: 700, kind: 'threat.recovered', threat: 0 },
  ] as const;
  const threats = threat && [{ ...threat, suppressedAt: 650, legs: [leg(600, 900, [0, 0], 50)] }];

  it('has a threat drift only until it finds its way again', () => {
    const drifting = (time: number) =>
      worldAt(smallScenario(), { ...record, events, threats: threats ?? [] }, time).threats[0]?.drifting;
    expect([640, 650, 699, 700].map(drifting)).toEqual([false, true, true, false]);
  });

  it('leaves what is lost out of the channels of its layer', () => {
    const guns = (time: number) =>
      worldAt(smallScenario(), record, time).layers.find(({ layer }) => layer === 'gun');
    expect(guns(80)).toEqual({ layer: 'gun', busy: 0, channels: 2, rounds: 12 });
    expect(guns(160)).toEqual({ layer: 'gun', busy: 1, channels: 1, rounds: 5 });
  });
});
