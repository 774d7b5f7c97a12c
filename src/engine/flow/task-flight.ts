/** Tasking: who an aircraft in the air flies for next, and when it goes home. */

import { compareUrgency, type Waiting } from '../command/policy.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import { courseTo } from '../engagement/flight-course.ts';
import { roundsToFire } from '../engagement/magazine.ts';
import type { Reach } from '../engagement/reach.ts';
import { positionAt } from '../geometry/path.ts';
import { heldBy, isWorthFiring, refuse, weigh } from './candidates.ts';
import {
  countOf,
  type Engagement,
  type Flight,
  type NightState,
  type Offer,
  postAt,
  type ThreatState,
  type TrackState,
  type UnitState,
} from './night-state.ts';
import { chase, endFlight, goHome, pursuitOf, sortieOf } from './on-flight.ts';
import { openEngagement } from './on-order.ts';

/** After an engagement: the next target where it can still take one, else the way home. */
export function retask(state: NightState, index: number): void {
  const flight = state.flights[index] as Flight;
  const done = state.engagements[flight.engagement] as Engagement;
  const { isExpended } = sortieOf(state, flight.unit);
  if (flight.isOver || flight.isReturning) return;
  if (isExpended && done.spent > 0) return endFlight(state, index);
  if (canGoOn(state, flight) && takeNext(state, index)) return;
  goHome(state, index);
}

/** Whether it may be given another target: it comes back from attacks, and has one left and a round for it. */
function canGoOn({ scenario, units, ready }: NightState, { unit: index, attacks }: Flight): boolean {
  const unit = scenario.fireUnits[index] as FireUnit;
  const hasRound = roundsToFire(unit, units[index] as UnitState) > 0;
  return unit.sortie?.isExpended === false && attacks > 0 && hasRound && ready.fireUnits[index] === true;
}

/** A track that an aircraft could be given from the air. */
interface NextTarget extends Waiting {
  readonly reach: Reach; // that its base has on it
  readonly value: number; // to its post, the smaller the better
}

/** Its controller gives it another track. @returns whether there is one for it. */
function takeNext(state: NightState, index: number): boolean {
  const flight = state.flights[index] as Flight;
  const { post } = state.units[flight.unit] as UnitState;
  const next = nextTarget(state, flight, post);
  if (next === undefined) return false;
  const { track, reach } = next;
  const { threat, engagedBy, chasers } = state.tracks[track] as TrackState;
  const { assignedTo } = state.threats[threat] as ThreatState;
  const nth = countOf(assignedTo, flight.unit);
  assignedTo.push(flight.unit);
  engagedBy.push(flight.unit);
  refuse(reach, 'too-late'); // until it attacks
  flight.engagement = state.engagements.length;
  flight.notBefore = state.now; // another target need not wait for the next attack on the last
  const who = { unit: flight.unit, track, threat, post, nth, reach };
  const engagement = openEngagement(
    who,
    { assigned: state.now, fired: state.now, intercept: state.now },
    state,
  );
  engagement.flight = index;
  engagement.at = positionAt(flight.course, state.now);
  state.engagements.push(engagement);
  chasers.push(index);
  chase(state, index);
  return true;
}

/** As for a first order: what is called strike comes first, then what the post's policy prefers, then what leaves its reach soonest. */
function nextTarget(state: NightState, flight: Flight, post: number): NextTarget | undefined {
  let best: NextTarget | undefined;
  for (const offer of postAt(state, post).pending) {
    const target = targetOf(state, flight, offer);
    if (target !== undefined && (best === undefined || comesBefore(target, best))) best = target;
  }
  return best;
}

function comesBefore(one: NextTarget, other: NextTarget): boolean {
  const isByValue = one.call === other.call && one.value !== other.value;
  return isByValue ? one.value < other.value : compareUrgency(one, other) < 0;
}

/** Undefined where nobody may be sent after it any more, it cannot catch it, or doctrine or its post would rather not. */
function targetOf(state: NightState, flight: Flight, offer: Offer): NextTarget | undefined {
  const { track, version, leaves, post } = offer;
  const tracked = state.tracks[track] as TrackState;
  const { call, motion, reaches } = tracked;
  if (!tracked.isLive || tracked.version !== version || tracked.engagedBy.length > 0) return undefined;
  const isLeft = track === state.engagements[flight.engagement]?.track && flight.notBefore > state.now;
  if (isLeft) return undefined; // it cannot stay with it until the next attack
  if (heldBy(tracked, state.scenario.fireUnits[flight.unit] as FireUnit, flight.unit)) return undefined;
  const reach = reaches.find(({ unit }) => unit === flight.unit);
  if (reach === undefined) return undefined;
  const course = courseTo(motion, pursuitOf(state, flight));
  if (course === undefined) return undefined;
  const candidate = weigh(state, tracked, reach, { intercept: course.to, from: course });
  if (!isWorthFiring(state, post, tracked, candidate)) return undefined;
  return { track, call, deadline: leaves, reach, value: candidate.value };
}
