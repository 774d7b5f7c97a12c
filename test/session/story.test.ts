/** What is picked tells its part of the night. */
import { expect, test } from 'vitest';
import { type NightEvent, type NightRecord, night } from '../../src/engine/index.ts';
import { aboutSelection } from '../../src/session/about.ts';
import { nearestTown } from '../../src/session/nearest-town.ts';
import { builtIn, nightOf111 } from '../built-in.ts';

const { scenario, card } = builtIn(nightOf111);

function recordOf(seed: string): NightRecord {
  const { record } = night(scenario, seed, { record: true });
  if (record === undefined) throw new Error('night: expected a record, got none');
  return record;
}

const ends = {
  shotDown: ['threat.shotDown'],
  suppressed: ['threat.suppressed', 'cameDown'],
  fell: ['threat.fell'],
  left: ['threat.left', 'threat.suppressed'],
  hit: ['threat.hit'],
  airborne: ['stillUp'],
} as const;

test('aboutSelection() ends every story with what happened to the threat', () => {
  const record = recordOf('stories');
  record.threats.forEach(({ outcome }, index) => {
    const about = aboutSelection(record, { kind: 'threat', index });
    if (about.kind !== 'threat') throw new Error(`about: expected a threat, got ${about.kind}`);
    const { events, end } = about.story;
    expect(ends[outcome], `threat ${index + 1}`).toContain(end?.kind ?? events.findLast(isOwn)?.kind);
  });
});

/** Debris comes after the end that made it. */
function isOwn({ kind }: NightEvent): boolean {
  return kind !== 'debris';
}

test('aboutSelection() counts of a unit what the night counts', () => {
  const done = night(scenario, 'deeds', { record: true });
  const record = done.record as NightRecord;
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  scenario.fireUnits.forEach((_, index) => {
    const about = aboutSelection(record, { kind: 'unit', index });
    if (about.kind !== 'unit') throw new Error(`about: expected a unit, got ${about.kind}`);
    expect(sum(about.fired.map(({ rounds }) => rounds)) - about.returned.length).toBe(done.rounds[index]);
    expect(about.kills).toHaveLength(done.kills[index] ?? 0);
  });
});

test('nearestTown() names a town, never what stands beside it', () => {
  const kharkiv = card.places.findIndex(({ en }) => en === 'Kharkiv');
  const district = card.places.findIndex(({ en }) => en === 'Kharkiv energy district');
  const position = scenario.places[district]?.position;
  if (position === undefined) throw new Error('theatre: expected a district of Kharkiv, got none');
  expect(nearestTown(scenario, position)).toBe(kharkiv);
  expect(nearestTown({ ...scenario, places: [] }, position)).toBeUndefined();
});
