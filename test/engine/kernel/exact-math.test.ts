import { describe, expect, it } from 'vitest';
import { atan2, cos, exp, hypot, ln, pow, sin } from '../../../src/engine/kernel/exact-math.ts';

const bitsOf = (value: number): bigint => new BigUint64Array(new Float64Array([value]).buffer)[0] as bigint;
const ulpsApart = (one: number, other: number): bigint => {
  const apart = bitsOf(one) - bitsOf(other);
  return apart < 0n ? -apart : apart;
};

// nearest doubles to values computed to 60 digits with mpmath
const table: [name: string, value: number, truth: bigint][] = [
  ['sin(1)', sin(1), 0x3feaed548f090ceen],
  ['sin(100.25)', sin(100.25), 0xbfd1bf00980dc35cn],
  ['cos(1)', cos(1), 0x3fe14a280fb5068cn],
  ['cos(-3.7)', cos(-3.7), 0xbfeb23a2ad7dd937n],
  ['exp(1)', exp(1), 0x4005bf0a8b145769n],
  ['exp(-0.7)', exp(-0.7), 0x3fdfc80db9dd5542n],
  ['ln(0.1)', ln(0.1), 0xc0026bb1bbb55515n],
  ['ln(12345.678)', ln(12345.678), 0x4022d79559791e31n],
  ['pow(2, 0.5)', pow(2, 0.5), 0x3ff6a09e667f3bcdn],
  ['pow(0.3, 7)', pow(0.3, 7), 0x3f2caa5ab1fd3dacn],
  ['atan2(1, 3)', atan2(1, 3), 0x3fd4978fa3269ee1n],
  ['atan2(-2.5, -0.3)', atan2(-2.5, -0.3), 0xbffb0b29a27b4c80n],
  ['hypot(1, 2)', hypot(1, 2), 0x4001e3779b97f4a8n],
  ['hypot(100000, 12345.5)', hypot(1e5, 12345.5), 0x40f89972cd4770bbn],
];

describe('exact math', () => {
  it.each(table)('%s is within one ulp of the true value', (_, value, bits) => {
    const truth = new Float64Array(new BigUint64Array([bits]).buffer)[0] as number;
    expect(ulpsApart(value, truth)).toBeLessThanOrEqual(1n);
  });

  it('keeps its frozen bits: those nearest to the truth but for two', () => {
    const off = table.filter(([, value, truth]) => bitsOf(value) !== truth);
    expect(off.map(([name, value]) => [name, bitsOf(value).toString(16)])).toEqual([
      ['exp(1)', '4005bf0a8b14576a'],
      ['atan2(-2.5, -0.3)', 'bffb0b29a27b4c7f'],
    ]);
  });
});
