/** What a defence is told before the night comes to: posts, standing orders, rules, types that drive and fly, what can be placed. */
import { describe, expect, test } from 'vitest';
import {
  defaultRules,
  evaluateFormula,
  hashText,
  nothingExpensive,
  type PolicyVariable,
  policyVariables,
} from '../../src/engine/index.ts';
import { type CompiledScenario, formatProblem, parseScenario } from '../../src/scenario/index.ts';
import { minimalFile, minimalFiles, minimalScenarioText } from './minimal.ts';

const ring = 'defences/ring.json';

describe('command posts', () => {
  const [centre, rear] = compiled().scenario.posts;

  test('know their superior and where they sit, or that they have neither', () => {
    expect(centre).toMatchObject({ superior: 1, place: -1, formula: undefined });
    expect(rear).toMatchObject({ superior: -1, place: 1, policy: 'formula' });
  });

  test('weigh by the formula of the file', () => {
    const value = (strike: number) => evaluateFormula(rear?.formula ?? [], { pk: 0.5, strike, cost: 30_000 });
    expect([value(1), value(0)]).toEqual([495_000, -5000]);
  });

  test.each(policyVariables)('may refer to %s', (variable: PolicyVariable) => {
    expect(formulaOf(`= 2 * ${variable}`)).toEqual([
      { kind: 'number', value: 2 },
      { kind: 'parameter', name: variable },
      { kind: 'call', name: 'multiply', arity: 2 },
    ]);
  });

  test('may mix variables with units and with fixed parameters, which are folded', () => {
    const formula = formulaOf('= pk * 1 MUSD - cost + (distance < 5 km) * baseSpeed / (1 m/s)');
    expect(evaluateFormula(formula, { pk: 0.5, cost: 1e5, distance: 4999 })).toBe(4e5 + 50);
    expect(evaluateFormula(formula, { pk: 0.5, cost: 1e5, distance: 5000 })).toBe(4e5);
  });

  test('prefer a variable to a parameter of its name', () => {
    const text = minimalScenarioText.replace('"decoyShare": {', '"rounds": { "value": 7 }, "decoyShare": {');
    expect(formulaOf('= rounds', text)).toEqual([{ kind: 'parameter', name: 'rounds' }]);
  });

  function formulaOf(formula: string, text = minimalScenarioText) {
    const files = { [ring]: minimalFile(ring).replace(/"= pk[^"]*"/, `"${formula}"`) };
    return compiled(text, files).scenario.posts[1]?.formula ?? [];
  }
});

describe('doctrine', () => {
  test('comes from the type, then from standing orders in their order, then from the entry', () => {
    const { fireUnits } = compiled().scenario;
    const doctrines = fireUnits.map(({ id, doctrine }) => [id, doctrine] as const);
    const gun = { weapons: 'free', salvo: 1, reserve: 0, expensiveRound: 10_000, minPk: 0.1 };
    expect(Object.fromEntries(doctrines)).toMatchObject({
      'truck-1': { salvo: 2, unitsPerTrack: 2, minPk: 0, expensiveRound: nothingExpensive },
      'guns-1': { ...gun, unitsPerTrack: 3 },
    });
  });

  test('of an order for a region is for those who stand in it', () => {
    const { fireUnits, regions } = compiled().scenario;
    const inWestland = ({ x, y }: { x: number; y: number }) => {
      const box = regions[0]?.box;
      return box !== undefined && x > box.min.x && x < box.max.x && y > box.min.y && y < box.max.y;
    };
    const guns = fireUnits.filter(({ type }) => type === 'battery');
    expect(guns.length).toBe(4);
    for (const { position, doctrine } of guns)
      expect(doctrine.unitsPerTrack).toBe(inWestland(position) ? 3 : 2);
  });

  test('of a later order replaces that of an earlier one, and an entry both', () => {
    const orders =
      '"doctrines": [{ "doctrine": { "salvo": 3, "minPk": 0.4 } }, { "type": "battery", "doctrine": { "salvo": 4 } },';
    const { fireUnits } = compiled(minimalScenarioText, {
      [ring]: minimalFile(ring).replace('"doctrines": [', orders),
    }).scenario;
    expect(fireUnits[0]?.doctrine).toMatchObject({ salvo: 2, minPk: 0.4 });
    expect(fireUnits[1]?.doctrine).toMatchObject({ salvo: 4, minPk: 0.1 });
  });
});

describe('rules', () => {
  test('come from the scenario, else from its defence, else they are those of the engine', () => {
    expect(compiled().scenario.rules).toEqual({
      ...defaultRules,
      coastTime: 120,
      worth: { strike: 2_000_000, decoy: 10_000 },
      debrisChance: expect.closeTo(0.15, 12),
    });
  });

  test('may hang on what is drawn', () => {
    const { varying } = compiled().scenario;
    const rule = varying.find(({ path }) => path.join('.') === 'rules.debrisChance');
    expect(evaluateFormula(rule?.formula ?? [], { visibility: 0.4 })).toBe(0.3);
  });
});

describe('places', () => {
  test('are repaired in the time they give, else in that of their kind', () => {
    expect(compiled().scenario.places.map(({ repairTime }) => repairTime / 3600)).toEqual([36, 20]);
  });
});

const plainBeta = minimalFile('theatres/flatland.json').replace('"hardness": 2, ', '');

describe('hardness', () => {
  test.each([
    ['energy', 3],
    ['port', 5],
    ['industry', 4],
    ['housing', 2],
    ['airfield', 6],
    ['rail', 3],
    ['storage', 2],
  ])('of a place of the kind %s is %d where the theatre does not say', (kind, hardness) => {
    const theatre = plainBeta.replace('"kind": "port"', `"kind": "${kind}"`);
    const { places } = compiled(minimalScenarioText, { 'theatres/flatland.json': theatre }).scenario;
    expect(places[1]).toMatchObject({ kind, hardness });
  });
});

describe('warheads', () => {
  const warheads = (change: string) => {
    const block = `"catalogue": { "drones": ${change} }, "clock":`;
    const { droneTypes } = compiled(minimalScenarioText.replace('"clock":', block)).scenario;
    return Object.fromEntries(droneTypes.map(({ id, warhead }) => [id, warhead]));
  };

  test('are 1 where a type does not say, and 0 without one', () => {
    expect(warheads('{}')).toMatchObject({ flyer: 1, dummy: 0 });
    expect(warheads('{ "flyer": { "warhead": 1.8 }, "dummy": { "warhead": 1 } }')).toMatchObject({
      flyer: 1.8,
      dummy: 0,
    });
  });
});

describe('sensors and EW', () => {
  test('are on unless the defence says otherwise', () => {
    const { sensors, ewAreas } = compiled().scenario;
    expect(sensors.map(({ isOn }) => isOn)).toEqual([true, true]);
    expect(ewAreas.map(({ isOn }) => isOn)).toEqual([false, false, false, false, false]);
    expect(ewAreas[0]?.recoverShare).toBe(0.25);
  });

  test('call alike or by what it is', () => {
    const { sensors } = compiled().scenario;
    expect(sensors.map(({ callAccuracy }) => callAccuracy)).toEqual([
      { strike: 0.8, decoy: 0.6 },
      { strike: 0.8, decoy: 0.8 },
    ]);
  });

  test.each([
    ['0.9', { strike: 0.9, decoy: 0.9 }],
    ['{ "decoy": 0.7 }', { strike: 0.8, decoy: 0.7 }],
  ])('with a call accuracy changed to %s', (change, accuracy) => {
    const block = `"catalogue": { "sensors": { "tall-radar": { "callAccuracy": ${change} } } }, "clock":`;
    const { sensors } = compiled(minimalScenarioText.replace('"clock":', block)).scenario;
    expect(sensors[0]?.callAccuracy).toEqual(accuracy);
  });
});

describe('sight', () => {
  const sights = (change: string) => {
    const block = `"catalogue": { "fireUnits": { "battery": ${change} } }, "clock":`;
    const { fireUnits, varying } = compiled(minimalScenarioText.replace('"clock":', block)).scenario;
    return { of: (type: string) => fireUnits.find((unit) => unit.type === type), varying };
  };

  test('is the range of the eyes, else of the weapon, unless the type has one', () => {
    const { of } = sights('{}');
    expect(of('truck')).toMatchObject({ range: 8000, sight: 6000 });
    expect(of('battery')).toMatchObject({ range: 8000, sight: 8000 });
    expect(sights('{ "sight": "2 km" }').of('battery')).toMatchObject({ range: 8000, sight: 2000 });
  });

  test('is drawn with the range that it is', () => {
    const { varying } = sights('{ "range": "= visibility * 10 km" }');
    const formulas = ['range', 'sight'].map(
      (field) => varying.find(({ path }) => path.join('.') === `fireUnits.1.${field}`)?.formula,
    );
    expect(formulas[0]).toBeDefined();
    expect(formulas[1]).toEqual(formulas[0]);
  });
});

describe('types that move', () => {
  test('drive at a speed in an area, or do not drive', () => {
    const [truck, gun] = compiled().scenario.fireUnits;
    expect(truck?.mobility).toEqual({
      speed: expect.closeTo(40 / 3.6, 12),
      setUp: { kind: 'uniform', min: 20, max: 60 },
      areaRadius: 12_000,
    });
    expect([gun?.mobility, gun?.sortie, truck?.sortie]).toEqual([undefined, undefined, undefined]);
  });

  test('fly sorties', () => {
    const { palette } = compiled().scenario;
    expect(palette.fireUnits.find(({ type }) => type === 'chopper')?.sortie).toEqual({
      endurance: 900,
      attacks: 3,
      attackInterval: 30,
      sight: 2000,
      turnRound: { kind: 'uniform', min: 60, max: 120 },
      isExpended: false,
      ewSusceptibility: 0.3,
    });
  });

  test('keep what a scenario does not change, and may learn to drive', () => {
    const change =
      '{ "truck": { "mobility": { "areaRadius": "0 km" } }, "battery": { "mobility": { "speed": "20 km/h", "setUp": "5 min", "areaRadius": "5 km" } } }';
    const text = minimalScenarioText.replace('"clock":', `"catalogue": { "fireUnits": ${change} }, "clock":`);
    const result = compiled(
      text.replace(
        '"at": "90 min", "do": "displace", "unit": "truck-1"',
        '"at": "90 min", "do": "move", "id": "truck-1"',
      ),
    );
    const [truck, gun] = result.scenario.fireUnits;
    expect(truck?.mobility).toMatchObject({ areaRadius: 0, setUp: { kind: 'uniform' } });
    expect(gun?.mobility).toMatchObject({ areaRadius: 5000, setUp: { kind: 'constant', value: 300 } });
  });
});

describe('the palette', () => {
  const { palette } = compiled().scenario;

  test('has one of each type, nowhere, without an id, under no post', () => {
    expect(palette.sensors.map(({ type }) => type)).toEqual(['tall-radar', 'eyes']);
    expect(palette.fireUnits.map(({ type }) => type)).toEqual(['battery', 'truck', 'hunter', 'chopper']);
    expect(palette.ewAreas.map(({ type }) => type)).toEqual(['jammer']);
    for (const thing of [...palette.sensors, ...palette.fireUnits, ...palette.ewAreas])
      expect(thing).toMatchObject({ id: '', key: 0, position: { x: 0, y: 0 } });
    expect(palette.fireUnits.map(({ post }) => post)).toEqual([-1, -1, -1, -1]);
  });

  test('knows who brings eyes along', () => expect(palette.eyes).toEqual({ truck: 'eyes' }));

  test('has the standing orders for a type or a layer, not those for a region or for units', () => {
    const [battery, truck] = palette.fireUnits;
    expect(battery?.doctrine).toMatchObject({ minPk: 0.1, expensiveRound: 10_000, unitsPerTrack: 2 });
    expect(truck?.doctrine).toMatchObject({ minPk: 0, salvo: 1 });
  });

  test('varies with what is drawn as those who stand do', () => {
    const change = '"catalogue": { "fireUnits": { "battery": { "nightFactor": "= visibility" } } }, "clock":';
    const { varying } = compiled(minimalScenarioText.replace('"clock":', change)).scenario;
    const paths = varying.map(({ path }) => path.join('.')).filter((path) => path.endsWith('nightFactor'));
    expect(paths).toContain('palette.fireUnits.0.nightFactor');
    expect(paths).toContain('fireUnits.1.nightFactor');
  });
});

test('keys of posts and units are hashes of their ids', () => {
  const { posts, fireUnits } = compiled().scenario;
  for (const { id, key } of [...posts, ...fireUnits]) expect(key).toBe(hashText(id));
});

function compiled(
  text = minimalScenarioText,
  files: Readonly<Record<string, string>> = {},
): CompiledScenario {
  const result = parseScenario(text, { file: 'minimal.json', library: minimalFiles(files) });
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.compiled;
}
