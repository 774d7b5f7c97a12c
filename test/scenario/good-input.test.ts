/** What a good file comes to: SI on the plane, every name an index, every knob where the engine finds it. */
import { describe, expect, test } from 'vitest';
import { evaluateFormula, hashText, nothingExpensive, quantile } from '../../src/engine/index.ts';
import { type CompiledScenario, formatProblem, parseScenario, readTitle } from '../../src/scenario/index.ts';
import { minimalFile, minimalFiles, minimalScenarioText } from './minimal.ts';

describe('parseScenario() compiles', () => {
  const { scenario, card } = compiled();

  test('waves with indices and SI', () => {
    expect(scenario.waves[0]).toMatchObject({
      id: 'first',
      key: hashText('first'),
      site: 0,
      type: 0,
      count: 12,
      firstLaunch: 600,
      spacing: { kind: 'exponential', mean: 240 },
      altitude: { kind: 'uniform', min: 100, max: 3000 },
      targets: [
        { place: 0, weight: 3 },
        { place: 1, weight: 1 },
      ],
      route: { spread: 5000, doglegs: 2 },
    });
    expect(scenario.waves[0]?.speed).toEqual({ kind: 'constant', value: expect.closeTo(190 / 3.6, 12) });
  });

  test('what a wave leaves out, from its type', () => {
    expect(scenario.waves[1]).toMatchObject({
      id: 'wave-2',
      count: 8,
      firstLaunch: 8.5 * 3600,
      speed: { kind: 'triangular', min: 150 / 3.6, mode: 50, max: 190 / 3.6 },
      altitude: { kind: 'constant', value: 1000 },
      route: { via: [], spread: 0, doglegs: 0 },
    });
  });

  test('drone types in the order of the catalogue', () => {
    expect(scenario.droneTypes.map(({ id, armed }) => [id, armed])).toEqual([
      ['flyer', true],
      ['dummy', false],
    ]);
    expect(scenario.droneTypes[0]).toMatchObject({
      range: 1.5e6,
      faultRate: 0.01 / 3600,
      cost: 50_000,
      terminalDistance: 5000,
    });
  });

  test('a fire unit with eyes as a unit and a sensor at its place', () => {
    const truck = scenario.fireUnits.findIndex(({ id }) => id === 'truck-1');
    const eyes = scenario.sensors.find(({ id }) => id === 'truck-1-eyes');
    expect(eyes).toMatchObject({
      unit: truck,
      kind: 'optical',
      mastHeight: 0,
      position: scenario.fireUnits[truck]?.position,
    });
    expect(scenario.sensors.find(({ id }) => id === 'lookout')).toMatchObject({ unit: -1, mastHeight: 20 });
  });

  test('doctrine of the type with the changes of the unit', () => {
    expect(scenario.fireUnits[0]?.doctrine).toEqual({
      weapons: 'free',
      salvo: 2,
      unitsPerTrack: 2,
      reserve: 0,
      expensiveRound: nothingExpensive,
      minPk: 0,
    });
    expect(scenario.fireUnits.map(({ post }) => post)).toEqual([-1, 0, 0, 0, 0]);
  });

  test('regions with outlines on the plane, first point not repeated', () => {
    expect(
      scenario.regions.map(({ id, group, outline }) => [id, group, outline.map((ring) => ring.length)]),
    ).toEqual([
      ['westland', 'west', [4]],
      ['eastland', 'east', [4]],
    ]);
    for (const { box, outline } of scenario.regions) {
      expect(box.min.x).toBe(Math.min(...outline.flat().map(({ x }) => x)));
      expect(box.max.y).toBe(Math.max(...outline.flat().map(({ y }) => y)));
    }
  });

  test('places with their defaults', () => {
    expect(scenario.places.map(({ customers, hardness, region }) => [customers, hardness, region])).toEqual([
      [120_000, 3, 0],
      [0, 2, 1],
    ]);
  });

  test('a card for people, indexed as the scenario', () => {
    expect(card).toMatchObject({
      title: { en: 'Minimal', uk: 'Найменший' },
      clock: { start: '2025-12-02T18:00+02:00', offset: 7200 },
      waves: [{ en: 'flyer, North field' }, { en: 'dummy, North field' }],
      observed: { launched: 20, neutralised: 15, downedByGroup: { west: 4 }, source: 'report' },
    });
    for (const list of [
      'regions',
      'places',
      'sites',
      'droneTypes',
      'waves',
      'sensors',
      'posts',
      'fireUnits',
      'ewAreas',
    ] as const) {
      expect(card[list].length, list).toBe(scenario[list].length);
    }
  });

  test('the same from the same files', () => expect(compiled()).toEqual({ scenario, card }));

  test('the same from inline content as from named files', () => {
    const text = minimalScenarioText
      .replace('"flatland"', minimalFile('theatres/flatland.json'))
      .replace('"defence": "ring"', `"defence": ${minimalFile('defences/ring.json')}`);
    expect(compiled(text)).toEqual({ scenario, card });
  });

  test('a file with a byte order mark', () =>
    expect(compiled(`\uFEFF${minimalScenarioText}`)).toEqual({ scenario, card }));
});

