import { describe, expect, it } from 'vitest';
import { lengthOf, positionAt } from '../../../src/engine/geometry/path.ts';
import type { DroneType, Scenario, Wave } from '../../../src/engine/index.ts';
import { keyOf } from '../../../src/engine/kernel/chance.ts';
import { drawRaid } from '../../../src/engine/raid/launch.ts';
import type { Threat } from '../../../src/engine/raid/threat.ts';
import { fc, real, whole } from '../property.ts';
import { binomialInterval, chiSquare, chiSquare999, distanceFrom } from '../statistics.ts';
import { constant, drone, hour, km, place, wave, world } from '../world.ts';

function raid(change: Partial<Scenario>, seed = 'a', mix?: readonly number[]): Threat[] {
  const scenario = world(change);
  return drawRaid(keyOf(seed), { ...scenario, mix: mix ?? scenario.places.map(() => 1) }, scenario.duration);
}

const many = (count: number, type: Partial<DroneType> = {}, change: Partial<Wave> = {}) =>
  raid({ waves: [wave(count, { spacing: constant(0), ...change })], droneTypes: [drone(type)] });

const shareOf = (threats: readonly Threat[], end: Threat['naturalEnd']) =>
  threats.filter(({ naturalEnd }) => naturalEnd === end).length;

/** A leg of 200 km at 50 m/s. */
const flightTime = 4000;

