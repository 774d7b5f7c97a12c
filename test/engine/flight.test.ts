/** What flies to its target in a night: interceptor drones, helicopters and aircraft. */
import { describe, expect, it } from 'vitest';
import {
  defaultRules,
  type MoveRecord,
  type Policy,
  positionAt,
  type Scenario,
} from '../../src/engine/index.ts';
import { fc } from './property.ts';
import { anyCommandedWorld } from './random-commands.ts';
import { anySeed } from './random-world.ts';
import { binomialInterval } from './statistics.ts';
import {
  aircraft,
  at,
  constant,
  doctrine,
  drone,
  ewArea,
  hour,
  km,
  minute,
  place,
  post,
  recorded,
  sensor,
  wave,
  world,
} from './world.ts';

type Recorded = ReturnType<typeof recorded>;
const flightsOf = ({ record }: Recorded) => record.moves.filter(({ kind }) => kind === 'flight');
const timeAloft = ({ legs }: Pick<MoveRecord, 'legs'>) => (legs.at(-1)?.to ?? 0) - (legs[0]?.from ?? 0);
const immune = [drone({ ewSusceptibility: 0 })];
const hopeless = { slow: 1e-9, small: 1e-9, fast: 1e-9 };

/** A route that turns north at x km. */
const turnAt = (x: number) => ({ via: [{ x: x * km, y: 0 }], spread: 0, doglegs: 0 });

/** One drone along y = 0 to an aircraft that waits at (−20, 10) km. */
const lone = (change: Partial<Scenario> = {}) =>
  world({ waves: [wave(1)], droneTypes: immune, fireUnits: [aircraft(-20 * km, 10 * km)], ...change });

