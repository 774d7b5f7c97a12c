/** Ties the stage to the session: each signal outdates exactly what shows it. */
import { effect, untracked } from '@preact/signals';
import type { UnitState, World } from '../analysis/index.ts';
import { drawAtlas } from './atlas.ts';
import { picked } from './draw-stage.ts';
import { traceGround } from './ground.ts';
import { whereIs } from './layers/pick-layer.ts';
import { readPalette } from './palette.ts';
import { outdate, type Stage } from './stage.ts';
import { goHome, keepInMiddle } from './steering.ts';
import { theatreBox, usedSites } from './theatre-box.ts';

export function watchSession(stage: Stage): void {
  effect(() => openTheatre(stage));
  effect(() => layOut(stage));
  effect(() => placeBetweenPanels(stage));
  effect(() => {
    if (stage.session.homeCalls.value > 0) untracked(() => goHome(stage.steering));
  });
  effect(() => recolour(stage));
  effect(() => watchNames(stage));
  effect(() => watchCover(stage));
  effect(() => watchFrame(stage));
  effect(() => {
    void stage.steering.view.value;
    stage.movedAt = performance.now();
    outdate(stage);
  });
  effect(() => followThreat(stage));
}

function openTheatre(stage: Stage): void {
  const open = stage.session.open.value;
  if (open === undefined) return;
  const { compiled, land } = open;
  const { scenario } = compiled;
  stage.theatre = { compiled, scenario, ground: traceGround(scenario, land), sites: usedSites(scenario) };
  stage.steering.home.box = theatreBox(scenario);
  untracked(() => goHome(stage.steering));
  outdate(stage, 'ground', 'cover', 'names');
}

/** What was placed during the night stands on the map too. */
function layOut(stage: Stage): void {
  const scenario = stage.session.tonight.value?.scenario;
  if (stage.theatre === undefined || scenario === undefined) return;
  if (stage.theatre.scenario === scenario) return;
  stage.theatre = { ...stage.theatre, scenario };
  outdate(stage, 'cover', 'names');
}

function placeBetweenPanels(stage: Stage): void {
  stage.steering.home.insets = stage.session.insets.value;
  if (!stage.steering.hold.isMoved) untracked(() => goHome(stage.steering));
  outdate(stage, 'names');
}

function recolour(stage: Stage): void {
  void stage.session.theme.value;
  stage.palette = readPalette();
  drawAtlas(stage.scene.textures, stage.palette);
  outdate(stage, 'ground', 'cover', 'names');
}

function watchNames(stage: Stage): void {
  const { language, show, coverage } = stage.session;
  void [language.value, show.labels.value, show.ew.value, show.coverage.value, coverage.sensors.value];
  outdate(stage, 'names');
}

function watchCover(stage: Stage): void {
  const { show, coverage, selection, summary } = stage.session;
  void [show.coverage.value, show.ew.value, selection.value, summary.value];
  for (const layer of Object.values(coverage)) void layer.value;
  outdate(stage, 'cover');
}

/** Everything that is drawn every frame; alerts change the tints, and hits the names, only when they differ. */
function watchFrame(stage: Stage): void {
  const { moment, selection, about, show, summary } = stage.session;
  void [selection.value, about.value, show.trails.value, show.defenceView.value, summary.value];
  const world = moment.value?.world;
  const hits = world?.counts.hit ?? 0;
  if (stage.hits !== hits) outdate(stage, 'names');
  stage.hits = hits;
  const tints = world === undefined ? '' : tintKey(world);
  outdate(stage, ...(stage.tints === tints ? [] : (['cover'] as const)));
  stage.tints = tints;
}

/** Differs where alerts, or what covers the ground from where, do. */
function tintKey({ alerts, units, ewAreas, sensors, ewAreasAt, sensorsAt }: World): string {
  const isOut = (state: UnitState): boolean => state === 'moving' || state === 'off';
  const out = units.flatMap(({ state }, unit) => (isOut(state) ? [unit] : []));
  const stand = units.reduce(
    (sum, { state, position }) => sum + (isOut(state) ? 0 : position.x + position.y),
    0,
  );
  const things = [...ewAreas, ...sensors];
  const off = things.flatMap((isOn, thing) => (isOn ? [] : [thing]));
  const places = [...ewAreasAt, ...sensorsAt];
  const emits = places.reduce((sum, { x, y }, thing) => sum + (things[thing] ? x + y : 0), 0);
  return [alerts.join(), out.join(), stand.toFixed(), emits.toFixed(), off.join()].join(';');
}

function followThreat(stage: Stage): void {
  const { isFollowing, moment, selection } = stage.session;
  void [moment.value, selection.value];
  const now = isFollowing.value ? picked(stage) : undefined;
  const point = now === undefined ? undefined : whereIs(now);
  if (point !== undefined) untracked(() => keepInMiddle(stage.steering, point));
}
