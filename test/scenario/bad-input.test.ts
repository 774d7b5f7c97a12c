/** Every kind of bad input is refused at its place, in words that help, and never by an exception. */
import { describe, expect, test } from 'vitest';
import { formatProblem, type ParseResult, type Problem, parseScenario } from '../../src/scenario/index.ts';
import { badCommands } from './bad-commands.ts';
import { badExpressions } from './bad-expressions.ts';
import type { BadInput } from './bad-input.ts';
import { badOrders } from './bad-orders.ts';
import { badPlaces } from './bad-places.ts';
import { badRaids } from './bad-raids.ts';
import { badStructure } from './bad-structure.ts';
import { badTypes } from './bad-types.ts';
import { badValues } from './bad-values.ts';
import { minimalFile, minimalFiles, minimalScenarioText } from './minimal.ts';

const tables = {
  structure: badStructure,
  values: badValues,
  expressions: badExpressions,
  raids: badRaids,
  places: badPlaces,
  orders: badOrders,
  types: badTypes,
  commands: badCommands,
};

for (const [name, table] of Object.entries(tables)) {
  describe(`parseScenario() refuses bad ${name}`, () => {
    test.each(table)('$title', (bad) => {
      const { text, problems } = read(bad);
      const offset = text.indexOf(bad.points);
      expect(offset).toBe(text.lastIndexOf(bad.points));
      const file = bad.file ?? 'scenario.json';
      expect(problems).toContainEqual({
        file,
        ...lineAndColumn(text, offset),
        path: bad.path,
        message: bad.message,
      });
    });
  });
}

test('no two of these titles say the same', () => {
  const titles = Object.values(tables)
    .flat()
    .map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.length).toBeGreaterThan(220);
});

describe('parseScenario() refuses texts that are no scenario', () => {
  const wholeFiles: readonly (readonly [
    title: string,
    text: string,
    line: number,
    column: number,
    message: string,
  ])[] = [
    ['a file of 10 MB', ' '.repeat(10_000_000), 1, 1, 'expected a file of at most 1 MB, got 10.0 MB'],
    ['an empty file', '', 1, 1, 'expected JSON, got the end of the file; value expected'],
    ['nothing but space', '\n\n  ', 3, 3, 'expected JSON, got the end of the file; value expected'],
    ['plain words', 'hello there', 1, 1, 'expected JSON, got "hello"; invalid symbol'],
    ['null', 'null', 1, 1, 'expected a scenario, got null'],
    ['a number', ' 3', 1, 2, 'expected a scenario, got 3'],
    ['a list', '[{}]', 1, 1, 'expected a scenario, got a list'],
    ['control characters', '\u0000\u0001', 1, 1, 'expected JSON, got "\\u0000\\u0001"; invalid symbol'],
    [
      '100,000 open brackets',
      '['.repeat(100_000),
      1,
      65,
      'expected at most 64 brackets inside each other, got more',
    ],
    [
      '1,000 objects inside each other',
      '{"a":'.repeat(1000),
      1,
      321,
      'expected at most 64 brackets inside each other, got more',
    ],
    [
      '300,000 values',
      `{"sources":[${'1,'.repeat(299_998)}1]}`,
      1,
      1,
      'expected at most 20000 values in a file, got 300001',
    ],
  ];

  test.each(wholeFiles)('%s', (_title, text, line, column, message) => {
    const problems = problemsOf(parse(text));
    expect(problems).toEqual([{ file: 'scenario.json', line, column, path: '', message }]);
  });

  test('15,000 empty waves: the list of problems has an end', () => {
    const problems = problemsOf(
      parse(minimalScenarioText.replace('"waves": [', `"waves": [${'{},'.repeat(15_000)}`)),
    );
    expect(problems.length).toBe(500);
  });

  test('a raid that is too large on some nights', () => {
    const text = minimalScenarioText.replaceAll(
      /"count": "[^"]*"/g,
      '"count": "= round(18000 * visibility)"',
    );
    expect(problemsOf(parse(text))).toMatchObject([
      {
        path: 'raid.waves',
        line: 19,
        column: 14,
        message: 'expected at most 20000 drones, got 25200',
      },
    ]);
    const steeper = text.replaceAll('18000 * visibility', '60000 * (visibility - 0.6)');
    expect(problemsOf(parse(steeper))).toMatchObject([
      { path: 'raid.waves', message: 'expected at most 20000 drones on every night, got up to 40000' },
    ]);
  });

  test.each([
    ['"30.5E"', '"30', 'E."'],
    ['"5 km"', '"5', '.km"'],
    ['"18:10"', '"18:10', '."'],
    ['"= baseSpeed + 10 km/h"', '"= 1', '"'],
    ['"48 deg"', '"48', 'degN."'],
    ['"https://example.org/report"', '"https://', '."'],
  ])(
    '%s drawn out to nearly the whole file, without hanging',
    (from, start, end) => {
      const drawnOut = `${start}${' '.repeat(900_000)}${end}`;
      const file = minimalScenarioText.includes(from) ? undefined : 'theatres/flatland.json';
      const text = (file === undefined ? minimalScenarioText : minimalFile(file)).replace(from, drawnOut);
      const library = minimalFiles(file === undefined ? {} : { [file]: text });
      const result = parseScenario(file === undefined ? text : minimalScenarioText, { file: 'f', library });
      expect(problemsOf(result).length).toBeGreaterThan(0);
    },
    5000,
  );

  test('an empty raid', () => {
    const problems = problemsOf(parse(minimalScenarioText.replaceAll('round(20', 'round(0')));
    expect(problems).toMatchObject([
      { path: 'raid.waves', line: 19, column: 14, message: 'expected at least one drone, got none' },
    ]);
  });
});

