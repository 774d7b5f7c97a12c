/** Picks what is drawn at a pixel of the stage; what is not shown cannot be picked. */
import type { World } from '../analysis/world-at.ts';
import type { Scenario } from '../engine/index.ts';
import type { Selection } from '../session/selection.ts';
import { areSensorsShown } from './draw-stage.ts';
import { isKnown } from './layers/threat-layer.ts';
import { isPlaceShown } from './names.ts';
import { pickAt } from './pick-at.ts';
import type { Stage, Theatre } from './stage.ts';

export function pickOnStage(stage: Stage, x: number, y: number): Selection | undefined {
  const { theatre, session } = stage;
  const world = session.moment.value?.world;
  if (theatre === undefined || world === undefined) return undefined;
  const isShown = shownBy(stage, theatre, world);
  return pickAt({ scenario: theatre.scenario, world, isShown }, stage.steering.view.value, x, y);
}

function shownBy(
  stage: Stage,
  { scenario, sites }: Theatre,
  world: World,
): (selection: Selection) => boolean {
  const { show } = stage.session;
  const known = new Set(world.threats.filter(isKnown).map(({ threat }) => threat));
  const downed = new Set(
    world.ended.filter(({ outcome }) => outcome === 'shotDown').map(({ threat }) => threat),
  );
  return ({ kind, index }) => {
    switch (kind) {
      case 'site':
        return sites.has(index);
      case 'area':
        return show.ew.value;
      case 'sensor':
        return areSensorsShown(stage) && (scenario.sensors[index]?.unit ?? 0) < 0;
      case 'threat':
        return !show.defenceView.value || known.has(index) || downed.has(index);
      case 'place':
        return isPlaceAt(scenario, index, stage);
      case 'unit':
      case 'region':
        return true;
    }
  };
}

function isPlaceAt({ places }: Scenario, index: number, { steering }: Stage): boolean {
  const place = places[index];
  return place !== undefined && isPlaceShown(place, steering.view.value);
}
