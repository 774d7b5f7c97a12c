/**
 * The continuous ranked probability score: how far a predicted distribution lies from what happened, in the unit of the
 * observation; 0 is perfect, lower is better. Divided by the number launched it scores a share.
 */

/**
 * The integral of (F(x) - 1{x >= observed})² for the empirical distribution F of a sample, exactly: as E|X - y| - E|X - X'| / 2
 * over the sample itself (Gneiting and Raftery 2007, Strictly Proper Scoring Rules, section 4.2). This is the plain form, not the
 * one made fair to small samples: m nights drawn from the truth score 1 + 1/m times what the truth would.
 *
 * @param ordered in ascending order, not empty.
 */
export function crpsOfSample(ordered: readonly number[], observed: number): number {
  const size = ordered.length;
  if (size === 0) throw new Error('crps: expected a sample, got none');
  let distance = 0; // sum of |x - observed|
  let spread = 0; // half the sum of |x - x'| over all pairs, both ways round
  ordered.forEach((value, index) => {
    distance += Math.abs(value - observed);
    spread += (2 * index + 1 - size) * value;
  });
  return distance / size - spread / (size * size);
}

/**
 * The same integral for a distribution on the whole numbers from 0, such as that of a formula.
 *
 * @param cumulative P(at most k) by k; its last element is 1.
 * @param observed a whole number that the distribution reaches.
 */
export function crpsOfCounts(cumulative: ArrayLike<number>, observed: number): number {
  let integral = 0;
  for (let count = 0; count < cumulative.length; count++) {
    const gap = (cumulative[count] ?? 1) - (count >= observed ? 1 : 0);
    integral += gap * gap;
  }
  return integral;
}
