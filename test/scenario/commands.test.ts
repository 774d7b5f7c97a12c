/** Commands of a scenario and of a file of their own: in order of time, in SI, each checked against those before it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Act, type Command, night } from '../../src/engine/index.ts';
import {
  type CommandsResult,
  type CompiledScenario,
  formatProblem,
  parseCommands,
  parseScenario,
  project,
} from '../../src/scenario/index.ts';
import { minimalFiles, minimalScenarioText } from './minimal.ts';

const base = compiled(minimalScenarioText);
const at = (longitude: number, latitude: number) => project(base.card.projection)(longitude, latitude);

describe('commands of a scenario', () => {
  const { commands } = base.scenario;

  test('are in order of time, those of one time in that of the file', () => {
    expect(commands.map(({ time, act }) => [time / 60, act.kind])).toEqual([
      [90, 'displace'],
      [180, 'place'],
      [250, 'posture'],
      [250, 'emission'],
      [300, 'scramble'],
    ]);
  });

  test('have positions on the plane', () => {
    expect(commands[0]?.act).toEqual({ kind: 'displace', unit: 'truck-1', to: at(29.62, 50.12) });
    expect(commands[1]?.act).toEqual({
      kind: 'place',
      type: 'chopper',
      id: 'chopper-1',
      at: at(29.4, 50.2),
      post: 'centre',
    });
  });

  test('are none where the file has none', () => {
    expect(compiled(withCommands('[]')).scenario.commands).toEqual([]);
    expect(
      compiled(minimalScenarioText.replace(/"commands": \[[\s\S]*?\n {2}\],/, '')).scenario.commands,
    ).toEqual([]);
  });

  test('may be over fixed parameters', () => {
    const [command] = compiled(
      withCommands('[{ "at": "20:00", "do": "reserve", "of": "all", "rounds": "= 10 * decoyShare" }]'),
    ).scenario.commands;
    expect(command?.act).toMatchObject({ kind: 'reserve', rounds: 4 });
  });

  test('say nothing of unknown names where the defence could not be read', () => {
    const library = minimalFiles({ 'defences/ring.json': '{' });
    const result = parseScenario(minimalScenarioText, { file: 'f', library });
    expect(result.ok ? [] : result.problems.map(({ file }) => file)).toEqual(['defences/ring.json']);
  });
});

describe('parseCommands()', () => {
  const examples: readonly (readonly [string, Act])[] = [
    [
      '"do": "move", "id": "lookout", "to": ["29.5E", "50N"]',
      { kind: 'move', id: 'lookout', to: at(29.5, 50) },
    ],
    ['"do": "remove", "id": "rear"', { kind: 'remove', id: 'rear' }],
    [
      '"do": "posture", "of": "all", "weapons": "hold"',
      { kind: 'posture', of: { kind: 'all' }, weapons: 'hold' },
    ],
    [
      '"do": "doctrine", "of": { "layer": "gun" }, "doctrine": { "salvo": 3, "expensiveRound": "5 kUSD" }',
      { kind: 'doctrine', of: { kind: 'layer', layer: 'gun' }, change: { salvo: 3, expensiveRound: 5000 } },
    ],
    [
      '"do": "reserve", "of": { "region": "eastland" }, "rounds": 4',
      { kind: 'reserve', of: { kind: 'region', region: 'eastland' }, rounds: 4 },
    ],
    [
      '"do": "posture", "of": { "post": "centre" }, "weapons": "free"',
      { kind: 'posture', of: { kind: 'post', post: 'centre' }, weapons: 'free' },
    ],
    [
      '"do": "posture", "of": { "unit": "guns-2" }, "weapons": "free"',
      { kind: 'posture', of: { kind: 'unit', id: 'guns-2' }, weapons: 'free' },
    ],
    [
      '"do": "policy", "post": "centre", "policy": "optimal"',
      { kind: 'policy', post: 'centre', policy: 'optimal', formula: undefined },
    ],
    [
      '"do": "policy", "post": "centre", "policy": "formula", "formula": "= 0 * baseSpeed + pk"',
      {
        kind: 'policy',
        post: 'centre',
        policy: 'formula',
        formula: [
          { kind: 'number', value: 0 },
          { kind: 'parameter', name: 'pk' },
          { kind: 'call', name: 'add', arity: 2 },
        ],
      },
    ],
    ['"do": "ew", "area": "jam-1", "on": true', { kind: 'ew', area: 'jam-1', isOn: true }],
    [
      '"do": "place", "type": "jammer", "id": "new-jam", "position": ["29.5E", "50N"]',
      { kind: 'place', type: 'jammer', id: 'new-jam', at: at(29.5, 50), post: undefined },
    ],
  ];

  test.each(examples)('reads %s', (text, act) => {
    expect(read(`{ "at": "20:00", ${text} }`)).toEqual([{ time: 7200, act }]);
  });

  test.each([
    ['18:00', 0],
    ['0 s', 0],
    ['2.5 min', 150],
    ['01:30', 7.5 * 3600],
    ['2025-12-03T01:30+02:00', 7.5 * 3600],
  ])('takes "%s" for second %d of the night', (time, seconds) => {
    expect(read(`{ "at": "${time}", "do": "remove", "id": "lookout" }`)[0]?.time).toBe(seconds);
  });

  test('knows who was placed and removed by earlier commands of the scenario and of the file', () => {
    expect(
      read(
        '{ "at": "21:00", "do": "scramble", "unit": "chopper-1", "track": 3 }, { "at": "20:00", "do": "place", "type": "truck", "id": "t", "position": ["29E", "50N"] }, { "at": "20:30", "do": "emission", "sensor": "t-eyes", "on": false }',
      ).map(({ act }) => act.kind),
    ).toEqual(['place', 'emission', 'scramble']);
    expect(problems('{ "at": "20:59", "do": "scramble", "unit": "chopper-1" }', '"chopper-1"')).toEqual([
      'commands[0].unit: expected a unit that shoots, got unknown name "chopper-1"; known: truck-1, guns-1, guns-2, guns-3, guns-4',
    ]);
  });

  test('speaks of the eyes of a removed unit as removed', () => {
    expect(
      problems(
        '{ "at": "20:00", "do": "remove", "id": "truck-1" }, { "at": "20:01", "do": "emission", "sensor": "truck-1-eyes", "on": true }',
        '"truck-1-eyes"',
      ),
    ).toEqual([
      'commands[1].sensor: expected a sensor that is still there, got "truck-1-eyes"; it is removed at 20:00',
    ]);
  });

  test.each([
    ['{', 'c.json:1:2  expected JSON, got the end of the file; close brace expected'],
    ['[]', 'c.json:1:1  expected a file of commands, got an empty list'],
    ['{ "format": 1 }', 'c.json:1:1  commands: expected a list of commands, got nothing'],
    ['{ "format": 1, "commands": {} }', 'c.json:1:28  commands: expected a list of commands, got an object'],
    ['{ "format": 2, "commands": [] }', 'c.json:1:13  format: expected 1, the version of the format, got 2'],
  ])('refuses the file %s', (text, problem) => {
    expect(lines(parseCommands(text, { file: 'c.json', scenario: base }))).toEqual([problem]);
  });

  test('never throws, whatever stands in any place', () => {
    const text = `{ "format": 1, "commands": [${examples.map(([act]) => `{ "at": "20:00", ${act} }`).join(',')}] }`;
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('= haze', 'all', '20:00', 'lookout', -0, 1e308, { toString: '' }),
    );
    fc.assert(
      fc.property(fc.nat(), value, (pick, replacement) => {
        const content = JSON.parse(text) as { commands: Record<string, unknown>[] };
        const slots = content.commands.flatMap((command) =>
          Object.keys(command).map((key) => ({ command, key })),
        );
        const slot = slots[pick % slots.length];
        if (slot !== undefined) slot.command[slot.key] = replacement;
        const result = parseCommands(JSON.stringify(content), { file: 'c.json', scenario: base });
        if (result.ok) return;
        expect(result.problems.length).toBeGreaterThan(0);
        for (const { message } of result.problems) expect(message).toMatch(/^expected /);
      }),
      { numRuns: 300 },
    );
  });

  test('gives what a night can be run with', () => {
    const commands = read(examples.map(([act]) => `{ "at": "20:00", ${act} }`).join(','));
    const { refused } = night(base.scenario, 'commands', { commands });
    expect(refused.length).toBe(base.scenario.commands.length + commands.length);
    expect(refused).not.toContain('unknown-unit');
    expect(refused).not.toContain('unknown-type');
    expect(refused).not.toContain('bad-value');
  });

  function read(commands: string): readonly Command[] {
    const result = parse(commands);
    if (!result.ok) throw new Error(lines(result).join('\n'));
    return result.commands;
  }

  /** Without file and place, once each has been seen to point at `points`. */
  function problems(commands: string, points: string): readonly string[] {
    const text = fileOf(commands);
    const place = `c.json:1:${text.indexOf(points) + 1}  `;
    return lines(parseCommands(text, { file: 'c.json', scenario: base })).map((line) => {
      expect(line.startsWith(place)).toBe(true);
      return line.slice(place.length);
    });
  }

  function parse(commands: string): CommandsResult {
    return parseCommands(fileOf(commands), { file: 'c.json', scenario: base });
  }
});

function fileOf(commands: string): string {
  return `{ "format": 1, "commands": [${commands}] }`;
}

function lines(result: CommandsResult): readonly string[] {
  return result.ok ? [] : result.problems.map(formatProblem);
}

function withCommands(commands: string): string {
  return minimalScenarioText.replace(/"commands": \[[\s\S]*?\n {2}\],/, `"commands": ${commands},`);
}

function compiled(text: string): CompiledScenario {
  const result = parseScenario(text, { file: 'minimal.json', library: minimalFiles() });
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.compiled;
}
