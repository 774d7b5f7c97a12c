/** The state at the start of a night. */

import type { Command } from '../contract/commands.ts';
import type { NightStart } from '../contract/night-outcome.ts';
import type { Scenario } from '../contract/scenario.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import { canReload } from '../engagement/magazine.ts';
import { CourseGrid } from '../geometry/course-grid.ts';
import type { Key } from '../kernel/chance.ts';
import { EventQueue } from '../kernel/event-queue.ts';
import { listFrom } from '../kernel/list-from.ts';
import { drawRaid } from '../raid/launch.ts';
import { drawTargetMix } from '../raid/target-mix.ts';
import type { Threat } from '../raid/threat.ts';
import { drawReadiness } from './draw-night.ts';
import { on } from './event-kinds.ts';
import { fieldsOf } from './fields.ts';
import {
  type NightState,
  newPost,
  nothing,
  type PlaceState,
  type PostState,
  type Readiness,
  type Stands,
  schedule,
  type ThreatState,
  type UnitState,
} from './night-state.ts';
import { startReload } from './on-shot.ts';
import { scheduleLaunch } from './on-threat.ts';
import { Recorder } from './recorder.ts';

export interface OpenOptions {
  readonly record: boolean;
  readonly shuffleTies: number; // uint32, 0 for none
  readonly commands: readonly Command[]; // of a player
  readonly start: NightStart | undefined;
}

/** @param scenario as drawn for this night, see `settle`. */
export function openNight(scenario: Scenario, key: Key, options: OpenOptions): NightState {
  const ready = drawReadiness(key, scenario);
  const commands = [...scenario.commands, ...options.commands];
  const threats = threatsOf(scenario, key);
  const state: NightState = {
    scenario,
    key,
    queue: new EventQueue(options.shuffleTies),
    ready,
    fields: fieldsOf(scenario),
    stands: standsOf(scenario, ready),
    threats,
    aloft: [],
    paths: new CourseGrid(scenario.bounds, threats.length),
    courses: new CourseGrid(scenario.bounds, threats.length),
    tracks: [],
    live: [],
    engagements: [],
    flights: [],
    units: listFrom(scenario.fireUnits, (unit, index) => fullUnit(unit, index, scenario, options.start)),
    posts: openPosts(scenario),
    places: listFrom(scenario.places, (_, place) => untouched(1 - (options.start?.damage[place] ?? 0))),
    commands,
    refused: commands.map(() => undefined),
    recorder: options.record ? new Recorder() : undefined,
    shotsWasted: 0,
    shotsAtDecoys: 0,
    now: 0,
  };
  commands.forEach(({ time }, index) => {
    if (time < scenario.duration) schedule(state, Math.max(0, time), on.command, index);
    else state.refused[index] = 'after-the-night';
  });
  scheduleLaunch(state, 0);
  scenario.fireUnits.forEach((unit, index) => {
    if (canReload(unit, state.units[index] as UnitState)) startReload(state, index); // an earlier night left it empty
  });
  return state;
}

/** A place before the first hit. @param works share that earlier nights have left, 0 to 1. */
function untouched(works: number): PlaceState {
  return { hits: 0, force: 0, debris: 0, working: works, worked: works };
}

function threatsOf(scenario: Scenario, key: Key): ThreatState[] {
  const { waves, droneTypes, sites, places, conditions, duration } = scenario;
  const mix = drawTargetMix(key, places, waves, conditions.targetSpread);
  const raid = drawRaid(key, { waves, droneTypes, sites, places, mix }, duration);
  return listFrom(inOrderOfLaunch(raid), atHome);
}

function inOrderOfLaunch(threats: readonly Threat[]): Threat[] {
  return [...threats].sort(
    (one, other) => one.launch - other.launch || one.wave - other.wave || one.key - other.key,
  );
}

function atHome(threat: Threat): ThreatState {
  return {
    threat,
    status: 'waiting',
    legs: threat.legs,
    plan: 0,
    navigates: threat.launch,
    end: threat.end,
    naturalEnd: threat.naturalEnd,
    holds: [],
    spans: [],
    formsAt: Number.POSITIVE_INFINITY,
    track: -1,
    timesSuppressed: 0,
    suppressedAt: undefined,
    ended: 0,
    outcome: 'airborne',
    region: -1,
    by: -1,
    assignedTo: [],
    takenUpBy: [],
    shotsBy: [],
  };
}

function fullUnit(
  unit: FireUnit,
  index: number,
  { posts }: Scenario,
  start: NightStart | undefined,
): UnitState {
  const stock = start?.stock[index];
  return newUnit(unit, {
    post: unit.post >= 0 ? unit.post : posts.length + index,
    ready: stock?.ready ?? unit.magazine,
    reserve: stock?.reserve ?? unit.reserveRounds,
  });
}

/** A unit that has done nothing yet. */
export function newUnit(
  { position }: FireUnit,
  { post, ready, reserve }: { post: number; ready: number; reserve: number },
): UnitState {
  return {
    position,
    sight: Number.POSITIVE_INFINITY,
    ready,
    reserve,
    busy: 0,
    onDecoys: 0,
    isReloading: false,
    isMoving: false,
    weighedAt: position,
    shut: nothing,
    moves: 0,
    post,
    fired: 0,
    kills: 0,
  };
}

/** The scenario's posts with their units, and room for one of its own for each fire unit. */
function openPosts({ posts, fireUnits }: Scenario): (PostState | undefined)[] {
  const states: (PostState | undefined)[] = listFrom(posts, ({ controllers }) => newPost(controllers, []));
  fireUnits.forEach(({ post }, unit) => {
    if (post >= 0) states[post]?.units.push(unit);
  });
  for (let own = 0; own < fireUnits.length; own++) states.push(undefined);
  return states;
}

/** What is in action but switched off stands nowhere until it is switched on. */
function standsOf({ sensors, ewAreas }: Scenario, ready: Readiness): Stands {
  const off = (isOn: boolean, isReady: boolean | undefined) => (isOn || !isReady ? undefined : []);
  const stands = listFrom(sensors, ({ isOn }, n) => off(isOn, ready.sensors[n]));
  return {
    sensors: stands,
    roving: [],
    ewAreas: listFrom(ewAreas, ({ isOn }, n) => off(isOn, ready.ewAreas[n])),
    carried: { sensor: [], ewArea: [] },
  };
}
