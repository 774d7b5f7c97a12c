/** What the panels about a picked thing look at: scenario, card, moment, and what the night did to the thing. */
import type { World } from '../../analysis/world-at.ts';
import type { Scenario } from '../../engine/index.ts';
import type { ScenarioCard } from '../../scenario/index.ts';
import type { About } from '../../session/about.ts';
import { useSession } from '../use-session.ts';

export interface AboutView<K extends About['kind']> {
  readonly scenario: Scenario;
  readonly card: ScenarioCard;
  readonly world: World | undefined;
  readonly time: number; // s
  readonly about: Extract<About, { kind: K }> | undefined; // not there yet until the worker has answered
}

export function useAbout<K extends About['kind']>(kind: K, index: number): AboutView<K> | undefined {
  const { tonight, reading, about, time } = useSession();
  if (tonight.value === undefined) return undefined;
  const { scenario, card } = tonight.value;
  const world = reading.value?.world;
  const known = about.value?.kind === kind && about.value.index === index ? about.value : undefined;
  return {
    scenario,
    card,
    world,
    time: world?.time ?? time.peek(),
    about: known as Extract<About, { kind: K }> | undefined,
  };
}

export function countUntil(times: readonly number[], time: number): number {
  return times.filter((entry) => entry <= time).length;
}
