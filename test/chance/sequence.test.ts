/** The chance function along every walk that the engine takes: each sequence must look like fair, independent draws. */
import { describe, expect, it } from 'vitest';
import { uniform } from '../../src/engine/kernel/chance.ts';
import { sequenceTests } from './sequence-tests.ts';
import { drawsOf, walks } from './walks.ts';

/** Draws of each walk. */
const count = 65_536;

/** All tests of all walks together reject a fair generator once in a thousand times (Bonferroni). */
const bound = 0.001 / (Object.keys(walks).length * sequenceTests.length);

describe('uniform()', () => {
  it.each(Object.entries(walks))('looks fair and independent along the walk: %s', (_, walk) => {
    const draws = drawsOf(walk, uniform, count);
    const rejected = sequenceTests.filter(({ pValue }) => !(pValue(draws) >= bound)).map(({ name }) => name);
    expect(rejected).toEqual([]);
  });
});
