/** A campaign in numbers: night by night what came, what got through, what is left of rounds and of places. */
import {
  type Campaign,
  type CampaignPlan,
  type Layer,
  layers,
  type Night,
  neutralised,
  type Scenario,
} from '../engine/index.ts';
import { type MetricSummary, metricSummary } from './ensemble.ts';

/** A place counts as damaged from this share on, so that old, nearly repaired damage does not count for ever: an assumption. */
export const damagedFrom = 0.05;

/** Numbers of one night by name, always in the same order for one campaign; `left.<layer>` for each layer with units. */
export type CampaignMetrics = Readonly<Record<string, number>>;

/** One for each night, in order. */
export function campaignRows({ nights: plans }: CampaignPlan, { nights }: Campaign): CampaignMetrics[] {
  return nights.flatMap((night, index) => {
    const scenario = plans[index]?.scenario;
    return scenario === undefined ? [] : [nightMetrics(scenario, night)];
  });
}

function nightMetrics(scenario: Scenario, night: Night): CampaignMetrics {
  return {
    launched: night.totals.launched,
    neutralised: neutralised(night.totals),
    hit: night.totals.hit,
    hitPlaces: night.hitPlaces,
    roundsFired: night.roundsFired,
    ...Object.fromEntries(
      layersIn(scenario).map((layer) => [`left.${layer}`, roundsLeft(scenario, night, layer)]),
    ),
    damagedPlaces: night.damage.filter((share) => share >= damagedFrom).length,
    customersWithoutPower: sum(night.customersWithoutPower),
    customerHours: sum(night.customerHours),
    costDefence: night.costDefence,
    costRaid: night.costRaid,
  };
}

/** Layers that have units, in the order of layers. */
export function layersIn({ fireUnits }: Scenario): Layer[] {
  return layers.filter((layer) => fireUnits.some((unit) => unit.layer === layer));
}

/** Ready and behind, at the end of the night. */
function roundsLeft({ fireUnits }: Scenario, { stock }: Night, layer: Layer): number {
  const own = stock.filter((_, unit) => fireUnits[unit]?.layer === layer);
  return sum(own.map(({ ready, reserve }) => ready + reserve));
}

/**
 * Summaries of many runs of one campaign, night by night.
 *
 * @param runs at least one, the rows of each run.
 */
export function summariseCampaign(
  runs: readonly (readonly CampaignMetrics[])[],
): Readonly<Record<string, MetricSummary>>[] {
  return (runs[0] ?? []).map((first, night) =>
    Object.fromEntries(
      Object.keys(first).map((name) => [name, metricSummary(runs.map((rows) => rows[night]?.[name] ?? 0))]),
    ),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
