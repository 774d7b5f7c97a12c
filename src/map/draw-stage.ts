/** Draws one frame of the stage: paints the sheets that are out of date, then everything that moves. */
import type { CoverageLayer } from '../session/session.ts';
import { type CoverWish, paintCover } from './cover.ts';
import { paintGround } from './ground.ts';
import { settle } from './image-pool.ts';
import { drawGroundSigns, sensorScale } from './layers/ground-signs.ts';
import { drawDrives, drawShots, drawTrails, settleLines } from './layers/line-layer.ts';
import { drawHitCounts, drawMarks, hitBoxes, hitClusters } from './layers/mark-layer.ts';
import { drawPick, type Picked } from './layers/pick-layer.ts';
import { drawAircraft, drawThreats } from './layers/threat-layer.ts';
import { paintNames } from './names.ts';
import { carry, paint } from './sheet.ts';
import { namesRoom, signBoxes } from './sign-boxes.ts';
import type { SheetName, Stage, Theatre } from './stage.ts';

const repaintAfter = 90; // ms without a move of the view before the sheets are painted anew

/** @returns whether anything had changed since the frame before. */
export function drawStage(stage: Stage): boolean {
  const { theatre, stale } = stage;
  if (theatre === undefined) return false;
  const isPainted = paintSheets(stage, theatre);
  const isChanged = stale.frame || isPainted;
  if (isChanged) drawFrame(stage, theatre);
  stale.frame = false;
  return isChanged;
}

function paintSheets(stage: Stage, theatre: Theatre): boolean {
  const { density, palette } = stage;
  const view = stage.steering.view.value;
  const painted = [
    paintSheet(stage, 'ground', (context) => paintGround(context, view, density, theatre.ground, palette)),
    paintSheet(stage, 'cover', (context) =>
      paintCover({ context, view, density, palette, theatre, wish: coverWish(stage) }),
    ),
    paintSheet(stage, 'names', (context) => paintAllNames(stage, theatre, context)),
  ];
  return painted.includes(true);
}

/** While the view moves the old picture is carried along; it is painted anew when the view rests. */
function paintSheet(
  stage: Stage,
  name: SheetName,
  draw: (context: CanvasRenderingContext2D) => void,
): boolean {
  const view = stage.steering.view.value;
  const sheet = stage.sheets[name];
  const isStale = stage.stale[name];
  if (!isStale && sheet.painted === view) return false;
  if (!isStale && performance.now() - stage.movedAt < repaintAfter) {
    carry(sheet, view, stage.density);
    return true;
  }
  paint(sheet, view, stage.density, draw);
  stage.stale[name] = false;
  return true;
}

function paintAllNames(stage: Stage, theatre: Theatre, context: CanvasRenderingContext2D): void {
  const { session, palette } = stage;
  if (!session.show.labels.value) return;
  const view = stage.steering.view.value;
  paintNames(context, view, palette, {
    scenario: theatre.scenario,
    card: theatre.compiled.card,
    sites: theatre.sites,
    language: session.language.value,
    room: namesRoom(view, session.insets.value),
    taken: [
      ...signBoxes(view, theatre.scenario, theatre.sites, areSensorsShown(stage)),
      ...hitBoxes(view, session.moment.value?.world.ended ?? []),
    ],
  });
}

function coverWish(stage: Stage): CoverWish {
  const { show, coverage, selection } = stage.session;
  const layers = (Object.keys(coverage) as CoverageLayer[]).filter((layer) => coverage[layer].value);
  return {
    world: stage.session.moment.value?.world,
    coverage: show.coverage.value ? layers : [],
    isEwShown: show.ew.value,
    selection: selection.value,
    unready: unreadyIds(stage),
  };
}

function unreadyIds({ session }: Stage): ReadonlySet<string> {
  return new Set(session.summary.value?.conditions.unready ?? []);
}

export function areSensorsShown({ session, steering }: Stage): boolean {
  return (
    steering.view.value.scale > sensorScale || (session.show.coverage.value && session.coverage.sensors.value)
  );
}

/** What is picked, where a scenario is open. */
export function picked({ session, theatre }: Stage): Picked | undefined {
  if (theatre === undefined) return undefined;
  const { moment, selection, about } = session;
  return { scenario: theatre.scenario, moment: moment.value, selection: selection.value, about: about.value };
}

function drawFrame(stage: Stage, theatre: Theatre): void {
  const { palette, pick } = stage;
  const view = stage.steering.view.value;
  drawStanding(stage, theatre);
  drawMoving(stage, theatre);
  const now = picked(stage);
  if (now !== undefined) drawPick(pick, view, now, palette);
}

function drawStanding(stage: Stage, { scenario, sites }: Theatre): void {
  const { session, standing, palette, scene } = stage;
  const view = stage.steering.view.value;
  const surface = { ...standing, textures: scene.textures, theme: session.theme.value, palette, view };
  drawGroundSigns(surface, {
    scenario,
    sites,
    moment: session.moment.value,
    unready: unreadyIds(stage),
    areSensorsShown: areSensorsShown(stage),
    isEwShown: session.show.ew.value,
  });
}

function drawMoving(
  { session, marks, lines, threats, counts, steering }: Stage,
  { scenario }: Theatre,
): void {
  const moment = session.moment.value;
  if (moment === undefined) return;
  const view = steering.view.value;
  const isDefenceView = session.show.defenceView.value;
  const hits = hitClusters(view, moment.world.ended);
  drawMarks(marks, view, { world: moment.world, hits, isDefenceView });
  drawHitCounts(counts, hits);
  if (session.show.trails.value) drawTrails(lines, view, moment, isDefenceView);
  drawDrives(lines, view, moment);
  drawShots(lines, view, scenario, moment);
  settleLines(lines);
  drawThreats(threats, view, moment.world.threats, isDefenceView);
  drawAircraft(threats, view, moment.world.aircraft);
  settle(threats.pool);
}
