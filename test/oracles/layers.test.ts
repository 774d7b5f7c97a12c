/** Section 7: two layers, one behind the other. Sampling unit: independent nights. */
import { describe, expect, it } from 'vitest';
import type { ThreatRecord } from '../../src/engine/index.ts';
import { km } from '../engine/world.ts';
import { erlangB, layerLeak } from './closed-forms.ts';
import { exponential, instant, pk, stream, through, withDoctrine, zone } from './model-world.ts';
import {
  expectMean,
  hasHit,
  interval,
  luckOf,
  once,
  overNights,
  settled,
  share,
  unhurried,
} from './nights.ts';

const minute = 60;

describe('two layers at Pk 1, one straight behind the other', unhurried, () => {
  const [first, second] = [6, 4]; // channels
  const erlang = 6;
  const service = erlang * minute;
  const assessment = exponential(service);
  const units = [
    zone(instant, { id: 'first', channels: first, assessment }),
    zone(instant, { id: 'second', channels: second, assessment }, 10 * km),
  ];
  const arrivals = { warmUp: 100, runOut: 5 };
  const sample = once(() =>
    overNights(
      through(units, stream(2300, exponential(minute))),
      { name: 'overflow', nights: 40 },
      (record) => ({
        value: blockedBySecond(settled(record.threats, arrivals)),
        luck: luckOf(record, arrivals, { spacing: minute, service }),
      }),
    ),
  );

  function blockedBySecond(threats: readonly ThreatRecord[]): number {
    return share(
      threats.filter(({ by }) => by !== 0),
      hasHit,
    );
  }

  it('block as one group of all channels does: layer 2 by B(c₁ + c₂) / B(c₁); ± 0.02', () => {
    expectMean(sample(), erlangB(first + second, erlang) / erlangB(first, erlang), 0.02);
  });

  it('block more in layer 2 than Erlang B says of a Poisson stream as strong: overflow comes in bursts', () => {
    const { mean, margin } = interval(sample());
    expect(mean - margin).toBeGreaterThan(erlangB(second, erlang * erlangB(first, erlang)));
  });
});

describe('two layers so far apart that uneven speeds mix the stream anew', unhurried, () => {
  const [one, two] = [
    { pk: 0.7, channels: 4 },
    { pk: 0.8, channels: 2 },
  ];
  const spacing = 10; // s
  const erlang = 3; // that every layer would have if all came to it
  const service = erlang * spacing;
  const layer = ({ pk: p, channels }: typeof one, x: number) =>
    zone(
      10 * instant,
      {
        id: `layer-${x}`,
        channels,
        assessment: exponential(service),
        ...pk(p),
        ...withDoctrine({ salvo: 1 }),
      },
      x,
    );
  const speed = { kind: 'uniform', min: 50, max: 150 } as const; // over 500 km: 3,300 to 10,000 s, against services of 30 s

  it('multiply: leak = Π (1 − Pk (1 − B)); ± 0.01', () => {
    const scenario = through(
      [layer(one, 0), layer(two, 500 * km)],
      stream(1400 + 1100, exponential(spacing), { speed }),
    );
    const arrivals = { warmUp: 700, runOut: 700 };
    const leaked = overNights(scenario, { name: 'independent', nights: 40 }, (record) => ({
      value: share(settled(record.threats, arrivals), hasHit),
      luck: luckOf(record, arrivals, { spacing, service }),
    }));
    const past = layerLeak(one.pk, one.channels, erlang);
    expectMean(leaked, past * layerLeak(two.pk, two.channels, erlang * past), 0.01);
  });
});
