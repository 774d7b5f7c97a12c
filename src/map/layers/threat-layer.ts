/** What flies: an arrow for each threat by kind and by what is known of it. */
import type Phaser from 'phaser';
import type { ThreatView } from '../../analysis/world-at.ts';
import { atlasKey, sharpness } from '../atlas.ts';
import { type ImagePool, settle, take } from '../image-pool.ts';
import { screenX, screenY, type View } from '../view.ts';

/** @param isDefenceView only what is tracked, as it is called. */
export function drawThreats(
  pool: ImagePool,
  layer: Phaser.GameObjects.Layer,
  view: View,
  threats: readonly ThreatView[],
  isDefenceView: boolean,
): void {
  for (const threat of threats) {
    if (isDefenceView && !isKnown(threat)) continue;
    take(pool, layer, atlasKey, isDefenceView ? calledSign(threat) : trueSign(threat))
      .setPosition(screenX(view, threat.x), screenY(view, threat.y))
      .setRotation(-threat.heading)
      .setScale(1 / sharpness)
      .setAlpha(isKnown(threat) || threat.drifting ? 1 : 0.6);
  }
  settle(pool);
}

export function isKnown(threat: ThreatView): boolean {
  return threat.track >= 0;
}

function trueSign({ armed, drifting }: ThreatView): string {
  return `${drifting ? 'drift' : 'threat'}.${armed ? 'armed' : 'decoy'}`;
}

function calledSign({ call }: ThreatView): string {
  switch (call) {
    case 'strike':
      return 'threat.armed';
    case 'decoy':
      return 'threat.decoy';
    case undefined:
      return 'threat.unknown';
  }
}
