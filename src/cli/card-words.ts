/** Names, clock and published figures of a scenario, in the words of the terminal. */
import { clockText } from '../analysis/index.ts';
import { constraints, type Layer } from '../engine/index.ts';
import type { CompiledScenario, Observed, ScenarioCard, Words } from '../scenario/index.ts';
import { constraintWords } from './reason-words.ts';

/** The title of the n-th thing of a list, or its number. */
export function nameAt(list: readonly Words[], index: number): string {
  return list[index]?.en ?? `#${index}`;
}

/** Second of the local day at which the night starts. */
export function startOfDay(card: ScenarioCard): number {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /T(\d\d):(\d\d)(?::(\d\d))?/.exec(card.clock.start) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** `hh:mm` of the local clock. */
export function localTime(card: ScenarioCard, time: number): string {
  return clockText(startOfDay(card) + time).slice(0, 5);
}

/** Title, id and clock: the head of every page of output. */
export function heading({ scenario, card }: CompiledScenario, ...facts: string[]): string {
  const day = (iso: string) => iso.slice(0, 10);
  const { start, end } = card.clock;
  const until = day(start) === day(end) ? '' : `${day(end)} `;
  const hours = `${day(start)} ${localTime(card, 0)} to ${until}${localTime(card, scenario.duration)}, local time`;
  return [
    card.title.en,
    [scenario.id, ...facts].join(' · '),
    `${hours} · notional defence: ${card.defence.title.en}`,
  ].join('\n');
}

/** Published figures by the names of the metrics that they belong to. */
export function observedMetrics(observed: Observed | undefined): Record<string, number> {
  if (observed === undefined) return {};
  const { launched, neutralised, hits, hitPlaces, debrisPlaces, downedByGroup = {} } = observed;
  const named = { launched, neutralised, hit: hits, hitPlaces, debrisPlaces };
  const groups = Object.entries(downedByGroup).map(([group, value]) => [`downed.${group}`, value] as const);
  const present = Object.entries(named).filter((entry): entry is [string, number] => entry[1] !== undefined);
  return Object.fromEntries([...present, ...groups]);
}

/** `hitPlaces` as `places hit`. */
export function metricTitle(metric: string): string {
  const titles: Readonly<Record<string, string>> = {
    shotDown: 'shot down',
    left: 'left the area',
    airborne: 'still airborne',
    armedStopped: 'armed stopped',
    hit: 'hits',
    hitPlaces: 'places hit',
    debrisPlaces: 'places with debris',
    roundsFired: 'rounds fired',
    costDefence: 'cost of rounds, USD',
    costRaid: 'cost of drones, USD',
    customersWithoutPower: 'customers without power',
    customerHours: 'customer-hours without power',
    shotsWasted: 'shots wasted',
    shotsAtDecoys: 'shots at decoys',
    costStopped: 'cost of drones stopped, USD',
    damagedPlaces: 'places damaged',
    peopleHours: 'people-hours under alert',
  };
  const leak = constraints.find((name) => metric === `leak.${name}`);
  if (leak !== undefined) return `leaked: ${constraintWords[leak]}`;
  return titles[metric] ?? metric.replace(/^downed\.(.*)$/, 'downed in the $1');
}

export const layerTitles: Readonly<Record<Layer | 'ew', string>> = {
  missile: 'missiles',
  gun: 'guns',
  'mobile-group': 'mobile fire groups',
  interceptor: 'interceptors',
  aviation: 'aviation',
  ew: 'electronic warfare',
};
