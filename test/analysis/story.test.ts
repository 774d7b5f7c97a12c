/** Stories told from records made by hand. */
import { describe, expect, it } from 'vitest';
import { storiesOf, storyOf } from '../../src/analysis/story.ts';
import type { NightEvent, NightRecord } from '../../src/engine/index.ts';
import { smallRecord } from './small-night.ts';

const hit: readonly NightEvent[] = [
  { time: 600, kind: 'threat.launched', threat: 0, site: 0 },
  { time: 620, kind: 'threat.launched', threat: 1, site: 0 },
  { time: 700, kind: 'track.formed', track: 0, threat: 0, sensor: 0 },
  { time: 705, kind: 'order.late', track: 0, threat: 0, post: 0 },
  { time: 710, kind: 'group.driving', unit: 0, threat: 0 },
  { time: 720, kind: 'unit.empty', unit: 0 },
  { time: 900, kind: 'threat.hit', threat: 0, place: 1 },
  { time: 900, kind: 'track.dropped', track: 0, threat: 0 },
  { time: 905, kind: 'order.late', track: 0, threat: 0, post: 0 },
  { time: 910, kind: 'engagement.wasted', threat: 0, unit: 1 },
];

/** The small record with one more threat. */
function recordOf(
  events: readonly NightEvent[],
  change: Partial<NightRecord['threats'][number]>,
): NightRecord {
  const [threat] = smallRecord().threats;
  if (threat === undefined) throw new Error('record: expected a threat, got none');
  return smallRecord({ events, threats: [threat, { ...threat, constraint: undefined, ...change }] });
}

describe('storyOf()', () => {
  it('tells what happened to a threat in order, and what bound the defence, without what came after its end', () => {
    const { events, end, constraint } = storyOf(recordOf(hit, {}), 0);
    expect(events.map(({ time, kind }) => [time, kind])).toEqual([
      [600, 'threat.launched'],
      [700, 'track.formed'],
      [705, 'order.late'],
      [710, 'group.driving'],
      [900, 'threat.hit'],
    ]);
    expect([end, constraint]).toEqual([undefined, 'missed']);
  });

  it('says when and where a suppressed one came down, and that it was shot at meanwhile', () => {
    const events: readonly NightEvent[] = [
      { time: 100, kind: 'threat.suppressed', threat: 1, area: 0 },
      { time: 120, kind: 'engagement.missed', threat: 1, unit: 0 },
      { time: 300, kind: 'engagement.wasted', threat: 1, unit: 0 },
    ];
    const record = recordOf(events, { outcome: 'suppressed', suppressedAt: 100, ended: 300, region: 1 });
    expect(storyOf(record, 1)).toEqual({
      threat: 1,
      events: events.slice(0, 2),
      end: { kind: 'cameDown', time: 300, region: 1 },
      constraint: undefined,
    });
  });

  it('says so of a threat that is still up when the night ends', () => {
    const record = recordOf([], { outcome: 'airborne', ended: 50_400 });
    expect(storyOf(record, 1).end).toEqual({ kind: 'stillUp', time: 50_400 });
  });

  it('refuses a threat that the night did not have', () => {
    expect(() => storyOf(smallRecord(), 7)).toThrow('story: expected a threat below 1, got 7');
  });
});

describe('storiesOf()', () => {
  it('tells each as storyOf() does, in the order asked for', () => {
    const record = recordOf(hit, {});
    expect(storiesOf(record, [1, 0])).toEqual([storyOf(record, 1), storyOf(record, 0)]);
  });
});
