/** Signs of threats, pointing east: armed is a filled arrow, a decoy a hollow one, suppressed ones are violet. */
import type { AddSign } from '../atlas.ts';
import type { Palette } from '../palette.ts';

export function drawThreatSigns(add: AddSign, palette: Palette): void {
  add('threat.armed', (context) => filledArrow(context, palette.strike, palette.bg));
  add('threat.decoy', (context) => hollowArrow(context, palette.decoy, palette.theatre));
  add('threat.unknown', (context) => filledArrow(context, palette.ink2, palette.bg));
  add('drift.armed', (context) => filledArrow(context, palette.ew, palette.bg));
  add('drift.decoy', (context) => hollowArrow(context, palette.ew, palette.theatre));
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
