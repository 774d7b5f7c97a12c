/** What flies to its target in a night: interceptor drones, helicopters and aircraft. */
import { describe, expect, it } from 'vitest';
import { positionAt, type Scenario } from '../../src/engine/index.ts';
import { flightsOf, hopeless, lone, timeAloft, turnAt } from './flight-world.ts';
import { fc } from './property.ts';
import { anyCommandedWorld } from './random-commands.ts';
import { anySeed } from './random-world.ts';
import {
  aircraft,
  at,
  constant,
  doctrine,
  drone,
  hour,
  km,
  minute,
  place,
  recorded,
  sensor,
  wave,
  world,
} from './world.ts';

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

  it('turns back when it is told to hold, though its base is gone', () => {
    const took = recorded(lone()).times('sortie.launched')[0] ?? 0;
    const gone = at(took + 10, { kind: 'remove', id: 'aircraft' });
    const hold = at(took + 20, { kind: 'posture', of: { kind: 'all' }, weapons: 'hold' });
    const ofOwn = (commands: Scenario['commands']) => {
      const fireUnits = [aircraft(-20 * km, 10 * km, { id: 'aircraft' })];
      return recorded(lone({ fireUnits, commands })).roundsFired;
    };
    expect(ofOwn([gone])).toBeGreaterThan(0); // it is in the air
    expect(ofOwn([gone, hold])).toBe(0);
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
