/** What the defence covers and what is under alert: tints over the ground that change now and then. */
import type { World } from '../analysis/world-at.ts';
import type { Point, Scenario } from '../engine/index.ts';
import type { Selection } from '../session/selection.ts';
import type { CoverageLayer } from '../session/session.ts';
import type { Ground } from './ground.ts';
import type { Palette } from './palette.ts';
import { inMetres } from './sheet.ts';
import type { View } from './view.ts';

export interface CoverWish {
  readonly world: World | undefined;
  readonly coverage: readonly CoverageLayer[];
  readonly isEwShown: boolean;
  readonly selection: Selection | undefined;
  readonly unready: ReadonlySet<string>; // ids of what is not in action this night
}

interface Disc {
  readonly position: Point;
  readonly range: number; // m
}

/** What is needed to paint the tints. */
export interface CoverJob {
  readonly context: CanvasRenderingContext2D;
  readonly view: View;
  readonly density: number; // device pixels per px
  readonly palette: Palette;
  readonly theatre: { readonly scenario: Scenario; readonly ground: Ground };
  readonly wish: CoverWish;
}

export function paintCover({ context, view, density, palette, theatre, wish }: CoverJob): void {
  const { scenario, ground } = theatre;
  inMetres(context, view, density, (px) => {
    paintAlerts(context, ground, palette, wish.world?.alerts ?? [], px);
    for (const layer of wish.coverage)
      paintDiscs(context, layerDiscs(scenario, layer, wish), palette.defence, 0.07);
    if (wish.isEwShown) paintEw(context, workingAreas(scenario, wish), palette, px);
    if (wish.selection?.kind === 'region') paintRegion(context, ground, palette, wish.selection.index, px);
    const picked = pickedDisc(scenario, wish);
    if (picked !== undefined)
      paintPicked(context, picked, wish.selection?.kind === 'area' ? palette.ew : palette.defence, px);
  });
}

function paintAlerts(
  context: CanvasRenderingContext2D,
  ground: Ground,
  palette: Palette,
  alerts: readonly number[],
  px: number,
): void {
  for (const index of alerts) {
    const region = ground.regions[index];
    if (region === undefined) continue;
    context.globalAlpha = 0.1;
    context.fillStyle = palette.hot;
    context.fill(region, 'evenodd');
    context.globalAlpha = 0.45;
    context.strokeStyle = palette.hot;
    context.lineWidth = px;
    context.stroke(region);
  }
  context.globalAlpha = 1;
}

/** The picked region: its border. */
function paintRegion(
  context: CanvasRenderingContext2D,
  ground: Ground,
  palette: Palette,
  index: number,
  px: number,
): void {
  const region = ground.regions[index];
  if (region === undefined) return;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.6 * px;
  context.stroke(region);
}

/** Of what is in action now, from where it stands; a group on the move covers nothing. */
function layerDiscs(
  { sensors, fireUnits }: Scenario,
  layer: CoverageLayer,
  { world, unready }: CoverWish,
): readonly Disc[] {
  if (layer === 'sensors')
    return sensors.flatMap(({ unit, isOn, position, range }, index) => {
      const isSeeing = unit < 0 && (world?.sensors[index] ?? isOn);
      return isSeeing ? [{ position: world?.sensorsAt[index] ?? position, range }] : [];
    });
  return fireUnits.flatMap((unit, index) => {
    const { state = 'ready', position = unit.position } = world?.units[index] ?? {};
    if (unit.layer !== layer || unready.has(unit.id) || state === 'moving' || state === 'off') return [];
    return [{ position, range: unit.range }];
  });
}

function workingAreas({ ewAreas }: Scenario, { world, unready }: CoverWish): readonly Disc[] {
  return ewAreas.flatMap(({ id, isOn, position, range }, index) => {
    const isWorking = !unready.has(id) && (world?.ewAreas[index] ?? isOn);
    return isWorking ? [{ position: world?.ewAreasAt[index] ?? position, range }] : [];
  });
}

/** The discs of a layer as one shape with its rims: overlaps do not add up to a blot. */
function paintDiscs(
  context: CanvasRenderingContext2D,
  discs: readonly Disc[],
  colour: string,
  opacity: number,
): void {
  const shape = new Path2D();
  for (const { position, range } of discs) {
    shape.moveTo(position.x + range, position.y);
    shape.arc(position.x, position.y, range, 0, 2 * Math.PI);
  }
  context.fillStyle = colour;
  context.globalAlpha = opacity;
  context.fill(shape, 'nonzero');
  context.globalAlpha = 1;
}

function paintEw(
  context: CanvasRenderingContext2D,
  areas: readonly Disc[],
  palette: Palette,
  px: number,
): void {
  paintDiscs(context, areas, palette.ew, 0.07);
  for (const area of areas) rim(context, area, palette.ew, 0.4, [3 * px, 4 * px], 0.9 * px);
}

function pickedDisc(scenario: Scenario, { selection, world }: CoverWish): Disc | undefined {
  if (selection?.kind === 'unit') {
    const unit = scenario.fireUnits[selection.index];
    return unit && { range: unit.range, position: world?.units[selection.index]?.position ?? unit.position };
  }
  if (selection?.kind === 'sensor')
    return discOf(scenario.sensors[selection.index], world?.sensorsAt[selection.index]);
  if (selection?.kind === 'area')
    return discOf(scenario.ewAreas[selection.index], world?.ewAreasAt[selection.index]);
  return undefined;
}

/** @param at where it is by now. */
function discOf(thing: Disc | undefined, at: Point | undefined): Disc | undefined {
  return thing && { range: thing.range, position: at ?? thing.position };
}

function paintPicked(context: CanvasRenderingContext2D, disc: Disc, colour: string, px: number): void {
  paintDiscs(context, [disc], colour, 0.14);
  rim(context, disc, colour, 0.9, [], 1.2 * px);
}

function rim(
  context: CanvasRenderingContext2D,
  { position, range }: Disc,
  colour: string,
  opacity: number,
  dash: readonly number[],
  width: number,
): void {
  context.beginPath();
  context.arc(position.x, position.y, range, 0, 2 * Math.PI);
  context.setLineDash([...dash]);
  context.globalAlpha = opacity;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}
