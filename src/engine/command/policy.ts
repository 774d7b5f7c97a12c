/** Policies: which track comes first, and which unit takes it. */
import type { Call } from '../sensing/call.ts';
import type { Policy } from './post.ts';

/** A unit that could take a track now, as the post sees it. */
export interface Candidate {
  readonly unit: number; // index into fireUnits
  readonly intercept: number; // s, first round at the target
  readonly distance: number; // m, from the unit to the intercept point
  readonly pk: number; // expected of the salvo, 0 to 1
  readonly cost: number; // USD of the salvo
}

/**
 * How much a policy likes a candidate: the smaller the better, ties go to the lower unit index.
 *
 * @param worth USD, what stopping the track is taken to be worth.
 */
export function rank(policy: Exclude<Policy, 'formula'>, candidate: Candidate, worth: number): number {
  switch (policy) {
    case 'nearest':
      return candidate.distance;
    case 'most-urgent':
      return candidate.intercept;
    case 'cheapest-capable':
      return candidate.cost / candidate.pk;
    case 'expected-value':
    case 'optimal':
      return candidate.cost - candidate.pk * worth;
  }
}

/** Whether a policy would have a candidate fire at all: those that weigh a gain hold fire where there is none. */
export function isWorthwhile(policy: Policy, value: number): boolean {
  const weighs = policy === 'expected-value' || policy === 'optimal' || policy === 'formula';
  return !Number.isNaN(value) && (!weighs || value < 0);
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
