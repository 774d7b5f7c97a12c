/** The setting under which reported nights are most likely, and how far off it may be. */
import { minimise } from '../validation/minimise.ts';
import type { Setting } from './design.ts';
import type { Emulator } from './emulator.ts';
import { logLikelihoodOf, type Outcome } from './likelihood.ts';

/** What a fit is made to: outcomes in the order of the emulator's rows, and which of them count. */
export interface Evidence {
  readonly emulator: Emulator;
  readonly outcomes: readonly Outcome[];
  readonly counts: (row: number) => boolean;
  readonly prior: Setting; // where each parameter is thought to lie before any night is looked at
}

/** Standard deviation of the prior of each parameter, as a share of its range: weak, and there to hold what no night can tell. */
export const priorSd = 0.5;

/** Minus the logarithm of the posterior density, up to a constant. */
export function misfit({ emulator, outcomes, counts, prior }: Evidence, setting: Setting): number {
  let sum = 0;
  emulator(setting).forEach((moments, row) => {
    const outcome = outcomes[row];
    if (outcome !== undefined && counts(row)) sum -= logLikelihoodOf(outcome, moments);
  });
  setting.forEach((value, axis) => {
    sum += ((value - (prior[axis] ?? value)) / priorSd) ** 2 / 2;
  });
  return sum;
}

/** Where to look: no farther from a centre than the emulator may be trusted. */
export interface TrustRegion {
  readonly centre: Setting;
  readonly radius: number; // along each axis
}

const search = { step: 0.4, restarts: 5, calls: 6000 };

/** The most likely setting inside a trust region and the unit cube. */
export function fit(evidence: Evidence, { centre, radius }: TrustRegion): Setting {
  const box = {
    low: centre.map((value) => Math.max(0, value - radius)),
    high: centre.map((value) => Math.min(1, value + radius)),
  };
  return minimise((point) => misfit(evidence, point), box, { ...search, start: centre }).point;
}
