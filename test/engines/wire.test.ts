/** The path that scenarios and nights take between engines, and how a difference is found. */
import { describe, expect, it } from 'vitest';
import { builtIn } from '../built-in.ts';
import { fc } from '../engine/property.ts';
import { allScenarios } from './ask.ts';
import { firstDifference } from './difference.ts';
import { decode, encode } from './wire.ts';

const plain = fc.anything({
  withNullPrototype: false,
  key: fc.string().filter((key) => key !== '$' && key !== '__proto__'),
});

describe('decode(encode())', () => {
  it('is the same to the bit for what JSON loses', () => {
    const value = {
      a: -0,
      b: Number.POSITIVE_INFINITY,
      c: Number.NEGATIVE_INFINITY,
      d: Number.NaN,
      e: [undefined, 5e-324],
    };
    expect(firstDifference(value, decode(encode({ ...value, f: undefined })))).toBe('.f: nothing, undefined');
    expect(firstDifference(value, decode(encode(value)))).toBeUndefined();
  });

  it('is the same to the bit for any plain data', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(firstDifference(value, decode(encode(value)))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it.each(allScenarios())('is the same to the bit for the scenario %s', (id) => {
    const compiled = builtIn(id);
    expect(firstDifference(compiled, decode(encode(compiled)))).toBeUndefined();
  });

  it('refuses what is not plain data', () => {
    expect(() => encode({ a: [new Map()] })).toThrow('value.a[0]: expected plain data, got Map');
    expect(() => encode({ a: () => 1 })).toThrow('value.a: expected plain data, got function');
  });
});

describe('firstDifference()', () => {
  it('says where and what', () => {
    expect(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 2.5 }] })).toBe('.a[1].b: 2, 2.5');
    expect(firstDifference({ a: 0 }, { a: -0 })).toBe('.a: 0, -0');
    expect(firstDifference([1, 2], [1])).toBe('[1]: 2, nothing');
    expect(firstDifference({}, [])).toBe(': {}, []');
    expect(firstDifference({ a: null }, { a: {} })).toBe('.a: null, {}');
  });

  it('finds nothing between a thing and its clone', () => {
    fc.assert(fc.property(plain, (value) => firstDifference(value, structuredClone(value)) === undefined));
  });
});
