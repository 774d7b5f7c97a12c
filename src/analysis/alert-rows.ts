/** Alerts by region: how long, for how many people, and how long before the first hit there. */
import type { NightRecord, Scenario } from '../engine/index.ts';

export interface AlertRow {
  readonly region: number;
  readonly alerts: number;
  readonly hours: number; // under alert
  readonly peopleHours: number; // population times hours
  readonly lead: number | undefined; // s from the start of the alert to the first hit in the region; 0 without an alert, undefined without a hit
}

/** Regions that were under alert or hit, most people-hours first. */
export function alertRows(scenario: Scenario, record: NightRecord): AlertRow[] {
  const firstHits = firstHitByRegion(scenario, record);
  return scenario.regions
    .map(({ population }, region) => {
      const own = record.alerts.filter((alert) => alert.region === region);
      const hours = own.reduce((total, { from, to }) => total + (to - from), 0) / 3600;
      const hit = firstHits.get(region);
      const alert = hit === undefined ? undefined : own.find(({ from, to }) => from <= hit && hit <= to);
      const lead = hit === undefined ? undefined : hit - (alert?.from ?? hit);
      return { region, alerts: own.length, hours, peopleHours: population * hours, lead };
    })
    .filter(({ alerts, lead }) => alerts > 0 || lead !== undefined)
    .sort((one, other) => other.peopleHours - one.peopleHours || one.region - other.region);
}

function firstHitByRegion({ places }: Scenario, { threats }: NightRecord): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { outcome, ended, target } of threats) {
    const region = places[target]?.region;
    if (outcome !== 'hit' || region === undefined) continue;
    first.set(region, Math.min(ended, first.get(region) ?? ended));
  }
  return first;
}
