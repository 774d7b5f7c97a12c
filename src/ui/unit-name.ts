/** What stands, by its type and the town it stands nearest to. */
import type { Point, Scenario } from '../engine/index.ts';
import type { ScenarioCard, Words } from '../scenario/index.ts';
import { nearestTown } from '../session/nearest-town.ts';
import type { Say } from './words.ts';

export interface Naming {
  readonly say: Say;
  readonly text: (words: Words | undefined) => string;
  readonly card: ScenarioCard;
  readonly scenario: Scenario;
}

export function unitName(naming: Naming, unit: number): string {
  return near(naming, naming.card.fireUnits[unit], naming.scenario.fireUnits[unit]);
}

export function sensorName(naming: Naming, sensor: number): string {
  return near(naming, naming.card.sensors[sensor], naming.scenario.sensors[sensor]);
}

export function areaName(naming: Naming, area: number): string {
  return near(naming, naming.card.ewAreas[area], naming.scenario.ewAreas[area]);
}

function near(
  { say, text, card, scenario }: Naming,
  name: Words | undefined,
  thing: { readonly position: Point } | undefined,
): string {
  const town = thing === undefined ? undefined : nearestTown(scenario, thing.position);
  if (town === undefined) return text(name);
  return say('nearTown', { name: text(name), town: text(card.places[town]) });
}
