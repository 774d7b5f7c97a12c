/** Section 1: the salvo exchange: what the defence can stop at once, and the kink beyond it. Sampling unit: independent raids. */
import { describe, expect, it } from 'vitest';
import { type FireUnit, night, type Scenario } from '../../src/engine/index.ts';
import { fc, whole } from '../engine/property.ts';
import { constant, drone } from '../engine/world.ts';
import { excess, salvoLosses } from './closed-forms.ts';
import { pk, speed, stream, through, withDoctrine, zone } from './model-world.ts';
import { expectCount, expectMeanOf, meanOf, once, raidsOf, unhurried } from './nights.ts';

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

/** Leakers of each of some raids. */
function leakers(scenario: Scenario, name: string, raids: number): number[] {
  return raidsOf(scenario, name, raids).map(({ hit }) => hit);
}

describe('E[max(0, O − D)]', unhurried, () => {
  const twelve = magazineOf(12, pk(0.67));

  for (const [attackers, raids, halfWidth, says] of [
    [4, 11_000, 0.0025, '0.0025, or 0.06 % of them'],
    [8, 69_600, 0.02 * 0.615, '2 %'],
    [12, 4600, 0.02 * 3.96, '2 %'],
    [16, 2000, 0.02 * 7.96, '2 %'],
    [24, 2000, 0.02 * 15.96, '2 %'],
  ] as const) {
    it(`of ${attackers} certain attackers against 12 shots of 0.67; ± ${says}`, () => {
      const scenario = through([twelve], stream(attackers, constant(0)));
      const mean = meanOf(leakers(scenario, `certain ${attackers}`, raids));
      expectMeanOf({ mean, n: raids }, excess([attackers, 1], [12, 0.67]), halfWidth);
    });
  }

  describe('of 16 attackers of which each reaches the zone with 0.67', () => {
    const far = 1000; // s to the zone, a thousand times the rest of the way
    const raids = 16_500;
    const sample = once(() => {
      const scenario = through([twelve], stream(16, constant(0)), {
        sites: [{ id: 'far', position: { x: -far * speed, y: 0 } }],
        droneTypes: [drone({ faultRate: -Math.log(0.67) / far })],
      });
      return leakers(scenario, 'faults', raids);
    });
    const expected = excess([16, 0.67], [12, 0.67]);

    it('against 12 shots of 0.67; ± 2 %', () => {
      expectMeanOf({ mean: meanOf(sample()), n: raids }, expected, 0.02 * expected.mean);
    });

    it('is none with P[0] = 0.190; ± 0.011', () => {
      expectCount(sample().filter((hits) => hits === 0).length, raids, expected.none, 0.011);
    });
  });
});
