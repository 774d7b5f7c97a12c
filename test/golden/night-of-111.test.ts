/** The log of the built-in night for one seed, to the letter. */
import { expect, it } from 'vitest';
import { eventLines } from '../../src/analysis/event-line.ts';
import { neutralised, night } from '../../src/engine/index.ts';
import { builtIn, nightOf111 } from '../built-in.ts';
import { expectGolden } from './golden.ts';

const sixInTheEvening = 18 * 3600;

it('the log of the night of 111 is the one on file', () => {
  const { scenario } = builtIn(nightOf111);
  const { totals, hitPlaces, stateHash, record } = night(scenario, 'golden', { record: true });
  if (record === undefined) throw new Error('night: expected a record, got none');
  expect(totals.launched).toBe(111);
  expectGolden(new URL('night-of-111.log', import.meta.url), [
    ...eventLines(scenario, record, sixInTheEvening),
    `launched ${totals.launched}: neutralised ${neutralised(totals)}, hits ${totals.hit} at ${hitPlaces} places`,
    `state ${stateHash}`,
  ]);
});
