/** Sensing that changes during a night: emission on and off, tracks that coast, drop and are found again, and tracks of the dead. */
import { describe, expect, it } from 'vitest';
import { defaultRules, night, type Scenario } from '../../src/engine/index.ts';
import { at, constant, doctrine, drone, ewArea, gun, km, recorded, sensor, wave, world } from './world.ts';

const { coastTime } = defaultRules;
const emission = (time: number, isOn: boolean, id = 'radar') =>
  at(time, { kind: 'emission', sensor: id, isOn });

/** One drone from 0 to 4000 s. */
const lone = (change: Partial<Scenario> = {}) => world({ waves: [wave(1)], ...change });

describe('a radar', () => {
  it('switched off sees nothing from then on: its tracks coast, and drop', () => {
    const { record, times } = recorded(lone({ commands: [emission(1000, false)] }));
    expect(times('track.formed')).toHaveLength(1);
    expect(times('track.dropped')).toEqual([1000 + coastTime]);
    expect(record.switches).toEqual([{ time: 1000, of: 'sensor', index: 0, isOn: false }]);
  });

  it('switched on again needs a detection, and a track found too late is a new one with a new call', () => {
    const { record, times } = recorded(
      lone({
        commands: [emission(1000, false), emission(2000, true)],
        sensors: [sensor({ glimpseRate: 0.1 })],
      }),
      'b',
    );
    const [, again] = times('track.formed');
    expect(again).toBeGreaterThan(2000);
    expect(record.tracks).toHaveLength(2);
    expect(record.tracks[1]?.calls[0]?.time).toBe(again);
  });

  it('takes an exponential time to see again what it saw before', () => {
    const count = 2000;
    const scenario = world({
      waves: [wave(count, { spacing: constant(0) })],
      sensors: [sensor({ glimpseRate: 0.01 })],
      commands: [emission(1500, false), emission(2000, true)],
    });
    const { record } = recorded(scenario);
    const waits = record.tracks.filter(({ formed }) => formed >= 2000).map(({ formed }) => formed - 2000);
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    expect(waits).toHaveLength(count);
    // exponential with mean 100 s: the mean of 2000 has a standard deviation of 100/√2000; 99.9 %
    expect(Math.abs(mean - 100)).toBeLessThan((3.2905 * 100) / Math.sqrt(count));
  });

  it('leaves the past untouched, whatever is switched later', () => {
    const logOf = (commands: Scenario['commands']) =>
      recorded(
        world({
          waves: [wave(30)],
          sensors: [sensor({ glimpseRate: 0.003, callTime: 300 })],
          fireUnits: [gun(-120 * km, 0)],
          commands,
        }),
      ).record.events.filter(({ time, kind }) => time < 2500 && kind !== 'command.done');
    const plain = logOf([]);
    expect(plain.filter(({ kind }) => kind === 'track.formed').length).toBeGreaterThan(5);
    expect(logOf([emission(2500, false)])).toEqual(plain);
    expect(logOf([emission(2500, false), emission(2600, true)])).toEqual(plain);
  });

  it('off when the night begins sees from its first command on', () => {
    const off = lone({ sensors: [sensor({ isOn: false })] });
    expect(recorded(off).record.tracks).toEqual([]);
    const { times } = recorded({ ...off, commands: [emission(1000, true)] });
    expect(times('track.formed')[0]).toBeCloseTo(1000, 0);
  });

  it('moved sees nothing on the way, and from its new place once it is set up there', () => {
    const sensors = [sensor({ position: { x: -190 * km, y: 0 }, range: 100 * km })];
    const move = at(1000, { kind: 'move', id: 'radar', to: { x: -110 * km, y: 0 } });
    const { times, record } = recorded(
      lone({ sensors, commands: [move], duration: 20_000, waves: [wave(1), late] }),
    );
    const ready = 1000 + 80_000 / 8 + 1200; // 8 m/s, 20 minutes
    expect(times('track.dropped')[0]).toBe(1000 + coastTime);
    expect(record.switches.map(({ time, isOn }) => [time, isOn])).toEqual([
      [1000, false],
      [ready, true],
    ]);
    expect(
      times('track.formed')
        .slice(1)
        .every((time) => time >= ready),
    ).toBe(true);
    expect(times('track.formed')).toHaveLength(2);
  });

  it('that was off is moved without going on, and one on the road cannot be switched or moved', () => {
    const to = { x: 10 * km, y: 0 };
    const move = at(1000, { kind: 'move', id: 'radar', to });
    const off = recorded(lone({ sensors: [sensor({ isOn: false })], commands: [move] }));
    expect(off.record.tracks).toEqual([]);
    expect(off.record.switches).toEqual([]);
    const again = [emission(1100, true), at(1200, { kind: 'move', id: 'radar', to: { x: 0, y: 0 } })];
    const { refused, record } = recorded(lone({ commands: [move, ...again] }));
    expect(refused).toEqual([undefined, 'out-of-action', 'out-of-action']);
    expect(record.switches.map(({ time }) => time)).toEqual([1000, 1000 + 10_000 / 8 + 1200]);
  });
});