describe('parseScenario() keeps what hangs on drawn parameters', () => {
  const { scenario } = compiled();

  test('as formulas at their place, with the value at the means compiled in', () => {
    const [weight, visibility, readiness] = scenario.varying;
    expect(weight).toMatchObject({ path: ['waves', 1, 'targets', 0, 'weight'], min: 0, integer: false });
    expect(visibility?.path).toEqual(['conditions', 'visibility']);
    expect(readiness?.path).toEqual(['conditions', 'readiness']);
    expect(scenario.waves[1]?.targets[0]?.weight).toBeCloseTo(1.3, 12);
    expect(scenario.conditions).toEqual({
      visibility: 0.7,
      readiness: expect.closeTo(2.5 / 3, 12),
      targetSpread: 0,
      skill: 1,
    });
  });

  test('which evaluate to what the file says', () => {
    const formula = scenario.varying[0]?.formula ?? [];
    for (const u of [0, 0.25, 0.999]) {
      const visibility = quantile(scenario.parameters[0]?.distribution ?? { kind: 'constant', value: 0 }, u);
      expect(evaluateFormula(formula, { visibility })).toBe(1 + (1 - visibility));
    }
  });

  test('in distributions under the value of a constant', () => {
    const text = minimalScenarioText.replace('"= baseSpeed + 10 km/h"', '"= baseSpeed * visibility"');
    const varying = compiled(text).scenario.varying[0];
    expect(varying).toMatchObject({ path: ['waves', 0, 'speed', 'value'], min: 1, max: 1000 });
    expect(varying?.formula).toEqual([
      { kind: 'number', value: 50 },
      { kind: 'parameter', name: 'visibility' },
      { kind: 'call', name: 'multiply', arity: 2 },
    ]);
  });

  test('and folds everything else', () => {
    const { waves, varying } = compiled().scenario;
    expect(varying.some(({ path }) => path[0] === 'waves' && path[1] === 0)).toBe(false);
    expect(waves[0]?.count).toBe(Math.round(20 * (1 - 0.4)));
  });
});

describe('the catalogue block', () => {
  test('changes single fields and keeps the others', () => {
    const { scenario } = compiled(
      withCatalogue(
        '{ "fireUnits": { "battery": { "pk": { "slow": "= 1 - decoyShare" }, "magazine": 7 } } }',
      ),
    );
    expect(scenario.fireUnits[1]).toMatchObject({
      pk: { slow: 0.6, small: 0.3, fast: 0.1 },
      magazine: 7,
      reserveRounds: 40,
    });
    expect(scenario.fireUnits[0]).toMatchObject({ pk: { slow: 0.5 }, magazine: 20 });
  });

  test('makes variants', () => {
    const text = withCatalogue(
      '{ "drones": { "swift": { "basedOn": "flyer", "title": { "en": "Swift" }, "accuracy": 0.5 } } }',
    );
    const { scenario, card } = compiled(text.replace('"type": "dummy"', '"type": "swift"'));
    expect(scenario.droneTypes.map(({ id, accuracy, armed }) => [id, accuracy, armed])).toEqual([
      ['flyer', 0.9, true],
      ['swift', 0.5, true],
    ]);
    expect(card.droneTypes[1]).toEqual({ en: 'Swift' });
  });

  function withCatalogue(block: string): string {
    return minimalScenarioText.replace('"clock":', `"catalogue": ${block}, "clock":`);
  }
});

