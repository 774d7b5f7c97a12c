/** Every scenario that comes with the program reads without a problem, and every defence, theatre and type with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatProblem, type Library, parseScenario } from '../../src/scenario/index.ts';

const library: Library = {
  read: (path) => (existsSync(`scenarios/${path}`) ? readFileSync(`scenarios/${path}`, 'utf8') : undefined),
  list: (folder) => readdirSync(`scenarios/${folder}`),
};
const files = readdirSync('scenarios').filter(
  (file) => file.endsWith('.json') && !file.endsWith('.schema.json'),
);

describe('scenarios/*.json', () => {
  test('are there', () => expect(files.length).toBeGreaterThan(0));

  test.each(files)('%s reads without a problem', (file) => {
    const result = parseScenario(readFileSync(`scenarios/${file}`, 'utf8'), { file, library });
    expect(result.ok ? [] : result.problems.map(formatProblem)).toEqual([]);
  });

  test.each(files)('%s compiles to data that can be sent to a worker', (file) => {
    const result = parseScenario(readFileSync(`scenarios/${file}`, 'utf8'), { file, library });
    if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
    expect(structuredClone(result.compiled)).toEqual(result.compiled);
    expect(JSON.parse(JSON.stringify(result.compiled.scenario))).toEqual(result.compiled.scenario);
  });
});
