/** Friendly EW, and the own aircraft that fly through it. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/index.ts';
import { lone, turnAt } from './flight-world.ts';
import { binomialInterval } from './statistics.ts';
import { aircraft, at, constant, ewArea, hour, km, place, recorded, wave } from './world.ts';

describe('friendly EW', () => {
  const count = 1500;
  /** Each drone is met by an interceptor of its own that flies through 30 km of jamming on its way. */
  const through = (hazard: number, ewSusceptibility: number, change: Partial<Scenario> = {}) =>
    recorded(
      lone({
        waves: [wave(count, { spacing: constant(0) })],
        fireUnits: [
          aircraft(0, 0, {
            channels: count,
            magazine: count,
            range: 100 * km,
            sortie: { isExpended: true, ewSusceptibility, turnRound: constant(100 * hour) },
          }),
        ],
        ewAreas: [ewArea(-30 * km, 0, { range: 15 * km, hazard })],
        ...change,
      }),
    );

  it.each([
    [1 / 300, 1],
    [1 / 300, 0.3],
    [1 / 100, 0.5],
    [1 / 100, 0],
  ])(
    'of hazard %d takes 1 − e^(−dose) of own interceptors with susceptibility %d',
    (hazard, susceptibility) => {
      const { times } = through(hazard, susceptibility);
      const dose = hazard * susceptibility * 300; // s inside: 30 km at 100 m/s
      const { low, high } = binomialInterval(count, 1 - Math.exp(-dose));
      const lost = times('sortie.lost').length;
      if (dose === 0) expect(lost).toBe(0);
      else expect(lost >= low && lost <= high, `${lost} not in ${low} to ${high}`).toBe(true);
    },
  );

  it('switched on while it is in the air takes it, switched off lets it go on', () => {
    const on = (time: number, isOn: boolean) => at(time, { kind: 'ew', area: 'ew--30000-0', isOn });
    const area = (isOn: boolean) => [ewArea(-30 * km, 0, { range: 15 * km, hazard: 0.05, isOn })];
    const launched = through(0, 1).times('sortie.launched')[0] ?? 0;
    const inside = launched + 200; // enters at 150 s, leaves at 450 s
    const late = through(0, 1, { ewAreas: area(false), commands: [on(inside, true)] });
    expect(late.times('sortie.lost')[0]).toBeGreaterThanOrEqual(inside);
    const dose = 0.05 * 250;
    expect(late.times('sortie.lost').length).toBeGreaterThanOrEqual(
      binomialInterval(count, 1 - Math.exp(-dose)).low,
    );
    const early = through(0, 1, { ewAreas: area(true), commands: [on(inside, false)] });
    expect(early.times('sortie.lost').every((time) => time <= inside)).toBe(true);
    const { low, high } = binomialInterval(count, 1 - Math.exp(-0.05 * 50));
    const lost = early.times('sortie.lost').length;
    expect(lost >= low && lost <= high, `${lost} not in ${low} to ${high}`).toBe(true);
  });

  it('switched on in flight does not stop the night at the next turn of the target', () => {
    const turning = { waves: [wave(3, { route: turnAt(-110) })], places: [place('north', 0, 10 * km)] };
    const ewAreas = [ewArea(0, 0, { range: 60 * km, hazard: 0.1, isOn: false })];
    const fireUnits = [aircraft(0, 0, { channels: 3, sortie: { isExpended: true, ewSusceptibility: 1 } })];
    const commands = [at(1650, { kind: 'ew', area: 'ew-0-0', isOn: true })];
    const { times } = recorded(lone({ ...turning, ewAreas, fireUnits, commands }));
    expect(times('sortie.lost').length).toBeGreaterThan(0);
  });

  it('leaves the channel of a lost interceptor to its crew’s turn-round, and its track to others', () => {
    const run = through(1, 1, { waves: [wave(1)] });
    expect(run.times('sortie.lost').length).toBeGreaterThan(1);
    expect(run.record.magazines.at(-1)?.busy).toBe(run.times('sortie.launched').length); // hours of turn-round
    expect(run.record.engagements.length).toBeGreaterThan(1);
  });
});
