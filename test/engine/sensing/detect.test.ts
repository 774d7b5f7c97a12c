import { describe, expect, it } from 'vitest';
import { DiscField } from '../../../src/engine/geometry/disc-field.ts';
import type { DroneType, Place, Sensor, Wave } from '../../../src/engine/index.ts';
import { keyOf } from '../../../src/engine/kernel/chance.ts';
import { drawRaid } from '../../../src/engine/raid/launch.ts';
import type { Threat } from '../../../src/engine/raid/threat.ts';
import { coverRadius, detect, glimpseRate, type Hold } from '../../../src/engine/sensing/detect.ts';
import { fc, real, whole } from '../property.ts';
import { binomialInterval, distanceFrom } from '../statistics.ts';
import { constant, drone, km, place, sensor, wave, world } from '../world.ts';

interface Case {
  readonly sensors: readonly Sensor[];
  readonly type?: Partial<DroneType>;
  readonly places?: readonly Place[];
  readonly wave?: Partial<Wave>;
  readonly count?: number;
  readonly visibility?: number;
  readonly working?: readonly boolean[];
  readonly seed?: string;
}

/** Drones on 200 km east along y = 0 at 50 m/s, and who sees them when. */
function seen({
  sensors,
  type = {},
  places,
  wave: change = {},
  count = 1,
  visibility = 1,
  working,
  seed = 'a',
}: Case): { threat: Threat; holds: Hold[] }[] {
  const scenario = world({
    waves: [wave(count, { spacing: constant(0), ...change })],
    droneTypes: [drone(type)],
    ...(places && { places }),
  });
  const key = keyOf(seed);
  const field = new DiscField(sensors, Math.max(1, drone(type).radarFactor));
  const inAction = working ?? sensors.map(() => true);
  return drawRaid(key, { ...scenario, mix: [1] }, scenario.duration).map((threat) => ({
    threat,
    holds: detect(
      key,
      { key: threat.key, type: drone(type), legs: threat.legs },
      { sensors, field, working: inAction, stands: [], roving: [], visibility },
    ),
  }));
}

const holdsOf = (one: Case) => seen(one)[0]?.holds ?? [];

/** Sees at once: the first glimpse comes within a microsecond. */
const sharp = (change: Partial<Sensor>) => sensor({ glimpseRate: 1e9, ...change });
const rounded = (holds: readonly Hold[]) =>
  holds.map(({ sensor: by, from, to }) => [by, Math.round(from), Math.round(to)]);

