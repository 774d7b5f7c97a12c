/** The state at the start of a night. */

import { drawReadiness } from './draw-night.ts';
import type { FireUnit } from './engagement/fire-unit.ts';
import { DiscField } from './geometry/disc-field.ts';
import type { Key } from './kernel/chance.ts';
import { mean } from './kernel/distribution.ts';
import { EventQueue } from './kernel/event-queue.ts';
import {
  type NightState,
  type PostState,
  schedule,
  type ThreatState,
  type UnitState,
} from './night-state.ts';
import { drawRaid } from './raid/launch.ts';
import { drawTargetMix } from './raid/target-mix.ts';
import type { Threat } from './raid/threat.ts';
import type { DroneType } from './raid/wave.ts';
import { Recorder } from './recorder.ts';
import type { Scenario } from './scenario.ts';

export interface OpenOptions {
  readonly record: boolean;
  readonly shuffleTies: number; // uint32, 0 for none
}

/** @param scenario as drawn for this night, see `settle`. */
export function openNight(scenario: Scenario, key: Key, options: OpenOptions): NightState {
  const ready = drawReadiness(key, scenario);
  const mix = drawTargetMix(key, scenario.places, scenario.waves, scenario.conditions.targetSpread);
  const threats = inOrderOfLaunch(drawRaid(key, { ...scenario, mix }, scenario.duration));
  const state: NightState = {
    scenario,
    key,
    queue: new EventQueue(options.shuffleTies),
    ready,
    fields: {
      sensors: new DiscField(scenario.sensors, ready.sensors, widestCover(scenario.droneTypes)),
      fireUnits: new DiscField(scenario.fireUnits, ready.fireUnits),
      ewAreas: new DiscField(scenario.ewAreas, ready.ewAreas),
    },
    meanReaction: scenario.fireUnits.map(({ reaction }) => mean(reaction)),
    longestLead: longestLead(scenario),
    postOf: postsOf(scenario),
    unitsOf: unitsByPost(scenario),
    threats: threats.map(atHome),
    tracks: [],
    engagements: [],
    units: scenario.fireUnits.map(fullUnit),
    posts: openPosts(scenario),
    places: scenario.places.map(() => ({ hits: 0, debris: 0 })),
    suppressions: scenario.ewAreas.map(() => 0),
    recorder: options.record ? new Recorder() : undefined,
    now: 0,
  };
  state.threats.forEach(({ threat }, index) => {
    schedule(state, threat.launch, 'launch', index);
  });
  return state;
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
    holds: [],
    spans: [],
    track: -1,
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

function fullUnit({ magazine, reserveRounds }: FireUnit): UnitState {
  return {
    ready: magazine,
    reserve: reserveRounds,
    busy: 0,
    isReloading: false,
    fired: 0,
    kills: 0,
  };
}

/** The scenario's posts, then one for each fire unit on its own: no controllers to wait for. */
function openPosts({ posts, fireUnits }: Scenario): PostState[] {
  const post = (controllers: number): PostState => ({ controllers, handling: 0, pending: [] });
  return [
    ...posts.map(({ controllers }) => post(controllers)),
    ...fireUnits.map(() => post(Number.POSITIVE_INFINITY)),
  ];
}

/** The post that each fire unit takes orders from; its own where it is autonomous. */
function postsOf({ posts, fireUnits }: Scenario): number[] {
  return fireUnits.map(({ post }, unit) => (post >= 0 ? post : posts.length + unit));
}

function unitsByPost({ posts, fireUnits }: Scenario): number[][] {
  const units: number[][] = posts.map(() => []);
  fireUnits.forEach(({ post }, unit) => {
    units[post]?.push(unit);
  });
  return units;
}

/** How much wider than its instrument range a sensor may see. */
function widestCover(types: readonly DroneType[]): number {
  return types.reduce((widest, { radarFactor }) => Math.max(widest, radarFactor), 1);
}

/** The longest time before a course enters an envelope at which its unit can use an order, s. */
function longestLead({ fireUnits }: Scenario): number {
  return fireUnits.reduce((longest, { reaction, range, roundSpeed }) => {
    return Math.max(longest, mean(reaction) + range / roundSpeed);
  }, 0);
}
