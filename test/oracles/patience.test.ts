/** Section 3: threats that leave the zone, or fall, while they wait for a channel. Sampling unit: independent nights. */
import { describe, expect, it } from 'vitest';
import type { NightRecord } from '../../src/engine/index.ts';
import { drone, km, place } from '../engine/world.ts';
import { exponentialPatience, lossAtFixedPatience } from './closed-forms.ts';
import { allSeeing, exponential, modelWorld, shooter, stream, through, zone } from './model-world.ts';
import { expectMean, hasHit, overNights, settled, share, unhurried } from './nights.ts';

const minute = 60; // the mean service below
const warmUp = 200; // arrivals

describe('a zone with fixed transit time', unhurried, () => {
  const loses = (lambda: number, channels: number, patience: number, arrivals: number): number[] => {
    const unit = zone(patience * minute, { channels, assessment: exponential(minute) });
    const scenario = through([unit], stream(warmUp + arrivals, exponential(minute / lambda)));
    return overNights(
      scenario,
      { name: `patience ${lambda} ${channels} ${patience}`, nights: 20 },
      ({ threats }) => share(settled(threats, { warmUp }), hasHit),
    );
  };

  for (const lambda of [0.5, 0.8, 1]) {
    for (const patience of [0.5, 1, 2]) {
      it(`loses by Barrer's formula: 1 channel, ρ ${lambda}, μT ${patience}; ± 0.02`, () => {
        const expected = lossAtFixedPatience({ lambda, mu: 1, c: 1 }, patience);
        expectMean(loses(lambda, 1, patience, 1500), expected, 0.02);
      });
    }
  }

  for (const [lambda, patience] of [
    [8, 0.25],
    [10, 0.5],
    [12, 0.5],
  ] as const) {
    it(`loses by Gnedenko and Kovalenko's: 10 channels, λ ${lambda}, T ${patience}; ± 0.02`, () => {
      const expected = lossAtFixedPatience({ lambda, mu: 1, c: 10 }, patience);
      expectMean(loses(lambda, 10, patience, 2500), expected, 0.02);
    });
  }
});

describe('a zone in which threats fall of faults while they wait', unhurried, () => {
  const patience = 2 * minute;
  const queue = { lambda: 48 / minute, mu: 1 / minute, c: 50 };

  /** Launched inside a zone that none would leave in time. */
  const scenario = modelWorld({
    sites: [{ id: 'inside', position: { x: 0, y: 0 } }],
    places: [place('beyond', 240 * km, 0)], // 20 patiences away
    droneTypes: [drone({ faultRate: 1 / patience })],
    waves: [stream(500 + 3000, exponential(1 / queue.lambda))],
    sensors: [allSeeing()],
    fireUnits: [shooter(0, { range: 300 * km, channels: queue.c, assessment: exponential(minute) })],
  });
  const nights = overNights(scenario, { name: 'erlang-a', nights: 40 }, (record) => ({
    fell: share(settled(record.threats, { warmUp: 500 }), ({ outcome }) => outcome === 'fell'),
    meanWait: meanWait(record),
    ended: share(record.threats, ({ outcome }) => outcome === 'fell' || outcome === 'shotDown'),
  }));

  it('abandons the queue as in Erlang A, 3.1 %; ± 0.01', () => {
    const sample = nights.map(({ fell }) => fell);
    expectMean(sample, exponentialPatience(queue, 1 / patience).abandons, 0.01);
  });

  it('makes them wait as in Erlang A, 3.7 s on average; ± 1 s', () => {
    const sample = nights.map((one) => one.meanWait);
    expectMean(sample, exponentialPatience(queue, 1 / patience).wait, 1);
  });

  it('lets none through', () => {
    expect(nights.map(({ ended }) => ended)).toEqual(nights.map(() => 1));
  });

  /** From launch to the order or the fall, s. */
  function meanWait({ threats, engagements }: NightRecord): number {
    const until = threats.map(({ ended }) => ended);
    for (const { threat, assigned } of engagements) until[threat] = Math.min(until[threat] ?? 0, assigned);
    const waits = settled(
      threats.map(({ launched }, n) => (until[n] ?? 0) - launched),
      { warmUp: 500 },
    );
    return waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
  }
});
