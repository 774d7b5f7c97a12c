/** How sharply the nights pin each parameter down: the normal approximation of the posterior at its peak (Laplace). */
import { eigs, inv } from 'mathjs';
import type { Setting } from './design.ts';
import { type Evidence, misfit } from './fit.ts';

export interface Uncertainty {
  readonly sd: readonly number[]; // of each coordinate
  readonly correlation: readonly (readonly number[])[];
}

const step = 0.02;
const least = 1; // curvature of a parameter that nothing pins down

/** @param peak the most likely setting. */
export function uncertaintyAt(evidence: Evidence, peak: Setting): Uncertainty {
  const inside = peak.map((value) => Math.min(Math.max(value, 2 * step), 1 - 2 * step));
  const curvature = inside.map((_, a) => inside.map((_, b) => secondDerivative(evidence, inside, a, b)));
  const covariance = inv(positive(curvature));
  const sd = covariance.map((row, n) => Math.sqrt(Math.max(0, row[n] ?? 0)));
  const correlation = covariance.map((row, a) =>
    row.map((value, b) => value / Math.max(1e-12, (sd[a] ?? 0) * (sd[b] ?? 0))),
  );
  return { sd, correlation };
}

function secondDerivative(evidence: Evidence, at: Setting, a: number, b: number): number {
  const f = (da: number, db: number): number =>
    misfit(
      evidence,
      at.map((value, n) => value + (n === a ? da : 0) + (n === b ? db : 0)),
    );
  if (a === b) return (f(step, 0) - 2 * f(0, 0) + f(-step, 0)) / step ** 2;
  return (f(step, step) - f(step, -step) - f(-step, step) + f(-step, -step)) / (4 * step ** 2);
}

/** A matrix with its diagonal raised until all its eigenvalues are above 0; the prior makes it so except at an edge. */
function positive(matrix: number[][]): number[][] {
  const { values } = eigs(matrix, { eigenvectors: false });
  const lift = Math.max(0, least - Math.min(...(values as number[])));
  return matrix.map((row, a) => row.map((value, b) => (a === b ? value + lift : value)));
}
