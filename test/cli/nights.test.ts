/** `validate`, `calibrate` and `generate` as a user's shell runs them, on small files of nights. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureCli } from '../../scripts/build.mjs';
import { diskLibrary } from '../../src/cli/library.ts';
import { parseScenario } from '../../src/scenario/index.ts';
import { sim } from './cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'saturation-point-nights-'));
const columns = 'date,drones_total,launch_areas,downed_or_suppressed,hits,hit_locations';
const rows = [
  '2025-12-03,30,Kursk;Millerovo,23,6,5',
  '2025-12-10,40,Primorsko-Akhtarsk,28,9,4',
  '2026-01-20,24,"Chauda(Crimea);Oryol",20,,3',
];

beforeAll(() => ensureCli());
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
  const place = path.join(folder, name);
  writeFileSync(place, `${lines.join('\n')}\n`);
  return place;
}

const nights = () => file('nights.csv', [columns, ...rows]);

describe('sim validate', () => {
  it('prints the contract with --json: every night with its quantiles, CRPS and PIT, and their summary', async () => {
    const { code, out } = await sim(['validate', nights(), '--runs', '20', '--json']);
    expect(code).toBe(0);
    const { nights: predicted, summary, sha256 } = JSON.parse(out);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(
      predicted.map(({ date, launched }: { date: string; launched: number }) => [date, launched]),
    ).toEqual([
      ['2025-12-03', 30],
      ['2025-12-10', 40],
      ['2026-01-20', 24],
    ]);
    for (const { neutralised, hitPlaces, launched } of predicted) {
      for (const count of [neutralised, hitPlaces]) {
        const { p10, p25, p50, p75, p90, crps, pit } = count;
        expect([p10, p25, p50, p75, p90]).toEqual([p10, p25, p50, p75, p90].sort((a, b) => a - b));
        expect(p90).toBeLessThanOrEqual(launched);
        expect(crps).toBeGreaterThanOrEqual(0);
        expect(pit >= 0 && pit <= 1).toBe(true);
      }
    }
    expect(predicted[2].hits.observed).toBeUndefined();
    const mean =
      predicted.reduce(
        (sum: number, night: { neutralised: { crps: number } }) => sum + night.neutralised.crps,
        0,
      ) / 3;
    expect(summary.neutralised.crps).toBeCloseTo(mean, 12);
    expect(summary.neutralised.nights).toBe(3);
    expect(summary.hits.nights).toBe(2);
  });

  it('gives the same numbers with one worker and with three', async () => {
    const args = ['validate', nights(), '--runs', '12', '--seed', 'S', '--json', '--workers'];
    const [one, three] = await Promise.all([sim([...args, '1']), sim([...args, '3'])]);
    expect(three.out).toBe(one.out);
  });

  it('reads no outcome: other outcomes leave every prediction where it was', async () => {
    const other = file('other.csv', [columns, ...rows.map((row) => row.replace(/,\d+,\d*,\d+$/, ',9,9,9'))]);
    const args = ['--runs', '10', '--seed', 'S', '--json'];
    const [told, otherwise] = await Promise.all([
      sim(['validate', nights(), ...args]),
      sim(['validate', other, ...args]),
    ]);
    const medians = (text: string) =>
      JSON.parse(text).nights.map(
        ({ neutralised, hitPlaces }: { neutralised: { p50: number }; hitPlaces: { p50: number } }) => [
          neutralised.p50,
          hitPlaces.p50,
        ],
      );
    expect(medians(otherwise.out)).toEqual(medians(told.out));
    expect(otherwise.out).not.toBe(told.out);
  });

  it('predicts a night without an outcome and scores the others', async () => {
    const future = file('future.csv', [columns, '2026-07-01,60,Kursk,,,', ...rows]);
    const { code, out } = await sim(['validate', future, '--runs', '10', '--json']);
    const { nights: predicted, summary } = JSON.parse(out);
    expect(code).toBe(0);
    expect(predicted[0].neutralised.p50).toBeGreaterThan(0);
    expect(predicted[0].neutralised.crps).toBeUndefined();
    expect(summary.neutralised.nights).toBe(3);
  });

  it('lists bad rows with line and reason, and goes on with the others', async () => {
    const bad = file('bad.csv', [
      columns,
      rows[0] ?? '',
      '2025-12-04,many,Kursk,5,,',
      '2025-12-05,50,Mars,5,,',
    ]);
    const { code, out, err } = await sim(['validate', bad, '--runs', '10', '--csv']);
    expect(code).toBe(0);
    expect(err).toContain('bad.csv:3: drones_total: expected a whole number above 0, got "many"');
    expect(err).toContain('bad.csv:4: launch_areas: expected a launch area of the theatre, got "Mars"');
    expect(out.split('\n').filter((line) => line.startsWith('2025-'))).toHaveLength(3); // one night, three counts
  });

  it('refuses a file without a usable row, a bad option and an unknown parameter, each with its reason', async () => {
    const empty = file('empty.csv', [columns, '2025-12-04,many,Kursk,5,,']);
    const [none, options, parameter] = await Promise.all([
      sim(['validate', empty]),
      sim(['validate', nights(), '--runs', 'few', '--folds', '1']),
      sim(['validate', nights(), '--runs', '10', '--set', 'nothing=1']),
    ]);
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.err).toContain('drones_total');
    expect([options.code, options.out]).toEqual([2, '']);
    expect(options.err).toContain('--runs: expected a whole number from 2');
    expect(options.err).toContain('--folds: expected a whole number from 2 to 20');
    expect([parameter.code, parameter.out]).toEqual([2, '']);
    expect(parameter.err).toContain('expected the name of a parameter, got unknown name "nothing"');
  });

  it('writes its plots where it is told to', async () => {
    const plots = path.join(folder, 'plots');
    const { code } = await sim(['validate', nights(), '--runs', '10', '--plots', plots]);
    expect(code).toBe(0);
    expect(readdirSync(plots).sort()).toEqual([
      'by-distance.svg',
      'by-size.svg',
      'calibration.svg',
      'pit-places.svg',
      'pit.svg',
    ]);
    for (const name of readdirSync(plots))
      expect(readFileSync(path.join(plots, name), 'utf8')).toMatch(/^<svg /);
  });
});

describe('a place that cannot be written', () => {
  it('is refused before anything is simulated', async () => {
    const taken = file('taken', ['no folder']);
    const [plots, missing, directory] = await Promise.all([
      sim(['validate', nights(), '--runs', '100000', '--plots', taken]),
      sim(['calibrate', nights(), '--runs', '10000', '--out', path.join(folder, 'nowhere', 'out.json')]),
      sim(['calibrate', nights(), '--runs', '10000', '--out', folder]),
    ]);
    expect([plots.code, plots.out]).toEqual([2, '']);
    expect(plots.err).toContain('--plots: expected a folder that can be written');
    for (const { code, out, err } of [missing, directory]) {
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('--out: expected a file that can be written');
    }
  });
});

describe('sim generate', () => {
  it('writes a scenario that reads without a problem and carries the published figures', async () => {
    const { code, out } = await sim(['generate', nights(), '--date', '2025-12-10']);
    expect(code).toBe(0);
    const parsed = parseScenario(out, { file: 'generated', library: diskLibrary(['scenarios']) });
    expect(parsed.ok && parsed.compiled.card.observed).toEqual({
      launched: 40,
      neutralised: 28,
      hits: 9,
      hitPlaces: 4,
      source: 'report',
    });
  });

  it('says which nights there are where the date is none of them', async () => {
    const { code, err } = await sim(['generate', nights(), '--date', '2024-01-01']);
    expect(code).toBe(2);
    expect(err).toContain(
      'expected the date of a night of the file, got "2024-01-01"; it has 2025-12-03 to 2026-01-20',
    );
  });
});

interface Written {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly interval?: readonly [number, number];
  readonly isFixed?: boolean;
}

describe('sim calibrate', () => {
  it('writes an overlay that reads, with values inside their ranges and the hash of the data', async () => {
    const place = path.join(folder, 'calibration.json');
    const args = [
      'calibrate',
      nights(),
      '--runs',
      '4',
      '--stars',
      '1',
      '--folds',
      '2',
      '--check',
      '10',
      '--out',
      place,
    ];
    const { code, out } = await sim(args);
    expect(code).toBe(0);
    expect(out).toContain('cross-validated by week, 2 folds');
    const written = JSON.parse(readFileSync(place, 'utf8'));
    expect(written.data).toMatchObject({ nights: 3, from: '2025-12-03', to: '2026-01-20', runs: 4 });
    for (const { value, min, max, interval, isFixed } of Object.values<Written>(written.parameters)) {
      expect(value >= min && value <= max).toBe(true);
      const [low, high] = interval ?? [value, value];
      expect(low <= value && value <= high).toBe(true);
      expect(interval === undefined).toBe(isFixed === true);
    }
    const overlay = {
      read: (name: string) =>
        name === 'catalogue/calibration.json' ? readFileSync(place, 'utf8') : library.read(name),
      list: library.list,
    };
    const night = readFileSync('scenarios/2025-12-03-night-of-111.json', 'utf8');
    expect(parseScenario(night, { file: 'night', library: overlay }).ok).toBe(true);
  }, 240_000);

  it('ends on Ctrl+C without writing anything', async () => {
    const place = path.join(folder, 'interrupted.json');
    const { code } = await sim(['calibrate', nights(), '--runs', '400', '--out', place], {
      interruptAfter: 4000,
    });
    expect(code).toBe(130);
    expect(readdirSync(folder)).not.toContain('interrupted.json');
  });
});

const library = diskLibrary(['scenarios']);
