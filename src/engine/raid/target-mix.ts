/** The night's mix of targets: the planned weights, each multiplied by a factor drawn once per night. */
import { type Key, uniform } from '../kernel/chance.ts';
import { standardNormal } from '../kernel/distribution.ts';
import { exp } from '../kernel/exact-math.ts';
import type { Place } from './place.ts';
import type { TargetWeight, Wave } from './wave.ts';

const normal = standardNormal(4);

/**
 * @param spread standard deviation of the log of each target's factor.
 * @returns one factor per place; 1 for places that no wave aims at.
 */
export function drawTargetMix(
  key: Key,
  places: readonly Place[],
  waves: readonly Wave[],
  spread: number,
): number[] {
  const mix = places.map(() => 1);
  if (spread === 0) return mix;
  for (const { targets } of waves) for (const { place } of targets) mix[place] = 0;
  return mix.map((factor, n) => {
    return factor === 0 ? exp(spread * normal(uniform(key, (places[n] as Place).key, 'targetMix'))) : factor;
  });
}

/** The weights of a wave under a night's mix, in the order of its targets. */
export function mixedWeights(targets: readonly TargetWeight[], mix: readonly number[]): number[] {
  return targets.map(({ place, weight }) => weight * (mix[place] ?? 1));
}