const late = wave(1, { id: 'late', firstLaunch: 13_000 });

describe('a track', () => {
  /** Seen up to 100 km west of the target, and from 90 − gap on. */
  const twoFields = (gap: number): Scenario =>
    lone({
      sensors: [
        sensor({ id: 'west', position: { x: -200 * km, y: 0 }, range: 100 * km }),
        sensor({ id: 'east', position: { x: -50 * km + gap, y: 0 }, range: 50 * km }),
      ],
    });

  it('coasts over a gap and stays the same; dropped, it is found again as another', () => {
    expect(recorded(twoFields(50 * (coastTime - 1))).record.tracks).toHaveLength(1);
    const { record, times } = recorded(twoFields(50 * (coastTime + 1)));
    expect(record.tracks).toHaveLength(2);
    expect(times('track.dropped')[0]).toBeCloseTo(2000 + coastTime, 6);
    expect(times('track.formed')[1]).toBeCloseTo(2000 + coastTime + 1, 3);
  });

  it('of a drone that nobody has looked at since its death goes on along its course, and rounds are wasted on it', () => {
    const first = gun(-100 * km, 0, { id: 'first', assessment: constant(1000) });
    const second = gun(-100 * km, 0, {
      id: 'second',
      range: 4 * km,
      doctrine: doctrine({ salvo: 3, unitsPerTrack: 2 }),
    });
    const { record, rounds, shotsWasted, totals } = recorded(lone({ fireUnits: [first, second] }));
    expect(totals.shotDown).toBe(1);
    expect(record.engagements.map(({ result }) => result)).toEqual(['killed', 'wasted']);
    expect([rounds, shotsWasted]).toEqual([[1, 3], 3]);
  });

  it('of a dead drone is dropped once it has coasted, where nobody looks', () => {
    const blind = gun(-100 * km, 0, { assessment: constant(1000), doctrine: doctrine({ salvo: 4 }) });
    const { times } = recorded(lone({ fireUnits: [blind] }));
    expect(times('track.dropped')[0]).toBeCloseTo((times('threat.shotDown')[0] ?? 0) + coastTime, 9);
  });
});

describe('a drifting drone', () => {
  const ewAreas = [ewArea(-180 * km, 0, { fallShare: 0, driftTime: 1e6 })];
  const droneTypes = [drone({ ewSusceptibility: 1 })];

  it('is still tracked, engaged and shot down, and counts as shot down by the gun', () => {
    const everywhere = gun(-100 * km, 0, {
      range: 150 * km,
      roundSpeed: 3000,
      reaction: constant(300),
      doctrine: doctrine({ salvo: 4 }),
    });
    const { totals, kills, suppressions, record } = recorded(
      lone({ ewAreas, droneTypes, fireUnits: [everywhere] }),
    );
    expect(totals).toMatchObject({ shotDown: 1, suppressed: 0 });
    expect([kills, suppressions]).toEqual([[1], [0]]);
    const { suppressedAt, ended, by } = record.threats[0] ?? {};
    expect(suppressedAt).toBeLessThan(ended ?? 0);
    expect(by).toBe(0);
  });

  it('counts as suppressed where nobody shoots', () => {
    expect(night(lone({ ewAreas, droneTypes }), 'a').totals.shotDown).toBe(0);
    expect(night(lone({ ewAreas, droneTypes, regions: [] }), 'a').totals.left).toBe(1);
  });
});
