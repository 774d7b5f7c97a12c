/** Section 4: shots at one target, and raids. Sampling unit: threats that meet independent shots, or independent nights. */
import { describe, expect, it } from 'vitest';
import { type FireUnit, night, type Scenario } from '../../src/engine/index.ts';
import { fc, real } from '../engine/property.ts';
import { binomialInterval } from '../engine/statistics.ts';
import { constant, place, post } from '../engine/world.ts';
import {
  binomial,
  killChance,
  looks,
  raidAnnihilation,
  shotsFired,
  uncoordinatedAnnihilation,
  uncoordinatedSurvivors,
} from './closed-forms.ts';
import {
  allSeeing,
  approach,
  blindToKills,
  exponential,
  modelWorld,
  pk,
  shooter,
  speed,
  stream,
  through,
  withDoctrine,
  zone,
} from './model-world.ts';
import { expectCount, expectMeanOf, meanOf, once, raidsOf, seedOf, unhurried } from './nights.ts';

const forever = constant(1e6);
const perNight = 2000; // threats
const nights = 8;
const threats = nights * perNight;

/** Threats that were shot down, and rounds that it took, over some nights of one threat after the other. */
function overNights(scenario: Scenario, name: string): { killed: number; rounds: number } {
  let [killed, rounds] = [0, 0];
  for (let n = 0; n < nights; n++) {
    const { totals, roundsFired } = night(scenario, seedOf(`${name}#${n}`));
    killed += totals.shotDown;
    rounds += roundsFired;
  }
  return { killed, rounds };
}

/** Threats fly straight at the unit, which sees them from a distance on: until then nobody does. */
function head(unit: Parameters<typeof shooter>[1], distance: number, threats: number) {
  return modelWorld({
    sites: [{ id: 'site', position: { x: -distance - approach * speed, y: 0 } }],
    places: [place('unit', 0, 0)],
    waves: [stream(threats, constant(1))],
    sensors: [allSeeing({ range: distance })],
    fireUnits: [
      shooter(0, { range: 2 * distance, channels: threats, ...withDoctrine({ salvo: 1 }), ...unit }),
    ],
  });
}

describe('a salvo of n rounds at a threat', () => {
  for (const [p, n] of [
    [0.3, 1],
    [0.3, 3],
    [0.7, 2],
    [0.7, 5],
  ] as const) {
    it(`kills by 1 − (1 − p)ⁿ and spends n: p ${p}, n ${n}; ± 0.014`, () => {
      const unit = zone(1, {
        channels: perNight,
        assessment: forever,
        ...pk(p),
        ...withDoctrine({ salvo: n }),
      });
      const scenario = through([unit], stream(perNight, constant(10)));
      const { killed, rounds } = overNights(scenario, `salvo ${p} ${n}`);
      expectCount(killed, threats, killChance(p, n), 0.014);
      expect(rounds).toBe(n * threats);
    });
  }
});