describe('parseScenario() limits expressions', () => {
  const limits: readonly (readonly [title: string, expression: string, message: string])[] = [
    ['to 500 characters', `1${' '.repeat(500)}`, 'expected at most 500 characters in an expression, got 502'],
    [
      'to 100 parts',
      Array.from({ length: 60 }, () => '1').join('+'),
      'expected at most 100 parts in an expression, got 119',
    ],
    ['to 20 deep', `${'('.repeat(30)}1${')'.repeat(30)}`, 'expected an expression at most 20 deep, got 31'],
  ];

  test.each(limits)('%s', (_title, expression, message) => {
    const text = minimalScenarioText.replace('"= baseSpeed + 10 km/h"', `"= ${expression}"`);
    expect(problemsOf(parse(text))).toMatchObject([
      { path: 'raid.waves[0].speed', line: 26, column: 18, message },
    ]);
  });

  test('that grow by naming each other', () => {
    const chain = Array.from(
      { length: 30 },
      (_, n) => `"p${n}": { "value": "= ${n === 0 ? 'visibility + haze' : `p${n - 1} + p${n - 1}`}" }`,
    );
    const text = minimalScenarioText.replace('"haze": {', `${chain.join(', ')}, "haze": {`);
    expect(problemsOf(parse(text))).toMatchObject([
      { path: 'parameters.p9.value', message: expect.stringMatching(/^expected at most 2000 steps/) },
    ]);
  });

  test('to 200 parameters', () => {
    const many = Array.from({ length: 300 }, (_, n) => `"p${n}": { "value": ${n} }`).join(', ');
    const text = minimalScenarioText.replace('"haze": {', `${many}, "haze": {`);
    expect(problemsOf(parse(text))).toContainEqual(
      expect.objectContaining({ path: 'parameters', message: 'expected at most 200 parameters, got 304' }),
    );
  });
});

describe('parseScenario() finds all problems at once', () => {
  test('of one file, in order', () => {
    const text = minimalScenarioText
      .replace('"flyer"', '"flier"')
      .replace('"180 km/h"', '180')
      .replace('"spread": "5 km"', '"spread": "5 kg"')
      .replace('"en": "Minimal"', '"en": 4');
    const paths = problemsOf(parse(text)).map(({ path }) => path);
    expect(paths).toContain('title.en');
    expect(paths).toContain('raid.waves[0].type');
    expect(paths).toContain('raid.waves[0].route.spread');
  });

  test('of the files it names', () => {
    const library = minimalFiles({
      'theatres/flatland.json': minimalFile('theatres/flatland.json').replace('"4 km"', '4'),
      'defences/ring.json': minimalFile('defences/ring.json').replace('"10 km"', '10'),
      'catalogue/ew.json': minimalFile('catalogue/ew.json').replace('"15 km"', '15'),
    });
    const problems = problemsOf(parseScenario(minimalScenarioText, { file: 'scenario.json', library }));
    expect(problems.map(({ file, path, message }) => `${file} ${path} ${message}`)).toEqual([
      'defences/ring.json rings[0].radius expected a length such as "5 km", got 10',
      'theatres/flatland.json places[0].radius expected a length such as "5 km", got 4',
      'catalogue/ew.json types.jammer.range.value expected a range such as "20 km", got 15',
    ]);
  });

  test('and says nothing of names where their file could not be read', () => {
    const broken = minimalFiles({
      'theatres/flatland.json': '{',
      'catalogue/drones.json': '{',
      'defences/ring.json': undefined,
    });
    const problems = problemsOf(
      parseScenario(minimalScenarioText, { file: 'scenario.json', library: broken }),
    );
    expect(problems.map(({ file, path }) => [file, path])).toEqual([
      ['scenario.json', 'defence'],
      ['theatres/flatland.json', ''],
      ['catalogue/drones.json', ''],
    ]);
  });

  test('and says nothing of what hangs on a parameter outside its bounds', () => {
    const set = { decoyShare: '1.5' };
    const problems = problemsOf(
      parseScenario(minimalScenarioText, { file: 'scenario.json', library: minimalFiles(), set }),
    );
    expect(problems.map(formatProblem)).toEqual([
      '--set:1:12  parameters.decoyShare: expected a value of 0 to 0.9, got 1.5',
    ]);
  });

  test('in an inline theatre, at its place in the scenario', () => {
    const theatre = minimalFile('theatres/flatland.json').replace('"port"', '"prot"');
    const text = minimalScenarioText.replace('"theatre": "flatland"', `"theatre": ${theatre}`);
    expect(problemsOf(parse(text))).toMatchObject([
      { file: 'scenario.json', path: 'theatre.places[1].kind', line: 22, column: 56 },
    ]);
  });
});

test('parseScenario() leaves no trace of forbidden keys', () => {
  parse(minimalScenarioText.replace('"format": 1,', '"format": 1, "__proto__": { "polluted": true },'));
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

function parse(text: string): ParseResult {
  return parseScenario(text, { file: 'scenario.json', library: minimalFiles() });
}

function read(bad: BadInput): { text: string; problems: readonly Problem[] } {
  const original = bad.file === undefined ? minimalScenarioText : minimalFile(bad.file);
  const text = original.replace(bad.from, () => bad.to);
  expect(text).not.toBe(original);
  if (bad.file === undefined) return { text, problems: problemsOf(parse(text)) };
  const library = minimalFiles({ [bad.file]: text });
  return {
    text,
    problems: problemsOf(parseScenario(minimalScenarioText, { file: 'scenario.json', library })),
  };
}

function problemsOf(result: ParseResult): readonly Problem[] {
  return result.ok ? [] : result.problems;
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
