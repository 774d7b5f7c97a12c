/** Single-shot kill probability under the conditions of a shot. */
import type { ThreatClass } from '../raid/wave.ts';
import type { FireUnit } from './fire-unit.ts';

/** What a shot meets. */
export interface ShotConditions {
  readonly visibility: number; // 0 to 1
  readonly isDark: boolean;
  readonly skill: number; // the night's factor on every Pk
  readonly trackQuality: number; // 0 to 1
}

/** Pk of one round, 0 to 0.99: the catalogue's value for the class times night, visibility, track quality and skill. */
export function singleShotPk(unit: FireUnit, threatClass: ThreatClass, shot: ShotConditions): number {
  const light = shot.isDark ? unit.nightFactor : 1;
  const sight = 1 - unit.visibilitySensitivity * (1 - shot.visibility);
  return Math.min(0.99, unit.pk[threatClass] * light * sight * shot.trackQuality * shot.skill);
}
