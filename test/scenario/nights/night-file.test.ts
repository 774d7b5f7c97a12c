import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { diskLibrary } from '../../../src/cli/library.ts';
import {
  type CompiledScenario,
  formatProblem,
  type KnownNight,
  nightFile,
  parseScenario,
  readGround,
} from '../../../src/scenario/index.ts';
import { share, strikesOf } from '../../../src/scenario/nights/night-file.ts';

const library = diskLibrary(['scenarios']);
const read = readGround(library);
if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
const { ground } = read;

const usual: KnownNight = {
  date: '2025-12-03',
  day: 20_425,
  windowStart: 18 * 3600,
  reportTime: 8 * 3600,
  launched: 111,
  shahedAtLeast: 60,
  launchAreas: ['kursk', 'millerovo', 'primorsko-akhtarsk', 'chauda'],
};

function compile(night: KnownNight, set: Record<string, string> = {}): CompiledScenario {
  const parsed = parseScenario(JSON.stringify(nightFile(night, ground)), { file: 'night', library, set });
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.compiled;
}

function launchedBy({ scenario }: CompiledScenario, isType = (_: string) => true): number {
  return scenario.waves
    .filter(({ type }) => isType(scenario.droneTypes[type]?.id ?? ''))
    .reduce((sum, { count }) => sum + count, 0);
}

describe('nightFile()', () => {
  property.prop(
    [
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
      fc.subarray(ground.sites.map(({ id }) => id)),
      fc.double({ min: 20, max: 150, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ],
    { numRuns: 40 },
  )(
    'launches every drone of the report, and its strike drones, wherever they are aimed',
    (launched, shahed, launchAreas, near, growth) => {
      const night = { ...usual, launched, shahedAtLeast: Math.min(shahed, launched), launchAreas };
      const compiled = compile(night, { nearDrones: near.toFixed(2), nearGrowth: growth.toFixed(2) });
      expect(launchedBy(compiled)).toBe(launched);
      expect(launchedBy(compiled, (type) => type === 'geran-2')).toBe(strikesOf(night));
    },
  );

  it('takes no drone from an area that the report does not name', () => {
    const { scenario } = compile(usual);
    const used = new Set(scenario.waves.map(({ site }) => scenario.sites[site]?.id));
    expect([...used].sort()).toEqual([...usual.launchAreas].sort());
  });

  it('aims more of a small raid near the front than of a large one', () => {
    const nearShare = (launched: number): number => {
      const compiled = compile({ ...usual, launched, shahedAtLeast: Math.round(launched * 0.6) });
      const near = compiled.scenario.waves.filter(({ id }) => id.includes('-near-'));
      return near.reduce((sum, { count }) => sum + count, 0) / launched;
    };
    expect(nearShare(60)).toBeGreaterThan(nearShare(200));
    expect(nearShare(200)).toBeGreaterThan(nearShare(600));
  });

  it('begins and ends at the reported local times, in summer and in winter time', () => {
    expect(nightFile(usual, ground).clock).toEqual({
      start: '2025-12-02T18:00+02:00',
      end: '2025-12-03T08:00+02:00',
    });
    const changing = nightFile({ ...usual, date: '2025-10-26', windowStart: 19.5 * 3600 }, ground);
    expect(changing.clock).toEqual({ start: '2025-10-25T19:30+03:00', end: '2025-10-26T08:00+02:00' });
    expect(nightFile({ ...usual, date: '2026-03-29' }, ground).clock.end).toBe('2026-03-29T08:00+03:00');
    expect(nightFile({ ...usual, date: '2026-01-01' }, ground).clock.start).toBe('2025-12-31T18:00+02:00');
  });

  it('lets waves begin a minute after one another, past midnight too', () => {
    const { raid } = nightFile({ ...usual, windowStart: 23.95 * 3600 }, ground);
    const starts = raid.waves.map((wave) => (wave as { launch: { from: string } }).launch.from);
    expect(starts.slice(0, 4)).toEqual(
      ['23:57', '23:58', '23:59', '00:00'].map((time, n) => `2025-12-0${n < 3 ? 2 : 3}T${time}+02:00`),
    );
  });

  it('uses the usual areas, window and share of the month where a report is silent', () => {
    const compiled = compile({ date: usual.date, day: usual.day, launched: 111, launchAreas: [] });
    expect(launchedBy(compiled)).toBe(111);
    expect(launchedBy(compiled, (type) => type === 'geran-2')).toBe(Math.round(111 * 0.6));
  });

  it('refuses an area that the theatre does not have', () => {
    expect(() => nightFile({ ...usual, launchAreas: ['mars'] }, ground)).toThrow(
      'expected a launch area of the theatre, got "mars"',
    );
  });
});

describe('share()', () => {
  property.prop([
    fc.nat(2000),
    fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: 1, maxLength: 9 }),
  ])('gives whole parts that sum to the total, each within one of its exact part', (total, weights) => {
    const parts = share(total, weights);
    const sum = weights.reduce((all, weight) => all + weight, 0);
    expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
    parts.forEach((part, n) => {
      expect(Math.abs(part - (total * (weights[n] ?? 0)) / sum)).toBeLessThanOrEqual(1);
    });
  });
});
