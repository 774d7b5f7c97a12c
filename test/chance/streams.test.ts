/** Streams of the chance function against each other: nobody's luck tells about anybody else's. */
import { describe, expect, it } from 'vitest';
import { uniform } from '../../src/engine/kernel/chance.ts';
import { families, worstCorrelation, worstSquare } from './stream-tests.ts';

/** Both tests of all families together reject a fair generator once in a thousand times (Bonferroni). */
const bound = 0.001 / (2 * Object.keys(families).length);

describe('uniform()', () => {
  it.each(Object.entries(families))(
    'gives streams without correlation at lags −8 to 8: %s',
    (_, sourceAt) => {
      expect(worstCorrelation(uniform, sourceAt)).toBeGreaterThan(bound);
    },
  );

  it.each(Object.entries(families))('fills the square of two streams evenly: %s', (_, sourceAt) => {
    expect(worstSquare(uniform, sourceAt)).toBeGreaterThan(bound);
  });
});
