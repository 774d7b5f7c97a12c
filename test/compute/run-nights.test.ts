/** Many nights come out the same, whoever computes them. */
import { describe, expect, it } from 'vitest';
import { campaignRows } from '../../src/analysis/index.ts';
import {
  type Batch,
  type BatchResult,
  type CampaignPool,
  localCampaignPool,
  localPool,
  nightSeed,
  type Pool,
  runBatch,
  runCampaigns,
  runNights,
} from '../../src/compute/index.ts';
import { campaign } from '../../src/engine/index.ts';
import { smallScenario } from '../analysis/small-night.ts';

const scenario = smallScenario();

/** A pool that answers later batches first. */
function backwardPool(
  size: number,
  answer: (batch: Batch) => BatchResult,
): Pool & { readonly asked: number[] } {
  const asked: number[] = [];
  return {
    size,
    asked,
    run(batch) {
      asked.push(batch.from);
      return new Promise((resolve) => setTimeout(() => resolve(answer(batch)), 40 / (1 + batch.from)));
    },
    async close() {},
  };
}

const numbered = (batch: Batch): BatchResult => ({
  kind: 'done',
  summaries: Array.from({ length: batch.to - batch.from }, (_, index) => {
    const seed = nightSeed(batch.seed, batch.from + index);
    return { seed, stateHash: '', metrics: { index: batch.from + index } };
  }),
});

describe('runBatch()', () => {
  it('gives night i the seed text "S#i"', () => {
    const result = runBatch({ scenario, seed: 'S', from: 3, to: 5 });
    expect(result.kind === 'done' && result.summaries.map(({ seed }) => seed)).toEqual(['S#3', 'S#4']);
  });

  it('turns a failing night into a result that carries its seed', () => {
    const broken = smallScenario({ waves: undefined as never });
    expect(runBatch({ scenario: broken, seed: 'S', from: 7, to: 9 })).toMatchObject({
      kind: 'failed',
      index: 7,
      seed: 'S#7',
    });
  });
});

describe('runCampaigns()', () => {
  const night = { scenario, daysSince: 1, commands: [] };
  const plan = { nights: [{ ...night, daysSince: 0 }, night], resupply: [{ type: 'gun', rounds: 3 }] };

  it('gives the rows of run i as the campaign with the seed text "S#i" has them, for batches of any size', async () => {
    const one = await runCampaigns({ plan, seed: 'S', runs: 9 }, localCampaignPool());
    const many = await runCampaigns({ plan, seed: 'S', runs: 9 }, { ...localCampaignPool(), size: 5 });
    expect(many).toEqual(one);
    expect(one).toEqual(
      Array.from({ length: 9 }, (_, index) => campaignRows(plan, campaign(plan, nightSeed('S', index)))),
    );
  });

  it('tells how far it is in runs, and sends no more nights in a batch than for an ensemble', async () => {
    const sizes: number[] = [];
    const steps: number[] = [];
    const pool: CampaignPool = {
      size: 1,
      async run({ from, to }) {
        sizes.push(to - from);
        return { kind: 'done', summaries: Array.from({ length: to - from }, () => []) };
      },
      async close() {},
    };
    await runCampaigns({ plan, seed: 'S', runs: 300, onProgress: (done) => steps.push(done) }, pool);
    expect([Math.max(...sizes), steps.at(-1)]).toEqual([32, 300]);
  });

  it('names the earliest campaign that fails', async () => {
    const broken = {
      ...plan,
      nights: [{ ...night, scenario: smallScenario({ waves: undefined as never }) }],
    };
    await expect(runCampaigns({ plan: broken, seed: 'S', runs: 4 }, localCampaignPool())).rejects.toThrow(
      /^campaign with seed "S#0": /,
    );
  });
});

describe('runNights()', () => {
  it('gives the nights in order, also where later ones are ready first', async () => {
    const nights = await runNights({ scenario, seed: 'S', runs: 25 }, backwardPool(3, numbered));
    expect(nights.map(({ metrics }) => metrics.index)).toEqual(
      Array.from({ length: 25 }, (_, index) => index),
    );
  });

  it('gives the same nights for batches of any size', async () => {
    const one = await runNights({ scenario, seed: 'S', runs: 10 }, localPool());
    const many = await runNights({ scenario, seed: 'S', runs: 10 }, { ...localPool(), size: 5 });
    expect(many).toEqual(one);
    expect(new Set(one.map(({ stateHash }) => stateHash)).size).toBe(10);
  });

  it('is the start of a longer ensemble', async () => {
    const short = await runNights({ scenario, seed: 'S', runs: 3 }, localPool());
    const long = await runNights({ scenario, seed: 'S', runs: 7 }, localPool());
    expect(long.slice(0, 3)).toEqual(short);
  });

  it('tells how far it is, up to the end', async () => {
    const steps: number[] = [];
    await runNights(
      { scenario, seed: 'S', runs: 25, onProgress: (done) => steps.push(done) },
      backwardPool(2, numbered),
    );
    expect(steps.at(-1)).toBe(25);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it('names the earliest failing night, also where a later one failed first', async () => {
    const failing = (batch: Batch): BatchResult =>
      batch.from >= 4
        ? { kind: 'failed', index: batch.from, seed: nightSeed(batch.seed, batch.from), message: 'broken' }
        : numbered(batch);
    const pool = backwardPool(4, failing);
    await expect(runNights({ scenario, seed: 'S', runs: 64 }, pool)).rejects.toThrow(
      'night with seed "S#4": broken',
    );
    expect(pool.asked.length).toBeLessThan(16);
  });

  it('stops on a signal, with its reason, and sends nothing more', async () => {
    const stop = new AbortController();
    const asked: number[] = [];
    const pool: Pool = {
      ...localPool(),
      run(batch, signal) {
        asked.push(batch.from);
        return localPool().run(batch, signal);
      },
    };
    const onProgress = () => stop.abort(new Error('enough'));
    await expect(
      runNights({ scenario, seed: 'S', runs: 400, onProgress, signal: stop.signal }, pool),
    ).rejects.toThrow('enough');
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('does not start after the signal', async () => {
    const pool = backwardPool(1, numbered);
    await expect(
      runNights({ scenario, seed: 'S', runs: 4, signal: AbortSignal.abort(new Error('late')) }, pool),
    ).rejects.toThrow('late');
    expect(pool.asked).toEqual([]);
  });

  it('passes on that the pool broke', async () => {
    const pool: Pool = {
      size: 2,
      run: async () => Promise.reject(new Error('thread lost')),
      async close() {},
    };
    await expect(runNights({ scenario, seed: 'S', runs: 4 }, pool)).rejects.toThrow('thread lost');
  });
});
