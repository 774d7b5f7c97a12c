/** Section 2: fire channels, and controllers, as servers. Sampling unit: independent nights. */
import { describe, it } from 'vitest';
import type { EngagementRecord, NightRecord, Scenario } from '../../src/engine/index.ts';
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
import {
  expectMean,
  expectMeanOf,
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

const minute = 60;
const times = { exponential, constant } as const;
const laws = ['exponential', 'constant'] as const;
type Law = (typeof laws)[number];

/** Share of each night's arrivals that pass, over 40 nights. @param means s, of spacings and of services where those are drawn. */
function passing(
  scenario: Scenario,
  { name, ...which }: Settled & { name: string },
  means: { spacing: number; service?: number },
): Measure[] {
  return overNights(scenario, { name, nights: 40 }, (record) => ({
    value: share(settled(record.threats, which), hasHit),
    luck: luckOf(record, which, means),
  }));
}

/** The same where `erlang` of work come to some channels, an arrival a minute. The warm-up is ten services long. */
function blocked(channels: number, erlang: number, law: Law, arrivals: number): Measure[] {
  const warmUp = 10 * Math.ceil(erlang);
  const service = erlang * minute;
  return passing(
    through(
      [zone(instant, { channels, assessment: times[law](service) })],
      stream(warmUp + arrivals, exponential(minute)),
    ),
    { name: `erlang-b ${channels} ${erlang} ${law}`, warmUp },
    law === 'exponential' ? { spacing: minute, service } : { spacing: minute },
  );
}

describe('a zone too short to wait in', unhurried, () => {
  for (const erlang of [20, 10]) {
    for (const law of laws) {
      it(`blocks by Erlang B: 10 channels, ${erlang} erlang, ${law} service; ± 0.01`, () => {
        expectMean(blocked(10, erlang, law, 700), erlangB(10, erlang), 0.01);
      });
    }
  }

  for (const [channels, halfWidth] of [
    [1, 0.01],
    [2, 0.01],
    [3, 0.01],
    [4, 0.01],
    [5, 0.006],
    [6, 0.005],
  ] as const) {
    const law = channels % 2 === 0 ? 'exponential' : 'constant';
    it(`blocks by Erlang B: ${channels} of 1.8 erlang, ${law} service; ± ${halfWidth}`, () => {
      expectMean(blocked(channels, 1.8, law, 600), erlangB(channels, 1.8), halfWidth);
    });
  }

  it('blocks 1 % at 15 channels and 8.108 erlang; ± 0.004', () => {
    expectMean(blocked(15, 8.108, 'exponential', 1300), 0.01, 0.004);
  });

  it('does not care how the channels are shared out among units; ± 0.01', () => {
    const service = 5 * minute;
    const units = Array.from({ length: 5 }, (_, n) =>
      zone(instant, { id: `unit-${n}`, channels: 1 + (n % 2), assessment: exponential(service) }),
    );
    const scenario = through(units, stream(50 + 800, exponential(minute)));
    const sample = passing(scenario, { name: 'shared out', warmUp: 50 }, { spacing: minute, service });
    expectMean(sample, erlangB(7, 5), 0.01);
  });

  it('leaks 1 − Pk (1 − B) with a Pk of 0.7; ± 0.01', () => {
    const service = 3 * minute;
    const unit = zone(instant, {
      channels: 4,
      assessment: exponential(service),
      ...pk(0.7),
      ...withDoctrine({ salvo: 1 }),
    });
    const scenario = through([unit], stream(50 + 1300, exponential(minute)));
    const sample = passing(scenario, { name: 'leak', warmUp: 50 }, { spacing: minute, service });
    expectMean(sample, layerLeak(0.7, 4, 3), 0.01);
  });

  it('holds a channel from order to assessment: reaction is service too; ± 0.01', () => {
    const unit = zone(instant, { channels: 3, reaction: constant(5), assessment: exponential(5) });
    const scenario = through([unit], stream(50 + 700, exponential(5)));
    const sample = passing(scenario, { name: 'reaction', warmUp: 50 }, { spacing: 5, service: 10 });
    expectMean(sample, erlangB(3, 2), 0.01);
  });
});

/** The first engagement of each threat, by threat. */
function firstOf({ threats, engagements }: NightRecord): (EngagementRecord | undefined)[] {
  const first = threats.map((): EngagementRecord | undefined => undefined);
  for (const engagement of engagements) first[engagement.threat] ??= engagement;
  return first;
}

/** From arrival in the zone to the order, or to the moment the channel is free again, s, per threat that counts. */
function since(record: NightRecord, until: 'assigned' | 'assessed', which: Settled): readonly number[] {
  const first = firstOf(record);
  const all = record.threats.map(
    ({ launched }, n) => (first[n]?.[until] ?? Number.NaN) - launched - approach,
  );
  return settled(all, which);
}

/** Share of a night's arrivals that wait. Shorter times are rounding. */
const waiting = (waits: readonly number[]): number => share(waits, (wait) => wait > 1e-3);

describe('a zone longer than any queue', unhurried, () => {
  const forever = 1e5; // s

  /** Nights of arrivals at channels that serve a minute on average, and what is measured there. */
  function queueing<T>(
    { channels, erlang, ...which }: Settled & { channels: number; erlang: number },
    size: { nights: number; arrivals: number },
    measure: (record: NightRecord) => T,
  ): (T & { luck: number[] })[] {
    const spacing = minute / erlang;
    const unit = zone(forever, { channels, assessment: exponential(minute) });
    const scenario = through([unit], stream(which.warmUp + size.arrivals, exponential(spacing)));
    const name = `erlang-c ${channels} ${erlang}`;
    return overNights(scenario, { name, nights: size.nights }, (record) => ({
      ...measure(record),
      luck: luckOf(record, which, { spacing, service: minute }),
    }));
  }

  it('makes 17.4 % wait at 14 channels and 10 erlang; ± 0.02', () => {
    const queue = { channels: 14, erlang: 10, warmUp: 300 };
    const sample = queueing(queue, { nights: 40, arrivals: 2500 }, (record) => ({
      value: waiting(since(record, 'assigned', queue)),
    }));
    expectMean(sample, erlangC(14, 10), 0.02);
  });

  describe('at 3 channels and 1.5 erlang', () => {
    const queue = { channels: 3, erlang: 1.5, warmUp: 100 };
    const sample = once(() =>
      queueing(queue, { nights: 100, arrivals: 1000 }, (record) => ({
        wait: waiting(since(record, 'assigned', queue)),
        stay: meanOf(since(record, 'assessed', queue)),
      })),
    );

    it('makes a share C wait; ± 0.01', () => {
      expectMean(
        sample().map(({ wait, luck }) => ({ value: wait, luck })),
        erlangC(3, 1.5),
        0.01,
      );
    });

    it('keeps all for C s / (n − a) + s on average; ± 1.5 %', () => {
      const expected = minute + erlangCWait(3, 1.5, minute);
      expectMean(
        sample().map(({ stay, luck }) => ({ value: stay, luck })),
        expected,
        0.015 * expected,
      );
    });
  });

  describe('at one channel and 0.4 erlang', () => {
    const queue = { channels: 1, erlang: 0.4, warmUp: 50 };
    const sample = once(() =>
      queueing(queue, { nights: 400, arrivals: 1400 }, (record) => ({
        value: meanOf(since(record, 'assigned', queue)),
      })),
    );

    it('makes all wait C s / (n − a) on average; ± 2 %', () => {
      const expected = erlangCWait(1, 0.4, minute);
      expectMean(sample(), expected, 0.02 * expected);
    });

    for (const [nth, of] of ['spacings', 'services'].entries()) {
      it(`draws the ${of} that samples are corrected for with the mean they should have; ± 0.5 %`, () => {
        const mean = 1 + meanOf(sample().map(({ luck }) => luck[nth] ?? Number.NaN));
        expectMeanOf({ mean, n: 400 * 1400 }, { mean: 1, variance: 1 }, 0.005);
      });
    }
  });

  describe('under a post of 3 controllers', () => {
    const which = { warmUp: 100 };
    const spacing = minute / 1.5;
    const [nights, arrivals] = [100, which.warmUp + 1000];
    const sample = once(() => {
      const unit = shooter(0, {
        range: (forever * speed) / 2,
        channels: 1000,
        assessment: constant(0),
        post: 0,
      });
      const posts = [post({ controllers: 3, handling: exponential(minute) })];
      const scenario = through([unit], stream(arrivals, exponential(spacing)), { posts });
      return overNights(scenario, { name: 'controllers', nights }, (record) => ({
        value: meanOf(since(record, 'assigned', which)),
        luck: [...luckOf(record, which, { spacing }), handlingOf(record) / (arrivals * minute) - 1],
      }));
    });

    it('keeps all until they are ordered as 3 channels do, C s / (n − a) + s on average; ± 2 %', () => {
      const expected = minute + erlangCWait(3, 1.5, minute);
      expectMean(sample(), expected, 0.02 * expected);
    });

    it('draws the times of handling that it is corrected for with the mean they should have; ± 1 %', () => {
      const mean = 1 + meanOf(sample().map(({ luck }) => luck[1] ?? Number.NaN));
      expectMeanOf({ mean, n: nights * arrivals }, { mean: 1, variance: 1 }, 0.01);
    });
  });
});

/** All that the controllers of a night's post worked, s. */
function handlingOf({ queues }: NightRecord): number {
  let worked = 0;
  queues.forEach(({ time, handling }, n) => {
    worked += handling * ((queues[n + 1]?.time ?? time) - time);
  });
  return worked;
}
