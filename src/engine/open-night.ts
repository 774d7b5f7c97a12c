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
      sensors: new DiscField(scenario.sensors, ready.sensors),
      fireUnits: new DiscField(scenario.fireUnits, ready.fireUnits),
      ewAreas: new DiscField(scenario.ewAreas, ready.ewAreas),
    },
    meanReaction: scenario.fireUnits.map(({ reaction }) => mean(reaction)),
    postOf: scenario.fireUnits.map(({ post }, unit) => (post >= 0 ? post : scenario.posts.length + unit)),
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
    magazine: { ready: magazine, reserve: reserveRounds },
    busy: 0,
    isReloading: false,
    fired: 0,
    kills: 0,
  };
}

/** The scenario's posts, then one for each fire unit on its own: no controllers to wait for. */
function openPosts({ posts, fireUnits }: Scenario): PostState[] {
  const post = (controllers: number): PostState => ({ controllers, handling: 0, pending: [], inHand: [] });
  return [
    ...posts.map(({ controllers }) => post(controllers)),
    ...fireUnits.map(() => post(Number.POSITIVE_INFINITY)),
  ];
}
