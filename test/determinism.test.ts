/** A night depends on its scenario and its seed, and on nothing else: not on threads, records, ties or the platform's Math. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureCli } from '../scripts/build.mjs';
import { localPool, type Pool, runNights } from '../src/compute/index.ts';
import { nodePool } from '../src/compute/node-pool.ts';
import { type Night, night, type Scenario } from '../src/engine/index.ts';
import { smallScenario } from './analysis/small-night.ts';
import { builtIn, nightOf111 } from './built-in.ts';

const seeds = ['a', 'b', 'monday', 'ніч', ''];
const scenarios: [string, Scenario][] = [
  ['a small night', smallScenario()],
  ['the night of 111', builtIn(nightOf111).scenario],
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
    const request = { scenario, seed: 'S', runs: 40 };
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

const approximate = [
  'acos',
  'acosh',
  'asin',
  'asinh',
  'atan',
  'atan2',
  'atanh',
  'cbrt',
  'cos',
  'cosh',
  'exp',
  'expm1',
  'hypot',
  'log',
  'log10',
  'log1p',
  'log2',
  'pow',
  'sin',
  'sinh',
  'tan',
  'tanh',
] as const;
const original = Object.fromEntries(approximate.map((name) => [name, Math[name]]));

/** The next double away from zero; as it is where there is none. */
function oneUlpOff(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0] = (bits[0] ?? 0n) + 1n;
  return new Float64Array(bits.buffer)[0] ?? value;
}

function skewMath(): void {
  for (const name of approximate) {
    const exact = Math[name] as (...args: number[]) => number;
    Object.assign(Math, { [name]: (...args: number[]) => oneUlpOff(exact(...args)) });
  }
}

describe('the Math of the platform', () => {
  afterEach(() => void Object.assign(Math, original));

  it('is skewed by this test', () => {
    const before = approximate.map((name) => (Math[name] as (...args: number[]) => number)(0.7, 0.3));
    skewMath();
    const after = approximate.map((name) => (Math[name] as (...args: number[]) => number)(0.7, 0.3));
    after.forEach((value, index) => {
      const was = before[index] ?? Number.NaN;
      expect(Number.isNaN(was) || value !== was, approximate[index]).toBe(true);
    });
    expect(Math.abs(Math.sin(1) - 0.8414709848078965)).toBeLessThan(1e-15);
  });

  it.each(scenarios)(
    'does not decide a night where the language leaves it approximate: %s',
    (_, scenario) => {
      const before = seeds.map((seed) => night(scenario, seed).stateHash);
      skewMath();
      expect(seeds.map((seed) => night(scenario, seed).stateHash)).toEqual(before);
    },
  );
});
