/** Weeks and folds by the calendar. */
import { describe, expect, it } from 'vitest';
import { foldOf, foldsByWeek, weekOf } from '../../../src/analysis/validation/folds.ts';

const dayOf = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000;

describe('weekOf()', () => {
  it('changes from Sunday to Monday', () => {
    expect(weekOf(dayOf('2025-12-07'))).toBe(weekOf(dayOf('2025-12-01')));
    expect(weekOf(dayOf('2025-12-08'))).toBe(weekOf(dayOf('2025-12-07')) + 1);
  });
});

describe('foldsByWeek()', () => {
  const nights = Array.from({ length: 100 }, (_, index) => ({ day: dayOf('2025-08-06') + index }));

  it('tests every night once, and fits it in all other folds', () => {
    const folds = foldsByWeek(nights, 5);
    expect(folds.flatMap(({ tested }) => tested).sort((a, b) => a.day - b.day)).toEqual(nights);
    for (const { fitted, tested } of folds) expect(fitted.length + tested.length).toBe(nights.length);
  });

  it('never fits a night of a week that it tests', () => {
    for (const { fitted, tested } of foldsByWeek(nights, 10)) {
      const weeks = new Set(tested.map(({ day }) => weekOf(day)));
      expect(fitted.filter(({ day }) => weeks.has(weekOf(day)))).toEqual([]);
    }
  });

  it('leaves out folds without nights', () => {
    expect(foldsByWeek(nights.slice(0, 5), 10)).toHaveLength(1);
    expect(foldOf(-10, 10)).toBeGreaterThanOrEqual(0);
  });
});
