/** That the tests of the chance function can fail: each broken one is rejected, and each test rejects at least one. */
import { describe, expect, it } from 'vitest';
import { changes, engineFlips, wordFlips } from './avalanche.ts';
import { bitCount } from './bits.ts';
import { brokenGenerators } from './broken-generators.ts';
import type { Generator } from './orders.ts';
import { sequenceTests } from './sequence-tests.ts';
import { families, worstCorrelation, worstSquare } from './stream-tests.ts';
import { normalPValue } from './tail.ts';
import { drawsOf, walks } from './walks.ts';

/** Far beyond every bound that the tests of the engine's own generator use. */
const bound = 1e-9;

function rejectionsOf(draw: Generator): string[] {
  return [...sequenceRejections(draw), ...streamRejections(draw), ...avalancheRejections(draw)];
}

function sequenceRejections(draw: Generator): string[] {
  const chosen = ['n', 'why', 'seed'].map((name) => walks[name] as (typeof walks)[string]);
  const sequences = chosen.map((walk) => drawsOf(walk, draw, 16_384));
  const rejects = (pValue: (draws: Float64Array) => number) =>
    sequences.some((draws) => pValue(draws) < bound);
  return sequenceTests.filter(({ pValue }) => rejects(pValue)).map(({ name }) => name);
}

function streamRejections(draw: Generator): string[] {
  const sourceAt = families['who and who after it'] as (typeof families)[string];
  const found: string[] = [];
  if (worstCorrelation(draw, sourceAt) < bound) found.push('correlation of streams');
  if (worstSquare(draw, sourceAt) < bound) found.push('square of two streams');
  return found;
}

function avalancheRejections(draw: Generator): string[] {
  const trials = 256;
  const isRejected = [...wordFlips, ...engineFlips].some((flip) =>
    changes(draw, flip, trials).some(
      (count) => normalPValue((2 * count - trials) / Math.sqrt(trials)) * bitCount < bound,
    ),
  );
  return isRejected ? ['avalanche'] : [];
}

const rejections = new Map(
  Object.entries(brokenGenerators).map(([name, draw]) => [name, rejectionsOf(draw)] as const),
);

describe('a broken chance function', () => {
  it.each([
    ['counter', 'lag 1 of all bits'],
    ['oneRound', 'avalanche'],
    ['constantLowBits', '256 cells of the lowest eight bits'],
    ['shiftedCopies', 'correlation of streams'],
    ['fewKeys', 'collisions of all bits'],
    ['deafToWhy', 'lag 1 of all bits'],
    ['loaded', '16 cells of all bits'],
    ['echo', 'each bit and the next'],
  ])('is rejected: %s, by %s among others', (name, test) => {
    expect(rejections.get(name)).toContain(test);
  });
});

describe('every test of the chance function', () => {
  it('rejects at least one broken one', () => {
    const able = new Set([...rejections.values()].flat());
    const all = [
      ...sequenceTests.map(({ name }) => name),
      'correlation of streams',
      'square of two streams',
      'avalanche',
    ];
    expect(all.filter((name) => !able.has(name))).toEqual([]);
  });
});