describe('an aircraft', () => {
  it('meets its target on a lead-collision course, kills it, and flies home', () => {
    const result = recorded(lone());
    const [flight] = flightsOf(result);
    const [engagement] = result.record.engagements;
    expect(result.totals.shotDown).toBe(1);
    const meeting = positionAt(flight?.legs ?? [], engagement?.intercept ?? 0);
    expect(Math.hypot(meeting.x - (engagement?.at.x ?? 0), meeting.y - (engagement?.at.y ?? 0))).toBeLessThan(
      0.01,
    );
    const home = positionAt(flight?.legs ?? [], Number.POSITIVE_INFINITY);
    expect([home.x, home.y].map(Math.round)).toEqual([-20 * km, 10 * km]);
    expect(flight?.ready).toBeCloseTo((result.times('sortie.landed')[0] ?? 0) + minute, 6);
  });

  it('flies without a jump, at no more than its speed, over land and sea', () => {
    const result = recorded(
      lone({
        waves: [wave(20, { route: { via: [{ x: -90 * km, y: 20 * km }], spread: 10 * km, doglegs: 3 } })],
        fireUnits: [aircraft(-20 * km, 10 * km, { channels: 5, sortie: { attacks: 3 } })],
      }),
    );
    expect(flightsOf(result).length).toBeGreaterThan(5);
    for (const { legs } of flightsOf(result)) {
      legs.forEach((leg, n) => {
        const before = legs[n - 1];
        expect(Math.hypot(leg.vx, leg.vy)).toBeLessThanOrEqual(100.001);
        if (before === undefined) return;
        expect(leg.from).toBe(before.to);
        const end = positionAt([before], before.to);
        expect(Math.hypot(end.x - leg.x, end.y - leg.y)).toBeLessThan(0.01);
      });
    }
  });

  it('plans its course again when the track turns, and meets it on the new one', () => {
    const result = recorded(
      lone({ waves: [wave(1, { route: turnAt(-130) })], places: [place('north', 0, 60 * km)] }),
    );
    const took = result.times('sortie.launched')[0] ?? 0;
    const turn = 70_000 / 50; // s
    expect(took).toBeLessThan(turn);
    expect(result.record.engagements[0]?.intercept).toBeGreaterThan(turn);
    expect(result.totals.shotDown).toBe(1);
    expect(flightsOf(result)[0]?.legs[0]?.to).toBeCloseTo(turn, 6); // it leaves its first course at the turn
  });

  it('turns back when the track is lost, with its rounds', () => {
    const west = sensor({ position: { x: -200 * km, y: 0 }, range: 70 * km });
    const result = recorded(lone({ sensors: [west] }));
    expect(result.times('sortie.launched')).toHaveLength(1);
    expect(result.times('sortie.returning')).toEqual(result.times('track.dropped'));
    expect([result.roundsFired, result.totals.hit]).toEqual([0, 1]);
    expect(result.record.passes[0]?.why).toBe('too-late');
  });

  it('turns back from a target that it cannot catch any more', () => {
    const slow = aircraft(-20 * km, 10 * km, { roundSpeed: 45 });
    const result = recorded(
      lone({
        waves: [wave(1, { route: turnAt(-130) })],
        places: [place('south', -130 * km, -150 * km)],
        fireUnits: [slow],
      }),
    );
    expect(result.times('sortie.returning')[0]).toBeCloseTo(1400, 6); // at the turn
    expect(result.totals.hit).toBe(1);
  });

  it('attacks as often as its sortie allows, an interval apart', () => {
    const attacks = (count: number, endurance = hour) => {
      const unit = aircraft(-20 * km, 10 * km, {
        pk: hopeless,
        magazine: 20,
        channels: 1,
        sortie: { attacks: count, endurance, turnRound: constant(10 * hour) },
      });
      return recorded(lone({ fireUnits: [unit] })).times('engagement.fired');
    };
    for (const count of [1, 2, 4]) {
      const times = attacks(count);
      expect(times).toHaveLength(count);
      times.slice(1).forEach((time, n) => {
        expect(time - (times[n] as number)).toBeCloseTo(30, 6);
      });
    }
  });

  it.each([0, 200, 5000])(
    'is back before its endurance is over, whatever it meets, though it learns the result only %d s later',
    (takes) => {
      const endurance = 1500;
      const unit = aircraft(-20 * km, 10 * km, {
        pk: hopeless,
        channels: 4,
        assessment: constant(takes),
        sortie: { attacks: 50, endurance },
      });
      const result = recorded(lone({ waves: [wave(30)], fireUnits: [unit] }));
      expect(flightsOf(result).length).toBeGreaterThan(5);
      for (const flight of flightsOf(result)) expect(timeAloft(flight)).toBeLessThanOrEqual(endurance + 1e-6);
      expect(result.times('sortie.landed')).toHaveLength(flightsOf(result).length);
    },
  );

  it('circles until it knows the result, and leaves for home while its fuel lasts where that comes too late', () => {
    const circled = (takes: number) => {
      const unit = aircraft(-20 * km, 10 * km, { assessment: constant(takes), sortie: { endurance: 1500 } });
      const result = recorded(lone({ fireUnits: [unit] }));
      const [flight] = flightsOf(result);
      const [out, circle, back] = flight?.legs ?? [];
      expect([flight?.legs.length, result.times('sortie.returning').length]).toEqual([3, 1]);
      expect([circle?.vx, circle?.vy, back?.to]).toEqual([0, 0, result.times('sortie.landed')[0]]);
      expect(circle?.from).toBe(out?.to);
      const [engagement] = result.record.engagements;
      expect(engagement?.assessed).toBeCloseTo((engagement?.intercept ?? 0) + takes, 6);
      return { circles: (circle?.to ?? 0) - (circle?.from ?? 0), aloft: flight && timeAloft(flight) };
    };
    expect(circled(100).circles).toBeCloseTo(100, 6);
    expect(circled(100).aloft).toBeLessThan(1500);
    expect(circled(5000).circles).toBeLessThan(5000);
    expect(circled(5000).aloft).toBeCloseTo(1500, 6);
  });

  it('leaves a target that has turned away before its next attack, where it could not come home from there', () => {
    const run = (endurance: number) => {
      const unit = aircraft(-100 * km, 0, {
        pk: hopeless,
        sortie: { attacks: 2, attackInterval: 500, endurance, turnRound: constant(10 * hour) },
      });
      const away = {
        waves: [wave(1, { route: turnAt(-160) })],
        places: [place('north', -160 * km, 200 * km)],
      };
      return recorded(lone({ ...away, fireUnits: [unit] }));
    };
    const [short, long] = [run(1700), run(3600)];
    expect([short, long].map(({ roundsFired }) => roundsFired)).toEqual([1, 2]);
    for (const flight of flightsOf(short)) expect(timeAloft(flight)).toBeLessThanOrEqual(1700 + 1e-6);
  });

  it('is never longer in the air than its endurance, in any world', () => {
    let count = 0;
    fc.assert(
      fc.property(anyCommandedWorld, anySeed, ([scenario, commands], seed) => {
        const { record } = recorded(scenario, seed, { commands });
        for (const flight of record.moves) {
          if (flight.kind !== 'flight') continue;
          const { sortie } = record.laydown.fireUnits[flight.unit] ?? {};
          expect(timeAloft(flight)).toBeLessThanOrEqual((sortie?.endurance ?? 0) + 1e-6);
          count++;
        }
      }),
      { numRuns: 150 },
    );
    expect(count).toBeGreaterThan(100);
  });

  it('does not take off for what lies beyond its endurance', () => {
    const short = aircraft(-20 * km, 10 * km, { sortie: { endurance: 60 } });
    const result = recorded(lone({ fireUnits: [short] }));
    expect(flightsOf(result).every(({ legs }) => (legs.at(-1)?.to ?? 0) - (legs[0]?.from ?? 0) <= 60)).toBe(
      true,
    );
    const far = recorded(lone({ fireUnits: [aircraft(-20 * km, 70 * km, { sortie: { endurance: 60 } })] }));
    expect([flightsOf(far).length, far.totals.hit]).toEqual([0, 1]);
  });

  it('ordered for a target that has turned out of its endurance before its crew is ready stays on the ground', () => {
    const reaction = { kind: 'uniform', min: 0, max: 1600 } as const;
    const unit = aircraft(5 * km, 5 * km, { range: 60 * km, reaction, sortie: { endurance: 600 } });
    const away = { waves: [wave(1, { route: turnAt(-60) })], places: [place('north', -60 * km, 60 * km)] };
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const result = recorded(lone({ ...away, fireUnits: [unit] }), seed);
      for (const { legs } of flightsOf(result)) expect([legs[0]?.x, legs[0]?.y]).toEqual([5 * km, 5 * km]);
      expect(result.times('sortie.launched')).toHaveLength(flightsOf(result).length);
      expect(flightsOf(result).every(({ legs }) => (legs[0]?.to ?? 0) > (legs[0]?.from ?? 0))).toBe(true);
    }
  });

  it('takes a next target from the air while it has attacks left', () => {
    const run = (attacks: number) =>
      recorded(
        lone({
          waves: [wave(3, { spacing: constant(10) })],
          fireUnits: [aircraft(-20 * km, 10 * km, { sortie: { attacks, turnRound: constant(10 * hour) } })],
        }),
        'b',
      );
    expect([1, 3].map((attacks) => [run(attacks).totals.shotDown, flightsOf(run(attacks)).length])).toEqual([
      [1, 1],
      [3, 1],
    ]);
    expect(new Set(run(3).record.engagements.map(({ track }) => track)).size).toBe(3);
  });

  describe('chooses its next target as it would be ordered after a first', () => {
    const call = { callTime: 1e-6 };
    const types = [...immune, drone({ id: 'gerbera', armed: false, ewSusceptibility: 0 })];
    const courses = [0, 8, 25]; // km north of the first: three drones that come 10 s apart
    const scene = (
      [second, third]: readonly [number, number],
      policy: Policy,
      change: Parameters<typeof aircraft>[2] = {},
    ) => {
      const id = (n: number) => `wave-${n}`;
      const waves = [0, second, third].map((type, n) =>
        wave(1, { id: id(n), type, site: n, targets: [{ place: n, weight: 1 }], firstLaunch: n * 10 }),
      );
      const unit = aircraft(-20 * km, 0, {
        post: 0,
        ...change,
        sortie: { attacks: 2, turnRound: constant(10 * hour) },
      });
      const { record } = recorded(
        lone({
          sites: courses.map((y, n) => ({ id: id(n), position: { x: -200 * km, y: y * km } })),
          places: courses.map((y, n) => place(id(n), 0, y * km)),
          droneTypes: types,
          waves,
          sensors: [sensor(call)],
          posts: [post({ policy, handling: constant(1) })],
          fireUnits: [unit],
        }),
        'b',
      );
      return record.engagements.map(({ threat }) => threat);
    };

    it('a strike before a decoy', () => {
      expect(scene([1, 0], 'nearest')).toEqual([0, 2]);
      expect(scene([0, 1], 'nearest')).toEqual([0, 1]);
    });

    it('of two strikes the one that the policy prefers, and the more urgent where it prefers neither', () => {
      expect(scene([0, 0], 'nearest')).toEqual([0, 1]);
      expect(scene([0, 0], 'most-urgent')).toEqual([0, 1]);
      expect(scene([0, 0], 'cheapest-capable')).toEqual([0, 2]); // the outer one leaves the reach first
    });

    it('none with an expected Pk below the least', () => {
      const pk = { slow: 0.9, small: 0.4, fast: 0 };
      expect(scene([1, 1], 'nearest', { pk, doctrine: doctrine({ minPk: 0.3 }) })).toEqual([0, 1]);
      expect(scene([1, 1], 'nearest', { pk, doctrine: doctrine({ minPk: 0.5 }) })).toEqual([0]);
    });

    it('none that is not worth a shot to its post', () => {
      const costPerRound = defaultRules.worth.decoy * 1.01;
      expect(scene([1, 1], 'expected-value', { costPerRound })).toEqual([0]);
      expect(scene([1, 0], 'expected-value', { costPerRound })).toEqual([0, 2]);
      expect(scene([1, 1], 'expected-value')).toEqual([0, 2]);
    });
  });

  it('does not jump to its next target when it loses one that it was about to attack again', () => {
    const west = sensor({ id: 'west', position: { x: -200 * km, y: 0 }, range: 110 * km });
    const north = sensor({ id: 'north', position: { x: -100 * km, y: 60 * km }, range: 20 * km });
    const sites = [...world().sites, { id: 'other', position: { x: -200 * km, y: 60 * km } }];
    const places = [place('plant', 0, 0), place('other', 0, 60 * km)];
    const other = wave(1, { id: 'other', site: 1, targets: [{ place: 1, weight: 1 }], firstLaunch: 500 });
    const unit = aircraft(-90 * km, 20 * km, {
      pk: hopeless,
      range: 200 * km,
      sortie: { attacks: 9, attackInterval: 300 },
    });
    const result = recorded(
      lone({ sites, places, waves: [wave(1), other], sensors: [west, north], fireUnits: [unit] }),
    );
    expect(new Set(result.record.engagements.map(({ threat }) => threat)).size).toBe(2);
    for (const { legs } of flightsOf(result)) {
      legs.slice(1).forEach((leg, n) => {
        const end = positionAt([legs[n] as typeof leg], leg.from);
        expect(Math.hypot(end.x - leg.x, end.y - leg.y)).toBeLessThan(0.01);
      });
    }
  });

  it('goes home, not after the next, where it has no rounds left, may not fire or has been removed', () => {
    const two = { waves: [wave(2, { spacing: constant(120) })] };
    const sortie = { attacks: 5, turnRound: constant(10 * hour) };
    const flown = (change: Parameters<typeof aircraft>[2], commands: Scenario['commands'] = []) =>
      recorded(
        lone({ ...two, fireUnits: [aircraft(-20 * km, 10 * km, { ...change, sortie })], commands }),
        'b',
      );
    const airborne = flown({}).times('sortie.launched')[0] ?? 0;
    expect(flown({}).record.engagements).toHaveLength(2);
    expect(flown({ magazine: 1 }).record.engagements).toHaveLength(1);
    const id = 'aircraft--20000-10000';
    const removed = [at(airborne + 1, { kind: 'remove', id })];
    expect(flown({}, removed).record.engagements).toHaveLength(1);
    expect(flown({}, removed).totals.shotDown).toBe(1); // what it was sent for
    const held = [at(airborne + 1, { kind: 'posture', of: { kind: 'unit', id }, weapons: 'hold' })];
    expect(flown({}, held).record.engagements).toHaveLength(1);
  });

  it('turns back from what is called a decoy before it attacks, where its rounds are too expensive for one', () => {
    const run = (expensiveRound: number) => {
      const sensors = [sensor({ position: { x: -60 * km, y: 0 }, range: 40 * km, callTime: 600 })];
      const unit = aircraft(-20 * km, 10 * km, { channels: 20, doctrine: doctrine({ expensiveRound }) });
      const decoys = { droneTypes: [drone({ armed: false, ewSusceptibility: 0 })], waves: [wave(20)] };
      return recorded(lone({ ...decoys, sensors, fireUnits: [unit] }));
    };
    const [kept, spent] = [run(100), run(101)];
    expect(spent.roundsFired).toBe(spent.times('sortie.launched').length);
    expect(kept.roundsFired).toBeLessThan(kept.times('sortie.launched').length);
    expect(kept.record.passes.filter(({ why }) => why === 'called-decoy')).not.toEqual([]);
    for (const { track, intercept, rounds } of kept.record.engagements) {
      const call = kept.record.tracks[track]?.calls.findLast(({ time }) => time <= intercept)?.call;
      if (rounds > 0) expect(call).toBe('strike');
    }
  });

  it('keeps its crews as the limit: no more in the air or turning round at a time than there are', () => {
    for (const channels of [1, 2, 3]) {
      const unit = aircraft(-20 * km, 10 * km, { channels, sortie: { turnRound: constant(600) } });
      const result = recorded(lone({ waves: [wave(25)], fireUnits: [unit] }));
      expect(Math.max(...result.record.magazines.map(({ busy }) => busy))).toBe(channels);
      const spans = flightsOf(result).map(({ legs, ready }) => [legs[0]?.from ?? 0, ready] as const);
      for (const [from] of spans) {
        expect(spans.filter(([start, end]) => start <= from && from < end).length).toBeLessThanOrEqual(
          channels,
        );
      }
      for (const { legs, ready } of flightsOf(result))
        expect(ready - (legs.at(-1)?.to ?? 0)).toBeCloseTo(600, 6);
    }
  });

  it('counts the rounds of a salvo that were still to come when it killed as wasted', () => {
    const unit = aircraft(-20 * km, 10 * km, { doctrine: doctrine({ salvo: 5 }) });
    const result = recorded(lone({ fireUnits: [unit] }), 'b');
    const [engagement] = result.record.engagements;
    expect(engagement?.result).toBe('killed');
    expect([result.roundsFired, result.shotsWasted]).toEqual([5, 4]);
  });
});

