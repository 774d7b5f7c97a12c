/** All small signs of the map drawn once into one texture, so that everything that moves is one batch of images. */
import type Phaser from 'phaser';
import type { Palette } from './palette.ts';
import { drawCountSigns } from './signs/counts.ts';
import { drawLines, linesHeight } from './signs/lines.ts';
import { drawMarkSigns } from './signs/marks.ts';
import { drawThreatSigns } from './signs/threats.ts';
import { drawUnitSigns } from './signs/units.ts';

export const atlasKey = 'signs';
export const cell = 40; // px, side of the square a sign is drawn in
export const sharpness = 3; // texture pixels per px
const columns = 16;
const rows = 5;
/** Draws one sign around the origin, in px. */
export type DrawSign = (context: CanvasRenderingContext2D) => void;
export type AddSign = (name: string, draw: DrawSign) => void;

/** Draws every sign in the colours given; frames keep their names when the colours change. */
export function drawAtlas(textures: Phaser.Textures.TextureManager, palette: Palette): void {
  const side = cell * sharpness;
  const isNew = !textures.exists(atlasKey);
  const texture = isNew
    ? textures.createCanvas(atlasKey, side * columns, side * rows + linesHeight)
    : (textures.get(atlasKey) as Phaser.Textures.CanvasTexture);
  if (texture === null) throw new Error('atlas: expected a canvas texture, got none');
  const context = texture.context;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, texture.width, texture.height);
  let count = 0;
  const add: AddSign = (name, draw) => {
    const x = (count % columns) * side;
    const y = Math.floor(count / columns) * side;
    context.setTransform(sharpness, 0, 0, sharpness, x + side / 2, y + side / 2);
    draw(context);
    if (!texture.has(name)) texture.add(name, 0, x, y, side, side);
    count++;
  };
  drawThreatSigns(add, palette);
  drawUnitSigns(add, palette);
  drawMarkSigns(add, palette);
  drawCountSigns(add, palette);
  drawLines(texture, side * rows, palette);
  texture.refresh();
}
