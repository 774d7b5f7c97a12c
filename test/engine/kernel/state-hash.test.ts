import { describe, expect, it } from 'vitest';
import { StateHash } from '../../../src/engine/kernel/state-hash.ts';
import { fc, real, whole } from '../property.ts';

function hashOf(numbers: readonly number[]): string {
  const hash = new StateHash();
  for (const number of numbers) hash.add(number);
  return hash.digest();
}

/** The next double away from zero. */
function oneUlpOff(value: number): number {
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0] = (bits[0] ?? 0n) + 1n;
  return new Float64Array(bits.buffer)[0] as number;
}

const numbers = fc.array(real(-1e9, 1e9), { minLength: 1, maxLength: 30 });

describe('StateHash', () => {
  it('gives 16 hexadecimal digits, the same for the same numbers', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        expect(hashOf(list)).toMatch(/^[0-9a-f]{16}$/);
        expect(hashOf(list)).toBe(hashOf([...list]));
      }),
    );
  });

  it('changes with one ulp of one number', () => {
    fc.assert(
      fc.property(numbers, whole(0, 29), (list, at) => {
        const n = at % list.length;
        expect(hashOf(list.map((value, index) => (index === n ? oneUlpOff(value) : value)))).not.toBe(
          hashOf(list),
        );
      }),
    );
  });

  it('changes with the order', () => {
    fc.assert(
      fc.property(numbers, whole(0, 28), (list, at) => {
        const n = at % list.length;
        const one = list[n] as number;
        const other = list[n + 1] ?? one;
        fc.pre(one !== other);
        const swapped = list.map((value, index) => (index === n ? other : index === n + 1 ? one : value));
        expect(hashOf(swapped)).not.toBe(hashOf(list));
      }),
    );
  });

  it('changes with one more number a zero', () => {
    fc.assert(fc.property(numbers, (list) => hashOf([...list, 0]) !== hashOf(list)));
    expect(hashOf([])).not.toBe(hashOf([0]));
  });

  it('takes minus zero for zero and refuses what is not a number', () => {
    expect(hashOf([-0])).toBe(hashOf([0]));
    expect(() => hashOf([1, Number.NaN])).toThrow('value 1 is not a number');
  });

  it('gives 100,000 different hashes for 100,000 small changes', () => {
    const hashes = new Set(
      Array.from({ length: 100_000 }, (_, n) => hashOf([n % 317, Math.floor(n / 317), 1])),
    );
    expect(hashes.size).toBe(100_000);
  });

  // computed with Python's integers
  it('gives the values computed elsewhere', () => {
    const lists = [[], [0], [1, 2, 3], [0.1, -1e300, Number.POSITIVE_INFINITY]];
    expect(lists.map(hashOf)).toEqual([
      '09f45f69ae2e6c00',
      '054ae09ecbddfbc6',
      'a9a58cf9923454fb',
      '3d1ffd969b63f879',
    ]);
  });
});
