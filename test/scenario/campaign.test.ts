/** Campaign files: nights over one defence with their days and commands, and what comes between them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campaign } from '../../src/engine/index.ts';
import {
  type CompiledCampaign,
  formatProblem,
  isCampaign,
  type Library,
  parseCampaign,
} from '../../src/scenario/index.ts';
import { minimalFile, minimalFiles, minimalScenarioText } from './minimal.ts';

const text = `{
  "format": 1,
  "id": "week",
  "title": { "en": "A week" },
  "summary": { "en": "Nights in a row" },
  "sources": [{ "id": "none", "url": "https://example.org/what-if" }],
  "daysBetween": 2,
  "resupply": { "default": 0.5, "perDay": [{ "layer": "gun", "rounds": 6 }, { "type": "truck", "rounds": 2.5 }, { "layer": "gun", "type": "battery", "rounds": 7 }] },
  "nights": [
    { "scenario": "minimal" },
    { "scenario": "minimal", "title": { "en": "Twice" }, "repeat": 2, "set": { "decoyShare": 0.5, "baseSpeed": "170 km/h" }, "commands": [{ "at": "20:00", "do": "remove", "id": "lookout" }] },
    { "scenario": "minimal", "date": "2025-12-20" }
  ]
}
`;
const library = minimalFiles({ 'minimal.json': minimalScenarioText });

describe('parseCampaign()', () => {
  const { plan, card, nights } = compiled(text);

  test('repeats nights, each with the days since the one before', () => {
    expect(plan.nights.map(({ daysSince }) => daysSince)).toEqual([0, 2, 2, 14]);
    expect(card.nights.map(({ date, title }) => `${date} ${title.en}`)).toEqual([
      '2025-12-02 Minimal',
      '2025-12-04 Twice',
      '2025-12-06 Twice',
      '2025-12-20 Minimal',
    ]);
  });

  test('sets parameters of a night, which others do not share', () => {
    expect(nights.map(({ scenario }) => scenario.waves[0]?.count)).toEqual([12, 10, 10, 12]);
    expect(nights[1]?.card.parameters[1]?.value).toBeCloseTo(170 / 3.6, 12);
    expect(plan.nights.map(({ scenario }) => scenario)).toEqual(nights.map(({ scenario }) => scenario));
  });

  test('reads a scenario once for all nights that have it alike', () => {
    expect(nights[3]).toBe(nights[0]);
    expect(nights[2]).toBe(nights[1]);
  });

  test('has the commands of each night', () => {
    const removal = { time: 7200, act: { kind: 'remove', id: 'lookout' } };
    expect(plan.nights.map(({ commands }) => commands)).toEqual([[], [removal], [removal], []]);
  });

  test('resupplies every type that shoots: by its last delivery, else by a share of what it holds', () => {
    expect(plan.resupply).toEqual([
      { type: 'battery', rounds: 7 },
      { type: 'truck', rounds: 2.5 },
      { type: 'hunter', rounds: 30 },
      { type: 'chopper', rounds: 30 },
    ]);
  });

  test('repairs unless the file says no, and resupplies nothing unless it says so', () => {
    expect(plan.isRepaired).toBe(true);
    const bare = text.replace(/"resupply".*\n/, '"repair": false,\n');
    expect(compiled(bare).plan).toMatchObject({
      isRepaired: false,
      resupply: ['battery', 'truck', 'hunter', 'chopper'].map((type) => ({ type, rounds: 0 })),
    });
  });

  test('gives a plan that the engine runs, and that can be sent to a worker', () => {
    const { nights: ran } = campaign(structuredClone(plan), 'week');
    expect(ran.length).toBe(4);
  });
});

describe('parseCampaign() refuses', () => {
  const bad: readonly (readonly [
    title: string,
    from: string,
    to: string,
    points: string,
    problem: string,
  ])[] = [
    [
      'a scenario that is not there',
      '{ "scenario": "minimal" }',
      '{ "scenario": "minimla" }',
      '"minimla"',
      'nights[0].scenario: expected the name of a scenario, got "minimla"; did you mean "minimal"?',
    ],
    [
      'a scenario by its path',
      '{ "scenario": "minimal" }',
      '{ "scenario": "../minimal" }',
      '"../minimal"',
      'nights[0].scenario: expected the name of a scenario, got "../minimal"; did you mean "minimal"?',
    ],
    [
      'a scenario over another defence',
      '{ "scenario": "minimal", "date"',
      '{ "scenario": "other", "date"',
      '"other"',
      'nights[2].scenario: expected the fire units and places of the first night, got others with "other"',
    ],
    [
      'no nights',
      /"nights": \[[\s\S]*\]\n/.exec(text)?.[0] ?? '',
      '"nights": []\n',
      '[]\n',
      'nights: expected at least one night, got an empty list',
    ],
    [
      'a parameter that is not there',
      '"decoyShare": 0.5',
      '"decoyShre": 0.5',
      '0.5, "baseSpeed"',
      'nights[1].set.decoyShre: expected the name of a parameter, got unknown name "decoyShre"; did you mean "decoyShare"?',
    ],
    [
      'a value out of bounds',
      '"decoyShare": 0.5',
      '"decoyShare": 0.95',
      '0.95',
      'nights[1].set.decoyShare: expected a value of 0 to 0.9, got 0.95',
    ],
    [
      'a value of another dimension',
      '"170 km/h"',
      '"170 km"',
      '"170 km"',
      'nights[1].set.baseSpeed: expected a speed, got "170 km"',
    ],
    [
      'a date that is none',
      '"2025-12-20"',
      '"2025-02-30"',
      '"2025-02-30"',
      'nights[2].date: expected a date such as "2025-12-03", got "2025-02-30"',
    ],
    [
      'a date before the night before',
      '"2025-12-20"',
      '"2025-12-06"',
      '"2025-12-06"',
      'nights[2].date: expected a date after 2025-12-06, that of the night before, got "2025-12-06"',
    ],
    [
      'a night that never happens',
      '"repeat": 2',
      '"repeat": 0',
      '0, "set"',
      'nights[1].repeat: expected a whole number of 1 to 366, got 0',
    ],
    [
      'more nights than a year has',
      '"repeat": 2',
      '"repeat": 366',
      '[\n    { "scenario"',
      'nights: expected at most 366 nights, got 367',
    ],
    [
      'a command to nobody',
      '"id": "lookout"',
      '"id": "lokout"',
      '"lokout"',
      'nights[1].commands[0].id: expected a unit, sensor, EW area or command post, got unknown name "lokout"; did you mean "lookout"?',
    ],
    [
      'half a day',
      '"daysBetween": 2',
      '"daysBetween": 0.5',
      '0.5,\n',
      'daysBetween: expected a whole number of days of 1 to 366, got 0.5',
    ],
    [
      'a delivery to a type that does not shoot',
      '"type": "truck"',
      '"type": "jammer"',
      '"jammer"',
      'resupply.perDay[1].type: expected a type of the catalogue that shoots, got unknown name "jammer"; known: battery, truck, hunter, chopper',
    ],
    [
      'a delivery to no layer',
      '{ "layer": "gun", "rounds": 6 }',
      '{ "layer": "gnu", "rounds": 6 }',
      '"gnu"',
      'resupply.perDay[0].layer: expected one of missile, gun, mobile-group, interceptor, aviation, got "gnu"; did you mean "gun"?',
    ],
    [
      'a delivery of less than nothing',
      '"rounds": 2.5',
      '"rounds": -2.5',
      '-2.5',
      'resupply.perDay[1].rounds: expected a number of 0 to 1000000, got -2.5',
    ],
    [
      'a share above 1',
      '"default": 0.5',
      '"default": 5',
      '5, "perDay"',
      'resupply.default: expected a share of 0 to 1, got 5',
    ],
    [
      'repair that is a number',
      '"daysBetween": 2',
      '"repair": 1',
      '1,\n  "resupply"',
      'repair: expected true or false, got 1',
    ],
    [
      'an unknown field',
      '"daysBetween": 2',
      '"dayBetween": 2',
      '"dayBetween"',
      'dayBetween: expected a known field, got "dayBetween"; did you mean "daysBetween"?',
    ],
  ];

  test.each(bad)('%s', (_title, from, to, points, problem) => {
    expect(text).toContain(from);
    const changed = text.replace(from, to);
    const before = changed.slice(0, changed.indexOf(points)).split('\n');
    expect(changed.indexOf(points)).toBeGreaterThan(0);
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    expect(problemsOf(changed)).toEqual([`week.json:${place}  ${problem}`]);
  });

  test('what is wrong in a scenario, in its own file', () => {
    const broken = minimalFiles({ 'minimal.json': minimalScenarioText.replace('"north-field"', '"north"') });
    expect(problemsOf(text, broken)).toEqual([
      'minimal.json:22:17  raid.waves[0].site: expected a launch area of the theatre, got unknown name "north"; known: north-field',
    ]);
  });

  test('texts that are no campaign', () => {
    expect(problemsOf('')).toEqual(['week.json:1:1  expected JSON, got the end of the file; value expected']);
    expect(problemsOf('[]')).toEqual(['week.json:1:1  expected a campaign, got an empty list']);
    expect(problemsOf('{}').length).toBeGreaterThan(4);
  });

  test('whatever stands in any place, without ever throwing', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('= 1', '2025-12-03', 'minimal', -0, 1e308),
    );
    fc.assert(
      fc.property(fc.nat(), value, (pick, replacement) => {
        const content: unknown = JSON.parse(text);
        const slots = slotsOf(content);
        const slot = slots[pick % slots.length];
        if (slot !== undefined)
          Object.defineProperty(slot.owner, slot.key, { value: replacement, enumerable: true });
        for (const line of problemsOf(JSON.stringify(content)))
          expect(line).toMatch(/^[\w./-]+:\d+:\d+ .*expected /s);
      }),
      { numRuns: 60 },
    );
  });
});

test('isCampaign() tells campaigns from scenarios', () => {
  expect([text, minimalScenarioText, '', '[]', '{ "nights": [] }'].map(isCampaign)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
});

describe('scenarios/campaigns/*.json', () => {
  const onDisk: Library = {
    read: (path) => (existsSync(`scenarios/${path}`) ? readFileSync(`scenarios/${path}`, 'utf8') : undefined),
    list: (folder) => readdirSync(`scenarios/${folder}`),
  };
  const files = readdirSync('scenarios/campaigns');

  test.each(files)('%s reads without a problem and is named by its id', (file) => {
    const result = parseCampaign(readFileSync(`scenarios/campaigns/${file}`, 'utf8'), {
      file,
      library: onDisk,
    });
    expect(result.ok ? [] : result.problems.map(formatProblem)).toEqual([]);
    expect(result.ok && `${result.campaign.id}.json`).toBe(file);
  });
});

const another = minimalScenarioText
  .replace('"id": "minimal"', '"id": "other"')
  .replace(
    '"defence": "ring"',
    `"defence": ${minimalFile('defences/ring.json').replace('"count": 4', '"count": 3')}`,
  );

function problemsOf(changed: string, files = library): readonly string[] {
  const withOther: Library = {
    ...files,
    read: (path) => (path === 'other.json' ? another : files.read(path)),
  };
  const result = parseCampaign(changed, { file: 'week.json', library: withOther });
  return result.ok ? [] : result.problems.map(formatProblem);
}

function compiled(changed: string): CompiledCampaign {
  const result = parseCampaign(changed, { file: 'week.json', library });
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.campaign;
}

function slotsOf(value: unknown): readonly { readonly owner: object; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const owner: object = value;
  return Object.entries(value).flatMap(([key, inner]) => [{ owner, key }, ...slotsOf(inner)]);
}
