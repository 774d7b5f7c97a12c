/** Files of reported nights: what is read, what is refused with its place, and that the built-in file is good. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diskLibrary } from '../../src/cli/library.ts';
import { formatNightProblem, launchAreasOf, parseNights } from '../../src/scenario/index.ts';

const areas = launchAreasOf('ukraine', diskLibrary(['scenarios'])) ?? [];
const head = 'date,drones_total,launch_areas,downed_or_suppressed,hits,hit_locations';
const good = '2025-12-03,111,Kursk;Chauda(Crimea),83,27,13';

const read = (text: string) => parseNights(text, { file: 'nights.csv', areas });
const problemsOf = (...rows: string[]) => read([head, ...rows].join('\n')).problems.map(formatNightProblem);

describe('parseNights()', () => {
  it('keeps what was known apart from what came of it', () => {
    const text = `date,window_start_local,report_time_local,drones_total,shahed_at_least,launch_areas,downed_or_suppressed,hits
2025-12-03,18:00,08:00,111,60,Primorsko-Akhtarsk;Chauda(Crimea);Kursk;Millerovo,83,27`;
    expect(read(text)).toEqual({
      nights: [
        {
          line: 2,
          known: {
            date: '2025-12-03',
            day: Date.parse('2025-12-03T00:00Z') / 86_400_000,
            windowStart: 18 * 3600,
            reportTime: 8 * 3600,
            launched: 111,
            shahedAtLeast: 60,
            launchAreas: ['primorsko-akhtarsk', 'chauda', 'kursk', 'millerovo'],
          },
          outcome: { neutralised: 83, hits: 27 },
        },
      ],
      problems: [],
    });
  });

  it('reads a night to come, with no outcome', () => {
    const { nights, problems } = read(`${head}\n2026-07-01,150,Oryol,,,`);
    expect(problems).toEqual([]);
    expect(nights[0]?.outcome).toEqual({});
  });

  it('takes columns in any order and among others, a byte order mark, CRLF, quotes and empty lines', () => {
    const text =
      '\uFEFFremark,Launch_Areas , downed_or_suppressed,drones_total,date\r\n"two\r\nlines, ""quoted""","Kursk; Oryol",8,10,2025-12-03\r\n\r\n,Kursk,9,10,2025-12-04\r\n\r\n,,,,\r\n';
    const { nights, problems } = read(text);
    expect(problems).toEqual([]);
    expect(nights.map(({ line, known }) => [line, known.date, known.launchAreas])).toEqual([
      [2, '2025-12-03', ['kursk', 'oryol']],
      [5, '2025-12-04', ['kursk']],
    ]);
  });

  it('knows launch areas by id and by title in both languages, with and without what stands in brackets', () => {
    const names = ['donetsk-occupied', 'Donetsk(occ.)', 'ДОНЕЦЬК', 'Donetsk, occupied'];
    const rows = names.map((name, index) => `2025-12-0${index + 1},10,"${name}",8,,`);
    const { nights, problems } = read([head, ...rows].join('\n'));
    expect(problems).toEqual([]);
    expect(nights.map(({ known }) => known.launchAreas)).toEqual(names.map(() => ['donetsk-occupied']));
  });

  it('skips a bad row, says where and why, and keeps the others', () => {
    const { nights } = read([head, '2025-12-02,abc,Kursk,5,,', good].join('\n'));
    expect(nights.map(({ line }) => line)).toEqual([3]);
    expect(problemsOf(good, '2025-12-04,abc,Kursk,5,,')).toEqual([
      'nights.csv:3: drones_total: expected a whole number above 0, got "abc"',
    ]);
  });

  it.each([
    ['2025-13-03,10,Kursk,5,,', 'date: expected a date such as 2025-12-03, got "2025-13-03"'],
    ['2025-02-30,10,Kursk,5,,', 'date: expected a date such as 2025-12-03, got "2025-02-30"'],
    ['03.12.2025,10,Kursk,5,,', 'date: expected a date such as 2025-12-03, got "03.12.2025"'],
    ['2025-12-03T18,10,Kursk,5,,', 'date: expected a date such as 2025-12-03, got "2025-12-03T18"'],
    ['2025-12-03,0,Kursk,,,', 'drones_total: expected a whole number above 0, got "0"'],
    ['2025-12-03,-5,Kursk,,,', 'drones_total: expected a whole number above 0, got "-5"'],
    ['2025-12-03,1.5,Kursk,,,', 'drones_total: expected a whole number above 0, got "1.5"'],
    ['2025-12-03,,Kursk,,,', 'drones_total: expected a whole number above 0, got nothing'],
    ['2025-12-03,20001,Kursk,,,', 'drones_total: expected at most 20000 drones, got 20001'],
    ['2025-12-03,10,Kursk,11,,', 'downed_or_suppressed: expected at most the 10 drones launched, got 11'],
    ['2025-12-03,10,Kursk,-1,,', 'downed_or_suppressed: expected a whole number from 0 or nothing, got "-1"'],
    ['2025-12-03,10,Kursk,5,many,', 'hits: expected a whole number from 0 or nothing, got "many"'],
    [
      '2025-12-03,10,Kirsk,5,,',
      'launch_areas: expected a launch area of the theatre, got "Kirsk"; did you mean "Kursk"?',
    ],
    ['2025-12-03', 'drones_total: expected a whole number above 0, got nothing'],
  ])('refuses %s', (row, problem) => {
    expect(problemsOf(row)).toContain(`nights.csv:2: ${problem}`);
    expect(read(`${head}\n${row}`).nights).toEqual([]);
  });

  it('keeps a night whose report names no launch area, and says so', () => {
    const { nights, problems } = read(`${head}\n2025-12-03,10,,5,,`);
    expect(nights[0]?.known.launchAreas).toEqual([]);
    expect(problems.map(({ kind }) => kind)).toEqual(['note']);
  });

  it('lists the launch areas that there are where a name is like none of them', () => {
    expect(problemsOf('2025-12-03,10,Atlantis,5,,')[0]).toContain('got "Atlantis"; known: Kursk, Oryol, ');
  });

  it('says everything that is wrong with a row', () => {
    expect(problemsOf('yesterday,ten,Mars,5,,')).toHaveLength(3);
  });

  it('keeps a night whose counts disagree, with a note', () => {
    const { nights, problems } = read(`${head}\n2025-12-03,111,Kursk,83,29,30`);
    expect(nights).toHaveLength(1);
    expect(problems.map(({ kind }) => kind)).toEqual(['note', 'note']);
    expect(problems.map(formatNightProblem)).toEqual([
      'nights.csv:2: hit_locations: expected at most the 29 hits, got 30; kept as reported',
      'nights.csv:2: hits: expected at most 28 drones left to hit, got 29; kept as reported',
    ]);
  });

  it('reads a night of one date and window once', () => {
    expect(problemsOf(good, good)).toEqual([
      'nights.csv:3: date: expected each night once, got 2025-12-03 again; first in line 2',
    ]);
  });

  it.each([
    ['', 'nights.csv:1: expected a line of column names, got an empty file'],
    ['\n\n', 'nights.csv:1: expected a line of column names, got an empty file'],
    [head, 'nights.csv:1: expected nights below the column names, got none'],
    [
      'date,drone_total,launch_areas,downed_or_suppressed\n',
      'nights.csv:1: drones_total: expected a column of this name, got none; did you mean "drone_total"?',
    ],
    [`${head},date\n${good},`, 'nights.csv:1: date: expected one column of this name, got more'],
    [
      `${head}\n${good}\n2025-12-04,"10,Kursk`,
      'nights.csv:3: expected a closing quote, got the end of the file',
    ],
  ])('refuses a file that cannot be used: %j', (text, problem) => {
    const { nights, problems } = read(text);
    expect(nights).toEqual([]);
    expect(problems.map(formatNightProblem)).toContain(problem);
    expect(problems.every(({ kind }) => kind === 'file')).toBe(true);
  });

  it('asks about a column that looks like one that is missing', () => {
    const { nights, problems } = read(`${head.replace('hit_locations', 'hit_location')}\n${good}`);
    expect(nights).toHaveLength(1);
    expect(problems.map(formatNightProblem)).toEqual([
      'nights.csv:1: expected a known column, got "hit_location"; did you mean "hit_locations"?',
    ]);
  });
});

describe('scenarios/nights.csv', () => {
  it('holds 53 nights with hits, places and a source, without a problem', () => {
    const text = readFileSync('scenarios/nights.csv', 'utf8');
    const { nights, problems } = read(text);
    expect(problems.filter(({ kind }) => kind !== 'note')).toEqual([]);
    expect(nights).toHaveLength(53);
    expect(nights.every(({ outcome }) => outcome.hits !== undefined && outcome.hitPlaces !== undefined)).toBe(
      true,
    );
    expect(
      text
        .trim()
        .split('\n')
        .slice(1)
        .every((line) => /,https?:\/\/\S+$/.test(line)),
    ).toBe(true);
  });
});

const calibration = '../shared/data/nights-calibration.csv';

describe(`${calibration}${existsSync(calibration) ? '' : ': skipped, the file is not there'}`, () => {
  it.runIf(existsSync(calibration))('is read whole: 180 nights, none skipped', () => {
    const { nights, problems } = read(readFileSync(calibration, 'utf8'));
    expect(problems.filter(({ kind }) => kind !== 'note').map(formatNightProblem)).toEqual([]);
    expect(nights).toHaveLength(180);
  });
});
