/** Section 1: the salvo exchange: what the defence can stop at once, and the kink beyond it. Sampling unit: independent nights. */
import { describe, expect, it } from 'vitest';
import { type FireUnit, night } from '../../src/engine/index.ts';
import { fc, whole } from '../engine/property.ts';
import { constant, drone } from '../engine/world.ts';
import { excess, salvoLosses } from './closed-forms.ts';
import { pk, speed, stream, through, withDoctrine, zone } from './model-world.ts';
import { expectMeanOf, unhurried } from './nights.ts';

const forever = constant(1e6);
const round = 1e-3; // s between two shots of one channel

/** One channel that fires its rounds one after another at whatever is left, until all are spent. */
const magazineOf = (rounds: number, change: Partial<FireUnit> = {}): FireUnit =>
  zone(0.1, { magazine: rounds, assessment: constant(round), ...withDoctrine({ salvo: 1 }), ...change });

describe('leakers = max(0, N − D)', unhurried, () => {
  const burst = (count: number) => stream(count, constant(0));

  it('where D is channels that stay busy', () => {
    fc.assert(
      fc.property(whole(0, 30), whole(1, 5), whole(1, 5), (attackers, units, channels) => {
        const battery = Array.from({ length: units }, (_, n) =>
          zone(0.1, { id: `unit-${n}`, channels, assessment: forever }),
        );
        const { totals } = night(through(battery, burst(attackers)), 'channels');
        expect(totals.hit).toBe(
          salvoLosses({ hitsFired: attackers, defeated: units * channels, toLose: 1 }, attackers),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('where D is salvoes in the magazine and behind it, zero below and slope one above', () => {
    const leakers = (attackers: number, salvoes: number, behind: number) => {
      const unit = magazineOf(4 * salvoes, {
        reserveRounds: 4 * behind,
        reloadTime: round,
        ...withDoctrine({ salvo: 4 }),
      });
      return night(through([unit], burst(attackers)), 'magazine').totals.hit;
    };
    fc.assert(
      fc.property(whole(0, 20), whole(1, 6), whole(0, 12), (attackers, salvoes, behind) => {
        expect(leakers(attackers, salvoes, behind)).toBe(Math.max(0, attackers - salvoes - behind));
      }),
      { numRuns: 100 },
    );
  });
});

describe('E[max(0, O − D)]', unhurried, () => {
  function meanLeakers(scenario: Parameters<typeof night>[0], name: string, nights: number): number {
    let hits = 0;
    for (let n = 0; n < nights; n++) hits += night(scenario, `${name}#${n}`).totals.hit;
    return hits / nights;
  }

  for (const [attackers, halfWidth] of [
    [4, 0.01],
    [8, 0.08],
    [12, 0.13],
    [16, 0.13],
    [24, 0.13],
  ] as const) {
    it(`of ${attackers} certain attackers against 12 shots of 0.67; ± ${halfWidth}`, () => {
      const scenario = through([magazineOf(12, pk(0.67))], stream(attackers, constant(0)));
      const nights = 2000;
      const expected = excess([attackers, 1], [12, 0.67]);
      expectMeanOf({ mean: meanLeakers(scenario, 'certain', nights), n: nights }, expected, halfWidth);
    });
  }

  it('of 16 attackers of which each reaches the zone with 0.67; ± 0.13', () => {
    const far = 1000; // s to the zone, a thousand times the rest of the way
    const scenario = through([magazineOf(12, pk(0.67))], stream(16, constant(0)), {
      sites: [{ id: 'far', position: { x: -far * speed, y: 0 } }],
      droneTypes: [drone({ faultRate: -Math.log(0.67) / far })],
    });
    const mean = meanLeakers(scenario, 'faults', 4000);
    expectMeanOf({ mean, n: 4000 }, excess([16, 0.67], [12, 0.67]), 0.13);
  });
});
