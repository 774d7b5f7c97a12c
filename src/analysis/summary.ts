/** What an ensemble keeps of a night: its numbers, small enough to send by the thousand. */
import { constraints, type Night, neutralised, type Scenario } from '../engine/index.ts';
import { groupRows } from './report.ts';

export interface NightSummary {
  readonly seed: string;
  readonly stateHash: string;
  readonly metrics: Metrics;
}

/**
 * Numbers by name, always in the same order for one scenario: `downed.<group>` for each group of its regions,
 * `leak.<constraint>` for each kind of constraint, the leakers that it let through.
 */
export type Metrics = Readonly<Record<string, number>>;

export function summarise(scenario: Scenario, night: Night, seed: string): NightSummary {
  return { seed, stateHash: night.stateHash, metrics: metricsOf(scenario, night) };
}

function metricsOf(scenario: Scenario, night: Night): Metrics {
  const { totals } = night;
  return {
    launched: totals.launched,
    armed: totals.armed,
    shotDown: totals.shotDown,
    suppressed: totals.suppressed,
    fell: totals.fell,
    left: totals.left,
    hit: totals.hit,
    airborne: totals.airborne,
    neutralised: neutralised(totals),
    armedStopped: totals.armedStopped,
    hitPlaces: night.hitPlaces,
    debrisPlaces: night.debrisPlaces,
    roundsFired: night.roundsFired,
    costDefence: night.costDefence, // USD
    costRaid: night.costRaid, // USD
    customersWithoutPower: night.customersWithoutPower.reduce((total, customers) => total + customers, 0),
    ...Object.fromEntries(groupRows(scenario, night).map(({ group, downed }) => [`downed.${group}`, downed])),
    customerHours: night.customerHours.reduce((total, hours) => total + hours, 0),
    shotsWasted: night.shotsWasted,
    shotsAtDecoys: night.shotsAtDecoys,
    ...Object.fromEntries(constraints.map((name, kind) => [`leak.${name}`, night.constraints[kind] ?? 0])),
  };
}
