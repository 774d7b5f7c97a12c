/**
 * The probability integral transform of counts: where in its predicted distribution an observation fell. Nothing is drawn:
 * a count takes the whole step of the distribution at its value, and only a single figure for a night takes the middle of it.
 */

/** The step of a predicted distribution at the observation; both from 0 to 1. */
export interface PitRange {
  readonly low: number; // P(below the observation)
  readonly high: number; // P(at most the observation); equal to `low` where the prediction never gave the observation
}

export function pitOfSample(sample: readonly number[], observed: number): PitRange {
  let below = 0;
  let upTo = 0;
  for (const value of sample) {
    if (value < observed) below++;
    if (value <= observed) upTo++;
  }
  return { low: below / sample.length, high: upTo / sample.length };
}

/** @param cumulative P(at most k) by k from 0. */
export function pitOfCounts(cumulative: ArrayLike<number>, observed: number): PitRange {
  return { low: observed > 0 ? (cumulative[observed - 1] ?? 1) : 0, high: cumulative[observed] ?? 1 };
}

/** P(below) and half of P(equal): one figure for a night, the mid-rank of `percentileOf` for a sample. */
export function midPit({ low, high }: PitRange): number {
  return (low + high) / 2;
}

/**
 * The share of all observations in each of equally wide bins, every observation spread evenly over its step (Czado, Gneiting and
 * Held 2009, Predictive Model Assessment for Count Data, section 2.1). Flat where the predictions are calibrated, high in the
 * middle where they are too wide, high at both ends where they are too narrow.
 *
 * @param ranges not empty. @returns shares that add up to 1.
 */
export function pitHistogram(ranges: readonly PitRange[], bins: number): number[] {
  const below = Array.from({ length: bins + 1 }, (_, edge) => meanBelow(ranges, edge / bins));
  below[0] = 0;
  below[bins] = 1;
  return Array.from({ length: bins }, (_, bin) => (below[bin + 1] ?? 1) - (below[bin] ?? 0));
}

function meanBelow(ranges: readonly PitRange[], edge: number): number {
  return ranges.reduce((total, range) => total + shareBelow(range, edge), 0) / ranges.length;
}

/** Of an observation's step, the share below an edge; an observation without a step that lies on the edge counts half. */
function shareBelow({ low, high }: PitRange, edge: number): number {
  if (low === high) return edge > low ? 1 : edge === low ? 0.5 : 0;
  return Math.min(1, Math.max(0, (edge - low) / (high - low)));
}
