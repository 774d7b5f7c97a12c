import { describe, expect, it } from 'vitest';
import { assignRows } from '../../../src/engine/kernel/assignment.ts';
import { fc, real, whole } from '../property.ts';

const matrix = (value: fc.Arbitrary<number>) =>
  fc.tuple(whole(1, 6), whole(0, 2)).chain(([rows, more]) =>
    fc.array(fc.array(value, { minLength: rows + more, maxLength: rows + more }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const total = (cost: readonly (readonly number[])[], columns: readonly number[]) =>
  columns.reduce((sum, column, row) => sum + (cost[row]?.[column] ?? Number.NaN), 0);

/** The least total over every way to give each row a column of its own. */
function leastOf(cost: readonly (readonly number[])[], row = 0, taken = 0): number {
  if (row === cost.length) return 0;
  let best = Number.POSITIVE_INFINITY;
  cost[row]?.forEach((own, column) => {
    if ((taken & (1 << column)) === 0)
      best = Math.min(best, own + leastOf(cost, row + 1, taken | (1 << column)));
  });
  return best;
}

describe('assignRows()', () => {
  it('gives every row a column of its own', () => {
    fc.assert(
      fc.property(matrix(real(-1e6, 1e6)), (cost) => {
        const columns = assignRows(cost);
        expect(columns).toHaveLength(cost.length);
        expect(new Set(columns).size).toBe(cost.length);
        for (const column of columns) expect(column >= 0 && column < (cost[0]?.length ?? 0)).toBe(true);
      }),
    );
  });

  it('is as cheap as the cheapest of all assignments, up to 6 × 8', () => {
    fc.assert(
      fc.property(matrix(real(-1000, 1000)), (cost) => {
        expect(total(cost, assignRows(cost))).toBeCloseTo(leastOf(cost), 6);
      }),
      { numRuns: 300 },
    );
  });

  it('is as cheap where many costs are equal, and where some are forbidding', () => {
    const value = fc.constantFrom(0, 1, 2, 2, 3, -5, 1e15);
    fc.assert(
      fc.property(matrix(value), (cost) => {
        expect(total(cost, assignRows(cost))).toBeCloseTo(leastOf(cost), 0);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a row the cheap column that another can do without', () => {
    expect(
      assignRows([
        [1, 2, 9],
        [1, 9, 9],
      ]),
    ).toEqual([1, 0]);
  });

  it('of nothing is nothing, and needs a column for each row', () => {
    expect(assignRows([])).toEqual([]);
    expect(() => assignRows([[1], [2]])).toThrow('assign: expected 2 columns or more, got 1');
  });
});
