import { describe, expect, it } from 'vitest';
import {
  evaluateFormula,
  type Formula,
  type FormulaFunction,
  formulaFunctions,
} from '../../../src/engine/kernel/formula.ts';
import { fc, real } from '../property.ts';

const number = (value: number) => ({ kind: 'number', value }) as const;
const parameter = (name: string) => ({ kind: 'parameter', name }) as const;
const call = (name: FormulaFunction, arity: number) => ({ kind: 'call', name, arity }) as const;

const applied = (name: FormulaFunction, ...args: number[]): number =>
  evaluateFormula([...args.map(number), call(name, args.length)], {});

/** Every function with arguments and what it makes of them. */
const examples: Readonly<Record<FormulaFunction, readonly (readonly [readonly number[], number])[]>> = {
  add: [[[2, 3], 5]],
  subtract: [[[2, 3], -1]],
  multiply: [[[2, 3], 6]],
  divide: [
    [[1, 4], 0.25],
    [[1, 0], Number.POSITIVE_INFINITY],
  ],
  negate: [[[2], -2]],
  power: [
    [[2, 10], 1024],
    [[4, 0.5], 2],
  ],
  min: [
    [[3, 1, 2], 1],
    [[7], 7],
  ],
  max: [[[3, 1, 2], 3]],
  round: [
    [[2.5], 3],
    [[-2.5], -3],
    [[2.4], 2],
    [[-0.6], -1],
  ],
  floor: [[[-1.5], -2]],
  ceil: [[[1.2], 2]],
  abs: [[[-4], 4]],
  sqrt: [
    [[9], 3],
    [[-1], Number.NaN],
  ],
  clamp: [
    [[5, 0, 3], 3],
    [[-5, 0, 3], 0],
    [[1, 0, 3], 1],
  ],
  less: [
    [[1, 2], 1],
    [[2, 2], 0],
  ],
  lessOrEqual: [
    [[2, 2], 1],
    [[3, 2], 0],
  ],
  greater: [
    [[3, 2], 1],
    [[2, 2], 0],
  ],
  greaterOrEqual: [
    [[2, 2], 1],
    [[1, 2], 0],
  ],
  equal: [
    [[2, 2], 1],
    [[2, 3], 0],
  ],
  unequal: [
    [[2, 2], 0],
    [[2, 3], 1],
  ],
  choose: [
    [[1, 8, 9], 8],
    [[0, 8, 9], 9],
  ],
};

describe('evaluateFormula()', () => {
  it.each(formulaFunctions)('knows %s', (name) => {
    expect(examples[name].length).toBeGreaterThan(0);
    for (const [args, value] of examples[name]) expect(applied(name, ...args)).toBe(value);
  });

  it('takes postfix steps in order: round(30 * (1 - decoyShare))', () => {
    const formula: Formula = [
      number(30),
      number(1),
      parameter('decoyShare'),
      call('subtract', 2),
      call('multiply', 2),
      call('round', 1),
    ];
    expect(evaluateFormula(formula, { decoyShare: 0.45 })).toBe(17);
  });

  it('gives what the nested expression gives', () => {
    fc.assert(
      fc.property(real(-100, 100), real(-100, 100), real(-100, 100), (a, b, c) => {
        const formula: Formula = [
          parameter('a'),
          parameter('b'),
          call('add', 2),
          parameter('c'),
          call('negate', 1),
          call('multiply', 2),
          parameter('a'),
          call('min', 2),
        ];
        expect(evaluateFormula(formula, { a, b, c })).toBe(Math.min((a + b) * -c, a));
      }),
    );
  });

  it('throws with the name of a parameter it was not given', () => {
    expect(() => evaluateFormula([parameter('visibility')], {})).toThrow('"visibility"');
  });
});
