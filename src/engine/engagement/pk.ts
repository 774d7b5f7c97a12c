/** Single-shot kill probability under the conditions of a shot. */
import { pow } from '../kernel/exact-math.ts';
import type { ThreatClass } from '../raid/wave.ts';
import type { FireUnit } from './fire-unit.ts';

/** What a shot meets. */
export interface ShotConditions {
  readonly visibility: number; // 0 to 1
  readonly isDark: boolean;
  readonly skill: number; // the night's factor on every Pk
  readonly trackQuality: number; // 0 to 1
}

/** Chance that at least one of some independent rounds kills. */
export function salvoPk(pk: number, rounds: number): number {
  return rounds === 1 ? pk : 1 - pow(1 - pk, rounds);
}

/** Pk of one round, 0 to 0.99: the catalogue's value for the class times night, visibility, track quality and skill. */
export function singleShotPk(unit: FireUnit, threatClass: ThreatClass, shot: ShotConditions): number {
  const light = shot.isDark ? unit.nightFactor : 1;
  const sight = 1 - unit.visibilitySensitivity * (1 - shot.visibility);
  return Math.min(0.99, unit.pk[threatClass] * light * sight * shot.trackQuality * shot.skill);
}
