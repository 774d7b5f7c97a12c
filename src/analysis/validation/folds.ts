/** Weeks and folds: which nights a prediction may not have been fitted on. */

/** Weeks since the one of Monday 29 December 1969, as ISO 8601 begins them. @param day since 1970-01-01, a Thursday. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/**
 * The fold of a night, 0 to `folds` - 1: whole ISO weeks in turn, so that nights of one week, which are alike, stay together.
 * Depends on nothing but the date. Each fold has weeks of the whole period: it tests a model between known weeks, not after them.
 */
export function foldOf(day: number, folds: number): number {
  return ((weekOf(day) % folds) + folds) % folds;
}

export interface Fold<Night> {
  readonly fitted: readonly Night[];
  readonly tested: readonly Night[];
}

/** Each night is tested in one fold and fitted in all others; folds without nights are left out. */
export function foldsByWeek<Night extends { readonly day: number }>(
  nights: readonly Night[],
  folds: number,
): Fold<Night>[] {
  return Array.from({ length: folds }, (_, fold) => ({
    fitted: nights.filter(({ day }) => foldOf(day, folds) !== fold),
    tested: nights.filter(({ day }) => foldOf(day, folds) === fold),
  })).filter(({ tested }) => tested.length > 0);
}
