/** The share of the neutralised that reports call suppressed or lost, where they still told it apart from shot down. */
import { quantileOf, sorted } from '../quantile.ts';

/** Quartiles over nights, 0 to 1. */
export interface Quartiles {
  readonly nights: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
}

/** @param shares one a night, not empty. */
export function quartilesOf(shares: readonly number[]): Quartiles {
  const ordered = sorted(shares);
  const [p25, p50, p75] = [25, 50, 75].map((percent) => quantileOf(ordered, percent));
  return { nights: shares.length, p25: p25 ?? 0, p50: p50 ?? 0, p75: p75 ?? 0 };
}

/** Ends of flights that are neither hit nor shot down. */
export interface LostCounts {
  readonly neutralised: number;
  readonly suppressed: number;
  readonly fell: number;
  readonly left: number;
}

/**
 * What a report would call lost, of the neutralised: suppressed, drifted away, and fallen by itself, because a decoy that ran dry in an
 * open field looks like one that was suppressed. Undefined where nothing was neutralised.
 */
export function lostShare({ neutralised, suppressed, fell, left }: LostCounts): number | undefined {
  return neutralised > 0 ? (suppressed + fell + left) / neutralised : undefined;
}
