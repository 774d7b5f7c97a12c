/** Signs of what happened and of what stands on the ground: kills, hits, falls; places, launch sites; the pick. */
import type { AddSign } from '../atlas.ts';
import type { Palette } from '../palette.ts';

export function drawMarkSigns(add: AddSign, palette: Palette): void {
  add('mark.shotDown', (context) => cross(context, palette.defence, 3.8));
  add('mark.suppressed', (context) => ring(context, palette.ew));
  add('mark.fell', (context) => fallen(context, palette.ink2));
  add('mark.hit', (context) => hit(context, palette));
  add('site', (context) => site(context, palette));
  add('place.1', (context) => dot(context, palette.ink3, palette.theatre, 1.9));
  add('place.2', (context) => dot(context, palette.ink2, palette.theatre, 2.5));
  add('place.3', (context) => dot(context, palette.ink2, palette.theatre, 3.4));
  add('pick', (context) => brackets(context, palette));
}

function stroke(context: CanvasRenderingContext2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.stroke();
}

function cross(context: CanvasRenderingContext2D, colour: string, r: number): void {
  context.beginPath();
  context.moveTo(-r, -r);
  context.lineTo(r, r);
  context.moveTo(-r, r);
  context.lineTo(r, -r);
  stroke(context, colour, 1.5);
}

function ring(context: CanvasRenderingContext2D, colour: string): void {
  context.beginPath();
  context.arc(0, 0, 3.4, 0, 2 * Math.PI);
  context.moveTo(-3.4, 0);
  context.lineTo(3.4, 0);
  stroke(context, colour, 1.4);
}

function fallen(context: CanvasRenderingContext2D, colour: string): void {
  context.beginPath();
  context.moveTo(0, -4);
  context.lineTo(0, 2.5);
  context.moveTo(-2.6, 0);
  context.lineTo(0, 2.8);
  context.lineTo(2.6, 0);
  stroke(context, colour, 1.3);
}

function hit(context: CanvasRenderingContext2D, { hit: colour, bg }: Palette): void {
  context.beginPath();
  context.arc(0, 0, 8, 0, 2 * Math.PI);
  context.globalAlpha = 0.2;
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = 1;
  stroke(context, colour, 1);
  context.beginPath();
  for (let point = 0; point < 10; point++) {
    const r = point % 2 === 0 ? 5.2 : 2.2;
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    context.lineTo(r * Math.cos(angle), r * Math.sin(angle));
  }
  context.closePath();
  stroke(context, bg, 1.6);
  context.fillStyle = colour;
  context.fill();
}

function site(context: CanvasRenderingContext2D, { strike, land }: Palette): void {
  context.beginPath();
  context.moveTo(0, -5.5);
  context.lineTo(5.4, 4);
  context.lineTo(-5.4, 4);
  context.closePath();
  context.fillStyle = land;
  context.fill();
  stroke(context, strike, 1.5);
}

function dot(context: CanvasRenderingContext2D, fill: string, outline: string, r: number): void {
  context.beginPath();
  context.arc(0, 0, r, 0, 2 * Math.PI);
  stroke(context, outline, 2);
  context.fillStyle = fill;
  context.fill();
}

function brackets(context: CanvasRenderingContext2D, { ink, bg }: Palette): void {
  const side = 13;
  const arm = 5;
  context.beginPath();
  for (const [x, y] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const) {
    context.moveTo(x * side, y * (side - arm));
    context.lineTo(x * side, y * side);
    context.lineTo(x * (side - arm), y * side);
  }
  stroke(context, bg, 3.6);
  stroke(context, ink, 1.6);
}
