/** What lies under a pixel: the nearest threat, unit, place or launch site in reach, else the region. */
import type { World } from '../analysis/world-at.ts';
import { type Point, regionAt, type Scenario } from '../engine/index.ts';
import type { Selection, SelectionKind } from '../session/selection.ts';
import { screenX, screenY, toPlane, type View } from './view.ts';

/** How far from its middle a thing can be picked, px; what flies wins over what stands. */
const reach: Readonly<Partial<Record<SelectionKind, number>>> = {
  threat: 16,
  unit: 11,
  site: 13,
  area: 11,
  place: 10,
  sensor: 8,
};

export interface Scene {
  readonly scenario: Scenario;
  readonly world: World;
  readonly isShown: (selection: Selection) => boolean; // hidden things cannot be picked
}

export function pickAt(scene: Scene, view: View, x: number, y: number): Selection | undefined {
  let best: Selection | undefined;
  let least = 1;
  for (const [selection, at] of pickable(scene)) {
    const limit = reach[selection.kind] ?? 0;
    const away = Math.hypot(screenX(view, at.x) - x, screenY(view, at.y) - y) / limit;
    if (away >= least || !scene.isShown(selection)) continue;
    least = away;
    best = selection;
  }
  return best ?? pickRegion(scene.scenario, toPlane(view, x, y));
}

function* pickable({ scenario, world }: Scene): Generator<readonly [Selection, Point]> {
  for (const view of world.threats) yield [{ kind: 'threat', index: view.threat }, view];
  for (const aircraft of world.aircraft) yield [{ kind: 'unit', index: aircraft.unit }, aircraft];
  for (const [index, unit] of world.units.entries()) yield [{ kind: 'unit', index }, unit.position];
  for (const [index, site] of scenario.sites.entries()) yield [{ kind: 'site', index }, site.position];
  for (const [index, area] of world.ewAreasAt.entries()) yield [{ kind: 'area', index }, area];
  for (const [index, place] of scenario.places.entries()) yield [{ kind: 'place', index }, place.position];
  for (const [index, sensor] of world.sensorsAt.entries()) yield [{ kind: 'sensor', index }, sensor];
  for (const end of world.ended)
    if (end.outcome !== 'hit') yield [{ kind: 'threat', index: end.threat }, end];
}

function pickRegion({ regions }: Scenario, { x, y }: Point): Selection | undefined {
  const index = regionAt(regions, x, y);
  return index < 0 ? undefined : { kind: 'region', index };
}
