/** Section 2: fire channels, and controllers, as servers. Sampling unit: independent nights. */
import { describe, it } from 'vitest';
import type { Distribution, EngagementRecord, NightRecord } from '../../src/engine/index.ts';
import { constant, post } from '../engine/world.ts';
import { erlangB, erlangC, erlangCWait, layerLeak } from './closed-forms.ts';
import {
  approach,
  exponential,
  instant,
  pk,
  shooter,
  speed,
  stream,
  through,
  withDoctrine,
  zone,
} from './model-world.ts';
import { expectMean, hasHit, overNights, settled, share, unhurried } from './nights.ts';

const minute = 60;
const warmUp = 200; // arrivals, several services long in every case below
const times = { exponential, constant } as const;
const laws = ['exponential', 'constant'] as const;

/** Share of each night's arrivals, one a minute, that meet `a` erlang of work on `channels` and pass. */
function blocked(
  channels: number,
  assessment: Distribution,
  { nights = 20, arrivals = 1000 } = {},
): number[] {
  const scenario = through(
    [zone(instant, { channels, assessment })],
    stream(warmUp + arrivals, exponential(minute)),
  );
  const name = `erlang-b ${channels} ${JSON.stringify(assessment)}`;
  return overNights(scenario, { name, nights }, ({ threats }) => share(settled(threats, { warmUp }), hasHit));
}

describe('a zone too short to wait in', unhurried, () => {
  for (const [channels, erlang] of [
    [10, 20],
    [10, 10],
  ] as const) {
    for (const law of laws) {
      it(`blocks by Erlang B: ${channels} channels, ${erlang} erlang, ${law} service; ± 0.02`, () => {
        const sample = blocked(channels, times[law](erlang * minute), { arrivals: 2000 });
        expectMean(sample, erlangB(channels, erlang), 0.02);
      });
    }
  }

  for (let channels = 1; channels <= 6; channels++) {
    const law = channels % 2 === 0 ? 'exponential' : 'constant';
    it(`blocks by Erlang B: ${channels} of 1.8 erlang, ${law} service; ± 0.02`, () => {
      expectMean(blocked(channels, times[law](1.8 * minute)), erlangB(channels, 1.8), 0.02);
    });
  }

  it('blocks 1 % at 15 channels and 8.108 erlang; ± 0.005', () => {
    expectMean(blocked(15, exponential(8.108 * minute), { arrivals: 1500 }), 0.01, 0.005);
  });

  it('does not care how the channels are shared out among units; ± 0.015', () => {
    const units = Array.from({ length: 5 }, (_, n) =>
      zone(instant, { id: `unit-${n}`, channels: 1 + (n % 2), assessment: exponential(5 * minute) }),
    );
    const scenario = through(units, stream(warmUp + 1500, exponential(minute)));
    const sample = overNights(scenario, { name: 'shared out', nights: 20 }, ({ threats }) =>
      share(settled(threats, { warmUp }), hasHit),
    );
    expectMean(sample, erlangB(7, 5), 0.015);
  });

  it('leaks 1 − Pk (1 − B) with a Pk of 0.7; ± 0.015', () => {
    const unit = zone(instant, {
      channels: 4,
      assessment: exponential(3 * minute),
      ...pk(0.7),
      ...withDoctrine({ salvo: 1 }),
    });
    const sample = overNights(
      through([unit], stream(warmUp + 2000, exponential(minute))),
      { name: 'leak', nights: 20 },
      ({ threats }) => share(settled(threats, { warmUp }), hasHit),
    );
    expectMean(sample, layerLeak(0.7, 4, 3), 0.015);
  });

  it('holds a channel from order to assessment: reaction is service too; ± 0.01', () => {
    const unit = zone(instant, { channels: 3, reaction: constant(5), assessment: exponential(5) });
    const scenario = through([unit], stream(warmUp + 2500, exponential(5)));
    const sample = overNights(scenario, { name: 'reaction', nights: 20 }, ({ threats }) =>
      share(settled(threats, { warmUp }), hasHit),
    );
    expectMean(sample, erlangB(3, 2), 0.01);
  });
});

/** The first engagement of each threat, by threat. */
function firstOf({ threats, engagements }: NightRecord): (EngagementRecord | undefined)[] {
  const first = threats.map((): EngagementRecord | undefined => undefined);
  for (const engagement of engagements) first[engagement.threat] ??= engagement;
  return first;
}

/** From arrival in the zone to the order, s, per threat after the warm-up. */
function waits(record: NightRecord): number[] {
  const first = firstOf(record);
  const all = record.threats.map(
    ({ launched }, n) => (first[n]?.assigned ?? Number.NaN) - launched - approach,
  );
  return settled(all, { warmUp });
}

const meanOf = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;

describe('a zone longer than any queue', unhurried, () => {
  const forever = 1e5; // s

  it('makes 17.4 % wait at 14 channels and 10 erlang; ± 0.02', () => {
    const unit = zone(forever, { channels: 14, assessment: exponential(10 * minute) });
    const scenario = through([unit], stream(warmUp + 5000, exponential(minute)));
    const sample = overNights(scenario, { name: 'erlang-c', nights: 40 }, (record) =>
      share(waits(record), (wait) => wait > 1e-3),
    );
    expectMean(sample, erlangC(14, 10), 0.02);
  });

  it('makes all wait C s / (n − a) on average at 3 channels and 1.8 erlang; ± 5 s of 32', () => {
    const unit = zone(forever, { channels: 3, assessment: exponential(1.8 * minute) });
    const scenario = through([unit], stream(warmUp + 3500, exponential(minute)));
    const sample = overNights(scenario, { name: 'wait', nights: 20 }, (record) => meanOf(waits(record)));
    expectMean(sample, erlangCWait(3, 1.8, 1.8 * minute), 5);
  });

  it('makes tracks wait for a post of 3 controllers as for 3 servers; ± 6 s of 140', () => {
    const unit = shooter(0, {
      range: (forever * speed) / 2,
      channels: 1000,
      assessment: constant(0),
      post: 0,
    });
    const posts = [post({ controllers: 3, handling: exponential(1.8 * minute) })];
    const scenario = through([unit], stream(warmUp + 3500, exponential(minute)), { posts });
    const sample = overNights(scenario, { name: 'controllers', nights: 20 }, (record) =>
      meanOf(waits(record)),
    );
    expectMean(sample, 1.8 * minute + erlangCWait(3, 1.8, 1.8 * minute), 6);
  });
});
