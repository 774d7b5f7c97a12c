/** Why a leaker got through: the constraint that cost the defence most of its chance to stop it. */
import { fired, type NoFire, noFires } from '../command/no-fire.ts';
import { type Constraint, constraints } from '../contract/constraint.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import { salvoPk, singleShotPk } from '../engagement/pk.ts';
import { type Reach, wentUnseen } from '../engagement/reach.ts';
import { isDuring } from '../geometry/plane.ts';
import { ln } from '../kernel/exact-math.ts';
import type { DroneType } from '../raid/wave.ts';
import type { NightState, ThreatState, TrackState } from './night-state.ts';

/** Nobody would have stopped it there: the reason says nothing of its own. */
type Blame = Constraint | undefined;

const blame: Readonly<Record<NoFire, Blame>> = {
  'no-order': 'no-order',
  'weapons-hold': 'held-by-doctrine',
  'called-decoy': 'called-decoy',
  'not-worthwhile': 'held-by-doctrine',
  reserve: 'held-by-doctrine',
  empty: 'magazine-empty',
  reloading: 'no-channel',
  busy: 'no-channel',
  'busy-with-decoy': 'decoy-took-slot',
  moving: 'no-channel',
  'enough-units': undefined,
  'too-late': 'too-late',
  'too-close': 'out-of-envelope',
  'other-unit': undefined,
  'out-of-action': undefined,
  unseen: 'no-order',
};

/**
 * The binding constraint of a threat that hit.
 *
 * Every unit that its tracks came to had a chance p to stop it, and did not fire for one reason, or fired and missed. Taking the chances
 * for independent, stopping it at none of them has the probability Π(1 − p); a constraint's part in it is Σ −ln(1 − p) over the units
 * that it held back. The largest part binds; of equal ones the first in the order of `constraints`.
 */
export function bindingConstraint(
  state: NightState,
  index: number,
  tracks: readonly TrackState[],
): Constraint {
  if (tracks.length === 0) return 'never-detected';
  const parts = new Map<Constraint, number>();
  const threat = state.threats[index] as ThreatState;
  let wasLeftToOthers = false;
  for (const reach of chancesOf(threat, tracks)) {
    const why = reach.why === fired ? 'missed' : blame[noFires[reach.why] ?? 'no-order'];
    const chance = chanceOf(state, threat, reach);
    if (chance === 0) continue; // it could not have stopped it, whatever kept it back
    if (why !== undefined) parts.set(why, (parts.get(why) ?? 0) - ln(1 - chance));
    else if (noFires[reach.why] !== 'out-of-action') wasLeftToOthers = true;
  }
  return largest(parts) ?? (wasLeftToOthers ? 'held-by-doctrine' : 'out-of-envelope');
}

/** The first in order of `constraints` of those with the largest part. */
function largest(parts: ReadonlyMap<Constraint, number>): Constraint | undefined {
  let best: Constraint | undefined;
  for (const constraint of constraints) {
    const part = parts.get(constraint);
    if (part !== undefined && (best === undefined || part > (parts.get(best) ?? 0))) best = constraint;
  }
  return best;
}

/** For every unit that its tracks came to while it lived, the reach that was fired on, else the last: a course looked along again is no new chance. */
export function chancesOf({ ended }: Pick<ThreatState, 'ended'>, tracks: readonly TrackState[]): Reach[] {
  const chances = new Map<number, Reach>();
  const add = (reach: Reach, isDue: boolean): void => {
    if (chances.get(reach.unit)?.why === fired) return;
    if (reach.why === fired || (isDue && reach.from < ended)) chances.set(reach.unit, reach);
  };
  for (const { past, reaches, next, dropsAt } of tracks) {
    for (const course of past) for (const reach of course) add(reach, true);
    reaches.forEach((reach, n) => {
      add(reach, n < next || wentUnseen(reach, dropsAt));
    });
  }
  return [...chances.values()];
}

/** What a salvo of the unit would have been worth, with a track of full quality. */
function chanceOf(state: NightState, { threat }: ThreatState, { unit, from }: Reach): number {
  const shooter = state.scenario.fireUnits[unit] as FireUnit;
  const { visibility, skill } = state.scenario.conditions;
  const { threatClass } = state.scenario.droneTypes[threat.type] as DroneType;
  const isDark = isDuring(state.scenario.dark, from);
  const pk = singleShotPk(shooter, threatClass, { visibility, skill, isDark, trackQuality: 1 });
  return Math.min(0.999999, salvoPk(pk, shooter.doctrine.salvo));
}
