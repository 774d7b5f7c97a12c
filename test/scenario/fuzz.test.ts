/** Whatever happens to a good file, reading it ends with a scenario or with problems that have a place, and never with an exception. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFormula } from '../../src/engine/index.ts';
import { type ParseResult, parseScenario } from '../../src/scenario/index.ts';
import { minimalFile, minimalFiles, minimalScenarioText } from './minimal.ts';

const files = [
  undefined,
  'theatres/flatland.json',
  'theatres/flatland.geo.json',
  'defences/ring.json',
  'catalogue/fire-units.json',
  'catalogue/interceptors.json',
];
const scraps = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '/*',
  '//',
  'null',
  'true',
  '-1',
  '1e999',
  'NaN',
  '0',
  '""',
  '"= "',
  '"= visibility"',
  '"180 km/h"',
  '{ "uniform": [0, 1] }',
  '"__proto__": 1,',
  '"constructor"',
  '\u0000',
  '\uFEFF',
  '😀',
  '[[[[',
  '"= 1/0"',
  '[]',
  '{}',
];

describe('parseScenario() never throws', () => {
  const cut = fc.record({
    file: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 40 }),
    scrap: fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 8 })),
  });

  test('on text cut and pasted anywhere', () => {
    fc.assert(
      fc.property(cut, (where) => expectSound(where.file, splice(where))),
      { numRuns: 400 },
    );
  });

  test('on any value in any place', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('= visibility', '= 1 / (visibility - 0.4)', '-5 km', '1e308 km', '3', -0, 1e308),
    );
    const place = fc.record({ file: fc.constantFrom(...files), pick: fc.nat(), value });
    fc.assert(
      fc.property(place, ({ file, pick, value: replacement }) => {
        const content: unknown = JSON.parse(plain(textOf(file)));
        const slots = slotsOf(content);
        const slot = slots[pick % slots.length];
        if (slot !== undefined)
          Object.defineProperty(slot.owner, slot.key, { value: replacement, enumerable: true });
        expectSound(file, JSON.stringify(content));
      }),
      { numRuns: 400 },
    );
  });

  test('on any field left out', () => {
    for (const file of files) {
      const count = slotsOf(JSON.parse(plain(textOf(file)))).length;
      for (let pick = 0; pick < count; pick++) {
        const content: unknown = JSON.parse(plain(textOf(file)));
        const slot = slotsOf(content)[pick];
        if (slot !== undefined) Reflect.deleteProperty(slot.owner, slot.key);
        expectSound(file, JSON.stringify(content));
      }
    }
  }, 120_000);

  test('on what cannot be made a text, in any place', () => {
    for (const file of files) {
      const count = slotsOf(JSON.parse(plain(textOf(file)))).length;
      for (let pick = 0; pick < count; pick++) {
        const content: unknown = JSON.parse(plain(textOf(file)));
        const slot = slotsOf(content)[pick];
        if (slot !== undefined)
          Object.defineProperty(slot.owner, slot.key, { value: { toString: '' }, enumerable: true });
        expectSound(file, JSON.stringify(content));
      }
    }
  }, 120_000);

  test('on any text as an expression', () => {
    const words = fc.constantFrom(
      'visibility',
      'baseSpeed',
      'haze',
      'km',
      'h',
      '1',
      '2.5',
      '+',
      '-',
      '*',
      '/',
      '^',
      '(',
      ')',
      ',',
      '?',
      ':',
      'min',
      'clamp',
      '<',
      'import',
      '=',
      '.',
      '[',
      '"',
      "'",
      ';',
      '{',
    );
    const expression = fc.oneof(
      fc.array(words, { maxLength: 14 }).map((list) => list.join(' ')),
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(expression, (text) => {
        const changed = minimalScenarioText.replace('"= baseSpeed + 10 km/h"', () =>
          JSON.stringify(`= ${text}`),
        );
        expectSound(undefined, changed);
      }),
      { numRuns: 400 },
    );
  });

  test('on any text as a set value', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, text) => {
        const set = { [name]: text, decoyShare: text };
        expectSoundResult(parseScenario(minimalScenarioText, { file: 'f', library: minimalFiles(), set }));
      }),
    );
  });
});

function textOf(file: string | undefined): string {
  return file === undefined ? minimalScenarioText : minimalFile(file);
}

/** Without the comment and the trailing comma, so that `JSON.parse` takes it. */
function plain(text: string): string {
  return text.replace(/^\s*\/\/.*$/gm, '').replace(/,(\s*[}\]])/g, '$1');
}

function splice({
  file,
  at,
  length,
  scrap,
}: {
  file: string | undefined;
  at: number;
  length: number;
  scrap: string;
}): string {
  const text = textOf(file);
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + scrap + text.slice(start + length);
}

interface Slot {
  readonly owner: object;
  readonly key: string;
}

/** Every field and element, outermost first. */
function slotsOf(value: unknown): readonly Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  const owner: object = value;
  return Object.entries(value).flatMap(([key, inner]) => [{ owner, key }, ...slotsOf(inner)]);
}

function expectSound(file: string | undefined, text: string): void {
  const library = minimalFiles(file === undefined ? {} : { [file]: text });
  expectSoundResult(
    parseScenario(file === undefined ? text : minimalScenarioText, { file: 'scenario.json', library }),
  );
}

function expectSoundResult(result: ParseResult): void {
  if (result.ok) {
    const { scenario } = result.compiled;
    const means = Object.fromEntries(scenario.parameters.map(({ name }) => [name, 0.7]));
    for (const { formula } of scenario.varying) expect(evaluateFormula(formula, means)).not.toBeNaN();
    expect(unsoundNumbers(scenario)).toEqual([]);
    return;
  }
  expect(result.problems.length).toBeGreaterThan(0);
  for (const { file, line, column, message } of result.problems) {
    expect(file).not.toBe('');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message).toMatch(/^expected /);
  }
}

/** Paths of numbers that no engine can work with. */
function unsoundNumbers(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  const isOptional = /\.(formula|mobility|sortie|post|track)$/.test(path);
  if (typeof value !== 'object' || value === null) return value === undefined && !isOptional ? [path] : [];
  return Object.entries(value).flatMap(([key, inner]) => unsoundNumbers(inner, `${path}.${key}`));
}
