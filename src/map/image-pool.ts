/** Images that are taken anew every frame and hidden when nobody took them. */
import type Phaser from 'phaser';

export interface ImagePool {
  readonly images: Phaser.GameObjects.Image[];
  taken: number;
}

export function createPool(): ImagePool {
  return { images: [], taken: 0 };
}

/** The next image of the pool, visible, in its plain state. */
export function take(
  pool: ImagePool,
  layer: Phaser.GameObjects.Layer,
  key: string,
  frame?: string,
): Phaser.GameObjects.Image {
  let image = pool.images[pool.taken];
  if (image === undefined) {
    image = layer.scene.add.image(0, 0, key);
    layer.add(image);
    pool.images.push(image);
  }
  pool.taken++;
  image.setTexture(key, frame).setVisible(true).setAlpha(1).setRotation(0);
  return image;
}

/** Hides what was not taken since the last time. */
export function settle(pool: ImagePool): void {
  for (let index = pool.taken; index < pool.images.length; index++) pool.images[index]?.setVisible(false);
  pool.taken = 0;
}
