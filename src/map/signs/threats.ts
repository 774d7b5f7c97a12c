/** Signs of what flies, pointing east: armed is a filled arrow, a decoy a hollow one, suppressed ones are violet; aircraft of the defence have wings. */
import type { AddSign } from '../atlas.ts';
import type { Palette } from '../palette.ts';

export function drawThreatSigns(add: AddSign, palette: Palette): void {
  add('threat.armed', (context) => filledArrow(context, palette.strike, palette.bg));
  add('threat.decoy', (context) => hollowArrow(context, palette.decoy, palette.theatre));
  add('threat.unknown', (context) => filledArrow(context, palette.ink2, palette.bg));
  add('drift.armed', (context) => filledArrow(context, palette.ew, palette.bg));
  add('aircraft', (context) => aircraft(context, palette.defence, palette.bg));
  add('drift.decoy', (context) => hollowArrow(context, palette.ew, palette.theatre));
}

/** Swept wings and a tail: never taken for a drone. */
function aircraft(context: CanvasRenderingContext2D, fill: string, outline: string): void {
  context.beginPath();
  for (const [x, y] of [
    [7.5, 0],
    [1, 1.3],
    [-2.6, 6.4],
    [-4.2, 6.4],
    [-2.6, 1.3],
    [-5, 1.1],
    [-6.6, 2.9],
    [-7.4, 2.9],
    [-6.6, 0],
  ] as const)
    context.lineTo(x, y);
  for (const [x, y] of [
    [-7.4, -2.9],
    [-6.6, -2.9],
    [-5, -1.1],
    [-2.6, -1.3],
    [-4.2, -6.4],
    [-2.6, -6.4],
    [1, -1.3],
  ] as const)
    context.lineTo(x, y);
  context.closePath();
  context.lineJoin = 'round';
  context.strokeStyle = outline;
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = fill;
  context.fill();
}

function arrow(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.moveTo(8, 0);
  context.lineTo(-5.5, 4.6);
  context.lineTo(-2.8, 0);
  context.lineTo(-5.5, -4.6);
  context.closePath();
}

function filledArrow(context: CanvasRenderingContext2D, fill: string, outline: string): void {
  arrow(context);
  context.lineJoin = 'round';
  context.strokeStyle = outline;
  context.lineWidth = 2.4;
  context.stroke();
  context.fillStyle = fill;
  context.fill();
}

function hollowArrow(context: CanvasRenderingContext2D, line: string, inside: string): void {
  arrow(context);
  context.lineJoin = 'miter';
  context.fillStyle = inside;
  context.fill();
  context.strokeStyle = line;
  context.lineWidth = 1.4;
  context.stroke();
}
