/** The engine set up as a model of queueing theory: a stream of threats, a zone to cross, channels as servers. */
import {
  type Distribution,
  defaultRules,
  type FireUnit,
  hashText,
  type Point,
  type Scenario,
  type Sensor,
  type Wave,
} from '../../src/engine/index.ts';
import { constant, gun, km, place, sensor, wave, world } from '../engine/world.ts';

export const speed = 100; // m/s of every threat
export const approach = 10; // s from launch to the edge of a zone

export const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean });

/** A zone crossed before anything else is likely to happen, s: no arrival waits. Shorter ones drown in rounding far from their edge. */
export const instant = 1e-3;

/** Every scenario of these tests: no regions, no end that cuts a night short, and tracks that end with their threats. */
export function modelWorld(change: Partial<Scenario>): Scenario {
  return world({ regions: [], duration: 1e9, rules: { ...defaultRules, coastTime: 0 }, ...change });
}

/** Tracks of what has been shot down stay, to be shot at again. */
export const blindToKills: Pick<Scenario, 'rules'> = { rules: { ...defaultRules, coastTime: 1e6 } };

/** Sees everything at once, everywhere. */
export const allSeeing = (change: Partial<Sensor> = {}): Sensor =>
  sensor({ range: 10_000 * km, glimpseRate: 1e12, ...change });

/** Threats on the ground along the x axis, launched one after another by the clock of `spacing`. */
export function stream(count: number, spacing: Distribution, change: Partial<Wave> = {}): Wave {
  return wave(count, { spacing, speed: constant(speed), altitude: constant(0), ...change });
}

/** Fires at once; its rounds arrive at once; the channel is held for `assessment`. Four rounds of 0.99: none is missed. */
export function shooter(x: number, change: Partial<FireUnit> = {}): FireUnit {
  return gun(x, 0, {
    reaction: constant(0),
    roundSpeed: 1e12,
    roundInterval: 0,
    magazine: 1e8,
    ...withDoctrine({ salvo: 4 }),
    ...change,
  });
}

export function withDoctrine(change: Partial<FireUnit['doctrine']>): Pick<FireUnit, 'doctrine'> {
  return { doctrine: { ...gun(0, 0).doctrine, ...change } };
}

/** The same Pk against every class. */
export const pk = (p: number): Pick<FireUnit, 'pk'> => ({ pk: { slow: p, small: p, fast: p } });

/** A zone that takes `transit` s to cross, around a unit at x. */
export function zone(transit: number, change: Partial<FireUnit> = {}, x = 0): FireUnit {
  return shooter(x, { range: (transit * speed) / 2, ...change });
}

/** Arrivals fly through the zones of `units`, the first of which they enter `approach` s after launch, and hit a place beyond. */
export function through(
  units: readonly FireUnit[],
  arrivals: Wave,
  change: Partial<Scenario> = {},
): Scenario {
  const first = Math.min(...units.map(({ position, range }) => position.x - range));
  const last = Math.max(...units.map(({ position, range }) => position.x + range));
  return modelWorld({
    sites: [{ id: 'site', position: { x: first - approach * speed, y: 0 } }],
    places: [place('beyond', last + speed, 0)],
    waves: [arrivals],
    sensors: [allSeeing()],
    fireUnits: units,
    ...change,
  });
}

/** Worlds that one night holds side by side: each costs less than a night of its own. */
export const lanes = 10;

/**
 * A world of one site, place and wave that many times over, too far apart to meet, each with names, and so with luck, of its own: what
 * became of each stands in `byWave`.
 */
export function abreast(one: Scenario): Scenario {
  const [wave] = one.waves;
  if (wave === undefined || one.waves.length > 1 || one.sites.length > 1 || one.places.length > 1)
    throw new Error('abreast: expected one site, one place and one wave');
  const rows = Array.from({ length: lanes }, (_, lane) => lane);
  return {
    ...one,
    sites: rows.flatMap((lane) => one.sites.map((site) => placed(site, lane))),
    places: rows.flatMap((lane) => one.places.map((target) => named(placed(target, lane), lane))),
    waves: rows.map((lane) => ({ ...named(wave, lane), site: lane, targets: [{ place: lane, weight: 1 }] })),
    posts: rows.flatMap((lane) => one.posts.map((post) => named(post, lane))),
    fireUnits: rows.flatMap((lane) =>
      one.fireUnits.map((unit) => {
        const post = unit.post < 0 ? unit.post : unit.post + lane * one.posts.length;
        return { ...named(placed(unit, lane), lane), post };
      }),
    ),
  };
}

const gap = 500 * km; // between lanes

function placed<T extends { readonly position: Point }>(thing: T, lane: number): T {
  const { x, y } = thing.position;
  return { ...thing, position: { x, y: y + lane * gap } };
}

function named<T extends { readonly id: string; readonly key: number }>(thing: T, lane: number): T {
  const id = `${thing.id}, lane ${lane}`;
  return { ...thing, id, key: hashText(id) };
}
