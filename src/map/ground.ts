/** Sea, land, borders and regions: the part of the map that only changes with the view. */
import type { Point, Scenario } from '../engine/index.ts';
import type { Land } from '../session/project-land.ts';
import type { Palette } from './palette.ts';
import { inMetres } from './sheet.ts';
import type { View } from './view.ts';

export interface Ground {
  readonly land: Path2D; // m
  readonly borders: Path2D; // m
  readonly regions: readonly Path2D[]; // m
  readonly theatre: Path2D; // m, all regions
}

export function traceGround(scenario: Scenario, { land, borders }: Land): Ground {
  const regions = scenario.regions.map(({ outline }) => tracePath(outline, true));
  const theatre = new Path2D();
  for (const region of regions) theatre.addPath(region);
  return { land: tracePath(land, true), borders: tracePath(borders, false), regions, theatre };
}

function tracePath(lines: readonly (readonly Point[])[], isClosed: boolean): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    line.forEach(({ x, y }, index) => (index === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    if (isClosed) path.closePath();
  }
  return path;
}

export function paintGround(
  context: CanvasRenderingContext2D,
  view: View,
  density: number,
  ground: Ground,
  palette: Palette,
): void {
  context.fillStyle = palette.sea;
  context.fillRect(0, 0, view.width, view.height);
  inMetres(context, view, density, (px) => {
    context.lineJoin = 'round';
    context.fillStyle = palette.land;
    context.fill(ground.land, 'evenodd');
    strokePath(context, ground.land, palette.line, 0.7 * px);
    strokePath(context, ground.borders, palette.line, 0.7 * px);
    strokePath(context, ground.theatre, palette.theatre, 2.4 * px);
    context.fillStyle = palette.theatre;
    for (const region of ground.regions) context.fill(region, 'evenodd');
    strokePath(context, ground.theatre, palette.line2, 0.8 * px);
  });
}

function strokePath(context: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}
