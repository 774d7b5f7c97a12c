/** The log of each small night, to the letter. */
import { describe, expect, it } from 'vitest';
import { eventLines } from '../../src/analysis/event-line.ts';
import { type Night, type NightRecord, night } from '../../src/engine/index.ts';
import { expectGolden } from './golden.ts';
import { smallNight } from './small-night.ts';

const sixInTheEvening = 18 * 3600;

describe('the log of the small night', () => {
  const result = night(smallNight, 'golden-7683', { record: true }) as Night & { record: NightRecord };

  it('is the one on file', () => {
    const { launched, shotDown, suppressed, fell, left, hit, airborne } = result.totals;
    expectGolden(new URL('small-night.log', import.meta.url), [
      ...eventLines(smallNight, result.record, sixInTheEvening),
      `launched ${launched}: shot down ${shotDown}, suppressed ${suppressed}, fell ${fell}, left ${left}, hit ${hit}, airborne ${airborne}`,
      `rounds ${result.rounds.join(' ')}, customers without power ${result.customersWithoutPower.join(' ')}`,
      `state ${result.stateHash}`,
    ]);
  });

  it('has an example of every kind of event; where a result moves and one is lost, take the first golden-N with all', () => {
    const kinds = new Set(result.record.events.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'command.done',
      'command.refused',
      'debris',
      'engagement.fired',
      'engagement.missed',
      'engagement.wasted',
      'group.driving',
      'group.ready',
      'order.given',
      'order.late',
      'post.lost',
      'sortie.landed',
      'sortie.launched',
      'sortie.lost',
      'sortie.returning',
      'threat.fell',
      'threat.hit',
      'threat.launched',
      'threat.left',
      'threat.recovered',
      'threat.shotDown',
      'threat.suppressed',
      'track.called',
      'track.dropped',
      'track.formed',
      'unit.empty',
      'unit.reloaded',
      'unit.reloading',
    ]);
  });
});
