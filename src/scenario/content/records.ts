/** What people read beside the scenario: sources and the published figures. */
import type { Observed, SourceNote } from '../compiled.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import { at, fields, items, nameOf, type Spot, textAt } from '../reading/spot.ts';
import { complainUnknown, lookUp, refuseTwins } from '../reading/words.ts';
import type { Theatre } from './theatre.ts';

export function readSources(spot: Spot, problems: Problems): readonly SourceNote[] {
  refuseTwins(
    items(spot).map((source) => at(source, 'id')),
    problems,
  );
  return items(spot).map((source) => {
    const note = at(source, 'note').value;
    const named = { id: textAt(at(source, 'id')), url: textAt(at(source, 'url')) };
    return typeof note === 'string' ? { ...named, note } : named;
  });
}

const figures = ['launched', 'neutralised', 'hits', 'hitPlaces', 'debrisPlaces'] as const;

/** Published figures; undefined where the file gives none. */
export function readObserved(
  spot: Spot,
  sources: readonly SourceNote[],
  theatre: Theatre,
  problems: Problems,
): Observed | undefined {
  if (spot.value === undefined) return undefined;
  const known = new Map(sources.map((source) => [source.id, source.id]));
  const source = lookUp(at(spot, 'source'), 'a source of this file', known, problems) ?? '';
  const given = figures
    .map((name) => [name, at(spot, name).value] as const)
    .filter((figure): figure is [(typeof figures)[number], number] => typeof figure[1] === 'number');
  checkAgainstLaunched(spot, problems);
  const byGroup = readGroups(at(spot, 'downedByGroup'), theatre, problems);
  return {
    ...Object.fromEntries(given),
    ...(byGroup === undefined ? {} : { downedByGroup: byGroup }),
    source,
  };
}

function checkAgainstLaunched(spot: Spot, problems: Problems): void {
  const launched = at(spot, 'launched').value;
  for (const name of ['neutralised', 'hits'] as const) {
    const { value } = at(spot, name);
    if (typeof launched !== 'number' || typeof value !== 'number' || value <= launched) continue;
    complain(problems, at(spot, name), `expected at most the ${launched} launched, got ${show(value)}`);
  }
}

function readGroups(
  spot: Spot,
  theatre: Theatre,
  problems: Problems,
): Readonly<Record<string, number>> | undefined {
  if (spot.value === undefined) return undefined;
  const groups = [...new Set(theatre.regions.map((region) => region.group))];
  for (const { name, spot: figure } of fields(spot)) {
    if (groups.length > 0 && !groups.includes(name))
      complainUnknown(nameOf(figure), 'a group of the theatre', groups, problems);
  }
  return Object.fromEntries(
    fields(spot).map(({ name, spot: { value } }) => [name, typeof value === 'number' ? value : Number.NaN]),
  );
}
