/** What units did and why they did not fire, counted by hand and against the night. */
import { describe, expect, it } from 'vitest';
import { unitDeeds } from '../../src/analysis/unit-deeds.ts';
import { type EngagementRecord, type NightRecord, night } from '../../src/engine/index.ts';
import { builtIn, nightOf111 } from '../built-in.ts';
import { smallRecord } from './small-night.ts';

const engagement = (unit: number, rounds: number, result: EngagementRecord['result']): EngagementRecord => ({
  ...{ unit, rounds, result, threat: 0, track: 0 },
  ...{ assigned: 0, fired: 5, intercept: 9, assessed: 12, at: { x: 0, y: 0 } },
});

/** Tracks on which a unit fired, and those for which it is told why it did not: `unit/track`. */
function firedAndHeld({ engagements, passes }: NightRecord): [Set<string>, Set<string>] {
  const name = ({ unit, track }: { unit: number; track: number }): string => `${unit}/${track}`;
  return [
    new Set(engagements.filter(({ rounds }) => rounds > 0).map(name)),
    new Set(passes.filter(({ why }) => why !== 'fired').map(name)),
  ];
}

describe('the passes of a night', () => {
  it('give no unit a reason for not firing at a track at which it fired', () => {
    const done = night(builtIn(nightOf111).scenario, 'deeds', { record: true });
    const [fired, held] = firedAndHeld(done.record as NightRecord);
    expect([...fired].filter((pair) => held.has(pair))).toEqual([]);
  });
});

describe('unitDeeds()', () => {
  it('counts engagements with a shot, their results, moves, and reasons most first', () => {
    const pass = { track: 0, threat: 0, unit: 1, from: 0, to: 10 };
    const record = smallRecord({
      engagements: [
        engagement(1, 2, 'missed'),
        engagement(1, 1, 'killed'),
        engagement(1, 0, 'wasted'),
        engagement(1, 3, 'wasted'),
      ],
      passes: [
        { ...pass, why: 'busy' },
        { ...pass, why: 'fired' },
        { ...pass, why: 'no-order' },
        { ...pass, why: 'busy' },
      ],
      moves: [
        { kind: 'drive', unit: 1, legs: [], ready: 9 },
        { kind: 'flight', unit: 2, legs: [], ready: 9 },
      ],
    });
    const [idle, busy, flyer] = unitDeeds(record);
    expect(idle).toMatchObject({ unit: 0, passes: 0, engagements: 0, held: [] });
    expect(busy).toEqual({
      ...{ unit: 1, passes: 4, engagements: 3, rounds: 6, returned: 0, kills: 1, missed: 1, wasted: 1 },
      ...{ drives: 1, sorties: 0 },
      held: [
        { why: 'busy', passes: 2 },
        { why: 'no-order', passes: 1 },
      ],
    });
    expect(flyer).toMatchObject({ drives: 0, sorties: 1 });
  });

  it('agrees with the rounds and kills of a night', () => {
    const done = night(builtIn(nightOf111).scenario, 'deeds', { record: true });
    const deeds = unitDeeds(done.record as NightRecord);
    expect(deeds.map(({ rounds }) => rounds)).toEqual(done.rounds);
    expect(deeds.map(({ kills }) => kills)).toEqual(done.kills);
  });
});
