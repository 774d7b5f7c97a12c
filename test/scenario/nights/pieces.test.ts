import { describe, expect, it } from 'vitest';
import { withFit } from '../../../src/scenario/index.ts';
import { titleOf } from '../../../src/scenario/nights/night-title.ts';
import { monthsFromDecember2025 } from '../../../src/scenario/nights/season.ts';

describe('titleOf()', () => {
  it.each([
    [1, '3 December 2025: 1 drone', '3 грудня 2025: 1 дрон'],
    [32, '3 December 2025: 32 drones', '3 грудня 2025: 32 дрони'],
    [111, '3 December 2025: 111 drones', '3 грудня 2025: 111 дронів'],
    [51, '3 December 2025: 51 drones', '3 грудня 2025: 51 дрон'],
  ])('counts %i in both languages', (launched, en, uk) => {
    expect(titleOf({ date: '2025-12-03', launched })).toEqual({ en, uk });
  });
});

describe('monthsFromDecember2025()', () => {
  it.each([
    ['2025-07-25', -5],
    ['2025-12-03', 0],
    ['2026-06-30', 6],
  ])('counts from %s to the month of the standing defence', (date, months) => {
    expect(monthsFromDecember2025(date)).toBe(months);
  });

  it('draws growth on neither before the fitted nights nor after them', () => {
    expect(monthsFromDecember2025('2025-06-30')).toBe(0);
    expect(monthsFromDecember2025('2024-10-03')).toBe(0);
    expect(monthsFromDecember2025('2027-03-01')).toBe(6);
  });
});

describe('withFit()', () => {
  const text = `{
  // kept
  "parameters": {
    "gunPk": { "value": 1, "prior": 1, "min": 0, "max": 2 }, // of guns
    "other": { "value": 3 }
  }
}`;
  const data = {
    nights: 2,
    from: '2025-12-03',
    to: '2025-12-04',
    sha256: 'f'.repeat(64),
    runs: 4,
    seed: 's',
  };

  it('puts values, intervals and data in and leaves comments and everything else as they were', () => {
    const written = withFit(text, [{ name: 'gunPk', value: 1.1, interval: [0.9, 1.3] }], data);
    expect(written).toContain('// kept');
    expect(written).toContain('// of guns');
    const plain = JSON.parse(written.replace(/\/\/.*$/gm, ''));
    expect(plain.data).toEqual(data);
    expect(plain.parameters.gunPk).toEqual({ value: 1.1, prior: 1, min: 0, max: 2, interval: [0.9, 1.3] });
    expect(plain.parameters.other).toEqual({ value: 3 });
  });
});
