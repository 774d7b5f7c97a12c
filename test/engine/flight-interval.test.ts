/** The time between two attacks of an aircraft, and where it is meanwhile. */
import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/engine/index.ts';
import { flightsOf, hopeless, lone, turnAt } from './flight-world.ts';
import { aircraft, constant, hour, km, place, recorded, sensor, wave } from './world.ts';

/** A drone that turns north where only a sensor behind it would have seen it: another picks it up a while later. */
function lateTurn(attackInterval: number) {
  const west = sensor({ id: 'west', position: { x: -200 * km, y: 0 }, range: 98 * km });
  const north = sensor({ id: 'north', position: { x: -100 * km, y: 20 * km }, range: 18 * km });
  const sortie = { attacks: 99, attackInterval };
  return recorded(
    lone({
      sensors: [west, north],
      waves: [wave(1, { route: turnAt(-100) })],
      places: [place('north', -100 * km, 200 * km)],
      fireUnits: [aircraft(-140 * km, 0, { pk: hopeless, range: 200 * km, sortie })],
    }),
  );
}

describe('an aircraft between two attacks', () => {
  it.each([60, 300, 900])(
    'flies to a target that turned unseen, and does not jump there; %i s',
    (interval) => {
      const result = lateTurn(interval);
      const flights = flightsOf(result);
      expect(flights.length).toBeGreaterThan(0);
      for (const { legs } of flights) {
        legs.forEach((leg, n) => {
          expect(Math.hypot(leg.vx, leg.vy)).toBeLessThanOrEqual(100 + 1e-6);
          const before = legs[n - 1];
          if (before === undefined) return;
          const there = positionAt([before], before.to);
          expect(leg.from).toBe(before.to);
          expect(Math.hypot(there.x - leg.x, there.y - leg.y)).toBeLessThan(0.01);
        });
      }
    },
  );

  it.each([0, 60, 900, 3000])('lets %i s pass, from whomever the next order comes', (attackInterval) => {
    const sortie = { attacks: 3, attackInterval, endurance: 2 * hour, turnRound: constant(10 * hour) };
    const unit = aircraft(-100 * km, 0, { range: 200 * km, pk: hopeless, sortie });
    const result = recorded(lone({ fireUnits: [unit] }));
    const fired = result.times('engagement.fired');
    expect(fired.length).toBeGreaterThan(0);
    fired.slice(1).forEach((time, n) => {
      expect(time - (fired[n] ?? 0)).toBeGreaterThanOrEqual(attackInterval - 1e-6);
    });
    for (const { legs } of flightsOf(result))
      for (const { x, y, vx, vy } of legs) expect([x, y, vx, vy].every(Number.isFinite)).toBe(true);
  });
});
