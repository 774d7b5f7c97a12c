/** Why a leaker got through, and why a unit did not fire: a small world for each reason there is. */
import { describe, expect, it } from 'vitest';
import { type Constraint, constraints, type NoFire, noFires, type Scenario } from '../../src/engine/index.ts';
import { fc } from './property.ts';
import { anyCommandedWorld } from './random-commands.ts';
import { anySeed } from './random-world.ts';
import {
  aircraft,
  at,
  constant,
  doctrine,
  drone,
  group,
  gun,
  km,
  place,
  post,
  recorded,
  sensor,
  wave,
  world,
} from './world.ts';

const hopeless = { slow: 1e-9, small: 1e-9, fast: 1e-9 };
const forever = constant(1e6);
const sharp = sensor({ callTime: 1e-6 });
const near = sensor({ position: { x: -50 * km, y: 0 }, range: 6 * km, callTime: 1e-6 });

/** One drone that passes a gun at −50 km, unless the change says otherwise; the last drone to be launched is the one in question. */
const lone = (change: Partial<Scenario> = {}) =>
  world({ waves: [wave(1)], sensors: [sharp], fireUnits: [gun(-50 * km, 0)], ...change });

/** An unarmed drone some seconds ahead of the armed one, that takes what there is. */
const decoyFirst: Partial<Scenario> = {
  droneTypes: [drone(), drone({ id: 'decoy', armed: false })],
  waves: [wave(1, { firstLaunch: 20 }), wave(1, { id: 'decoys', type: 1 })],
};

/** Decoy first, and nothing but the second drone counts. */
const strikeFirst: Partial<Scenario> = { waves: [wave(2, { spacing: constant(20) })] };

const leakers: Record<Constraint, Scenario> = {
  'never-detected': lone({ sensors: [] }),
  'out-of-envelope': lone({ fireUnits: [gun(-50 * km, 50 * km)] }),
  'no-order': lone({
    posts: [post({ handling: constant(1e6) })],
    fireUnits: [gun(-50 * km, 0, { post: 0 })],
  }),
  'no-channel': lone({ ...strikeFirst, fireUnits: [gun(-50 * km, 0, { assessment: forever })] }),
  'decoy-took-slot': lone({ ...decoyFirst, fireUnits: [gun(-50 * km, 0, { assessment: forever })] }),
  'magazine-empty': lone({ ...strikeFirst, fireUnits: [gun(-50 * km, 0, { magazine: 1, channels: 2 })] }),
  'held-by-doctrine': lone({ fireUnits: [gun(-50 * km, 0, { doctrine: doctrine({ weapons: 'hold' }) })] }),
  'called-decoy': lone({
    sensors: [sensor({ callAccuracy: { strike: 0.5, decoy: 0.5 } })],
    fireUnits: [gun(-50 * km, 0, { doctrine: doctrine({ weapons: 'tight' }) })],
  }),
  'too-late': lone({
    fireUnits: [gun(-50 * km, 0, { reaction: constant(400), roundSpeed: 1000 })],
    sensors: [near],
  }),
  missed: lone({ fireUnits: [gun(-50 * km, 0, { pk: hopeless })] }),
};

/** Its post is gone, and it sees nothing by itself. */
const leftAlone = lone({
  posts: [post()],
  fireUnits: [gun(-50 * km, 0, { post: 0, sight: 0 })],
  commands: [at(100, { kind: 'remove', id: 'post-1' })],
});

