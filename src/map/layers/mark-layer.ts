/** What has happened: kills, suppressions, falls and hits where they were, fading with time. */
import type Phaser from 'phaser';
import type { EndView, World } from '../../analysis/world-at.ts';
import type { Point } from '../../engine/index.ts';
import { atlasKey, sharpness } from '../atlas.ts';
import { clusterHits, type HitCluster } from '../hit-clusters.ts';
import { type ImagePool, settle, take } from '../image-pool.ts';
import type { Rectangle } from '../label-placement.ts';
import { countSign } from '../signs/counts.ts';
import { screenX, screenY, type View } from '../view.ts';

const fadeTime = 45 * 60; // s until a mark is at its faintest
const faintest = 0.28;

/** Where marks are drawn. */
interface Surface {
  readonly pool: ImagePool;
  readonly layer: Phaser.GameObjects.Layer;
}

interface Marked {
  readonly world: World;
  readonly hits: readonly HitCluster[];
  readonly isDefenceView: boolean;
}

export function drawMarks(surface: Surface, view: View, { world, hits, isDefenceView }: Marked): void {
  for (const end of world.ended) {
    if (end.outcome === 'hit' || !isMarked(end, isDefenceView)) continue;
    const at = { x: screenX(view, end.x), y: screenY(view, end.y) };
    put(surface, `mark.${end.outcome}`, at).setAlpha(opacity(world.time - end.time));
  }
  for (const at of hits) put(surface, 'mark.hit', at);
  settle(surface.pool);
}

const countAside = { x: 11, y: 9 }; // px from the middle of a hit to that of its count
const half = { mark: 8, count: 8 }; // px

/** Several hits on one spot are one mark with their count, which lies over the names. */
export function drawHitCounts(surface: Surface, hits: readonly HitCluster[]): void {
  for (const { x, y, count } of hits) {
    if (count > 1) put(surface, countSign(count), { x: x + countAside.x, y: y - countAside.y });
  }
  settle(surface.pool);
}

/** The room that hits and their counts take on screen, which names keep clear of. */
export function hitBoxes(view: View, ended: readonly EndView[]): readonly Rectangle[] {
  return hitClusters(view, ended).flatMap(({ x, y, count }) => [
    square(x, y, half.mark),
    ...(count > 1 ? [square(x + countAside.x, y - countAside.y, half.count)] : []),
  ]);
}

function square(x: number, y: number, side: number): Rectangle {
  return { left: x - side, top: y - side, right: x + side, bottom: y + side };
}

/** Hits never fade, and lie over all other marks. */
export function hitClusters(view: View, ended: readonly EndView[]): readonly HitCluster[] {
  const hits = ended.filter(({ outcome }) => outcome === 'hit');
  return clusterHits(hits.map(({ x, y }) => ({ x: screenX(view, x), y: screenY(view, y) })));
}

function put({ pool, layer }: Surface, frame: string, { x, y }: Point): Phaser.GameObjects.Image {
  return take(pool, layer, atlasKey, frame)
    .setPosition(x, y)
    .setScale(1 / sharpness);
}

/** The defence knows its kills and the hits, not who fell unseen. */
function isMarked({ outcome }: EndView, isDefenceView: boolean): boolean {
  if (outcome === 'left' || outcome === 'airborne') return false;
  return !isDefenceView || outcome === 'shotDown' || outcome === 'hit';
}

function opacity(age: number): number {
  return Math.max(faintest, 0.95 - (age / fadeTime) * (0.95 - faintest));
}
