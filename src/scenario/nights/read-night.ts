/** One row of a file of nights: what was known, what was reported, and where the two disagree. */
import { note, type Row, readCount, readDay, readLaunched, readTime, refuse, textOf } from './cells.ts';
import type { KnownNight } from './known-night.ts';
import { type NamedArea, readAreas } from './launch-areas.ts';
import type { ReportedOutcome } from './observed-night.ts';

export interface NightRow {
  readonly known: KnownNight;
  readonly outcome: ReportedOutcome;
  readonly source: string | undefined; // address of the report
}

/** Undefined where the row is to be skipped; its complaints say why. */
export function readNight(row: Row, areas: readonly NamedArea[]): NightRow | undefined {
  const known = readKnown(row, areas);
  const outcome = readOutcome(row, known?.launched ?? Number.POSITIVE_INFINITY);
  noteOddities(row, outcome, known?.launched);
  return known === undefined || row.complaints.some(({ kind }) => kind === 'row')
    ? undefined
    : { known, outcome, source: sourceOf(row) };
}

function readKnown(row: Row, areas: readonly NamedArea[]): KnownNight | undefined {
  const day = readDay(row);
  const launched = readLaunched(row);
  const optional = given({
    windowStart: readTime(row, 'window_start_local'),
    reportTime: readTime(row, 'report_time_local'),
    shahedAtLeast: readCount(row, 'shahed_at_least', launched ?? Number.POSITIVE_INFINITY),
  });
  const { ids, complaints } = readAreas(textOf(row, 'launch_areas'), areas);
  for (const complaint of complaints) refuse(row, 'launch_areas', complaint);
  if (ids.length === 0 && complaints.length === 0)
    note(row, 'launch_areas', 'expected names of launch areas, got none; the usual ones are taken');
  if (day === undefined || launched === undefined) return undefined;
  return { date: textOf(row, 'date'), day, launched, ...optional, launchAreas: ids };
}

function readOutcome(row: Row, launched: number): ReportedOutcome {
  return given({
    neutralised: readCount(row, 'downed_or_suppressed', launched),
    shotDown: readCount(row, 'shot_down', launched),
    ewLost: readCount(row, 'ew_lost', launched),
    hits: readCount(row, 'hits', launched),
    hitPlaces: readCount(row, 'hit_locations', launched),
    debrisPlaces: readCount(row, 'debris_locations', launched),
  });
}

/** Reports count slightly wrong; such nights are kept and named. */
function noteOddities(row: Row, outcome: ReportedOutcome, launched: number | undefined): void {
  const { neutralised = 0, shotDown, ewLost, hits, hitPlaces } = outcome;
  if (hits !== undefined && hitPlaces !== undefined && hitPlaces > hits)
    note(row, 'hit_locations', `expected at most the ${hits} hits, got ${hitPlaces}; kept as reported`);
  if (launched !== undefined && hits !== undefined && neutralised + hits > launched)
    note(
      row,
      'hits',
      `expected at most ${launched - neutralised} drones left to hit, got ${hits}; kept as reported`,
    );
  if (shotDown !== undefined && ewLost !== undefined && shotDown + ewLost !== neutralised)
    note(
      row,
      'downed_or_suppressed',
      `expected shot down and lost to add up to it, ${shotDown + ewLost}, got ${neutralised}; kept as reported`,
    );
}

/** The first address in the cell; undefined where there is none. */
function sourceOf(row: Row): string | undefined {
  return /https?:\/\/\S+/.exec(textOf(row, 'source_url'))?.[0];
}

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** The fields that have a value. */
function given<Fields extends Readonly<Record<string, number | undefined>>>(fields: Fields): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>;
}
