/** Policies: which track comes first, and which unit takes it. */
import { evaluateFormula, type Formula } from '../kernel/formula.ts';
import type { Call } from '../sensing/call.ts';
import type { Policy, PolicyVariable } from './post.ts';

/** A unit that could take a track now, as the post sees it. */
export interface Candidate {
  readonly unit: number; // index into fireUnits
  readonly intercept: number; // s, first round at the target
  readonly distance: number; // m, from the unit to the intercept point
  readonly pk: number; // expected of the salvo, 0 to 1
  readonly cost: number; // USD of the salvo
}

/** What a policy goes by. */
export interface Preference {
  readonly policy: Policy;
  readonly formula: Formula | undefined; // of the policy `formula`
  readonly worth: Readonly<Record<Call, number>>; // USD, what stopping a track is taken to be worth
}

/** The values of a formula's variables for one candidate. */
export type PolicyValues = Readonly<Record<PolicyVariable, number>>;

/**
 * How much a policy likes a candidate: the smaller the better, ties go to the lower unit index.
 *
 * @param valuesOf asked only by the policy `formula`.
 */
export function rank(
  { policy, formula, worth }: Preference,
  candidate: Candidate,
  call: Call,
  valuesOf: (candidate: Candidate) => PolicyValues,
): number {
  switch (policy) {
    case 'nearest':
      return candidate.distance;
    case 'most-urgent':
      return candidate.intercept;
    case 'cheapest-capable':
      return candidate.cost / candidate.pk;
    case 'expected-value':
    case 'optimal':
      return candidate.cost - candidate.pk * worth[call];
    case 'formula':
      return -evaluateFormula(formula ?? [], valuesOf(candidate));
  }
}

/** Whether a policy would have a candidate fire at all: those that weigh a gain hold fire where there is none. */
export function isWorthwhile(policy: Policy, value: number): boolean {
  const weighs = policy === 'expected-value' || policy === 'optimal' || policy === 'formula';
  return !Number.isNaN(value) && (!weighs || value < 0);
}

/** The index of the least of some values; -1 where there is none. */
export function least(values: readonly number[]): number {
  let best = -1;
  values.forEach((value, n) => {
    if (best < 0 || value < (values[best] as number)) best = n;
  });
  return best;
}

/** Order of waiting tracks: those called strike first, then the one that leaves reach soonest. Negative: `a` first. */
export function compareUrgency(a: Waiting, b: Waiting): number {
  if (a.call !== b.call) return a.call === 'strike' ? -1 : 1;
  return a.deadline - b.deadline || a.track - b.track;
}

export interface Waiting {
  readonly track: number;
  readonly call: Call;
  readonly deadline: number; // s, leaves the reach of the post's units
}
