/** A sheet as large as the window that is painted when the view changes and shown as one image until then. */
import type Phaser from 'phaser';
import { screenX, screenY, type View } from './view.ts';

export interface Sheet {
  readonly texture: Phaser.Textures.CanvasTexture;
  readonly image: Phaser.GameObjects.Image;
  painted: View | undefined;
}

export function createSheet(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer, key: string): Sheet {
  const texture = scene.textures.createCanvas(key, 4, 4);
  if (texture === null) throw new Error(`sheet: expected a canvas texture for ${key}, got none`);
  const image = scene.add.image(0, 0, key).setOrigin(0, 0);
  layer.add(image);
  return { texture, image, painted: undefined };
}

/** Paints in px of the window. */
export function paint(
  sheet: Sheet,
  view: View,
  density: number,
  draw: (context: CanvasRenderingContext2D) => void,
): void {
  const width = Math.round(view.width * density);
  const height = Math.round(view.height * density);
  if (sheet.texture.width !== width || sheet.texture.height !== height) {
    sheet.texture.setSize(width, height);
    sheet.image.setTexture(sheet.texture.key);
  }
  const { context } = sheet.texture;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(density, 0, 0, density, 0, 0);
  draw(context);
  sheet.texture.refresh();
  sheet.painted = view;
  sheet.image.setPosition(0, 0).setScale(1 / density);
}

/** Carries the painted picture along with a view that has moved since. */
export function carry(sheet: Sheet, view: View, density: number): void {
  const { painted } = sheet;
  if (painted === undefined) return;
  const factor = view.scale / painted.scale;
  const left = painted.x - painted.width / 2 / painted.scale;
  const top = painted.y + painted.height / 2 / painted.scale;
  sheet.image.setPosition(screenX(view, left), screenY(view, top)).setScale(factor / density);
}

/** Draws in metres of the plane; `px` is one pixel of the window in metres. */
export function inMetres(
  context: CanvasRenderingContext2D,
  view: View,
  density: number,
  draw: (px: number) => void,
): void {
  const scale = view.scale * density;
  context.save();
  context.setTransform(
    scale,
    0,
    0,
    -scale,
    (view.width / 2 - view.x * view.scale) * density,
    (view.height / 2 + view.y * view.scale) * density,
  );
  draw(1 / view.scale);
  context.restore();
}
