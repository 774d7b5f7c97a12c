/** Section 3: threats that leave the zone, or fall, while they wait for a channel. Sampling unit: independent nights. */
import { describe, expect, it } from 'vitest';
import type { NightRecord } from '../../src/engine/index.ts';
import { drone, km, place } from '../engine/world.ts';
import { exponentialPatience, lossAtFixedPatience, type Queue } from './closed-forms.ts';
import { allSeeing, exponential, modelWorld, shooter, stream, through, zone } from './model-world.ts';
import {
  expectMean,
  hasHit,
  luckOf,
  type Measure,
  meanOf,
  once,
  overNights,
  type Settled,
  settled,
  share,
  unhurried,
} from './nights.ts';

const minute = 60; // the mean service below

describe('a zone with fixed transit time', unhurried, () => {
  /** Share lost of a night's arrivals, `lambda` a service, over 40 nights. */
  function loses({ lambda, c }: Queue, patience: number, arrivals: Settled & { counted: number }): Measure[] {
    const unit = zone(patience * minute, { channels: c, assessment: exponential(minute) });
    const spacing = minute / lambda;
    const scenario = through([unit], stream(arrivals.warmUp + arrivals.counted, exponential(spacing)));
    const name = `patience ${lambda} ${c} ${patience}`;
    return overNights(scenario, { name, nights: 40 }, (record) => ({
      value: share(settled(record.threats, arrivals), hasHit),
      luck: luckOf(record, arrivals, { spacing, service: minute }),
    }));
  }

  for (const lambda of [0.5, 0.8, 1]) {
    for (const patience of [0.5, 1, 2]) {
      it(`loses by Barrer's formula: 1 channel, ρ ${lambda}, μT ${patience}; ± 0.01`, () => {
        const queue = { lambda, mu: 1, c: 1 };
        const sample = loses(queue, patience, { warmUp: 50, counted: 800 });
        expectMean(sample, lossAtFixedPatience(queue, patience), 0.01);
      });
    }
  }

  for (const [lambda, patience] of [
    [8, 0.25],
    [10, 0.5],
    [12, 0.5],
  ] as const) {
    it(`loses by Gnedenko and Kovalenko's: 10 channels, λ ${lambda}, T ${patience}; ± 0.01`, () => {
      const queue = { lambda, mu: 1, c: 10 };
      const sample = loses(queue, patience, { warmUp: 150, counted: 1000 });
      expectMean(sample, lossAtFixedPatience(queue, patience), 0.01);
    });
  }
});

/** Nights in which threats that would never leave the zone fall of faults after two minutes on average, unless served before. */
function impatient({ lambda, c }: Queue, arrivals: Settled & { nights: number; counted: number }) {
  const patience = 2 * minute;
  const spacing = minute / lambda;
  const scenario = modelWorld({
    sites: [{ id: 'inside', position: { x: 0, y: 0 } }],
    places: [place('beyond', 240 * km, 0)], // 20 patiences away
    droneTypes: [drone({ faultRate: 1 / patience })],
    waves: [stream(arrivals.warmUp + arrivals.counted, exponential(spacing))],
    sensors: [allSeeing()],
    fireUnits: [shooter(0, { range: 300 * km, channels: c, assessment: exponential(minute) })],
  });
  const name = `erlang-a ${lambda} ${c}`;
  return overNights(scenario, { name, nights: arrivals.nights }, (record) => ({
    fell: share(settled(record.threats, arrivals), ({ outcome }) => outcome === 'fell'),
    wait: meanOf(settled(waitsOf(record), arrivals)),
    ended: share(record.threats, ({ outcome }) => outcome === 'fell' || outcome === 'shotDown'),
    luck: luckOf(record, arrivals, { spacing, service: minute }),
  }));
}

/** From launch to the order or the fall, s, per threat. */
function waitsOf({ threats, engagements }: NightRecord): number[] {
  const until = threats.map(({ ended }) => ended);
  for (const { threat, assigned } of engagements) until[threat] = Math.min(until[threat] ?? 0, assigned);
  return threats.map(({ launched }, n) => (until[n] ?? 0) - launched);
}

describe('a zone in which threats fall of faults while they wait', unhurried, () => {
  for (const { queue, arrivals, abandons, wait } of [
    {
      queue: { lambda: 48, mu: 1, c: 50 },
      arrivals: { nights: 40, warmUp: 500, counted: 3500 },
      abandons: { of: '3.1 %', halfWidth: 0.006 },
      wait: { of: '3.7 s', halfWidth: 0.6, says: '0.6 s, a hundredth of a service' },
    },
    {
      queue: { lambda: 8, mu: 1, c: 4 },
      arrivals: { nights: 100, warmUp: 80, counted: 900 },
      abandons: { of: '50.2 %', halfWidth: 0.005 },
      wait: { of: '60.2 s', halfWidth: 0.02 * 60.2, says: '2 %' },
    },
  ]) {
    const { abandons: share, wait: mean } = exponentialPatience(queue, 0.5);
    const nights = once(() => impatient(queue, arrivals));
    const at = `at ${queue.c} channels and ${queue.lambda} a minute`;

    it(`abandons the queue as in Erlang A, ${abandons.of} ${at}; ± ${abandons.halfWidth}`, () => {
      const sample = nights().map(({ fell, luck }) => ({ value: fell, luck }));
      expectMean(sample, share, abandons.halfWidth);
    });

    it(`makes them wait as in Erlang A, ${wait.of} on average ${at}; ± ${wait.says}`, () => {
      const sample = nights().map((one) => ({ value: one.wait, luck: one.luck }));
      expectMean(sample, minute * mean, wait.halfWidth);
    });

    it(`lets none through ${at}`, () => {
      expect(new Set(nights().map(({ ended }) => ended))).toEqual(new Set([1]));
    });
  }
});
