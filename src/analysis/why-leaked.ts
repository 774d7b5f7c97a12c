/** Why it leaked: for the night the count per binding constraint, for every leaker its story. */
import { type Constraint, constraints, type Night, type NightRecord } from '../engine/index.ts';
import { type Story, storiesOf } from './story.ts';

export interface ConstraintRow {
  readonly constraint: Constraint;
  readonly leakers: number;
  readonly share: number; // of all leakers, 0 to 1
}

/** The constraints that let something through, most first; ties in the order of the list. */
export function constraintRows({ constraints: counts }: Pick<Night, 'constraints'>): ConstraintRow[] {
  const all = counts.reduce((total, count) => total + count, 0);
  return constraints
    .map((constraint, index) => ({ constraint, leakers: counts[index] ?? 0 }))
    .filter(({ leakers }) => leakers > 0)
    .sort((one, other) => other.leakers - one.leakers)
    .map((row) => ({ ...row, share: row.leakers / all }));
}

/** Every threat that hit, in order of the hit. */
export function leakersOf({ threats }: NightRecord): number[] {
  return threats
    .flatMap(({ outcome, ended }, threat) => (outcome === 'hit' ? [{ threat, ended }] : []))
    .sort((one, other) => one.ended - other.ended || one.threat - other.threat)
    .map(({ threat }) => threat);
}

/** The story of every leaker, in order of the hit. */
export function leakerStories(record: NightRecord): Story[] {
  return storiesOf(record, leakersOf(record));
}
