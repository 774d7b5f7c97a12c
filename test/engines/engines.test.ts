/** Every scenario, ten seeds, in every JavaScript engine of this machine: the same reading, the same nights, to the bit. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureSubject } from '../../scripts/build.mjs';
import { night } from '../../src/engine/index.ts';
import type { CompiledScenario } from '../../src/scenario/index.ts';
import { builtIn } from '../built-in.ts';
import { approximateMath } from './approximate-math.ts';
import { allScenarios, questionOf, seedsOf } from './ask.ts';
import { compareAnswers, differingFunctions } from './compare.ts';
import { type EngineName, engines, type Testimony } from './engine.ts';
import type { Answer, AskedScenario } from './question.ts';
import { decode, encode } from './wire.ts';

const patience = 120_000; // ms, for an engine to start and answer on a busy machine
const seeds = seedsOf(10);
const programs = new Map(engines.map((engine) => [engine.name, engine.find()]));
const present = engines.filter(({ name }) => programs.get(name) !== undefined);
const others = present.filter(({ name }) => name !== 'node').map(({ name }) => name);

let question = '';
const heard = new Map<EngineName, Promise<Testimony>>();

/** What an engine answers; it is asked once. */
async function answerOf(name: EngineName): Promise<Answer> {
  const engine = engines.find((one) => one.name === name);
  if (engine === undefined) throw new Error(`no engine ${name}`);
  const asked = heard.get(name) ?? engine.ask(programs.get(name) ?? '', question);
  heard.set(name, asked);
  return (await asked).answer;
}

beforeAll(() => {
  ensureSubject();
  question = JSON.stringify(questionOf(allScenarios(), seeds));
}, patience);

describe('the engines of this machine', () => {
  it('are Node, on CI Chromium and Bun too', () => {
    const names = present.map(({ name }) => name);
    expect(names).toContain('node');
    if (process.env['CI']) expect(names).toEqual(expect.arrayContaining(['node', 'chromium', 'bun']));
  });

  it(
    'answer for every scenario and every seed',
    async () => {
      const { scenarios } = await answerOf('node');
      expect(scenarios.map(({ id }) => id)).toEqual(allScenarios());
      for (const { nights } of scenarios) {
        expect(nights.map(({ seed }) => seed)).toEqual(seeds);
        expect(new Set(nights.map(({ stateHash }) => stateHash)).size).toBe(seeds.length);
      }
    },
    patience,
  );
});

describe.each(others)('%s', (name) => {
  it(
    'reads every scenario as Node does and has the same nights',
    async () => {
      const verdicts = compareAnswers(await answerOf('node'), await answerOf(name));
      expect(verdicts).toEqual(allScenarios().map((scenario) => ({ scenario, differences: [] })));
    },
    patience,
  );

  it(
    'has the same exact functions',
    async () => {
      const [reference, own] = [await answerOf('node'), await answerOf(name)];
      expect(Object.keys(own.exact).length).toBeGreaterThan(5);
      expect(differingFunctions(reference.exact, own.exact)).toEqual([]);
    },
    patience,
  );
});

describe('Math one unit in the last place off', () => {
  it(
    'is off in every function before the engine is imported',
    async () => {
      const [straight, skewed] = [await answerOf('node'), await answerOf('skewed')];
      expect(differingFunctions(straight.native, skewed.native)).toEqual([...approximateMath]);
    },
    patience,
  );
});

describe('the bundle that the engines run', () => {
  it(
    'has the nights of the sources',
    async () => {
      const { scenarios } = await answerOf('node');
      for (const { id, nights } of scenarios) {
        const { scenario } = builtIn(id);
        for (const { seed, stateHash, outcome } of nights) {
          const { record: _, ...here } = night(scenario, seed);
          expect({ stateHash, ...(decode(outcome) as object) }).toEqual(here);
        }
      }
    },
    patience,
  );

  it(
    'tells nights apart whose launch sites differ in the last place',
    async () => {
      const asked = questionOf(allScenarios().slice(0, 1), seeds.slice(0, 1));
      const moved = { ...asked, scenarios: asked.scenarios.map(withSitesMoved) };
      const ask = engines[0]?.ask(process.execPath, JSON.stringify(moved));
      const [verdict] = compareAnswers(await answerOf('node').then(onlyFirst), (await ask)?.answer as Answer);
      expect(verdict?.differences).toHaveLength(2);
      expect(verdict?.differences[0]).toMatch(
        /^read from its file: scenario\.scenario\.sites\[0\]\.position\.x: /,
      );
      expect(verdict?.differences[1]).toMatch(/^seed "": night [0-9a-f]{16}, [0-9a-f]{16}/);
    },
    patience,
  );
});

function onlyFirst({ scenarios, ...digests }: Answer): Answer {
  const first = scenarios.slice(0, 1).map((one) => ({ ...one, nights: one.nights.slice(0, 1) }));
  return { ...digests, scenarios: first };
}

function withSitesMoved(asked: AskedScenario): AskedScenario {
  const compiled = decode(asked.compiled) as CompiledScenario;
  const sites = compiled.scenario.sites.map(({ id, position: { x, y } }) => {
    return { id, position: { x: x * (1 + Number.EPSILON), y } };
  });
  return { ...asked, compiled: encode({ ...compiled, scenario: { ...compiled.scenario, sites } }) };
}
