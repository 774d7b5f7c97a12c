/** Leakers and their constraints, by hand and for every leaker of a night. */
import { describe, expect, it } from 'vitest';
import { constraintRows, leakerStories, leakersOf } from '../../src/analysis/why-leaked.ts';
import { constraints, type NightRecord, night } from '../../src/engine/index.ts';
import { builtIn, nightOf111 } from '../built-in.ts';
import { smallRecord } from './small-night.ts';

describe('constraintRows()', () => {
  it('lists what let something through, most first, ties in the order of the list', () => {
    const rows = constraintRows({ constraints: [2, 0, 5, 2, 0, 0, 0, 0, 0, 1] });
    expect(rows).toEqual([
      { constraint: 'no-order', leakers: 5, share: 0.5 },
      { constraint: 'never-detected', leakers: 2, share: 0.2 },
      { constraint: 'no-channel', leakers: 2, share: 0.2 },
      { constraint: 'missed', leakers: 1, share: 0.1 },
    ]);
  });

  it('is empty where nothing leaked', () => {
    expect(constraintRows({ constraints: constraints.map(() => 0) })).toEqual([]);
  });
});

describe('leakersOf()', () => {
  it('lists those that hit in order of the hit', () => {
    const [threat] = smallRecord().threats;
    if (threat === undefined) throw new Error('record: expected a threat, got none');
    const threats = [
      { ...threat, ended: 500 },
      { ...threat, outcome: 'fell' as const, ended: 100 },
      { ...threat, ended: 300 },
      { ...threat, ended: 500 },
    ];
    expect(leakersOf(smallRecord({ threats }))).toEqual([2, 0, 3]);
  });
});

describe('leakerStories()', () => {
  it('gives every hit of a night one constraint, as often as the night counts it', () => {
    const { scenario } = builtIn(nightOf111);
    for (const seed of ['leaks-1', 'leaks-2', 'leaks-3']) {
      const done = night(scenario, seed, { record: true });
      const stories = leakerStories(done.record as NightRecord);
      expect(stories).toHaveLength(done.totals.hit);
      const counts = constraints.map(
        (name) => stories.filter(({ constraint }) => constraint === name).length,
      );
      expect(counts).toEqual(done.constraints);
    }
  });
});
