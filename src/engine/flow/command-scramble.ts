/** The command to scramble: an aircraft takes off for a track, whatever its post would have chosen. */

import { type NoFire, noFires } from '../command/no-fire.ts';
import { compareUrgency } from '../command/policy.ts';
import type { Refusal } from '../contract/commands.ts';
import { type Reach, reachOf, seenFrom } from '../engagement/reach.ts';
import { candidateOf, notFree } from './candidates.ts';
import type { NightState, Offer, TrackState, UnitState } from './night-state.ts';
import { assign } from './on-order.ts';

export function scramble(state: NightState, id: string, track: number | undefined): Refusal | undefined {
  const index = state.scenario.fireUnits.findIndex((unit) => unit.id === id);
  const unit = state.scenario.fireUnits[index];
  if (unit === undefined) return 'unknown-unit';
  if (unit.sortie === undefined) return 'does-not-fly';
  const free = notFree(state, index);
  if (free !== undefined) return notFreeRefusal(free);
  if (unit.doctrine.weapons === 'hold') return 'weapons-hold';
  if (track !== undefined && !state.tracks[track]?.isLive) return 'unknown-track';
  const targets = track === undefined ? byUrgency(state, index) : [track];
  let held: Refusal | undefined; // why the most urgent that it could meet is none for it
  for (const target of targets) {
    const refused = sendAfter(state, index, target);
    if (refused === undefined) return undefined;
    if (refused !== 'out-of-reach') held ??= refused;
  }
  return held ?? 'out-of-reach';
}

/** Live tracks: those called strike first, then the one that leaves the unit's reach soonest. */
function byUrgency({ live, tracks }: NightState, unit: number): number[] {
  return live
    .map((track) => {
      const { call, reaches } = tracks[track] as TrackState;
      const reach = reaches.find((one) => one.unit === unit);
      return { track, call, deadline: reach?.to ?? Number.MAX_VALUE };
    })
    .sort(compareUrgency)
    .map(({ track }) => track);
}

/** @returns why the unit could not take the track; undefined where it did. */
function sendAfter(state: NightState, index: number, track: number): Refusal | undefined {
  const tracked = state.tracks[track] as TrackState;
  const base = state.units[index] as UnitState;
  const { position, post } = base;
  const unit = state.scenario.fireUnits[index] as NightState['scenario']['fireUnits'][number];
  const reaction = state.fields.meanReaction[index] ?? 0;
  const reach = reachOf(tracked.motion, { unit, position, reaction }, index, state.now);
  if (reach === undefined || seenFrom(tracked.motion, base, state.now) > state.now) return 'out-of-reach';
  const offer: Offer = {
    post,
    track,
    version: tracked.version,
    due: [reach],
    deadline: reach.to,
    leaves: reach.to,
    declined: -1,
  };
  const candidate = candidateOf(state, offer, reach);
  if (candidate === undefined) return heldRefusal(noFires[reach.why]);
  assign(state, { post, track, reach: known(tracked, reach), intercept: candidate.intercept });
  return undefined;
}

/** Doctrine and policy hold it back, or it would come too late. */
function heldRefusal(why: NoFire | undefined): Refusal {
  switch (why) {
    case 'weapons-hold':
    case 'called-decoy':
    case 'enough-units':
    case 'not-worthwhile':
      return why;
    default:
      return 'out-of-reach';
  }
}

/** The reach that the night keeps book of; one that lies farther ahead than it looks is put among those that have come. */
function known(tracked: TrackState, reach: Reach): Reach {
  const found = tracked.reaches.find(({ unit }) => unit === reach.unit);
  if (found === undefined) tracked.reaches.splice(tracked.next++, 0, reach);
  return found ?? reach;
}

function notFreeRefusal(why: NoFire): Refusal {
  switch (why) {
    case 'out-of-action':
    case 'moving':
      return 'out-of-action';
    case 'empty':
    case 'reserve':
    case 'reloading':
      return 'no-rounds';
    default:
      return 'busy';
  }
}
