/** The log reads as promised, for every kind of event. */
import { describe, expect, it } from 'vitest';
import { clockText, eventLine } from '../../src/analysis/event-line.ts';
import type { NightEvent } from '../../src/engine/index.ts';
import { smallRecord, smallScenario } from './small-night.ts';

const line = (event: NightEvent) => eventLine(event, smallScenario(), smallRecord(), 18 * 3600);

describe('eventLine()', () => {
  it('tells time, kind, subject and who or where', () => {
    expect(line({ time: 600.9, kind: 'threat.launched', threat: 0, site: 0 })).toBe(
      '18:10:00  threat.launched    T-001  geran from east to town',
    );
    expect(line({ time: 25_267, kind: 'track.formed', track: 2, threat: 0, sensor: 0 })).toBe(
      '01:01:07  track.formed       K-003  by radar-1, of T-001',
    );
  });

  it('has words for every kind of event', () => {
    const events: NightEvent[] = [
      { time: 0, kind: 'threat.shotDown', threat: 0, unit: 0 },
      { time: 0, kind: 'threat.suppressed', threat: 0, area: 0 },
      { time: 0, kind: 'threat.fell', threat: 0, reason: 'fuel' },
      { time: 0, kind: 'threat.left', threat: 0 },
      { time: 0, kind: 'threat.hit', threat: 0, place: 0 },
      { time: 0, kind: 'debris', threat: 0, place: 1 },
      { time: 0, kind: 'track.called', track: 0, threat: 0, call: 'decoy' },
      { time: 0, kind: 'track.dropped', track: 0, threat: 0 },
      { time: 0, kind: 'order.given', track: 0, threat: 0, post: 0, unit: 2 },
      { time: 0, kind: 'engagement.fired', threat: 0, unit: 1, rounds: 2 },
      { time: 0, kind: 'engagement.missed', threat: 0, unit: 1 },
      { time: 0, kind: 'engagement.wasted', threat: 0, unit: 1 },
      { time: 0, kind: 'unit.reloading', unit: 1 },
      { time: 0, kind: 'unit.reloaded', unit: 1, rounds: 6 },
      { time: 0, kind: 'unit.empty', unit: 1 },
      { time: 0, kind: 'order.late', track: 0, threat: 0, post: 0 },
      { time: 0, kind: 'threat.recovered', threat: 0 },
      { time: 0, kind: 'group.driving', unit: 0, threat: 0 },
      { time: 0, kind: 'group.driving', unit: 0, threat: -1 },
      { time: 0, kind: 'group.ready', unit: 0 },
      { time: 0, kind: 'sortie.launched', unit: 0, threat: 0 },
      { time: 0, kind: 'sortie.returning', unit: 0 },
      { time: 0, kind: 'sortie.landed', unit: 0 },
      { time: 0, kind: 'sortie.lost', unit: 0 },
      { time: 0, kind: 'command.done', command: 0 },
      { time: 0, kind: 'command.refused', command: 11, reason: 'out-of-area' },
      { time: 0, kind: 'post.lost', post: 0 },
    ];
    expect(events.map((event) => line(event).slice(10))).toEqual([
      'threat.shotDown    T-001  by gun-1',
      'threat.suppressed  T-001  by ew-1',
      'threat.fell        T-001  fuel',
      'threat.left        T-001',
      'threat.hit         T-001  at plant',
      'debris             T-001  at town',
      'track.called       K-001  decoy, of T-001',
      'track.dropped      K-001  of T-001',
      'order.given        K-001  to sam-1 by post-1',
      'engagement.fired   T-001  by gun-2, rounds 2',
      'engagement.missed  T-001  by gun-2',
      'engagement.wasted  T-001  by gun-2',
      'unit.reloading     gun-2',
      'unit.reloaded      gun-2  rounds 6',
      'unit.empty         gun-2',
      'order.late         K-001  by post-1',
      'threat.recovered   T-001',
      'group.driving      gun-1  to T-001',
      'group.driving      gun-1  as told',
      'group.ready        gun-1',
      'sortie.launched    gun-1  to T-001',
      'sortie.returning   gun-1',
      'sortie.landed      gun-1',
      'sortie.lost        gun-1',
      'command.done       C-001',
      'command.refused    C-012  out-of-area',
      'post.lost          post-1',
    ]);
  });
});

describe('clockText()', () => {
  it('runs over midnight', () => {
    expect(clockText(23 * 3600 + 3599.99)).toBe('23:59:59');
    expect(clockText(24 * 3600 + 61)).toBe('00:01:01');
  });
});