describe('the constraint of a leaker', () => {
  it.each(Object.entries(leakers))('is %s', (constraint, scenario) => {
    const seeds = ['a', 'b', 'c', 'd', 'e', 'f'];
    const found = seeds.flatMap((seed) => {
      const { record, constraints: counts } = recorded(scenario, seed);
      const last = record.threats.filter(({ outcome }) => outcome === 'hit').at(-1);
      const own = record.threats.filter((threat) => threat.outcome === 'hit').length;
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(own);
      return last?.constraint ?? [];
    });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.filter((one) => one !== 'missed' || constraint === 'missed'))).toEqual(
      new Set([constraint]),
    );
  });

  it('is the one that cost most: a good unit held back outweighs a poor one that missed', () => {
    const poor = gun(-80 * km, 0, { pk: { slow: 0.05, small: 0.05, fast: 0.05 }, assessment: forever });
    const good = gun(-50 * km, 0, { doctrine: doctrine({ weapons: 'hold' }) });
    const weak = gun(-50 * km, 0, {
      doctrine: doctrine({ weapons: 'hold' }),
      pk: { slow: 0.01, small: 0, fast: 0 },
    });
    const hit = (fireUnits: Scenario['fireUnits']) =>
      ['a', 'b', 'c'].flatMap(
        (seed) => recorded(lone({ fireUnits }), seed).record.threats[0]?.constraint ?? [],
      );
    expect(new Set(hit([poor, good]))).toEqual(new Set(['held-by-doctrine']));
    expect(new Set(hit([poor, weak]))).toEqual(new Set(['missed']));
  });

  it('is out-of-envelope where the only unit was gone by then, or could not have hurt it', () => {
    const only = gun(-50 * km, 0);
    const remove = at(2500, { kind: 'remove', id: only.id }); // the drone would come into its reach at 2,800 s
    const gone = recorded(lone({ fireUnits: [{ ...only, reaction: constant(600) }] }), 'a', {
      commands: [remove],
    });
    expect(gone.record.threats.map(({ constraint }) => constraint)).toEqual(['out-of-envelope']);
    const harmless = recorded(
      lone({ fireUnits: [gun(-50 * km, 0, { pk: { slow: 0, small: 0, fast: 0 } })] }),
      'a',
    );
    expect(harmless.record.threats.map(({ constraint }) => constraint)).toEqual(['out-of-envelope']);
  });

  it('is no-order where the post was lost and the unit saw nothing by itself', () => {
    const { record } = recorded(leftAlone);
    expect(record.threats.map(({ constraint }) => constraint)).toEqual(['no-order']);
  });

  it('is there for those that hit, and for no other, in any world', () => {
    fc.assert(
      fc.property(anyCommandedWorld, anySeed, ([scenario, commands], seed) => {
        const { record, constraints: counts } = recorded(scenario, seed, { commands });
        for (const { outcome, constraint } of record.threats)
          expect(constraint !== undefined).toBe(outcome === 'hit');
        expect(counts).toEqual(
          constraints.map((one) => record.threats.filter(({ constraint }) => constraint === one).length),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is missed only where somebody has fired, and never-detected only where there is no track, in any world', () => {
    fc.assert(
      fc.property(anyCommandedWorld, anySeed, ([scenario, commands], seed) => {
        const { record } = recorded(scenario, seed, { commands });
        record.threats.forEach(({ constraint }, threat) => {
          const isTracked = record.tracks.some((track) => track.threat === threat);
          if (constraint !== undefined) expect(constraint === 'never-detected').toBe(!isTracked);
          if (constraint !== 'missed') return;
          expect(record.engagements.some((one) => one.threat === threat && one.rounds > 0)).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });
});

const turning = {
  waves: [wave(1, { route: { via: [{ x: -100 * km, y: 0 }], spread: 0, doglegs: 0 } })],
  places: [place('back', -100 * km, -200 * km)],
};

const passes: Record<NoFire, Scenario> = {
  'no-order': leakers['no-order'],
  'weapons-hold': leakers['held-by-doctrine'],
  'called-decoy': leakers['called-decoy'],
  'not-worthwhile': lone({ fireUnits: [gun(-50 * km, 0, { doctrine: doctrine({ minPk: 1 }) })] }),
  reserve: lone({ fireUnits: [gun(-50 * km, 0, { doctrine: doctrine({ reserve: 5000 }) })] }),
  empty: leakers['magazine-empty'],
  reloading: lone({
    ...strikeFirst,
    fireUnits: [gun(-50 * km, 0, { magazine: 1, channels: 2, reserveRounds: 1, reloadTime: 1e6 })],
  }),
  busy: leakers['no-channel'],
  'busy-with-decoy': leakers['decoy-took-slot'],
  moving: lone({
    fireUnits: [group(-50 * km, 0, { mobility: { setUp: forever } })],
    commands: [at(2500, { kind: 'displace', unit: 'group--50000-0', to: { x: -50 * km, y: 100 } })],
  }),
  'enough-units': lone({
    fireUnits: [gun(-50 * km, 0, { pk: hopeless, assessment: forever }), gun(-50 * km, 100)],
  }),
  'too-late': leakers['too-late'],
  // a drone that its rounds cannot catch up with: met in the middle, or not at all
  'too-close': lone({
    fireUnits: [gun(-50 * km, 0, { minRange: 4 * km, roundSpeed: 15, reaction: constant(1) })],
    sensors: [sensor({ ...near, range: 4.5 * km })],
  }),
  'other-unit': lone({
    fireUnits: [gun(-50 * km, 0, { post: 0 }), gun(-50 * km, 100, { post: 0 })],
    posts: [post()],
  }),
  'out-of-action': lone({ commands: [at(2500, { kind: 'remove', id: 'gun--50000-0' })] }),
  unseen: leftAlone,
};

describe('a unit that did not fire', () => {
  it.each(Object.entries(passes))('gives its reason: %s', (why, scenario) => {
    const reasons = ['a', 'b', 'c'].flatMap((seed) =>
      recorded(scenario, seed).record.passes.map((pass) => pass.why),
    );
    expect(reasons).toContain(why);
  });

  it('knows no reason beyond these', () => {
    expect(Object.keys(passes).sort()).toEqual([...noFires].sort());
    expect(Object.keys(leakers).sort()).toEqual([...constraints].sort());
  });

  it('after a drive for nothing, or a flight that found nothing, was too late', () => {
    const ofLast = (unit: Scenario['fireUnits'][number]) =>
      recorded(lone({ ...turning, fireUnits: [unit] })).record.passes.map(({ why }) => why);
    expect(ofLast(group(-60 * km, 20 * km))).toEqual(['too-late']);
    expect(ofLast(aircraft(-20 * km, 10 * km, { range: 60 * km, roundSpeed: 60 }))).toEqual(['too-late']);
  });

  it('fired exactly where an engagement of it has, in any world', () => {
    fc.assert(
      fc.property(anyCommandedWorld, anySeed, ([scenario, commands], seed) => {
        const { record } = recorded(scenario, seed, { commands });
        for (const { unit, track, why } of record.passes) {
          if (why !== 'fired') continue;
          const own = record.engagements.filter((one) => one.unit === unit && one.track === track);
          expect(own.some(({ rounds }) => rounds > 0)).toBe(true);
        }
        for (const { unit, track, rounds } of record.engagements) {
          if (rounds === 0 || record.laydown.fireUnits[unit]?.sortie !== undefined) continue;
          expect(record.passes.find((one) => one.unit === unit && one.track === track)?.why).toBe('fired');
        }
      }),
      { numRuns: 150 },
    );
  });
});
