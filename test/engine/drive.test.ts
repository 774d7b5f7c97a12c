/** Mobile groups in a night: they drive to meet what will pass, and are useless until they are set up. */
import { describe, expect, it } from 'vitest';
import { positionAt, type Scenario, type Wave } from '../../src/engine/index.ts';
import { fc } from './property.ts';
import { anySeed, anyWorld } from './random-world.ts';
import {
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

/** One drone along y = 0 past a group 20 km to the north, seen from afar. */
const passing = (change: Partial<Scenario> = {}) =>
  world({ waves: [wave(1)], fireUnits: [group(-60 * km, 20 * km)], ...change });

const drives = ({ record }: ReturnType<typeof recorded>) =>
  record.moves.filter(({ kind }) => kind === 'drive');

describe('a mobile group', () => {
  it('drives to the predicted crossing, is set up before the drone comes, and shoots from there', () => {
    const result = recorded(passing());
    const [move] = drives(result);
    const [fired] = result.times('engagement.fired');
    const stop = positionAt(move?.legs ?? [], Number.POSITIVE_INFINITY);
    expect(result.totals.shotDown).toBe(1);
    expect(result.times('group.ready')[0]).toBe(move?.ready);
    expect(fired).toBeGreaterThanOrEqual(move?.ready ?? Number.POSITIVE_INFINITY);
    expect(stop.y).toBeGreaterThan(0); // short of the course, on its own side
    const { at: met } = result.record.engagements[0] as (typeof result.record.engagements)[number];
    expect(Math.hypot(met.x - stop.x, met.y - stop.y)).toBeLessThanOrEqual(5 * km);
    expect(Math.hypot(met.x + 60 * km, met.y - 20 * km)).toBeGreaterThan(5 * km); // not from where it stood
  });

  it('stays where it is where it could not be ready first', () => {
    const near = sensor({ position: { x: -60 * km, y: 0 }, range: 15 * km }); // seen 300 s before it passes
    const result = recorded(passing({ sensors: [near] }));
    expect(drives(result)).toEqual([]);
    expect([result.totals.hit, result.roundsFired]).toEqual([1, 0]);
  });

  it('with quicker wheels makes it', () => {
    const near = sensor({ position: { x: -60 * km, y: 0 }, range: 15 * km });
    const quick = group(-60 * km, 20 * km, { mobility: { speed: 150, setUp: constant(1) } });
    expect(drives(recorded(passing({ sensors: [near], fireUnits: [quick] })))).toHaveLength(1);
  });

  it('stays put for prey that comes to it, and goes for nothing that stays out of its area', () => {
    const inReach = group(-60 * km, 3 * km);
    expect(drives(recorded(passing({ fireUnits: [inReach] })))).toEqual([]);
    const small = group(-60 * km, 20 * km, { mobility: { areaRadius: 10 * km } });
    expect(drives(recorded(passing({ fireUnits: [small] })))).toEqual([]);
  });

  it('does not drive off while its post still has prey in hand that has come to it', () => {
    const aside = wave(1, { id: 'aside', targets: [{ place: 1, weight: 1 }], site: 1, firstLaunch: 1020 });
    const run = (waves: Scenario['waves']) =>
      recorded(
        passing({
          waves,
          places: [place('plant', 0, 0), place('other', 0, 20 * km)],
          sites: [
            { id: 'site', position: { x: -200 * km, y: 0 } },
            { id: 'north', position: { x: -200 * km, y: 20 * km } },
          ],
          fireUnits: [group(-60 * km, 0, { post: 0 })],
          posts: [post({ controllers: 2, handling: constant(60) })],
        }),
      );
    const alone = run([wave(0), aside]);
    const both = run([wave(1), aside]);
    const inHand = both.record.queues.filter(({ handling }) => handling > 0).map(({ time }) => time);
    expect(drives(alone)[0]?.legs[0]?.from).toBeGreaterThan(Math.min(...inHand));
    expect(drives(alone)[0]?.legs[0]?.from).toBeLessThan(both.times('engagement.fired')[0] ?? 0);
    expect(drives(both)).toEqual([]);
  });

  describe('with something to drive for, and something else that will come to where it stands', () => {
    /** A drone along y = 0 that comes to a group at (−60, 0) km 2700 s after its launch, and one along y = 20 km for which it could drive off. */
    const two = (own: Partial<Wave>, aside: number, change: Parameters<typeof group>[2] = {}) =>
      recorded(
        passing({
          waves: [
            wave(1, { id: 'own', ...own }),
            wave(1, { id: 'aside', site: 1, targets: [{ place: 1, weight: 1 }], firstLaunch: aside }),
          ],
          droneTypes: [drone(), drone({ id: 'gerbera', armed: false })],
          places: [place('plant', 0, 0), place('north', 0, 20 * km), place('south', -109 * km, -200 * km)],
          sites: [
            { id: 'site', position: { x: -200 * km, y: 0 } },
            { id: 'north', position: { x: -200 * km, y: 20 * km } },
          ],
          fireUnits: [group(-60 * km, 0, change)],
        }),
      );

    it('stays where that comes first, and drives off where it comes later', () => {
      const stays = two({ firstLaunch: 1000 }, 1100);
      expect([drives(stays).length, stays.record.engagements[0]?.threat]).toEqual([0, 0]);
      const goes = two({ firstLaunch: 2000 }, 1000);
      expect([drives(goes)[0]?.legs[0]?.vy, goes.record.engagements[0]?.threat]).toEqual([20, 0]); // the one launched first
    });

    it('drives off where that is nothing that it may fire at', () => {
      const tight = { doctrine: doctrine({ weapons: 'tight' }) };
      expect(drives(two({ firstLaunch: 1000, type: 1 }, 1100, tight))).toHaveLength(1);
      expect(drives(two({ firstLaunch: 1000 }, 1100, tight))).toEqual([]);
    });

    it('drives off at the last moment where that has turned away by then', () => {
      const route = { via: [{ x: -109 * km, y: 0 }], spread: 0, doglegs: 0 };
      const turned = two({ firstLaunch: 1000, route, targets: [{ place: 2, weight: 1 }] }, 1100);
      const [move] = drives(turned);
      expect(move?.legs[0]?.from).toBeGreaterThan(1000 + 91_000 / 50); // the turn
      expect(turned.record.engagements[0]).toMatchObject({ threat: 1, result: 'killed' });
      expect(turned.times('engagement.fired')[0]).toBeGreaterThan(move?.ready ?? Number.POSITIVE_INFINITY);
    });
  });

  it('is useless on the road and while it sets up: no shot, no eyes', () => {
    const eyes = sensor({ id: 'eyes', unit: 0, position: { x: -60 * km, y: 20 * km }, range: 30 * km });
    const radar = sensor({ position: { x: -200 * km, y: 0 }, range: 60 * km });
    const unit = group(-60 * km, 20 * km, { mobility: { setUp: constant(600), speed: 10 } });
    const result = recorded(passing({ sensors: [radar, eyes], waves: [wave(3)], fireUnits: [unit] }));
    const [move] = drives(result);
    const [left, ready] = [move?.legs[0]?.from ?? 0, move?.ready ?? 0];
    expect(ready - left).toBeGreaterThan(600);
    const isMeanwhile = (time: number) => time > left && time < ready;
    expect(result.times('engagement.fired').some(isMeanwhile)).toBe(false);
    const seenByEyes = result.record.tracks.filter(({ sensor: by }) => by === 1);
    expect(seenByEyes.some(({ formed }) => isMeanwhile(formed))).toBe(false);
  });

  it('takes its eyes along', () => {
    const radar = sensor({ position: { x: -200 * km, y: 0 }, range: 90 * km });
    const eyes = sensor({ id: 'eyes', unit: 0, position: { x: -60 * km, y: 20 * km }, range: 15 * km });
    const far = recorded(passing({ sensors: [radar, eyes] })); // 20 km off the course where it stood
    expect(drives(far)).toHaveLength(1);
    expect(far.record.tracks.some(({ sensor: by }) => by === 1)).toBe(true);
    const still = recorded(passing({ sensors: [radar, eyes], fireUnits: [gun(-60 * km, 20 * km)] }));
    expect(still.record.tracks.some(({ sensor: by }) => by === 1)).toBe(false);
  });

  it('leaves eyes shut that were switched off before it drove', () => {
    const radar = sensor({ position: { x: -200 * km, y: 0 }, range: 90 * km });
    const eyes = sensor({ id: 'eyes', unit: 0, position: { x: -60 * km, y: 20 * km }, range: 15 * km });
    const commands = [at(0, { kind: 'emission', sensor: 'eyes', isOn: false })];
    const { record } = recorded(passing({ sensors: [radar, eyes], commands }));
    expect(record.moves).toHaveLength(1);
    expect(record.tracks.some(({ sensor: by }) => by === 1)).toBe(false);
  });

  it('gives up where the drone turns away meanwhile, and is free again', () => {
    const route = { via: [{ x: -100 * km, y: 0 }], spread: 0, doglegs: 0 };
    const away = passing({ waves: [wave(1, { route })], places: [place('back', -100 * km, -200 * km)] });
    const result = recorded(away);
    expect(drives(result)).toHaveLength(1);
    expect([result.roundsFired, result.totals.hit]).toEqual([0, 1]);
    expect(result.record.passes[0]?.why).toBe('too-late');
    expect(result.record.magazines.at(-1)?.busy).toBe(0);
  });

  it('goes alone, or with as many others as may be on one track', () => {
    const groups = (unitsPerTrack: number) =>
      [0, 1, 2, 3].map((n) =>
        group(-60 * km, (20 + n) * km, {
          id: `group-${n}`,
          doctrine: doctrine({ unitsPerTrack }),
          pk: { slow: 1e-9, small: 0, fast: 0 },
        }),
      );
    const gone = (unitsPerTrack: number) => {
      const result = recorded(passing({ fireUnits: groups(unitsPerTrack) }));
      const first = result.times('engagement.fired')[0] ?? 0;
      return drives(result).filter(({ legs }) => (legs[0]?.from ?? 0) < first).length;
    };
    expect([1, 2, 3, 4].map(gone)).toEqual([1, 2, 3, 4]);
  });

  it('under a post drives only on an order', () => {
    const result = recorded(
      passing({
        fireUnits: [group(-60 * km, 20 * km, { post: 0 })],
        posts: [post({ handling: constant(40) })],
      }),
    );
    expect(drives(result)[0]?.legs[0]?.from).toBe(result.times('order.given')[0]);
    const nobody = recorded(
      passing({
        fireUnits: [group(-60 * km, 20 * km, { post: 0 })],
        posts: [post({ handling: constant(1e6) })],
      }),
    );
    expect(drives(nobody)).toEqual([]);
  });

  it('never leaves its area, shoots while it drives, or sees while it drives, in any world', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, (scenario, seed) => {
        const { record } = recorded(scenario, seed);
        for (const { kind, unit, legs, ready } of record.moves) {
          if (kind !== 'drive') continue;
          const { position, mobility } = scenario.fireUnits[unit] as Scenario['fireUnits'][number];
          const stop = positionAt(legs, Number.POSITIVE_INFINITY);
          const radius = (mobility?.areaRadius ?? -1) + 0.01; // a centimetre
          expect(Math.hypot(stop.x - position.x, stop.y - position.y)).toBeLessThanOrEqual(radius);
          const left = legs[0]?.from ?? 0;
          for (const event of record.events) {
            if (event.time <= left || event.time >= ready) continue;
            if (event.kind === 'engagement.fired') expect(event.unit).not.toBe(unit);
            if (event.kind !== 'track.formed') continue;
            const { unit: owner, formationDelay } = scenario.sensors[
              event.sensor
            ] as Scenario['sensors'][number];
            if (event.time - formationDelay > left) expect(owner).not.toBe(unit);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
