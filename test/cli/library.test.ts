/** Scenario files are found where people expect them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInScenarios, diskLibrary, findScenario } from '../../src/cli/library.ts';

const project = mkdtempSync(path.join(tmpdir(), 'saturation-point-'));
const mine = path.join(project, 'mine');

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
}

write('scenarios/one-night.json', 'built in');
write('scenarios/scenario.schema.json', '{}');
write('scenarios/theatres/here.json', 'built-in here');
write('scenarios/theatres/there.json', 'built-in there');
write('mine/my-night.json', 'my night');
write('mine/theatres/here.json', 'my here');
write('mine/theatres/note.txt', '');

afterAll(() => rmSync(project, { recursive: true }));

describe('findScenario()', () => {
  it('takes the id of a built-in scenario or a path', () => {
    expect(findScenario('one-night', project)).toMatchObject({
      file: 'scenarios/one-night.json',
      text: 'built in',
    });
    const file = path.join(mine, 'my-night.json');
    expect(findScenario(file, project)).toMatchObject({ file, text: 'my night' });
  });

  it('names what is near, else what there is', () => {
    expect(() => findScenario('one-nigth', project)).toThrow('; did you mean "one-night"?');
    expect(() => findScenario(path.join(mine, 'my-nite.json'), project)).toThrow(
      'did you mean "my-night.json"?',
    );
    expect(() => findScenario('something-else-entirely', project)).toThrow('found none; built in: one-night');
  });

  it('does not take a folder for a file', () => {
    expect(() => findScenario(mine, project)).toThrow('expected a file');
  });

  it('reads what a file names from beside it first, then from the built-in scenarios', () => {
    const { library } = findScenario(path.join(mine, 'my-night.json'), project);
    expect(library.read('theatres/here.json')).toBe('my here');
    expect(library.read('theatres/there.json')).toBe('built-in there');
    expect(library.read('theatres/nowhere.json')).toBeUndefined();
    expect(library.list('theatres')).toEqual(['here.json', 'there.json']);
  });
});

describe('diskLibrary()', () => {
  it('lists nothing where there is no folder', () => {
    expect(diskLibrary([path.join(project, 'none')]).list('theatres')).toEqual([]);
  });
});

describe('builtInScenarios()', () => {
  it('leaves the schema out', () => {
    expect(builtInScenarios(project)).toEqual(['one-night']);
  });
});
