import { describe, expect, it } from 'vitest';
import { type NightRecord, night, type Scenario } from '../../src/engine/index.ts';
import { fc, whole } from './property.ts';
import { anySeed, anyWorld } from './random-world.ts';
import { doctrine, ewArea, gun, km, place, post, sensor, wave, world } from './world.ts';

const far = 5000 * km;

/** How each threat of some waves ended, in order of launch, whatever may be blamed for it. */
function fates(scenario: Scenario, seed: string, waves = scenario.waves.length) {
  const { threats } = night(scenario, seed, { record: true }).record as NightRecord;
  return threats.filter(({ wave: from }) => from < waves).map(({ constraint: _, ...fate }) => fate);
}

/** The same worlds with something more in them that cannot matter. */
const additions: [string, (scenario: Scenario) => Scenario][] = [
  ['a gun far away', (scenario) => ({ ...scenario, fireUnits: [...scenario.fireUnits, gun(far, 0)] })],
  [
    'a commanded gun far away',
    (scenario) => ({
      ...scenario,
      posts: [...scenario.posts, post({ id: 'far-post' })],
      fireUnits: [...scenario.fireUnits, gun(far, 0, { post: scenario.posts.length })],
    }),
  ],
  [
    'a gun on weapons hold amid the raid',
    (scenario) => ({
      ...scenario,
      fireUnits: [
        ...scenario.fireUnits,
        gun(0, 0, { range: 100 * km, doctrine: doctrine({ weapons: 'hold' }) }),
      ],
    }),
  ],
  [
    'a radar far away',
    (scenario) => ({
      ...scenario,
      sensors: [...scenario.sensors, sensor({ id: 'far', position: { x: far, y: 0 }, range: km })],
    }),
  ],
  [
    'a deaf field amid the raid',
    (scenario) => ({ ...scenario, sensors: [...scenario.sensors, sensor({ id: 'deaf', glimpseRate: 0 })] }),
  ],
  ['jamming far away', (scenario) => ({ ...scenario, ewAreas: [...scenario.ewAreas, ewArea(far, 0)] })],
  [
    'a place nobody aims at',
    (scenario) => ({ ...scenario, places: [...scenario.places, place('hamlet', far, 0)] }),
  ],
  [
    'a wave of nobody',
    (scenario) => ({ ...scenario, waves: [...scenario.waves, wave(0, { id: 'nobody' })] }),
  ],
];

describe('the same night', () => {
  it.each(additions)('meets a defence with %s', (_, add) => {
    fc.assert(
      fc.property(anyWorld, anySeed, (scenario, seed) => {
        expect(fates(add(scenario), seed, scenario.waves.length)).toEqual(fates(scenario, seed));
      }),
      { numRuns: 60 },
    );
  });

  it('brings the same drones on the same ways, whatever stands against them', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, (scenario, seed) => {
        const bare = { ...scenario, fireUnits: [], ewAreas: [], sensors: [], posts: [] };
        const defended = fates(scenario, seed);
        fates(bare, seed).forEach((alone, n) => {
          const { wave: from, type, target, launched, ended } = defended[n] as (typeof defended)[number];
          expect([from, type, target, launched]).toEqual([
            alone.wave,
            alone.type,
            alone.target,
            alone.launched,
          ]);
          if (defended[n]?.suppressedAt === undefined) expect(ended).toBeLessThanOrEqual(alone.ended);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('does not let the order of units decide anyone’s luck against a lone drone', () => {
    fc.assert(
      fc.property(whole(1, 6), anySeed, (count, seed) => {
        const guns = Array.from({ length: count }, (_, n) =>
          gun(-150 * km + n * 20 * km, 500, { pk: { slow: 0.3, small: 0.3, fast: 0.3 } }),
        );
        const outcome = (fireUnits: typeof guns) => {
          const { totals, end } = night(world({ waves: [wave(1)], fireUnits }), seed);
          return [totals, end];
        };
        expect(outcome([...guns].reverse())).toEqual(outcome(guns));
      }),
    );
  });

  it('takes a post as long over a drone, whether or not another post has worked on it before', () => {
    const handling = { kind: 'exponential', mean: 20 } as const;
    const hopeless = { slow: 1e-9, small: 1e-9, fast: 1e-9 };
    const shared = doctrine({ unitsPerTrack: 2 });
    const late = gun(-50 * km, 0, { id: 'late', post: 0, pk: hopeless, doctrine: shared });
    const early = gun(-150 * km, 0, { id: 'early', post: 1, pk: hopeless, doctrine: shared });
    const posts = [post({ id: 'own', handling }), post({ id: 'other', handling })];
    const firstOrder = (fireUnits: Scenario['fireUnits'], seed: string) => {
      const { events } = night(world({ waves: [wave(1)], posts, fireUnits }), seed, { record: true })
        .record as NightRecord;
      return events.find((event) => event.kind === 'order.given' && event.post === 0)?.time;
    };
    for (const seed of ['a', 'b', 'c'])
      expect(firstOrder([late, early], seed)).toBe(firstOrder([late], seed));
  });

  it('draws anew for each assessment of a unit that takes a drone on two channels', () => {
    const shared = doctrine({ unitsPerTrack: 2 });
    const unit = gun(-100 * km, 0, {
      channels: 2,
      pk: { slow: 1e-9, small: 1e-9, fast: 1e-9 },
      assessment: { kind: 'exponential', mean: 30 },
      doctrine: shared,
    });
    const { engagements } = night(world({ waves: [wave(1)], fireUnits: [unit] }), 'a', { record: true })
      .record as NightRecord;
    const [one, two] = engagements.map(({ intercept, assessed }) => assessed - intercept);
    expect(Math.abs((one ?? 0) - (two ?? 0))).toBeGreaterThan(0.001);
  });

  it('draws anew for each order of a post on the same drone', () => {
    const handling = { kind: 'exponential', mean: 20 } as const;
    const sensors = [
      sensor({ id: 'west', position: { x: -160 * km, y: 0 }, range: 30 * km }),
      sensor({ id: 'east', position: { x: 0, y: 0 }, range: 60 * km }),
    ];
    const hopeless = { slow: 1e-9, small: 1e-9, fast: 1e-9 };
    const fireUnits = [
      gun(-150 * km, 0, { post: 0, pk: hopeless, magazine: 1 }),
      gun(-30 * km, 0, { post: 0, pk: hopeless, magazine: 1 }),
    ];
    const scenario = world({ waves: [wave(1)], posts: [post({ handling })], fireUnits, sensors });
    const { queues, tracks } = night(scenario, 'a', { record: true }).record as NightRecord;
    const began = queues.filter(
      ({ handling: busy }, n) => busy === 1 && (queues[n - 1]?.handling ?? 0) === 0,
    );
    const ended = queues.filter(({ handling: busy }, n) => busy === 0 && queues[n - 1]?.handling === 1);
    const [one, two] = began.map(({ time }, n) => (ended[n]?.time ?? 0) - time);
    expect(tracks).toHaveLength(2);
    expect(began).toHaveLength(2);
    expect(Math.abs((one ?? 0) - (two ?? 0))).toBeGreaterThan(0.001);
  });
});
