/** Counts beside a mark: how many lie on one another there. */
import type { AddSign } from '../atlas.ts';
import type { Palette } from '../palette.ts';

const most = 20; // above it the sign says "20+"

/** The sign for a count of two or more. */
export function countSign(count: number): string {
  return count > most ? 'count.more' : `count.${count}`;
}

export function drawCountSigns(add: AddSign, palette: Palette): void {
  for (let count = 2; count <= most; count++)
    add(countSign(count), (context) => badge(context, String(count), palette));
  add(countSign(most + 1), (context) => badge(context, `${most}+`, palette));
}

function badge(context: CanvasRenderingContext2D, text: string, { hit, bg }: Palette): void {
  const half = 4 + text.length * 3.2;
  context.beginPath();
  context.roundRect(-half, -7, 2 * half, 14, 7);
  context.fillStyle = hit;
  context.fill();
  context.strokeStyle = bg;
  context.lineWidth = 1.4;
  context.stroke();
  context.fillStyle = bg;
  context.font = '700 10.5px "Inter Variable", Inter, system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, 0, 0.5);
}