describe('drawRaid()', () => {
  it('launches each wave in full, its first drone on time and the others one spacing apart', () => {
    const threats = raid({
      waves: [wave(5, { firstLaunch: 600 }), wave(3, { id: 'wave-2', spacing: constant(7) })],
    });
    expect(threats.map(({ wave: from, launch }) => [from, launch])).toEqual([
      [0, 600],
      [0, 660],
      [0, 720],
      [0, 780],
      [0, 840],
      [1, 0],
      [1, 7],
      [1, 14],
    ]);
  });

  it('draws spacings from their distribution', () => {
    const threats = raid({
      waves: [wave(4001, { spacing: { kind: 'exponential', mean: 10 } })],
      duration: 1e9,
    });
    const gaps = threats.slice(1).map(({ launch }, n) => launch - (threats[n] as Threat).launch);
    const { distance, bound } = distanceFrom(gaps, (gap) => 1 - Math.exp(-gap / 10));
    expect(distance).toBeLessThan(bound);
  });

  it('draws speeds and altitudes from theirs, independently', () => {
    const threats = many(
      4000,
      {},
      { speed: { kind: 'uniform', min: 40, max: 60 }, altitude: { kind: 'uniform', min: 100, max: 900 } },
    );
    const drawn = threats.map(({ legs: [leg] }) => ({
      speed: Math.hypot(leg?.vx ?? 0, leg?.vy ?? 0),
      altitude: leg?.altitude ?? 0,
    }));
    const speeds = distanceFrom(
      drawn.map(({ speed }) => speed),
      (v) => (v - 40) / 20,
    );
    const altitudes = distanceFrom(
      drawn.map(({ altitude }) => altitude),
      (h) => (h - 100) / 800,
    );
    expect(speeds.distance).toBeLessThan(speeds.bound);
    expect(altitudes.distance).toBeLessThan(altitudes.bound);
    const fastAndHigh = drawn.filter(({ speed, altitude }) => speed > 50 && altitude > 500).length;
    const { low, high } = binomialInterval(4000, 0.25);
    expect(fastAndHigh >= low && fastAndHigh <= high).toBe(true);
  });

  it('leaves at home what would launch after the night', () => {
    expect(raid({ waves: [wave(10)], duration: 300 })).toHaveLength(5);
    expect(raid({ waves: [wave(10, { firstLaunch: 300 })], duration: 300 })).toHaveLength(0);
    expect(raid({ waves: [wave(0)] })).toEqual([]);
  });

  it('gives a wave the same drones whatever else is launched', () => {
    const own = wave(20, {
      id: 'own',
      route: { via: [{ x: -100 * km, y: 50 * km }], spread: 5 * km, doglegs: 2 },
    });
    fc.assert(
      fc.property(fc.string(), whole(0, 30), fc.boolean(), (seed, count, isFirst) => {
        const other = wave(count, { id: 'other' });
        const alone = raid({ waves: [own] }, seed);
        const among = raid({ waves: isFirst ? [other, own] : [own, other] }, seed).filter(
          (threat) => threat.wave === (isFirst ? 1 : 0),
        );
        expect(among.map((threat) => ({ ...threat, wave: 0 }))).toEqual(alone);
      }),
    );
  });

  it('gives the first drones of a wave the same flights however many follow', () => {
    expect(raid({ waves: [wave(30)] }).slice(0, 20)).toEqual(raid({ waves: [wave(20)] }));
  });

  it('flies straight to the aim point where the route says nothing', () => {
    const [threat] = raid({});
    expect(threat?.legs).toEqual([
      { from: 0, to: flightTime, x: -200 * km, y: 0, vx: 50, vy: 0, altitude: 1000 },
    ]);
    expect(threat).toMatchObject({ launch: 0, end: flightTime, naturalEnd: 'hit', target: 0 });
  });

  it('passes its waypoints in order and turns at each dogleg', () => {
    const via = [
      { x: -150 * km, y: 40 * km },
      { x: -50 * km, y: -20 * km },
    ];
    const [straight] = raid({ waves: [wave(1, { route: { via, spread: 0, doglegs: 0 } })] });
    expect(straight?.legs.slice(1).map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))).toEqual(via);
    const [bent] = raid({ waves: [wave(1, { route: { via, spread: 3 * km, doglegs: 3 } })] });
    expect(bent?.legs).toHaveLength(6);
  });

  it('scatters waypoints by the spread on either axis', () => {
    const threats = many(3000, {}, { route: { via: [{ x: -100 * km, y: 0 }], spread: 2 * km, doglegs: 0 } });
    const corners = threats.map(({ legs }) => legs[1]);
    for (const offsets of [
      corners.map((leg) => (leg?.x ?? 0) + 100 * km),
      corners.map((leg) => leg?.y ?? 0),
    ]) {
      const within = offsets.filter((offset) => Math.abs(offset) < 2 * km).length; // one standard deviation of a normal cut at three
      const { low, high } = binomialInterval(3000, 0.6826894921370859 / 0.9973002039367398);
      expect(within >= low && within <= high).toBe(true);
    }
  });

  it('aims inside the place, about its middle', () => {
    const threats = raid({
      places: [place('town', 0, 0, { radius: 3 * km })],
      waves: [wave(2000, { spacing: constant(0) })],
    });
    const aims = threats.map(({ legs, end }) => positionAt(legs, end));
    const east = aims.filter(({ x }) => x > 0).length;
    const { low, high } = binomialInterval(2000, 0.5);
    expect(east >= low && east <= high).toBe(true);
    expect(Math.max(...aims.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))))).toBeLessThanOrEqual(
      3 * km * 0.9 + 1e-6,
    );
  });

  it('descends to the terminal altitude before the target, never up to it', () => {
    const [low] = many(1, { terminalDistance: 10 * km, terminalAltitude: 60 });
    expect(low?.legs.map(({ altitude, from }) => [altitude, from])).toEqual([
      [1000, 0],
      [60, 3800],
    ]);
    const [lower] = many(1, { terminalDistance: 10 * km, terminalAltitude: 60 }, { altitude: constant(40) });
    expect(lower?.legs.every(({ altitude }) => altitude === 40)).toBe(true);
  });

  it('has decoys end as decoys', () => {
    expect(shareOf(many(50, { armed: false }), 'decoy')).toBe(50);
  });

  it('runs out of fuel where the way is longer than the range', () => {
    const [threat] = many(1, { range: 150 * km });
    expect(threat).toMatchObject({ naturalEnd: 'fuel', end: 3000 });
    expect(positionAt(threat?.legs ?? [], 9999)).toEqual({ x: -50 * km, y: 0 });
    expect(shareOf(many(1, { range: 200 * km }), 'hit')).toBe(1);
  });

  it('misses its target as often as its accuracy says', () => {
    const hits = shareOf(many(4000, { accuracy: 0.7 }), 'hit');
    const { low, high } = binomialInterval(4000, 0.7);
    expect(hits >= low && hits <= high).toBe(true);
    expect(shareOf(many(4000, { accuracy: 0.7 }), 'inaccurate')).toBe(4000 - hits);
  });

  it('falls to faults by a constant hazard: P = 1 − exp(−rate · time)', () => {
    const rate = 2e-4;
    const threats = many(4000, { faultRate: rate });
    const { low, high } = binomialInterval(4000, 1 - Math.exp(-rate * flightTime));
    const faults = threats.filter(({ naturalEnd }) => naturalEnd === 'fault');
    expect(faults.length >= low && faults.length <= high).toBe(true);
    const times = distanceFrom(
      faults.map(({ end }) => end),
      (t) => (1 - Math.exp(-rate * t)) / (1 - Math.exp(-rate * flightTime)),
    );
    expect(times.distance).toBeLessThan(times.bound);
  });

  it('ends each flight with its last leg, within its way', () => {
    fc.assert(
      fc.property(fc.string(), real(0, 300 * km), real(0, 1e-3), (seed, range, faultRate) => {
        const route = { via: [], spread: 4 * km, doglegs: 3 };
        for (const { legs, launch, end } of raid(
          { waves: [wave(5, { route })], droneTypes: [drone({ range, faultRate })] },
          seed,
        )) {
          expect(legs[legs.length - 1]?.to).toBe(end);
          expect(legs[0]?.from).toBe(launch);
          expect(end).toBeGreaterThanOrEqual(launch);
          const flown = lengthOf([...legs.map(({ x, y }) => ({ x, y })), positionAt(legs, end)]);
          expect(flown).toBeCloseTo((end - launch) * 50, 3);
          expect(flown).toBeLessThanOrEqual(range + 1e-3);
        }
      }),
    );
  });

  it('picks targets in proportion to their weights', () => {
    const places = [place('a', 0, 0), place('b', 0, 10 * km), place('c', 0, 20 * km), place('d', 0, 30 * km)];
    const targets = [
      { place: 2, weight: 5 },
      { place: 0, weight: 1 },
      { place: 1, weight: 0 },
      { place: 3, weight: 2 },
    ];
    const threats = raid({ places, waves: [wave(4000, { targets, spacing: constant(0) })] });
    const counts = targets.map((target) => threats.filter((threat) => threat.target === target.place).length);
    expect(counts[2]).toBe(0);
    expect(chiSquare([counts[0] ?? 0, counts[1] ?? 0, counts[3] ?? 0, 1], [2500, 500, 1000, 1])).toBeLessThan(
      chiSquare999[3] as number,
    );
  });

  it('multiplies the weights by the mix of the night', () => {
    const places = [place('a', 0, 0), place('b', 0, 10 * km)];
    const targets = [
      { place: 0, weight: 1 },
      { place: 1, weight: 1 },
    ];
    const atB = raid({ places, waves: [wave(2000, { targets, spacing: constant(0) })] }, 'a', [1, 3]).filter(
      ({ target }) => target === 1,
    ).length;
    const { low, high } = binomialInterval(2000, 0.75);
    expect(atB >= low && atB <= high).toBe(true);
  });

  it('stays inside the night of the longest scenario', () => {
    expect(raid({ waves: [wave(2000)], duration: 14 * hour })).toHaveLength(840);
  });
});