describe('detect()', () => {
  it('holds a threat from the first glimpse to the end of the pass', () => {
    const field = sharp({ position: { x: -100 * km, y: 3 * km }, range: 5 * km });
    expect(rounded(holdsOf({ sensors: [field] }))).toEqual([[0, 1920, 2080]]);
  });

  // Koopman's random search: 0.3935, 0.6321, 0.8647
  it.each([0.5, 1, 2])('finds 1 − e^(−C) of the threats at a coverage C of %d', (coverage) => {
    const count = 5000;
    const timeInside = 200; // s, 10 km at 50 m/s
    const field = sensor({
      position: { x: -100 * km, y: 0 },
      range: 5 * km,
      glimpseRate: coverage / timeInside,
    });
    const found = seen({ sensors: [field], count }).filter(({ holds }) => holds.length > 0).length;
    const { low, high } = binomialInterval(count, 1 - Math.exp(-coverage));
    expect(found >= low && found <= high).toBe(true);
  });

  it('takes an exponential time to the first glimpse', () => {
    const field = sensor({ position: { x: -100 * km, y: 0 }, range: 50 * km, glimpseRate: 1 / 100 });
    const waits = seen({ sensors: [field], count: 3000 }).flatMap(({ holds }) =>
      holds.map(({ from }) => from - 1000),
    );
    const { distance, bound } = distanceFrom(waits, (t) => (1 - Math.exp(-t / 100)) / (1 - Math.exp(-20)));
    expect(distance).toBeLessThan(bound);
  });

  it('gives two sensors independent luck', () => {
    const count = 4000;
    const at = (id: string) =>
      sensor({ id, position: { x: -100 * km, y: 0 }, range: 5 * km, glimpseRate: Math.LN2 / 200 });
    const both = seen({ sensors: [at('one'), at('two')], count }).filter(
      ({ holds }) => holds.length === 2,
    ).length;
    const { low, high } = binomialInterval(count, 0.25);
    expect(both >= low && both <= high).toBe(true);
  });

  it('starts each pass unseen', () => {
    const count = 4000;
    const via = [
      { x: 0, y: 0 },
      { x: 0, y: 60 * km },
    ];
    const places = [place('back', -200 * km, 60 * km)];
    const field = sensor({
      position: { x: -100 * km, y: 30 * km },
      range: Math.hypot(30 * km, 5 * km),
      glimpseRate: Math.LN2 / 200,
    }); // two chords of 200 s
    const passes = seen({
      sensors: [field],
      count,
      places,
      wave: { route: { via, spread: 0, doglegs: 0 } },
    }).map(({ holds }) => holds.length);
    const { low, high } = binomialInterval(count, 0.25);
    const twice = passes.filter((n) => n === 2).length;
    expect(twice >= low && twice <= high).toBe(true);
  });

  it('counts a turn inside cover as one pass', () => {
    const route = {
      via: [
        { x: -100 * km, y: 0 },
        { x: -100 * km, y: 10 * km },
      ],
      spread: 0,
      doglegs: 0,
    };
    expect(
      holdsOf({ sensors: [sharp({ position: { x: -100 * km, y: 0 }, range: 30 * km })], wave: { route } }),
    ).toHaveLength(1);
  });

  it('sees only between its lowest and highest altitude', () => {
    const band = sharp({ minAltitude: 200, maxAltitude: 800 });
    const at = (altitude: number) =>
      holdsOf({ sensors: [band], wave: { altitude: constant(altitude) } }).length;
    expect([100, 200, 500, 800, 900].map(at)).toEqual([0, 1, 1, 1, 0]);
  });

  it('loses a threat that descends below cover', () => {
    const high = sharp({ minAltitude: 200 });
    const type = { terminalDistance: 20 * km, terminalAltitude: 50 };
    expect(rounded(holdsOf({ sensors: [high], type }))).toEqual([[0, 0, 3600]]);
  });

  it('sees with a radar no farther than the horizon', () => {
    const radar = sharp({ kind: 'radar', position: { x: 0, y: 0 }, range: 150 * km, mastHeight: 20 });
    const [hold] = holdsOf({ sensors: [radar], wave: { altitude: constant(100) } });
    expect((200 * km - 50 * (hold?.from ?? 0)) / km).toBeCloseTo(59.6, 1); // published
    const [high] = holdsOf({ sensors: [radar], wave: { altitude: constant(3000) } });
    expect((200 * km - 50 * (high?.from ?? 0)) / km).toBeCloseTo(150, 1);
  });

  it('sees a stealthy type with a radar from nearer, and a large one from farther', () => {
    const radar = sharp({ kind: 'radar', position: { x: 0, y: 0 }, range: 50 * km, mastHeight: 1000 });
    const from = (radarFactor: number) =>
      200 * km - 50 * (holdsOf({ sensors: [radar], type: { radarFactor } })[0]?.from ?? 0);
    expect(from(0.5) / km).toBeCloseTo(25, 3);
    expect(from(2) / km).toBeCloseTo(100, 3);
  });

  it('hears a quiet type less often, and not at all where it makes no sound', () => {
    const field = sensor({ kind: 'acoustic', glimpseRate: 0.02 });
    expect(glimpseRate(field, drone({ soundFactor: 0.25 }), 1)).toBe(0.005);
    expect(glimpseRate(sensor({ kind: 'optical', glimpseRate: 0.02 }), drone({ soundFactor: 0.25 }), 1)).toBe(
      0.02,
    );
    expect(holdsOf({ sensors: [sensor()], type: { soundFactor: 0 } })).toEqual([]);
  });

  it('sees less often in bad visibility, by its sensitivity', () => {
    expect(glimpseRate(sensor({ glimpseRate: 1, visibilitySensitivity: 0.5 }), drone(), 0.2)).toBeCloseTo(
      0.6,
      12,
    );
    expect(glimpseRate(sensor({ glimpseRate: 1, visibilitySensitivity: 1 }), drone(), 0)).toBe(0);
    expect(holdsOf({ sensors: [sensor({ visibilitySensitivity: 1 })], visibility: 0 })).toEqual([]);
  });

  it('ignores what is out of action', () => {
    expect(
      holdsOf({ sensors: [sharp({ id: 'a' }), sharp({ id: 'b' })], working: [false, true] }).map(
        (hold) => hold.sensor,
      ),
    ).toEqual([1]);
  });

  it('orders holds by start', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: whole(-200, 0), range: real(1, 80) }), { maxLength: 12 }),
        fc.string(),
        (spots, seed) => {
          const sensors = spots.map(({ x, range }, n) =>
            sensor({ id: `s${n}`, position: { x: x * km, y: 0 }, range: range * km, glimpseRate: 0.01 }),
          );
          const holds = holdsOf({ sensors, seed });
          holds.forEach((hold, n) => {
            expect(hold.from).toBeLessThan(hold.to);
            expect(hold.from).toBeGreaterThanOrEqual(holds[n - 1]?.from ?? 0);
          });
        },
      ),
    );
  });

  it('lets no sensor change what another sees', () => {
    fc.assert(
      fc.property(whole(1, 8), fc.string(), (others, seed) => {
        const own = sensor({
          id: 'own',
          position: { x: -100 * km, y: 0 },
          range: 40 * km,
          glimpseRate: 0.01,
        });
        const rest = Array.from({ length: others }, (_, n) =>
          sensor({ id: `other-${n}`, range: 90 * km, glimpseRate: 0.02 }),
        );
        const among = holdsOf({ sensors: [...rest, own], seed }).filter((hold) => hold.sensor === others);
        expect(among.map((hold) => ({ ...hold, sensor: 0 }))).toEqual(holdsOf({ sensors: [own], seed }));
      }),
    );
  });
});

describe('coverRadius()', () => {
  it('is the range for ears and eyes whatever the type looks like to a radar', () => {
    for (const kind of ['acoustic', 'optical'] as const) {
      expect(coverRadius(sensor({ kind, range: 7000 }), drone({ radarFactor: 0.1 }), 500)).toBe(7000);
    }
  });
});
