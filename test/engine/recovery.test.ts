/** Drones that find their way again after EW had them. */
import { describe, expect, it } from 'vitest';
import { night, positionAt, type Scenario } from '../../src/engine/index.ts';
import { binomialInterval } from './statistics.ts';
import { constant, drone, ewArea, gun, km, minute, place, recorded, wave, world } from './world.ts';

/** EW between 190 and 170 km before the target; a drift of about three minutes. */
const jammer = (change: Parameters<typeof ewArea>[2] = {}) =>
  ewArea(-180 * km, 0, { range: 10 * km, fallShare: 0, driftTime: 3 * minute, recoverShare: 1, ...change });

const jammed = (change: Partial<Scenario> = {}, area: Parameters<typeof ewArea>[2] = {}) =>
  world({ waves: [wave(40)], ewAreas: [jammer(area)], ...change });

describe('a drone that recovers', () => {
  it('flies straight to its aim at its speed and height from where the drift ended, and hits', () => {
    const { record, totals } = recorded(jammed({}, { range: km, hazard: 1e6 }));
    expect(totals).toMatchObject({ hit: 40, suppressed: 0 });
    const recovered = record.events.flatMap((event) =>
      event.kind === 'threat.recovered' ? [event.threat] : [],
    );
    expect(new Set(recovered).size).toBe(40);
    for (const { legs, ended, launched } of record.threats) {
      const last = legs[legs.length - 1] as (typeof legs)[number];
      const start = positionAt(legs, last.from);
      const way = Math.hypot(start.x, start.y);
      expect(Math.hypot(last.vx, last.vy)).toBeCloseTo(50, 9);
      expect(last.altitude).toBe(1000);
      expect((last.to - last.from) * 50).toBeCloseTo(way, 3); // straight to the plant at the origin
      expect(ended).toBe(last.to);
      expect(ended).toBeGreaterThan(launched + 4000); // it has lost time
    }
  });

  it('is counted once, where it ended, and not as suppressed by the area that had it', () => {
    const { totals, suppressions, hits } = night(jammed(), 'a');
    expect(totals.hit + totals.suppressed + totals.left).toBe(40);
    expect(suppressions[0]).toBe(totals.suppressed + totals.left);
    expect(hits[0]).toBe(totals.hit);
  });

  it('is one in so many as the area says', () => {
    const count = 1000;
    const scenario = jammed(
      { waves: [wave(count, { spacing: constant(0) })] },
      { range: km, recoverShare: 0.3 },
    );
    const { times } = recorded(scenario);
    const { low, high } = binomialInterval(count, 0.3);
    const recoveries = times('threat.recovered').length;
    expect(recoveries >= low && recoveries <= high, `${recoveries}`).toBe(true);
  });

  it('falls where the detour has cost it the fuel', () => {
    const droneTypes = [drone({ range: 200.5 * km })];
    const { totals, record } = recorded(jammed({ droneTypes }, { range: km }));
    expect(totals.fell).toBeGreaterThan(30);
    for (const { outcome, ended, launched } of record.threats) {
      if (outcome === 'fell') expect((ended - launched) * 50).toBeCloseTo(200.5 * km, 3);
    }
  });

  it('falls where it finds its way, where fuel or a fault would have ended it on its drift', () => {
    const droneTypes = [drone({ range: 23 * km })];
    const { record } = recorded(jammed({ droneTypes }, { range: km }));
    const recovered = new Map(
      record.events.flatMap((event) =>
        event.kind === 'threat.recovered' ? [[event.threat, event.time] as const] : [],
      ),
    );
    const atOnce = record.threats.filter(({ ended }, threat) => ended === recovered.get(threat));
    expect(atOnce.length).toBeGreaterThan(20);
    for (const { outcome, legs, ended } of atOnce) {
      expect([outcome, legs[legs.length - 1]?.to]).toEqual(['fell', ended]); // the drift is flown to its end
    }
  });

  it('may be suppressed again, by luck of its own each time', () => {
    const { times, record } = recorded(jammed({}, { range: 100 * km, hazard: 0.002 }));
    const again = record.threats.filter((_, threat) => {
      const own = record.events.filter(
        (event) => event.kind === 'threat.suppressed' && event.threat === threat,
      );
      return own.length > 1;
    });
    expect(again.length).toBeGreaterThan(10);
    expect(times('threat.suppressed').length).toBeGreaterThan(times('threat.recovered').length - 1);
    expect(new Set(times('threat.suppressed')).size).toBe(times('threat.suppressed').length);
  });

  it('may be shot down on its new way, which the defence follows', () => {
    const { totals, kills } = recorded(
      jammed({ fireUnits: [gun(0, 0, { channels: 40, range: 20 * km })] }, { range: km }),
    );
    expect(totals.hit).toBeLessThan(5);
    expect(kills[0]).toBe(totals.shotDown);
  });

  it('does not come back from abroad', () => {
    const { times, totals } = recorded(jammed({ regions: [] }, { range: km }));
    expect(times('threat.recovered')).toEqual([]);
    expect(totals.left).toBe(40);
  });

  it('aims where it was sent: the aim point of its launch, not the middle of the place', () => {
    const places = [place('town', 0, 0, { radius: 8 * km })];
    const plain = recorded(world({ places, waves: [wave(20)] })).record.threats;
    const { record } = recorded(jammed({ places, waves: [wave(20)] }, { range: km }));
    record.threats.forEach(({ legs, ended }, n) => {
      const goal = positionAt(plain[n]?.legs ?? [], plain[n]?.ended ?? 0);
      const end = positionAt(legs, ended);
      expect(Math.hypot(end.x - goal.x, end.y - goal.y)).toBeLessThan(0.01);
    });
  });
});