describe('set', () => {
  test('replaces a value, in the units of a file', () => {
    const { scenario, card } = compiled(minimalScenarioText, { baseSpeed: '108 km/h', decoyShare: '0.5' });
    expect(scenario.waves[0]?.speed).toEqual({ kind: 'constant', value: expect.closeTo(118 / 3.6, 12) });
    expect(scenario.waves.map(({ count }) => count)).toEqual([10, 10]);
    expect(card.parameters[1]).toMatchObject({ name: 'baseSpeed', value: 30 });
  });

  test('takes an expression', () => {
    expect(compiled(minimalScenarioText, { decoyShare: '= 1 / 4' }).scenario.waves[0]?.count).toBe(15);
  });

  test('fixes a drawn parameter', () => {
    const { scenario, card } = compiled(minimalScenarioText, { visibility: '0.5' });
    expect(scenario.parameters.map(({ name }) => name)).toEqual(['conditions.readiness']);
    expect(scenario.conditions.visibility).toBe(0.5);
    expect(card.parameters[2]).toMatchObject({ name: 'visibility', value: 0.5, isDrawn: false });
  });

  test.each([
    [
      'decoyShre',
      '0.5',
      'expected the name of a parameter, got unknown name "decoyShre"; did you mean "decoyShare"?',
    ],
    ['decoyShare', '0.95', 'expected a value of 0 to 0.9, got 0.95'],
    [
      'decoyShare',
      'many',
      'expected a value such as 0.45, "180 km/h", "= 2 * share" or a distribution, got "many"',
    ],
    ['baseSpeed', '150', 'expected a speed, got 150'],
    ['baseSpeed', '150 km', 'expected a speed, got "150 km"'],
    [
      'baseSpeed',
      '= import("fs")',
      'expected a function of min max round floor ceil abs clamp sqrt, got "import"',
    ],
    [
      '__proto__x',
      '1',
      'expected the name of a parameter, got unknown name "__proto__x"; known: decoyShare, baseSpeed, visibility, haze',
    ],
  ])('refuses %s=%s', (name, value, message) => {
    const result = parseScenario(minimalScenarioText, {
      file: 'f',
      library: minimalFiles(),
      set: { [name]: value },
    });
    expect(result.ok ? [] : result.problems).toEqual([
      { file: '--set', line: 1, column: name.length + 2, path: `parameters.${name}`, message },
    ]);
  });
});

test('formatProblem() is file:line:column, path and message', () => {
  const result = parseScenario('{ "format": 2 }', { file: 'a.json', library: minimalFiles() });
  const [first] = result.ok
    ? []
    : result.problems.map(formatProblem).filter((line) => line.includes(' format:'));
  expect(first).toBe('a.json:1:13  format: expected 1, the version of the format, got 2');
});

function compiled(text = minimalScenarioText, set: Readonly<Record<string, string>> = {}): CompiledScenario {
  const result = parseScenario(text, { file: 'minimal.json', library: minimalFiles(), set });
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.compiled;
}

describe('readTitle()', () => {
  test('gives the title, whatever else is wrong with the file', () => {
    expect(readTitle(minimalScenarioText)).toEqual({ en: 'Minimal', uk: 'Найменший' });
    expect(readTitle('{ "title": { "en": "Only this" }, }')).toEqual({ en: 'Only this' });
  });

  test('gives nothing where there is none', () => {
    for (const text of ['', '{', '[]', '{}', '{ "title": "bare" }', '{ "title": { "uk": "Лише" } }'])
      expect(readTitle(text)).toBeUndefined();
  });
});
