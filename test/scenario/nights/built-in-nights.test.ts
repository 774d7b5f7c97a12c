/** The generated scenarios that come with the program are what the generator makes of `scenarios/nights.csv` today. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diskLibrary } from '../../../src/cli/library.ts';
import {
  formatNight,
  launchAreasOf,
  nightFile,
  parseNights,
  readGround,
} from '../../../src/scenario/index.ts';

const library = diskLibrary(['scenarios']);
const read = readGround(library);
const table = readFileSync('scenarios/nights.csv', 'utf8');
const { nights } = parseNights(table, { file: 'nights.csv', areas: launchAreasOf('ukraine', library) ?? [] });
const generated = readdirSync('scenarios').filter(
  (file) => file.endsWith('.json') && readFileSync(`scenarios/${file}`, 'utf8').startsWith('// Generated'),
);

describe('scenarios/*-night-of-*.json', () => {
  it('has nights of 32 to 810 drones', () => {
    const sizes = generated.map((file) => Number(/night-of-(\d+)/.exec(file)?.[1]));
    expect(generated).toHaveLength(17);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([32, 810]);
  });

  it.each(generated)('is current, else write it anew with "sim generate nights --date …": %s', (file) => {
    const night = nights.find(({ known }) => file.startsWith(known.date));
    if (night === undefined || !read.ok) throw new Error(`expected a row of nights.csv for ${file}`);
    const { known, outcome, source } = night;
    const text = formatNight(nightFile(known, read.ground, source), known.launched, outcome);
    expect(readFileSync(`scenarios/${file}`, 'utf8')).toBe(text);
  });
});