describe('shoot-look-shoot', () => {
  const cycle = { reaction: constant(5), assessment: constant(15) };

  for (const p of [0.3, 0.7]) {
    for (const n of [1, 2, 3, 5]) {
      it(`kills by 1 − (1 − p)ⁿ for (1 − (1 − p)ⁿ) / p rounds: p ${p}, ${n} looks; ± 0.014 and ± 1.5 %`, () => {
        const distance = speed * (5 + 20 * (n - 0.5));
        expect(looks(distance, speed, 5, 20)).toBe(n);
        const scenario = head({ ...cycle, ...pk(p) }, distance, perNight);
        const { killed, rounds } = overNights(scenario, `look ${p} ${n}`);
        const shots = shotsFired(p, n);
        expectCount(killed, threats, killChance(p, n), 0.014);
        expectMeanOf({ mean: rounds / threats, n: threats }, shots, 0.015 * shots.mean);
      });
    }
  }

  it('takes 1 + ⌊(R/v − t_react) / t_cycle⌋ looks', () => {
    const ground = fc.record({
      distance: real(100, 50_000),
      reaction: real(0.1, 60),
      assessment: real(0.1, 60),
    });
    fc.assert(
      fc.property(ground, ({ distance, reaction, assessment }) => {
        const exact = (distance / speed - reaction) / (reaction + assessment);
        fc.pre(Math.abs(exact - Math.round(exact)) > 1e-6); // a look in the very moment it arrives
        const unit = { reaction: constant(reaction), assessment: constant(assessment), ...pk(1e-12) };
        const { roundsFired } = night(head(unit, distance, 1), 'looks');
        expect(roundsFired).toBe(looks(distance, speed, reaction, reaction + assessment));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a raid', unhurried, () => {
  /** How often a raid of N in one burst loses as many as `isIt` asks for. */
  function count(
    { raids, of }: { raids: number; of: number },
    fireUnits: FireUnit[],
    isIt: (killed: number) => boolean,
  ) {
    const all = raidsOf(through(fireUnits, stream(of, constant(0))), `raid of ${of}`, raids);
    return all.filter(({ shotDown }) => isIt(shotDown)).length;
  }

  it('of 3 loses 2 or more to two missiles each at 0.71 in 98 % of nights; ± 0.007', () => {
    const unit = zone(1, { channels: 3, assessment: forever, ...pk(0.71), ...withDoctrine({ salvo: 2 }) });
    const q = killChance(0.71, 2);
    const chance = binomial(3, q, 2) + binomial(3, q, 3);
    const killed = count({ raids: 5000, of: 3 }, [unit], (one) => one >= 2);
    expectCount(killed, 5000, chance, 0.007);
  });

  it('of N is annihilated by k units on each track with [1 − (1 − p)ᵏ]ᴺ; ± 0.012', () => {
    const [p, k, N, raids] = [0.6, 3, 4, 14_000];
    const units = Array.from({ length: k * N }, (_, n) =>
      zone(1, {
        id: `unit-${n}`,
        magazine: 1,
        assessment: forever,
        ...pk(p),
        ...withDoctrine({ salvo: 1, unitsPerTrack: k }),
      }),
    );
    const annihilated = count({ raids, of: N }, units, (killed) => killed === N);
    expectCount(annihilated, raids, raidAnnihilation(p, k, N), 0.012);
  });

  it('of 10 is annihilated by 500 rounds of 0.1, 50 at each, with 0.94964; ± 0.01', () => {
    const unit = zone(1, { channels: 10, assessment: forever, ...pk(0.1), ...withDoctrine({ salvo: 50 }) });
    const annihilated = count({ raids: 5500, of: 10 }, [unit], (killed) => killed === 10);
    expectCount(annihilated, 5500, raidAnnihilation(0.1, 50, 10), 0.01);
  });
});

describe(
  'M posts that each order one shot at whichever of N threats their controllers are done with first',
  unhurried,
  () => {
    const [p, shots, N, raids] = [0.6, 12, 4, 7000];
    const posts = Array.from({ length: shots }, (_, n) =>
      post({ id: `post-${n}`, controllers: N, handling: exponential(1) }),
    );
    const units = posts.map((_, n) =>
      zone(1000, {
        id: `unit-${n}`,
        post: n,
        magazine: 1,
        assessment: forever,
        ...pk(p),
        ...withDoctrine({ salvo: 1, unitsPerTrack: shots }),
      }),
    );
    const scenario = through(units, stream(N, constant(0)), { posts, ...blindToKills });
    const left = once(() =>
      Array.from(
        { length: raids },
        (_, n) => N - night(scenario, seedOf(`uncoordinated#${n}`)).totals.shotDown,
      ),
    );

    it('annihilate the raid by Σ (−1)ʲ C(N, j) (1 − j p / N)ᴹ; ± 0.02', () => {
      const count = left().filter((alive) => alive === 0).length;
      expectCount(count, raids, uncoordinatedAnnihilation(p, shots, N), 0.02);
    });

    it('leave N (1 − p / N)ᴹ alive; ± 0.007 of the N', () => {
      const mean = uncoordinatedSurvivors(p, shots, N);
      const pairs = N * (N - 1) * (1 - (2 * p) / N) ** shots; // E[alive (alive − 1)]
      const variance = pairs + mean - mean * mean;
      expectMeanOf({ mean: meanOf(left()), n: raids }, { mean, variance }, 0.007 * N);
    });

    it('do worse than as many shots shared out evenly', () => {
      const even = raidAnnihilation(p, shots / N, N);
      const { high } = binomialInterval(raids, uncoordinatedAnnihilation(p, shots, N));
      expect(high / raids).toBeLessThan(even);
    });
  },
);
