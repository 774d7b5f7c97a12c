/** A night depends on its scenario and its seed, and on nothing else: not on threads, records, ties or the platform's Math. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { exactMath } from '../eslint.config.js';
import { ensureCli } from '../scripts/build.mjs';
import { builtInScenarios } from '../src/cli/library.ts';
import { localPool, type Pool, runNights } from '../src/compute/index.ts';
import { nodePool } from '../src/compute/node-pool.ts';
import { type Night, night, type Scenario } from '../src/engine/index.ts';
import { smallScenario } from './analysis/small-night.ts';
import { builtIn } from './built-in.ts';
import { fc } from './engine/property.ts';
import { anySeed, anyWorld } from './engine/random-world.ts';
import { approximateMath, skewMath } from './engines/approximate-math.ts';

const seeds = ['a', 'b', 'monday', 'ніч', ''];
const scenarios: [string, Scenario][] = [
  ['a small night', smallScenario()],
  ...builtInScenarios('.').map((id): [string, Scenario] => [id, builtIn(id).scenario]),
];

/** Everything that a night came to, without its record. */
const outcome = ({ record: _, ...rest }: Night) => rest;

describe.each(scenarios)('%s', (_, scenario) => {
  it('is the same twice', () => {
    for (const seed of seeds) expect(night(scenario, seed)).toEqual(night(scenario, seed));
  });

  it('is another with another seed', () => {
    expect(new Set(seeds.map((seed) => night(scenario, seed).stateHash)).size).toBe(seeds.length);
  });

  it('is the same for a scenario that crossed a thread boundary', () => {
    for (const seed of seeds) expect(night(structuredClone(scenario), seed)).toEqual(night(scenario, seed));
  });

  it('leaves its scenario as it was', () => {
    const before = structuredClone(scenario);
    night(scenario, 'a', { record: true });
    expect(scenario).toEqual(before);
  });

  it('is the same whether it is recorded or not', () => {
    for (const seed of seeds)
      expect(outcome(night(scenario, seed, { record: true }))).toEqual(outcome(night(scenario, seed)));
  });

  it('does not depend on the order in which events at the same time happen to be queued', () => {
    for (const seed of seeds) {
      for (const shuffleTies of [1, 2, 77])
        expect(night(scenario, seed, { shuffleTies })).toEqual(night(scenario, seed));
    }
  });
});

describe('workers', () => {
  beforeAll(() => ensureCli());

  it.each(scenarios)('give the same nights for one and for four: %s', async (_, scenario) => {
    const drones = scenario.waves.reduce((sum, { count }) => sum + count, 0);
    const request = { scenario, seed: 'S', runs: drones > 500 ? 8 : 40 };
    const one = await nightsOf(request, localPool());
    const four = await nightsOf(request, nodePool(4, pathToFileURL(path.resolve('dist/cli/node-worker.js'))));
    expect(four).toEqual(one);
  });
});

async function nightsOf(request: Parameters<typeof runNights>[0], pool: Pool) {
  try {
    return await runNights(request, pool);
  } finally {
    await pool.close();
  }
}

describe('the Math of the platform', () => {
  const numeric = (name: string) => Math[name as 'pow'];
  const known: readonly string[] = [...approximateMath, ...exactMath, 'random'];
  const newer = ['f16round', 'sumPrecise']; // exact by definition

  it('has no function that is neither exact nor skewed by this test', () => {
    const functions = Object.getOwnPropertyNames(Math).filter((name) => typeof numeric(name) === 'function');
    expect(functions.filter((name) => !known.includes(name) && !newer.includes(name))).toEqual([]);
  });

  it.each(approximateMath)('is one unit in the last place off in %s where it is skewed', (name) => {
    const [x, y] = name === 'acosh' ? [1.7, 0.3] : [0.7, 0.3];
    const straight = numeric(name)(x, y);
    const skewed = withSkewedMath(() => numeric(name)(x, y));
    const off = Math.abs((skewed - straight) / straight);
    expect(off).toBeGreaterThan(0);
    expect(off).toBeLessThanOrEqual(Number.EPSILON);
    expect(numeric(name)(x, y)).toBe(straight);
  });

  it.each(scenarios)(
    'does not decide a night where the language leaves it approximate: %s',
    (_, scenario) => {
      for (const seed of seeds) {
        const straight = night(scenario, seed, { record: true });
        expect(withSkewedMath(() => night(scenario, seed, { record: true }))).toEqual(straight);
      }
    },
  );

  it('does not decide a night of any world where the language leaves it approximate', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, (scenario, seed) => {
        const straight = night(scenario, seed, { record: true });
        expect(withSkewedMath(() => night(scenario, seed, { record: true }))).toEqual(straight);
      }),
      { numRuns: 400 },
    );
  });

  it.each(builtInScenarios('.'))('does not decide what is read from a file: %s', (id) => {
    const straight = builtIn(id);
    expect(withSkewedMath(() => builtIn(id))).toEqual(straight);
  });
});

function withSkewedMath<T>(call: () => T): T {
  const straighten = skewMath();
  try {
    return call();
  } finally {
    straighten();
  }
}
