import { describe, expect, it } from 'vitest';
import { intercept } from './intercept.ts';

describe('intercept()', () => {
  it('is the mean, with its standard error, where there is no luck to correct for', () => {
    const { value, error } = intercept([1, 2, 3, 6], [[], [], [], []]);
    expect(value).toBeCloseTo(3, 14);
    expect(error).toBeCloseTo(Math.sqrt(14 / 3 / 4), 14);
  });

  it('is where a line by least squares crosses 0, with the standard error of the textbook', () => {
    const { value, error } = intercept([1, 2, 4], [[-1], [0], [1]]);
    expect(value).toBeCloseTo(7 / 3, 14);
    expect(error).toBeCloseTo(Math.sqrt(1 / 6 / 3), 14);
    const shifted = intercept([1, 2, 4], [[9], [10], [11]]); // s² (1/n + x̄² / Σ (x − x̄)²)
    expect(shifted.value).toBeCloseTo(7 / 3 - 15, 10);
    expect(shifted.error).toBeCloseTo(Math.sqrt((1 / 6) * (1 / 3 + 100 / 2)), 10);
  });

  it('takes out luck of two kinds altogether where it explains everything', () => {
    const luck = [
      [0.3, -0.1],
      [-0.2, 0.4],
      [0.1, 0.2],
      [-0.4, -0.3],
      [0.2, 0.1],
    ];
    const { value, error } = intercept(
      luck.map(([a = 0, b = 0]) => 5 + 2 * a - 3 * b),
      luck,
    );
    expect(value).toBeCloseTo(5, 12);
    expect(error).toBeLessThan(1e-12);
  });
});
