/** What each fire unit did in a night, and why it did not fire at what came into its reach. */
import { type NightRecord, type NoFire, noFires } from '../engine/index.ts';

export interface UnitDeeds {
  readonly unit: number; // index into the fire units of the laydown
  readonly passes: number; // tracks that came into its reach
  readonly engagements: number; // in which it fired
  readonly rounds: number; // fired for good
  readonly returned: number; // rounds that flew and came back unspent
  readonly kills: number;
  readonly missed: number; // engagements
  readonly wasted: number; // engagements, target gone
  readonly drives: number;
  readonly sorties: number;
  readonly held: readonly HeldRow[]; // why it did not fire, most first
}

export interface HeldRow {
  readonly why: NoFire;
  readonly passes: number;
}

type Growing = { -readonly [Field in keyof Omit<UnitDeeds, 'held'>]: UnitDeeds[Field] } & {
  readonly why: Map<NoFire, number>;
};

/** One for each fire unit of the laydown, in its order. */
export function unitDeeds(record: NightRecord): UnitDeeds[] {
  const deeds = record.laydown.fireUnits.map((_, unit) => nothing(unit));
  countEngagements(record, deeds);
  for (const { unit, why } of record.passes) {
    const own = deeds[unit];
    if (own === undefined) continue;
    own.passes++;
    if (why !== 'fired') own.why.set(why, (own.why.get(why) ?? 0) + 1);
  }
  for (const unit of returns(record)) {
    const own = deeds[unit];
    if (own === undefined) continue;
    own.returned++;
  }
  for (const { unit, kind } of record.moves) {
    const own = deeds[unit];
    if (own !== undefined) own[kind === 'drive' ? 'drives' : 'sorties']++;
  }
  return deeds.map(({ why, ...counts }) => ({ ...counts, held: heldRows(why) }));
}

/** The unit of every interceptor drone that came back: it flies again another time. */
function returns({ events, laydown }: NightRecord): number[] {
  return events.flatMap((event) => {
    if (event.kind !== 'sortie.landed') return [];
    return laydown.fireUnits[event.unit]?.sortie?.isExpended ? [event.unit] : [];
  });
}

/** Reasons with their counts, most first; ties in the order of the list. */
export function heldRows(counts: ReadonlyMap<NoFire, number>): HeldRow[] {
  return noFires
    .map((why) => ({ why, passes: counts.get(why) ?? 0 }))
    .filter(({ passes }) => passes > 0)
    .sort((one, other) => other.passes - one.passes);
}

function countEngagements({ engagements }: NightRecord, deeds: readonly Growing[]): void {
  for (const { unit, rounds, result } of engagements) {
    const own = deeds[unit];
    if (own === undefined || rounds === 0) continue;
    own.engagements++;
    own.rounds += rounds;
    if (result === 'killed') own.kills++;
    else own[result]++;
  }
}

function nothing(unit: number): Growing {
  return {
    unit,
    passes: 0,
    engagements: 0,
    rounds: 0,
    returned: 0,
    kills: 0,
    missed: 0,
    wasted: 0,
    drives: 0,
    sorties: 0,
    why: new Map(),
  };
}
