/** One night for machines; fields may be added, never renamed. */
import { type AlertRow, alertRows, eventLines } from '../analysis/index.ts';
import { constraints, type Night, type NightRecord, neutralised, type Place } from '../engine/index.ts';
import type { CompiledScenario } from '../scenario/index.ts';
import { startOfDay } from './card-words.ts';
import { refusedCommands } from './commands-text.ts';
import { leakersJson } from './leak-text.ts';
import type { OpenNight } from './open-night.ts';
import { csv } from './table.ts';
import { unitsJson } from './units-text.ts';

/** What is told only where it is asked for. */
export interface Wanted {
  readonly log: boolean;
  readonly leakers: boolean;
  readonly units: boolean;
}

export function runJson(
  { compiled, commands }: OpenNight,
  outcome: Night,
  record: NightRecord,
  { seed, wanted }: { readonly seed: string; readonly wanted: Wanted },
) {
  const { scenario, card } = compiled;
  return {
    ...headline(scenario.id, outcome, seed),
    constraints: Object.fromEntries(constraints.map((name, kind) => [name, outcome.constraints[kind] ?? 0])),
    damage: damageByPlace(scenario.places, outcome),
    refused: refusedCommands(compiled, commands, outcome).map(({ number, time, act, reason }) => ({
      ...{ command: number, time, do: act.kind, reason },
    })),
    alerts: alertRows(scenario, record).map((row) => alertJson(row, compiled)),
    ...(wanted.log && { log: eventLines(scenario, record, startOfDay(card)) }),
    ...(wanted.leakers && { leakers: leakersJson(compiled, record) }),
    ...(wanted.units && { units: unitsJson(record) }),
  };
}

function headline(scenario: string, outcome: Night, seed: string) {
  const { stateHash, totals, hitPlaces, debrisPlaces, roundsFired, costDefence, costRaid } = outcome;
  return {
    ...{ scenario, seed, stateHash },
    totals: { ...totals, neutralised: neutralised(totals) },
    ...{ hitPlaces, debrisPlaces, roundsFired, costDefence, costRaid },
    firstLaunch: outcome.firstLaunch,
    end: outcome.end,
    shotsWasted: outcome.shotsWasted,
    shotsAtDecoys: outcome.shotsAtDecoys,
    customersWithoutPower: sum(outcome.customersWithoutPower),
    customerHours: sum(outcome.customerHours),
  };
}

/** Share that is broken, of the places where anything is. */
function damageByPlace(places: readonly Place[], { damage }: Night): Record<string, number> {
  return Object.fromEntries(
    places.flatMap(({ id }, place) => ((damage[place] ?? 0) > 0 ? [[id, damage[place] ?? 0]] : [])),
  );
}

function alertJson({ region, ...row }: AlertRow, { scenario }: CompiledScenario) {
  return { region: scenario.regions[region]?.id, ...row };
}

/** One line a number; lists are left to JSON. */
export function runCsv(compiled: CompiledScenario, outcome: Night, seed: string): string {
  const { totals, ...rest } = headline(compiled.scenario.id, outcome, seed);
  const leaks = constraints.map((name, kind) => [`leak.${name}`, outcome.constraints[kind] ?? 0] as const);
  return csv(['name', 'value'], [...Object.entries({ ...rest, ...totals }), ...leaks]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
