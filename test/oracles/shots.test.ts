/** Section 4: shots at one target, and raids. Sampling unit: threats that meet independent shots, or independent nights. */
import { describe, expect, it } from 'vitest';
import { night } from '../../src/engine/index.ts';
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
import { expectMeanOf } from './nights.ts';

const many = 8000;
const forever = constant(1e6);

/** Expects a count inside the exact 99.9 % interval of a binomial one, and that to be as narrow as stated. */
function expectCount(count: number, trials: number, chance: number, halfWidth: number): void {
  const { low, high } = binomialInterval(trials, chance);
  const found = `${count} of ${trials}, expected ${low} to ${high}`;
  expect((high - low) / 2 / trials, found).toBeLessThanOrEqual(halfWidth);
  expect(count >= low && count <= high, found).toBe(true);
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
    it(`kills by 1 − (1 − p)ⁿ and spends n: p ${p}, n ${n}; ± 0.019`, () => {
      const unit = zone(1, { channels: many, assessment: forever, ...pk(p), ...withDoctrine({ salvo: n }) });
      const { totals, roundsFired } = night(through([unit], stream(many, constant(10))), `salvo ${p} ${n}`);
      expectCount(totals.shotDown, many, killChance(p, n), 0.019);
      expect(roundsFired).toBe(n * many);
    });
  }
});

describe('shoot-look-shoot', () => {
  const cycle = { reaction: constant(5), assessment: constant(15) };

  for (const p of [0.3, 0.7]) {
    for (const n of [1, 2, 3, 5]) {
      it(`kills by 1 − (1 − p)ⁿ for (1 − (1 − p)ⁿ) / p rounds: p ${p}, ${n} looks; ± 0.019 and ± 3 %`, () => {
        const distance = speed * (5 + 20 * (n - 0.5));
        expect(looks(distance, speed, 5, 20)).toBe(n);
        const { totals, roundsFired } = night(head({ ...cycle, ...pk(p) }, distance, many), `look ${p} ${n}`);
        const shots = shotsFired(p, n);
        expectCount(totals.shotDown, many, killChance(p, n), 0.019);
        expectMeanOf({ mean: roundsFired / many, n: many }, shots, Math.max(1e-12, 0.03 * shots.mean));
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

describe('a raid', () => {
  const nights = 5000;

  /** How often a raid of N in one burst loses as many as `isIt` asks for, over independent nights. */
  function raids(
    threats: number,
    fireUnits: ReturnType<typeof shooter>[],
    isIt: (killed: number) => boolean,
  ) {
    const scenario = through(fireUnits, stream(threats, constant(0)));
    let count = 0;
    for (let n = 0; n < nights; n++) if (isIt(night(scenario, `raid#${n}`).totals.shotDown)) count++;
    return count;
  }

  it('of 3 loses 2 or more to two missiles each at 0.71 in 98 % of nights; ± 0.01', () => {
    const unit = zone(1, { channels: 3, assessment: forever, ...pk(0.71), ...withDoctrine({ salvo: 2 }) });
    const q = killChance(0.71, 2);
    const chance = binomial(3, q, 2) + binomial(3, q, 3);
    expectCount(
      raids(3, [unit], (killed) => killed >= 2),
      nights,
      chance,
      0.01,
    );
  });

  it('of N is annihilated by k units on each track with [1 − (1 − p)ᵏ]ᴺ; ± 0.024', () => {
    const [p, k, threats] = [0.6, 3, 4];
    const units = Array.from({ length: k * threats }, (_, n) =>
      zone(1, {
        id: `unit-${n}`,
        magazine: 1,
        assessment: forever,
        ...pk(p),
        ...withDoctrine({ salvo: 1, unitsPerTrack: k }),
      }),
    );
    const count = raids(threats, units, (killed) => killed === threats);
    expectCount(count, nights, raidAnnihilation(p, k, threats), 0.024);
  });
});

describe('M posts that each order one shot at whichever of N threats their controllers are done with first', () => {
  const [p, shots, threats, nights] = [0.6, 12, 4, 5000];
  const posts = Array.from({ length: shots }, (_, n) =>
    post({ id: `post-${n}`, controllers: threats, handling: exponential(1) }),
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
  const scenario = through(units, stream(threats, constant(0)), { posts, ...blindToKills });
  const left = Array.from(
    { length: nights },
    (_, n) => threats - night(scenario, `uncoordinated#${n}`).totals.shotDown,
  );

  it('annihilate the raid by Σ (−1)ʲ C(N, j) (1 − j p / N)ᴹ; ± 0.024', () => {
    const count = left.filter((alive) => alive === 0).length;
    expectCount(count, nights, uncoordinatedAnnihilation(p, shots, threats), 0.024);
  });

  it('leave N (1 − p / N)ᴹ alive; ± 0.04', () => {
    const mean = uncoordinatedSurvivors(p, shots, threats);
    const pairs = threats * (threats - 1) * (1 - (2 * p) / threats) ** shots; // E[alive (alive − 1)]
    const alive = left.reduce((sum, one) => sum + one, 0) / nights;
    expectMeanOf({ mean: alive, n: nights }, { mean, variance: pairs + mean - mean * mean }, 0.04);
  });

  it('do worse than as many shots shared out evenly', () => {
    const even = raidAnnihilation(p, shots / threats, threats);
    const { high } = binomialInterval(nights, uncoordinatedAnnihilation(p, shots, threats));
    expect(high / nights).toBeLessThan(even);
  });
});
