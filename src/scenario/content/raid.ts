/** The raid of a scenario: its waves, tied to sites, types and places. */
import { hashText, type Route, type TargetWeight, type Wave } from '../../engine/index.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import { at, fields, items, nameOf, type Spot } from '../reading/spot.ts';
import { lookUp, readId, refuseTwins } from '../reading/words.ts';
import { hold, holdSpread } from '../value/held.ts';
import { measures } from '../value/measure.ts';
import { type Desk, readOptional, readValue, standIn } from '../value/quantity.ts';
import { readSpread, type Spread } from '../value/spread.ts';
import type { Catalogue, DroneTypeEntry } from './catalogue.ts';
import { type Clock, readClockTime } from './clock.ts';
import { readPosition } from './position.ts';
import type { Theatre } from './theatre.ts';

export const mostDrones = 20_000;

/** What waves are read against. */
export interface RaidBench {
  readonly desk: Desk;
  readonly theatre: Theatre;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

export interface Raid {
  readonly waves: readonly Wave[];
  readonly types: readonly DroneTypeEntry[]; // those that fly, in the order of the catalogue
}

export function readRaid(spot: Spot, bench: RaidBench): Raid {
  const spots = items(at(spot, 'waves'));
  const { problems } = bench.desk;
  refuseTwins(
    spots.map((wave) => at(wave, 'id')).filter((id) => id.value !== undefined),
    problems,
  );
  const named = new Set(spots.map((wave) => at(wave, 'type').value));
  const types = [...(bench.catalogue.drones?.values() ?? [])].filter((type) => named.has(type.id));
  const waves = spots.map((wave, index) => readWave(wave, index, types, bench));
  refuseIdTwins(waves, spots, problems);
  checkTotal(spot, waves, problems);
  return { waves, types };
}

function refuseIdTwins(waves: readonly Wave[], spots: readonly Spot[], problems: Problems): void {
  waves.forEach(({ id }, index) => {
    const spot = spots[index];
    const isTaken = waves.findIndex((wave) => wave.id === id) < index;
    if (spot !== undefined && isTaken)
      complain(problems, at(spot, 'id'), `expected an id of its own, got "${id}" again`);
  });
}

function checkTotal(spot: Spot, waves: readonly Wave[], problems: Problems): void {
  if (waves.length === 0) return;
  const total = waves.reduce((sum, wave) => sum + wave.count, 0);
  if (total > mostDrones)
    complain(problems, at(spot, 'waves'), `expected at most ${mostDrones} drones, got ${total}`);
  if (total === 0) complain(problems, at(spot, 'waves'), 'expected at least one drone, got none');
}

function readWave(spot: Spot, index: number, types: readonly DroneTypeEntry[], bench: RaidBench): Wave {
  const { desk, theatre, catalogue, clock } = bench;
  const { held, problems } = desk;
  const path = ['waves', index] as const;
  const idSpot = at(spot, 'id');
  const id = idSpot.value === undefined ? `wave-${index + 1}` : readId(idSpot, problems);
  const type = lookUp(at(spot, 'type'), 'a drone type of the catalogue', catalogue.drones, problems);
  const launch = at(spot, 'launch');
  return {
    id,
    key: hashText(id),
    site: lookUp(at(spot, 'site'), 'a launch area of the theatre', theatre.siteIndex, problems) ?? 0,
    type: Math.max(
      0,
      types.findIndex((known) => known.id === type?.id),
    ),
    count: hold(held, readValue(at(spot, 'count'), measures.drones, desk), [...path, 'count']),
    firstLaunch: readClockTime(at(launch, 'from'), clock, problems),
    spacing: holdSpread(held, readSpread(at(launch, 'spacing'), measures.duration, desk), [
      ...path,
      'spacing',
    ]),
    speed: holdSpread(held, ownOr(type, 'speed', at(spot, 'speed'), desk), [...path, 'speed']),
    altitude: holdSpread(held, ownOr(type, 'altitude', at(spot, 'altitude'), desk), [...path, 'altitude']),
    targets: readTargets(at(spot, 'targets'), index, bench),
    route: readRoute(at(spot, 'route'), index, bench),
  };
}

/** What the wave gives, or what its type does. */
function ownOr(
  type: DroneTypeEntry | undefined,
  field: 'speed' | 'altitude',
  spot: Spot,
  desk: Desk,
): Spread {
  if (spot.value !== undefined) return readSpread(spot, measures[field], desk);
  const fallback: Spread = {
    distribution: { kind: 'constant', value: standIn(measures[field]) },
    formula: undefined,
    measure: measures[field],
    spot,
  };
  return type?.spreads[field] ?? fallback;
}

function readTargets(spot: Spot, wave: number, bench: RaidBench): readonly TargetWeight[] {
  const { desk, theatre } = bench;
  const targets = fields(spot).map(({ spot: weightSpot }, index) => {
    const place = lookUp(nameOf(weightSpot), 'a place of the theatre', theatre.placeIndex, desk.problems);
    const weight = readValue(weightSpot, measures.weight, desk);
    return {
      place: place ?? 0,
      weight: hold(desk.held, weight, ['waves', wave, 'targets', index, 'weight']),
    };
  });
  if (targets.every(({ weight }) => weight === 0) && spot.value !== undefined) {
    complain(
      desk.problems,
      spot,
      `expected a target with a weight above 0, got ${targets.length === 0 ? show(spot.value) : 'weights that are all zero'}`,
    );
  }
  return targets;
}

function readRoute(spot: Spot, wave: number, { desk, theatre }: RaidBench): Route {
  const path = ['waves', wave, 'route'] as const;
  const spread = readOptional(at(spot, 'spread'), measures.distance, 0, desk);
  const doglegs = readOptional(at(spot, 'doglegs'), measures.doglegs, 0, desk);
  return {
    via: items(at(spot, 'via')).map((position) => readPosition(position, theatre, desk.problems)),
    spread: hold(desk.held, spread, [...path, 'spread']),
    doglegs: hold(desk.held, doglegs, [...path, 'doglegs']),
  };
}
