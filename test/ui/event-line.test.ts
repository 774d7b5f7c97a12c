/** Lines of the log name what they are about, and gauges look as full as they are. */
import { expect, test } from 'vitest';
import { night } from '../../src/engine/index.ts';
import { endLine, eventLine } from '../../src/ui/event-line.ts';
import { tall } from '../../src/ui/sparkline.tsx';
import type { Naming } from '../../src/ui/unit-name.ts';
import { sayIn } from '../../src/ui/words.ts';
import { builtIn, nightOf111 } from '../built-in.ts';

const compiled = builtIn(nightOf111);
const english: Naming = { say: sayIn('en'), text: (words) => words?.en ?? '', ...compiled };
const ukrainian: Naming = { say: sayIn('uk'), text: (words) => words?.uk ?? '', ...compiled };

test('eventLine() fills every place of every event of a night, in both languages', () => {
  const { record } = night(compiled.scenario, 'lines', { record: true });
  const events = record?.events ?? [];
  expect(events.length).toBeGreaterThan(100);
  for (const event of events) {
    for (const naming of [english, ukrainian]) {
      const line = eventLine(event, naming);
      expect(line.trim(), event.kind).not.toBe('');
      expect(line, event.kind).not.toMatch(/[{}]|undefined|: $| $/);
    }
  }
});

test('eventLine() says near which town a unit stands', () => {
  const line = eventLine({ time: 0, kind: 'unit.empty', unit: 0 }, english);
  expect(line).toBe('Mobile fire group near Kharkiv has no rounds left');
});

test('endLine() says over which region a suppressed drone came down', () => {
  const kharkiv = compiled.card.regions.findIndex(({ en }) => en === 'Kharkiv oblast');
  expect(endLine({ kind: 'cameDown', time: 0, region: kharkiv }, english)).toContain('Kharkiv oblast');
  expect(endLine({ kind: 'cameDown', time: 0, region: -1 }, english)).toContain('over no region');
});

test('tall() shows a share of all there is: full when all is in use, never nothing while something is', () => {
  expect(tall(0, 114)).toBe(0);
  expect(tall(5, 5)).toBe(tall(9, 5));
  expect(tall(1, 114)).toBeGreaterThan(0);
  expect(tall(1, 114)).toBeLessThan(tall(5, 5) / 4);
});
