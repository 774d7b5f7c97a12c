/** A deliberately naive night of the static part of the model: a fixed step, plain arrays, everything looked at each step. */
import { type FireUnit, type Outcome, outcomes, type Scenario, type Sensor } from '../../src/engine/index.ts';
import { jam } from './jamming.ts';
import type { Desk, Gun, Sheet } from './night-sheet.ts';
import { giveOrders } from './ordering.ts';
import { drawDrones, fly } from './raid.ts';
import { keepTracks, look } from './sensing.ts';
import { shoot } from './shooting.ts';
import { meanOf, type Stream } from './stream.ts';

/** What a night came to; the outcomes as in the accounts of the engine. */
export type NaiveTotals = Readonly<Record<Outcome | 'rounds' | 'debris', number>>;

/** @param step s. */
export function naiveNight(scenario: Scenario, next: Stream, step = 1): NaiveTotals {
  const sheet = openSheet(scenario, next, step);
  while (sheet.now < scenario.duration && isGoingOn(sheet)) {
    shoot(sheet);
    fly(sheet);
    jam(sheet);
    look(sheet);
    keepTracks(sheet);
    giveOrders(sheet);
    sheet.now += step;
  }
  return { ...countOutcomes(sheet), ...sheet.tally };
}

function openSheet(scenario: Scenario, next: Stream, step: number): Sheet {
  const isReady = (): boolean => next() < scenario.conditions.readiness;
  const guns = scenario.fireUnits.map((unit) => openGun(unit, isReady()));
  const jammers = [...scenario.ewAreas.keys()].filter((n) => isReady() && scenario.ewAreas[n]?.isOn);
  const drones = drawDrones(scenario, next);
  return {
    scenario,
    step,
    next,
    drones,
    lastLaunch: drones.reduce((last, { launch }) => Math.max(last, launch), 0),
    active: [],
    watchers: watchersOf(scenario, guns),
    jammers,
    guns,
    desks: openDesks(scenario, guns),
    tracks: [],
    shots: [],
    tally: { rounds: 0, debris: 0 },
    now: 0,
  };
}

function openGun(unit: FireUnit, isReady: boolean): Gun {
  const { magazine: ready, reserveRounds: reserve } = unit;
  const meanReaction = meanOf(unit.reaction);
  return { unit, isReady, meanReaction, busy: 0, ready, reserve, reloaded: Number.POSITIVE_INFINITY };
}

/** Sensors that emit, and whose unit stands ready where they belong to one. */
function watchersOf({ sensors }: Scenario, guns: readonly Gun[]): number[] {
  return [...sensors.keys()].filter((n) => {
    const { unit, isOn } = sensors[n] as Sensor;
    return isOn && (unit < 0 || guns[unit]?.isReady);
  });
}

function openDesks({ posts }: Scenario, guns: readonly Gun[]): Desk[] {
  const ready = [...guns.keys()].filter((n) => guns[n]?.isReady);
  const ofPost = (post: number): number[] => ready.filter((n) => guns[n]?.unit.post === post);
  return [
    ...posts.map((post, n): Desk => ({ post, units: ofPost(n), work: [] })),
    ...ofPost(-1).map((n): Desk => ({ post: undefined, units: [n], work: [] })),
  ];
}

/** Whether anything can still happen. */
function isGoingOn({ now, step, lastLaunch, active, shots }: Sheet): boolean {
  return now <= lastLaunch + step || active.length > 0 || shots.length > 0;
}

function countOutcomes({ drones }: Sheet): Record<Outcome, number> {
  const count = (outcome: Outcome): number => drones.filter((drone) => drone.outcome === outcome).length;
  return Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as Record<Outcome, number>;
}