describe('an interceptor drone', () => {
  const expended = (change: Parameters<typeof aircraft>[2] = {}) =>
    aircraft(-20 * km, 10 * km, {
      magazine: 4,
      ...change,
      sortie: { isExpended: true, ...change.sortie },
    });

  it('is a round: spent in its attack, it does not come back', () => {
    const result = recorded(lone({ fireUnits: [expended()] }));
    expect(result.totals.shotDown).toBe(1);
    expect([result.rounds, result.stock]).toEqual([[1], [{ ready: 3, reserve: 0 }]]);
    expect(result.times('sortie.landed')).toEqual([]);
  });

  it('that found nothing comes home, and its round is back', () => {
    const west = sensor({ position: { x: -200 * km, y: 0 }, range: 70 * km });
    const result = recorded(lone({ sensors: [west], fireUnits: [expended()] }));
    expect(result.times('sortie.landed')).toHaveLength(1);
    expect([result.rounds, result.stock, result.costDefence]).toEqual([[0], [{ ready: 4, reserve: 0 }], 0]);
    const [flight] = flightsOf(result);
    expect((flight?.legs.at(-1)?.to ?? 0) - (flight?.legs[0]?.from ?? 0)).toBeLessThanOrEqual(hour);
  });

  it('that found nothing and has no fuel for the way home is lost', () => {
    const west = sensor({ position: { x: -200 * km, y: 0 }, range: 92 * km });
    const out = recorded(lone({ sensors: [west], fireUnits: [expended({ sortie: { endurance: 900 } })] }));
    expect([out.times('sortie.landed').length, out.times('sortie.lost').length]).toEqual([0, 1]);
    expect([out.rounds, out.stock]).toEqual([[1], [{ ready: 3, reserve: 0 }]]);
  });

  it('never makes more rounds than there are room for, though it comes home to a magazine filled meanwhile', () => {
    const west = sensor({ position: { x: -200 * km, y: 0 }, range: 70 * km });
    const unit = expended({ magazine: 1, reserveRounds: 3, reloadTime: 10 });
    const { record, stock } = recorded(lone({ sensors: [west], fireUnits: [unit] }));
    expect(stock).toEqual([{ ready: 1, reserve: 3 }]);
    for (const { ready, reserve } of record.magazines) expect(ready <= 1 && reserve <= 3).toBe(true);
  });

  it('does not find a target that is farther from where it was believed than it can see', () => {
    const unseenTurn = (sight: number) => {
      const west = sensor({ position: { x: -200 * km, y: 0 }, range: 89.9 * km });
      return recorded(
        lone({
          waves: [wave(1, { route: turnAt(-110) })],
          places: [place('north', 0, 110 * km)],
          sensors: [west],
          fireUnits: [expended({ sortie: { sight }, pk: { slow: 1e9, small: 1e9, fast: 1e9 } })],
          rules: { ...world().rules, coastTime: 600 },
        }),
      ).record.engagements[0]?.result;
    };
    expect([unseenTurn(100), unseenTurn(100 * km)]).toEqual(['missed', 'killed']);
  });

  it('that attacks a decoy twice is one round shot at decoys', () => {
    const unit = expended({ pk: hopeless, sortie: { attacks: 3 } });
    const { shotsAtDecoys, roundsFired } = recorded(
      lone({ droneTypes: [drone({ armed: false, ewSusceptibility: 0 })], fireUnits: [unit] }),
    );
    expect(shotsAtDecoys).toBeLessThanOrEqual(roundsFired);
    expect(roundsFired).toBeGreaterThan(0);
  });
});

