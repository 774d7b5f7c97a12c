/** What has happened: kills, suppressions, falls and hits where they were, fading with time. */
import type Phaser from 'phaser';
import type { EndView, World } from '../../analysis/world-at.ts';
import { atlasKey, sharpness } from '../atlas.ts';
import { type ImagePool, settle, take } from '../image-pool.ts';
import { screenX, screenY, type View } from '../view.ts';

const fadeTime = 45 * 60; // s until a mark is at its faintest
const faintest = 0.28;

export function drawMarks(
  pool: ImagePool,
  layer: Phaser.GameObjects.Layer,
  view: View,
  { ended, time }: World,
  isDefenceView: boolean,
): void {
  for (const end of ended) {
    if (!isMarked(end, isDefenceView)) continue;
    take(pool, layer, atlasKey, `mark.${end.outcome}`)
      .setPosition(screenX(view, end.x), screenY(view, end.y))
      .setScale(1 / sharpness)
      .setAlpha(end.outcome === 'hit' ? 1 : opacity(time - end.time));
  }
  settle(pool);
}

/** The defence knows its kills and the hits, not who fell unseen. */
function isMarked({ outcome }: EndView, isDefenceView: boolean): boolean {
  if (outcome === 'left' || outcome === 'airborne') return false;
  return !isDefenceView || outcome === 'shotDown' || outcome === 'hit';
}

function opacity(age: number): number {
  return Math.max(faintest, 0.95 - (age / fadeTime) * (0.95 - faintest));
}
