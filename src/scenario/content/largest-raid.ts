/** The most drones that the draws of a night can ask for. */
import { evaluateFormula, type NightParameter, type VaryingField, type Wave } from '../../engine/index.ts';
import { complain, type Problems } from '../reading/problem.ts';
import { at, type Spot } from '../reading/spot.ts';
import { corners, type HeldField } from '../value/held.ts';
import { mostDrones } from './raid.ts';

/** Complains where the waves together exceed the limit at some corner of what may be drawn. */
export function checkLargestRaid(
  raid: Spot,
  waves: readonly Wave[],
  held: readonly HeldField[],
  { drawn, problems }: { drawn: readonly NightParameter[]; problems: Problems },
): void {
  const counts = held.map(({ field }) => field).filter(isCount);
  if (counts.length === 0) return;
  const steady = waves.filter((_, index) => !counts.some(({ path }) => path[1] === index));
  const base = steady.reduce((sum, { count }) => sum + count, 0);
  const totals = corners(
    counts.map(({ formula }) => formula),
    drawn,
  ).map((corner) => counts.reduce((sum, count) => sum + countAt(count, corner), base));
  const most = Math.max(...totals);
  if (most > mostDrones)
    complain(
      problems,
      at(raid, 'waves'),
      `expected at most ${mostDrones} drones on every night, got up to ${most}`,
    );
}

function isCount({ path }: VaryingField): boolean {
  return path[0] === 'waves' && path[2] === 'count';
}

function countAt({ formula, min, max }: VaryingField, corner: Readonly<Record<string, number>>): number {
  return Math.min(Math.max(Math.round(evaluateFormula(formula, corner)), min), max);
}
