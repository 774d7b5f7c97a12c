/** What flies: an arrow for each threat by kind and by what is known of it, and the aircraft of the defence. */
import type Phaser from 'phaser';
import type { AircraftView, ThreatView } from '../../analysis/index.ts';
import { atlasKey, sharpness } from '../atlas.ts';
import { type ImagePool, take } from '../image-pool.ts';
import { screenX, screenY, type View } from '../view.ts';

interface Surface {
  readonly pool: ImagePool;
  readonly layer: Phaser.GameObjects.Layer;
}

/** @param isDefenceView only what is tracked, as it is called. */
export function drawThreats(
  { pool, layer }: Surface,
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
}

/** Interceptor drones, helicopters and aircraft of the defence. */
export function drawAircraft({ pool, layer }: Surface, view: View, aircraft: readonly AircraftView[]): void {
  for (const { x, y, heading } of aircraft) {
    take(pool, layer, atlasKey, 'aircraft')
      .setPosition(screenX(view, x), screenY(view, y))
      .setRotation(-heading)
      .setScale(1 / sharpness);
  }
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
