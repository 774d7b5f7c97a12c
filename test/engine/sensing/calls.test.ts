/** Calls: a track is called as the sensor that knows it best would call it, and only a sensor that holds it corrects a call. */
import { describe, expect, it } from 'vitest';
import { type Command, defaultRules, type Scenario } from '../../../src/engine/index.ts';
import { type Called, rightCallAt } from '../../../src/engine/sensing/classify.ts';
import type { Hold } from '../../../src/engine/sensing/detect.ts';
import { fc, real, whole } from '../property.ts';
import { at, constant, ewArea, gun, km, recorded, sensor, wave, world } from '../world.ts';

const dwell = 300; // s after which a drawn sensor calls right, see `sure`
const dull = { callAccuracy: { strike: 0.5, decoy: 0.5 }, callTime: 1 };

/** Its accuracy rises from ½ to 1: a draw of ½ + ½ (1 − e^(−t/τ)) takes t. */
const sure = (callTime: number) => ({ callAccuracy: { strike: 1, decoy: 1 }, callTime });
const lateDraw = 0.5 + 0.5 * (1 - Math.exp(-1)); // takes one time constant

const hold = (by: number, from: number, to: number): Hold => ({ sensor: by, from, to });
const called = (change: Partial<Called> = {}): Called => ({
  truth: 'strike',
  formed: 100,
  luck: lateDraw,
  ...change,
});

