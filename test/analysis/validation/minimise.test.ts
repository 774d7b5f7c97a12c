/** The search for a lowest value on functions whose lowest value is known. */
import { describe, expect, it } from 'vitest';
import { type Box, minimise } from '../../../src/analysis/validation/minimise.ts';

const cube = (axes: number, low: number, high: number): Box => ({
  low: Array.from({ length: axes }, () => low),
  high: Array.from({ length: axes }, () => high),
});

describe('minimise()', () => {
  it('finds the floor of a curved valley', () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2; // Rosenbrock 1960
    const { point } = minimise(valley, cube(2, -2, 2), {
      start: [-1.2, 1],
      step: 0.1,
      restarts: 3,
      calls: 2000,
    });
    for (const value of point) expect(value).toBeCloseTo(1, 4);
  });

  it('finds the middle of a bowl of one and of ten dimensions', () => {
    for (const axes of [1, 10]) {
      const bowl = (point: readonly number[]) =>
        point.reduce((sum, x, i) => sum + (i + 1) * (x - 0.3) ** 2, 0);
      const start = point(axes, 0.8);
      const lowest = minimise(bowl, cube(axes, -1, 1), { start, step: 0.1, restarts: 4, calls: 8000 });
      for (const value of lowest.point) expect(value).toBeCloseTo(0.3, 3);
    }
  });

  it('never leaves the box, and finds a lowest value on its edge', () => {
    const seen: number[] = [];
    const slope = ([x = 0, y = 0]: readonly number[]) => {
      seen.push(x, y);
      return x + 2 * y;
    };
    const { point, value } = minimise(slope, cube(2, -1, 3), {
      start: [1, 1],
      step: 0.2,
      restarts: 2,
      calls: 400,
    });
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...seen)).toBeLessThanOrEqual(3);
    expect(point[0]).toBeCloseTo(-1, 4);
    expect(value).toBeCloseTo(-3, 4);
  });

  it('stops soon after its calls are spent and says the best that it saw', () => {
    let least = Number.POSITIVE_INFINITY;
    const rough = (point: readonly number[]) => {
      const value = point.reduce((sum, x) => sum + x * x + Math.abs(Math.sin(1000 * x)), 0);
      least = Math.min(least, value);
      return value;
    };
    const search = { start: point(10, 0.7), step: 0.1, restarts: 2, calls: 150 };
    const lowest = minimise(rough, cube(10, -1, 1), search);
    expect(lowest.value).toBe(least);
    expect(lowest.calls).toBeLessThanOrEqual(150 + 12 + 2 * 10); // one step, and two simplexes that are still laid out
    expect(minimise(rough, cube(10, -1, 1), search)).toEqual(lowest);
  });
});

function point(axes: number, value: number): number[] {
  return Array.from({ length: axes }, () => value);
}
