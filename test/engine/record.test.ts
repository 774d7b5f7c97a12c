import { describe, expect, it } from 'vitest';
import { worldAt } from '../../src/analysis/index.ts';
import {
  type Night,
  type NightEvent,
  type NightRecord,
  night,
  outcomes,
  positionAt,
  type Scenario,
} from '../../src/engine/index.ts';
import { fc } from './property.ts';
import { anySeed, anyWorld } from './random-world.ts';
import { constant, doctrine, gun, km, place, wave, world } from './world.ts';

const runs = { numRuns: 200 };
const inOrder = (times: readonly number[]) =>
  times.every((time, n) => n === 0 || time >= (times[n - 1] as number));

/** Asserts something of the record of any night. */
function ofAnyNight(check: (record: NightRecord, scenario: Scenario, result: Night) => void): void {
  fc.assert(
    fc.property(anyWorld, anySeed, (scenario, seed) => {
      const result = night(scenario, seed, { record: true });
      check(result.record as NightRecord, scenario, result);
    }),
    runs,
  );
}

const count = (record: NightRecord, kind: NightEvent['kind']) =>
  record.events.filter((event) => event.kind === kind).length;

describe('the record of a night', () => {
  it('agrees with the totals', () => {
    ofAnyNight((record, _, { totals, debris }) => {
      expect(record.threats).toHaveLength(totals.launched);
      for (const outcome of outcomes) {
        expect(record.threats.filter((threat) => threat.outcome === outcome)).toHaveLength(totals[outcome]);
      }
      expect(count(record, 'threat.launched')).toBe(totals.launched);
      expect(count(record, 'threat.shotDown')).toBe(totals.shotDown);
      const adrift = count(record, 'threat.suppressed') - count(record, 'threat.recovered');
      expect(adrift).toBeGreaterThanOrEqual(totals.suppressed + totals.left); // some are shot down on their drift
      expect(adrift).toBeLessThanOrEqual(totals.suppressed + totals.left + totals.shotDown);
      expect(count(record, 'threat.left')).toBe(totals.left);
      expect(count(record, 'threat.fell')).toBe(totals.fell);
      expect(count(record, 'threat.hit')).toBe(totals.hit);
      expect(count(record, 'debris')).toBe(debris.reduce((sum, n) => sum + n, 0));
    });
  });

  it('has a drone lose its way once more than it finds it again where EW had it in the end, and as often where not', () => {
    ofAnyNight(({ events, threats }) => {
      const lost = threats.map(() => 0);
      for (const event of events) {
        if (event.kind === 'threat.suppressed') lost[event.threat] = (lost[event.threat] ?? 0) + 1;
        if (event.kind === 'threat.recovered') lost[event.threat] = (lost[event.threat] ?? 0) - 1;
      }
      threats.forEach(({ outcome, suppressedAt }, threat) => {
        if (outcome === 'suppressed' || outcome === 'left') expect(lost[threat]).toBe(1);
        else if (outcome === 'shotDown') expect([0, 1]).toContain(lost[threat]);
        else expect(lost[threat]).toBe(0);
        if (lost[threat] === 1) expect(suppressedAt).toBeDefined();
      });
    });
  });

  it('changes nothing about the night', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, (scenario, seed) => {
        const { record: _, ...recorded } = night(scenario, seed, { record: true });
        const { record, ...plain } = night(scenario, seed);
        expect(record).toBeUndefined();
        expect(recorded).toEqual(plain);
      }),
      runs,
    );
  });

  it('changes nothing where a drone is shot down before a turn and assessed after it', () => {
    const scenario = world({
      waves: [wave(1, { route: { via: [{ x: -100 * km, y: 0 }], spread: 0, doglegs: 0 } })],
      places: [place('plant', -100 * km, 100 * km)],
      fireUnits: [gun(-110 * km, 0, { assessment: constant(1000) }), gun(-100 * km, 20 * km)].map((unit) => ({
        ...unit,
        doctrine: { ...unit.doctrine, unitsPerTrack: 2 },
      })),
    });
    expect(night(scenario, 'a').rounds).toEqual([1, 0]); // the dead do not turn
    expect(night(scenario, 'a', { record: true }).rounds).toEqual([1, 0]);
  });

  it('keeps the track of a drone shot down until the kill is assessed, and others fire at it meanwhile', () => {
    const twoSalvoes = doctrine({ salvo: 4, unitsPerTrack: 2 });
    const first = gun(-100 * km, 0, {
      id: 'first',
      roundSpeed: 1e6,
      assessment: constant(300),
      doctrine: twoSalvoes,
    });
    const second = gun(-100 * km, 0, { id: 'second', range: 4 * km, doctrine: twoSalvoes });
    const { record, rounds } = night(world({ waves: [wave(1)], fireUnits: [first, second] }), 'a', {
      record: true,
    });
    const [kill, waste] = record?.engagements ?? [];
    expect(rounds).toEqual([4, 4]);
    expect([kill?.result, waste?.result]).toEqual(['killed', 'wasted']);
    expect(record?.tracks[0]?.dropped).toBe(waste?.assessed); // the second to look finds it gone
    expect(record?.tracks[0]?.dropped).toBeGreaterThan(record?.threats[0]?.ended ?? 0);
  });

  it('is in order of time, and inside the night', () => {
    ofAnyNight((record, { duration }) => {
      expect(inOrder(record.events.map(({ time }) => time))).toBe(true);
      expect(inOrder(record.magazines.map(({ time }) => time))).toBe(true);
      expect(inOrder(record.queues.map(({ time }) => time))).toBe(true);
      expect(inOrder(record.tracks.map(({ formed }) => formed))).toBe(true);
      expect(inOrder(record.threats.map(({ launched }) => launched))).toBe(true);
      expect(inOrder(record.engagements.map(({ assigned }) => assigned))).toBe(true);
      expect(inOrder(record.alerts.map(({ from }) => from))).toBe(true);
      for (const { time } of record.events) expect(time >= 0 && time < duration).toBe(true);
    });
  });

  it('flies each threat from its launch to its end without a jump', () => {
    ofAnyNight(({ threats }, { duration }) => {
      for (const { legs, launched, ended } of threats) {
        expect(launched <= ended && ended <= duration).toBe(true);
        expect(legs[0]?.from).toBe(launched);
        expect(legs[legs.length - 1]?.to).toBe(ended);
        legs.forEach((leg, n) => {
          if (n === 0) return;
          const before = legs[n - 1] as typeof leg;
          const end = positionAt([before], before.to);
          expect(before.to).toBe(leg.from);
          expect(Math.hypot(end.x - leg.x, end.y - leg.y)).toBeLessThan(0.01); // a centimetre
        });
      }
    });
  });

  it('has no more channels busy than a unit has, and no magazine below nothing or above its size', () => {
    ofAnyNight(({ magazines }, { fireUnits }) => {
      for (const { unit, busy, ready, reserve } of magazines) {
        const { channels, magazine, reserveRounds } = fireUnits[unit] as Scenario['fireUnits'][number];
        expect(busy >= 0 && busy <= channels).toBe(true);
        expect(ready >= 0 && ready <= magazine).toBe(true);
        expect(reserve >= 0 && reserve <= reserveRounds).toBe(true);
      }
    });
  });

  it('counts rounds out of magazines as they are fired, and those back in that came home', () => {
    ofAnyNight((record, { fireUnits }, { rounds, stock }) => {
      fireUnits.forEach(({ magazine, reserveRounds }, unit) => {
        const { ready, reserve } = stock[unit] ?? { ready: -1, reserve: -1 };
        expect(magazine + reserveRounds - ready - reserve).toBe(rounds[unit]);
      });
      fireUnits.forEach(({ sortie }, unit) => {
        const fired = record.events.reduce((total, event) => {
          if (event.kind === 'engagement.fired' && event.unit === unit) return total + event.rounds;
          const isBack = event.kind === 'sortie.landed' && event.unit === unit && sortie?.isExpended;
          return isBack ? total - 1 : total;
        }, 0);
        expect(fired).toBe(rounds[unit]);
      });
    });
  });

  it('lets nobody fire while it reloads', () => {
    ofAnyNight(({ events }) => {
      const reloading = new Set<number>();
      for (const event of events) {
        if (event.kind === 'unit.reloading') reloading.add(event.unit);
        if (event.kind === 'unit.reloaded') reloading.delete(event.unit);
        if (event.kind === 'engagement.fired') expect(reloading.has(event.unit)).toBe(false);
      }
    });
  });

  it('keeps units out of action out of it', () => {
    ofAnyNight((record, { fireUnits, ewAreas }, { rounds, suppressions }) => {
      for (const id of record.conditions.unready) {
        const unit = fireUnits.findIndex((one) => one.id === id);
        expect(unit >= 0 ? rounds[unit] : suppressions[ewAreas.findIndex((one) => one.id === id)]).toBe(0);
      }
    });
  });

  it('closes every engagement, after it was assigned, fired and met', () => {
    ofAnyNight(({ engagements }, { duration }) => {
      for (const { assigned, fired, intercept, assessed, rounds } of engagements) {
        expect(assigned).toBeLessThanOrEqual(assessed);
        expect(assessed).toBeLessThanOrEqual(duration);
        if (assessed === duration) continue; // the night ended first
        expect(assigned <= fired && fired <= intercept && intercept <= assessed).toBe(true);
        expect(rounds).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('has one killing engagement for each threat shot down, by its unit, at the moment of its end', () => {
    ofAnyNight(({ engagements, threats }) => {
      threats.forEach(({ outcome, by, ended }, threat) => {
        const kills = engagements.filter((one) => one.threat === threat && one.result === 'killed');
        expect(kills).toHaveLength(outcome === 'shotDown' ? 1 : 0);
        for (const { unit, intercept } of kills) expect([unit, intercept]).toEqual([by, ended]);
      });
    });
  });

  it('never gives more units to a track than their doctrine allows', () => {
    ofAnyNight(({ engagements }, { fireUnits }) => {
      engagements.forEach((one, n) => {
        const others = engagements
          .slice(0, n)
          .filter((other) => other.track === one.track && other.assessed > one.assigned);
        expect(others.length).toBeLessThan(fireUnits[one.unit]?.doctrine.unitsPerTrack ?? 0);
      });
    });
  });

  it('never has a unit on weapons hold fire, nor one on tight at a track called decoy when assigned', () => {
    ofAnyNight(({ engagements, tracks }, { fireUnits }) => {
      for (const { unit, track, assigned } of engagements) {
        const weapons = fireUnits[unit]?.doctrine.weapons;
        expect(weapons).not.toBe('hold');
        const call = tracks[track]?.calls.findLast(({ time }) => time <= assigned)?.call;
        if (weapons === 'tight') expect(call).toBe('strike');
      }
    });
  });

  it('has at most one live track on a threat, formed while it flies', () => {
    ofAnyNight(({ tracks, threats }) => {
      threats.forEach(({ launched, ended }, threat) => {
        const own = tracks.filter((track) => track.threat === threat);
        own.forEach(({ formed, dropped, calls }, n) => {
          expect(launched <= formed && formed <= ended && formed <= dropped).toBe(true);
          expect(formed).toBeGreaterThanOrEqual(own[n - 1]?.dropped ?? 0);
          expect(calls.length === 1 || calls.length === 2).toBe(true);
          expect(calls[0]?.time).toBe(formed);
        });
      });
    });
  });

  it('has no more controllers at work than a post has', () => {
    ofAnyNight(({ queues }, { posts }) => {
      for (const { post, handling, waiting } of queues) {
        expect(handling >= 0 && handling <= (posts[post]?.controllers ?? -1)).toBe(true);
        expect(waiting).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('has nothing waiting at a post once the sky is empty', () => {
    ofAnyNight((record, { posts, duration }) => {
      fc.pre(record.tracks.every(({ dropped }) => dropped < duration));
      posts.forEach((_, post) => {
        expect(record.queues.filter((row) => row.post === post).at(-1)?.waiting ?? 0).toBe(0);
      });
    });
  });

  it('shows a world that never forgets, and ends with the totals', () => {
    ofAnyNight((record, scenario, { totals, hits }) => {
      const moments = Array.from({ length: 30 }, (_, n) =>
        worldAt(scenario, record, (scenario.duration * n) / 29),
      );
      moments.forEach(({ counts, units }, n) => {
        const before = moments[n - 1]?.counts ?? {
          launched: 0,
          shotDown: 0,
          suppressed: 0,
          left: 0,
          fell: 0,
          hit: 0,
        };
        for (const field of ['launched', 'shotDown', 'fell', 'hit', 'left'] as const) {
          expect(counts[field]).toBeGreaterThanOrEqual(before[field]); // the suppressed may find their way again
        }
        const { launched, inTheAir, shotDown, suppressed, fell, left, hit } = counts;
        expect(inTheAir + shotDown + suppressed + fell + left + hit).toBe(launched);
        units.forEach(({ busy }, unit) => {
          expect(busy).toBeLessThanOrEqual(scenario.fireUnits[unit]?.channels ?? -1);
        });
      });
      const end = moments[29] as (typeof moments)[number];
      const { airborne, launched, shotDown, suppressed, fell, left, hit } = totals;
      expect(end.counts).toMatchObject({
        inTheAir: airborne,
        launched,
        shotDown,
        suppressed,
        fell,
        left,
        hit,
      });
      expect(end.hits).toEqual(hits);
    });
  });
});