describe('rightCallAt()', () => {
  const sensors = [sensor({ id: 'dull', ...dull }), sensor({ id: 'sure', ...sure(dwell) })];

  it('counts the dwell of each sensor from its own hold, or from formation where that is later', () => {
    expect(rightCallAt([hold(1, 50, 900)], sensors, called())).toBeCloseTo(100 + dwell, 6);
    expect(rightCallAt([hold(0, 50, 900), hold(1, 250, 900)], sensors, called())).toBeCloseTo(250 + dwell, 6);
  });

  it('is infinite where no hold lasts long enough, and begins anew with the next', () => {
    const short = [hold(1, 100, 399), hold(1, 399.5, 600)];
    expect(rightCallAt(short, sensors, called())).toBe(Number.POSITIVE_INFINITY);
    expect(rightCallAt([...short, hold(1, 700, 1100)], sensors, called())).toBeCloseTo(700 + dwell, 6);
  });

  it('is formation for half of all draws, whoever looks', () => {
    expect(rightCallAt([hold(0, 50, 900)], sensors, called({ luck: 0.4999 }))).toBe(100);
    expect(rightCallAt([hold(0, 50, 900)], sensors, called({ luck: 0.5 }))).toBe(Number.POSITIVE_INFINITY);
  });

  it('is the earliest that any one hold would give alone', () => {
    const anySensors = fc.array(fc.record({ accuracy: real(0.5, 1), callTime: real(1, 400) }), {
      minLength: 3,
      maxLength: 3,
    });
    const anyHolds = fc.array(fc.record({ by: whole(0, 2), from: real(0, 900), lasts: real(1, 600) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(anySensors, anyHolds, real(0, 0.999), (types, rows, luck) => {
        const by = types.map(({ accuracy, callTime }, n) =>
          sensor({ id: `s${n}`, callAccuracy: { strike: accuracy, decoy: 0.5 }, callTime }),
        );
        const holds = rows
          .map((row) => hold(row.by, row.from, row.from + row.lasts))
          .sort((a, b) => a.from - b.from);
        const all = rightCallAt(holds, by, called({ luck }));
        const each = holds.map((one) => rightCallAt([one], by, called({ luck })));
        expect(all).toBe(luck < 0.5 ? 100 : Math.min(Number.POSITIVE_INFINITY, ...each));
      }),
    );
  });
});

/** So many drones at once on the same way, 0 to 4000 s; all that differs between them is their luck. */
const many = (change: Partial<Scenario>, commands: readonly Command[] = []) =>
  recorded(world({ waves: [wave(200, { spacing: constant(0) })], commands, ...change })).record;

/** Per track, when it was called right; undefined for never. All drones here are armed. */
const rightTimes = ({ tracks }: ReturnType<typeof many>): (number | undefined)[] =>
  tracks.map(({ calls }) => calls.find(({ call }) => call === 'strike')?.time);

const later = (times: readonly (number | undefined)[], than: number): number =>
  times.filter((time) => time !== undefined && time > than).length;

const emission = (time: number, id: string, isOn: boolean) =>
  at(time, { kind: 'emission', sensor: id, isOn });

describe('a track', () => {
  const former = sensor({ id: 'former', ...dull });

  it('once called right stays so', () => {
    for (const { calls } of many({ sensors: [former, sensor({ id: 'late', ...sure(500) })] }).tracks)
      expect(calls.map(({ call }) => call).join(' ')).toMatch(/^(strike|decoy strike|decoy)$/);
  });

  it('has one draw: a sensor that finds it later and knows no more corrects nothing', () => {
    const short = (id: string, x: number) =>
      sensor({ id, ...sure(500), range: 10 * km, position: { x, y: 0 } });
    const wrong = (sensors: Scenario['sensors']) =>
      rightTimes(many({ sensors })).flatMap((time, n) => (time === undefined ? [n] : []));
    const once = wrong([former, short('one', -100 * km)]);
    expect(once.length).toBeGreaterThan(20); // 400 s of look at τ = 500 s leave 22 %
    expect(wrong([former, short('one', -100 * km), short('two', -50 * km)])).toEqual(once);
  });

  it('is corrected by a better sensor that is switched on later, from then on', () => {
    const sensors = [former, sensor({ id: 'late', isOn: false, ...sure(200) })];
    const times = rightTimes(many({ sensors }, [emission(2000, 'late', true)]));
    expect(later(times, 1)).toBe(later(times, 2000)); // the others at formation
    expect(later(times, 2000)).toBeGreaterThan(70); // of some hundred that were called wrong
    expect(rightTimes(many({ sensors })).filter((time) => time === undefined).length).toBeGreaterThan(70);
  });

  it('is not corrected by one that is switched off before it has looked for long enough', () => {
    const sensors = [former, sensor({ id: 'better', isOn: false, ...sure(200) })];
    const on = emission(2000, 'better', true);
    const all = rightTimes(many({ sensors }, [on]));
    const cut = rightTimes(many({ sensors }, [on, emission(2100, 'better', false)]));
    expect(later(all, 2100)).toBeGreaterThan(20);
    expect(cut).toEqual(all.map((time) => (time !== undefined && time < 2100 ? time : undefined)));
    const again = [on, emission(2100, 'better', false), emission(2200, 'better', true)];
    expect(later(rightTimes(many({ sensors }, again)), 2200)).toBe(later(all, 2000) - later(cut, 2000)); // it looks anew
  });

  it('is not corrected while nobody holds it', () => {
    const rules = { ...defaultRules, coastTime: 1000 };
    const sensors = [sensor({ id: 'only', ...sure(300) })];
    const gap = [emission(300, 'only', false), emission(1000, 'only', true)];
    const seen = rightTimes(many({ sensors, rules }));
    const blinded = rightTimes(many({ sensors, rules }, gap));
    expect(later(seen, 300)).toBeGreaterThan(20);
    expect(blinded).toHaveLength(200); // one track each
    expect(blinded.filter((time) => time !== undefined && time >= 300 && time < 1000)).toEqual([]);
    expect(later(blinded, 1000)).toBeGreaterThan(20);
  });

  it('is not corrected when its threat is gone', () => {
    const rules = { ...defaultRules, coastTime: 1000 };
    const sensors = [sensor({ ...sure(3000) })];
    const { tracks, threats } = many({ sensors, rules, ewAreas: [ewArea(-170 * km, 0, { fallShare: 1 })] });
    expect(tracks).toHaveLength(200);
    for (const { calls, threat } of tracks)
      expect(calls.at(-1)?.time).toBeLessThan(threats[threat]?.ended ?? 0);
    const shot = many({ sensors, rules, fireUnits: [gun(-170 * km, 0, { channels: 200 })] });
    expect(shot.threats.filter(({ outcome }) => outcome === 'shotDown').length).toBeGreaterThan(100);
    for (const { calls, threat } of shot.tracks)
      expect(calls.at(-1)?.time).toBeLessThan(shot.threats[threat]?.ended ?? 0);
  });

  it('is called by the holds of the path that its threat takes after EW', () => {
    const sensors = [
      former,
      sensor({ id: 'good', position: { x: -50 * km, y: 0 }, range: 20 * km, ...sure(100) }),
    ];
    const area = ewArea(-150 * km, 0, { fallShare: 0, driftTime: 1e9 });
    const straight = rightTimes(many({ sensors }));
    const drifting = many({ sensors, ewAreas: [area] });
    expect(straight.filter((time) => time === undefined).length).toBeLessThan(5);
    expect(rightTimes(drifting).filter((time) => time === undefined).length).toBeGreaterThan(60); // never came there
  });
});
