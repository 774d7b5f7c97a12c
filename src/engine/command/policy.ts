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

/** What stopping a track is taken to be worth in `expected-value`, USD: an assumption. */
const worth: Readonly<Record<Call, number>> = { strike: 1_000_000, decoy: 50_000 };

/** Smaller comes first; ties go to the lower unit index. */
const rank: Readonly<Record<Policy, (candidate: Candidate, call: Call) => number>> = {
  nearest: ({ distance }) => distance,
  'most-urgent': ({ intercept }) => intercept,
  'cheapest-capable': ({ cost, pk }) => cost / pk,
  'expected-value': ({ cost, pk }, call) => cost - pk * worth[call],
};

/** Whether a policy would have a candidate fire at all: `expected-value` holds fire where a shot costs more than it is worth. */
export function isWorthwhile(policy: Policy, candidate: Candidate, call: Call): boolean {
  return candidate.pk > 0 && (policy !== 'expected-value' || rank[policy](candidate, call) < 0);
}

/** The candidate that a policy prefers; undefined where there is none. */
export function choose(policy: Policy, candidates: readonly Candidate[], call: Call): Candidate | undefined {
  let best: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const value = rank[policy](candidate, call);
    if (best === undefined || value < least) {
      least = value;
      best = candidate;
    }
  }
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
