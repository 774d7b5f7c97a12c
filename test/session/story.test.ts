/** A threat's story ends with what became of it, for every threat of a night. */
import { expect, test } from 'vitest';
import { type NightEvent, type NightRecord, night } from '../../src/engine/index.ts';
import { aboutSelection } from '../../src/session/about.ts';
import { nearestTown } from '../../src/session/nearest-town.ts';
import { storyOf } from '../../src/session/story.ts';
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
    expect(events.at(-1)?.kind).not.toBe('track.dropped');
    expect(events.at(-1)?.kind).not.toBe('engagement.wasted');
  });
});

/** Debris comes after the end that made it. */
function isOwn({ kind }: NightEvent): boolean {
  return kind !== 'debris';
}

test('storyOf() says so of a threat that is still up when the night ends', () => {
  const [threat] = recordOf('stories').threats;
  if (threat === undefined) throw new Error('night: expected a threat, got none');
  const { end } = storyOf({ ...threat, outcome: 'airborne', ended: 50_400 }, []);
  expect(end).toEqual({ kind: 'stillUp', time: 50_400 });
});

test('nearestTown() names a town, never what stands beside it', () => {
  const kharkiv = card.places.findIndex(({ en }) => en === 'Kharkiv');
  const district = card.places.findIndex(({ en }) => en === 'Kharkiv energy district');
  const position = scenario.places[district]?.position;
  if (position === undefined) throw new Error('theatre: expected a district of Kharkiv, got none');
  expect(nearestTown(scenario, position)).toBe(kharkiv);
  expect(nearestTown({ ...scenario, places: [] }, position)).toBeUndefined();
});