describe('friendly EW', () => {
  const count = 1500;
  /** Each drone is met by an interceptor of its own that flies through 30 km of jamming on its way. */
  const through = (hazard: number, ewSusceptibility: number, change: Partial<Scenario> = {}) =>
    recorded(
      lone({
        waves: [wave(count, { spacing: constant(0) })],
        fireUnits: [
          aircraft(0, 0, {
            channels: count,
            magazine: count,
            range: 100 * km,
            sortie: { isExpended: true, ewSusceptibility, turnRound: constant(100 * hour) },
          }),
        ],
        ewAreas: [ewArea(-30 * km, 0, { range: 15 * km, hazard })],
        ...change,
      }),
    );

  it.each([
    [1 / 300, 1],
    [1 / 300, 0.3],
    [1 / 100, 0.5],
    [1 / 100, 0],
  ])(
    'of hazard %d takes 1 − e^(−dose) of own interceptors with susceptibility %d',
    (hazard, susceptibility) => {
      const { times } = through(hazard, susceptibility);
      const dose = hazard * susceptibility * 300; // s inside: 30 km at 100 m/s
      const { low, high } = binomialInterval(count, 1 - Math.exp(-dose));
      const lost = times('sortie.lost').length;
      if (dose === 0) expect(lost).toBe(0);
      else expect(lost >= low && lost <= high, `${lost} not in ${low} to ${high}`).toBe(true);
    },
  );

  it('switched on while it is in the air takes it, switched off lets it go on', () => {
    const on = (time: number, isOn: boolean) => at(time, { kind: 'ew', area: 'ew--30000-0', isOn });
    const area = (isOn: boolean) => [ewArea(-30 * km, 0, { range: 15 * km, hazard: 0.05, isOn })];
    const launched = through(0, 1).times('sortie.launched')[0] ?? 0;
    const inside = launched + 200; // enters at 150 s, leaves at 450 s
    const late = through(0, 1, { ewAreas: area(false), commands: [on(inside, true)] });
    expect(late.times('sortie.lost')[0]).toBeGreaterThanOrEqual(inside);
    const dose = 0.05 * 250;
    expect(late.times('sortie.lost').length).toBeGreaterThanOrEqual(
      binomialInterval(count, 1 - Math.exp(-dose)).low,
    );
    const early = through(0, 1, { ewAreas: area(true), commands: [on(inside, false)] });
    expect(early.times('sortie.lost').every((time) => time <= inside)).toBe(true);
    const { low, high } = binomialInterval(count, 1 - Math.exp(-0.05 * 50));
    const lost = early.times('sortie.lost').length;
    expect(lost >= low && lost <= high, `${lost} not in ${low} to ${high}`).toBe(true);
  });

  it('switched on in flight does not stop the night at the next turn of the target', () => {
    const turning = { waves: [wave(3, { route: turnAt(-110) })], places: [place('north', 0, 10 * km)] };
    const ewAreas = [ewArea(0, 0, { range: 60 * km, hazard: 0.1, isOn: false })];
    const fireUnits = [aircraft(0, 0, { channels: 3, sortie: { isExpended: true, ewSusceptibility: 1 } })];
    const commands = [at(1650, { kind: 'ew', area: 'ew-0-0', isOn: true })];
    const { times } = recorded(lone({ ...turning, ewAreas, fireUnits, commands }));
    expect(times('sortie.lost').length).toBeGreaterThan(0);
  });

  it('leaves the channel of a lost interceptor to its crew’s turn-round, and its track to others', () => {
    const run = through(1, 1, { waves: [wave(1)] });
    expect(run.times('sortie.lost').length).toBeGreaterThan(1);
    expect(run.record.magazines.at(-1)?.busy).toBe(run.times('sortie.launched').length); // hours of turn-round
    expect(run.record.engagements.length).toBeGreaterThan(1);
  });
});
