/** Quantities and expressions in numbers. */
import { describe, expect, test } from 'vitest';
import { evaluateFormula } from '../../src/engine/index.ts';
import { dimensions } from '../../src/scenario/value/dimension.ts';
import { parseExpression, type Term } from '../../src/scenario/value/expression.ts';
import { parseQuantity, unitSize } from '../../src/scenario/value/units.ts';

describe('parseQuantity()', () => {
  test.each([
    ['180 km/h', 50, dimensions.speed],
    ['50 m/s', 50, dimensions.speed],
    ['3 min', 180, dimensions.time],
    ['1.5 h', 5400, dimensions.time],
    ['20 km', 20_000, dimensions.length],
    ['-5km', -5000, dimensions.length],
    ['0.1 / h', 0.1 / 3600, dimensions.rate],
    ['6/min', 0.1, dimensions.rate],
    ['2 1/s', 2, dimensions.rate],
    ['180 deg', Math.PI, dimensions.angle],
    ['1 rad', 1, dimensions.angle],
    ['50 kUSD', 50_000, dimensions.money],
    ['1.2e3 USD', 1200, dimensions.money],
    ['3 MUSD', 3e6, dimensions.money],
    ['7', 7, dimensions.none],
  ])('%s is %d in SI', (text, value, dimension) => {
    expect(parseQuantity(text)).toEqual({ value, dimension });
  });

  test.each([
    '',
    'km',
    '180 knots',
    '180 km/h/s',
    '180 m^2',
    '1 2 km',
    '5 km km',
    '0x10 m',
    '1e99999 m',
    'NaN km',
    'Infinity km',
    '3 mile',
    '3 km²',
  ])('%s is no quantity', (text) => expect(parseQuantity(text)).toBeUndefined());

  test('names of the language are no units', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(unitSize(name)).toBeUndefined();
  });
});

describe('parseExpression()', () => {
  const parameters: Readonly<Record<string, Term>> = {
    share: { formula: [{ kind: 'number', value: 0.25 }], dimension: dimensions.none },
    cruise: { formula: [{ kind: 'number', value: 50 }], dimension: dimensions.speed },
    fog: { formula: [{ kind: 'parameter', name: 'fog' }], dimension: dimensions.none },
  };
  const names = (name: string) => (Object.hasOwn(parameters, name) ? parameters[name] : undefined);

  test.each([
    ['2 + 3 * 4', 14, dimensions.none],
    ['-3^2', -9, dimensions.none],
    ['2^3^2', 512, dimensions.none],
    ['+5 - -2', 7, dimensions.none],
    ['10 / 4', 2.5, dimensions.none],
    ['round(30 * (1 - share))', 23, dimensions.none],
    ['round(-2.5)', -3, dimensions.none],
    ['floor(2.9) + ceil(2.1)', 5, dimensions.none],
    ['min(3, 1, 2) + max(3, 1, 2)', 4, dimensions.none],
    ['clamp(7, 0, 5)', 5, dimensions.none],
    ['abs(-4)', 4, dimensions.none],
    ['sqrt(9)', 3, dimensions.none],
    ['share < 0.3 ? 10 : 20', 10, dimensions.none],
    ['share == 0.25', 1, dimensions.none],
    ['share != 0.25', 0, dimensions.none],
    ['share >= 0.25 ? 1 : 2', 1, dimensions.none],
    ['2 * cruise', 100, dimensions.speed],
    ['cruise + 36 km/h', 60, dimensions.speed],
    ['cruise * 2 min', 6000, dimensions.length],
    ['100 km / cruise', 2000, dimensions.time],
    ['1 / (4 min)', 1 / 240, dimensions.rate],
    ['sqrt((3 km)^2 + (4 km)^2)', 5000, dimensions.length],
    ['max(cruise, 200 km/h)', 200 / 3.6, dimensions.speed],
    ['3 min + min(1 h, 60 s)', 240, dimensions.time],
  ])('%s is %d', (text, value, dimension) => {
    const term = parseExpression(text, names, []);
    if (typeof term === 'string') throw new Error(term);
    expect(term.formula).toHaveLength(1);
    expect(evaluateFormula(term.formula, {})).toBeCloseTo(value, 10);
    expect(term.dimension).toEqual(dimension);
  });

  test('leaves drawn parameters open and folds around them', () => {
    const term = parseExpression('clamp(1 - fog, 0.1 * 2, 1) * (2 + 3)', names, []);
    if (typeof term === 'string') throw new Error(term);
    expect(
      term.formula.map((step) =>
        step.kind === 'call' ? step.name : step.kind === 'number' ? step.value : step.name,
      ),
    ).toEqual([1, 'fog', 'subtract', 0.2, 1, 'clamp', 5, 'multiply']);
    expect(evaluateFormula(term.formula, { fog: 0.9 })).toBeCloseTo(1, 12);
  });

  test.each([
    'constructor',
    '__proto__',
    'toString',
    'math',
    'globalThis',
    'process',
    'e',
    'pi',
    'i',
    'NaN',
    'Infinity',
    'mile',
  ])('knows no name %s', (name) => expect(parseExpression(name, names, [])).toMatch(/^expected /));

  test.each([
    'eval',
    'parse',
    'import',
    'config',
    'create',
    'createUnit',
    'simplify',
    'derivative',
    'random',
    'constructor',
    'toString',
    'fetch',
  ])('calls no function %s', (name) =>
    expect(parseExpression(`${name}(1)`, names, [])).toMatch(/^expected a function of /),
  );
});
