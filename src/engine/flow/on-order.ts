/** Orders: tracks come into reach, posts work on them one controller at a time, units are assigned. */

import { noFireNumber } from '../command/no-fire.ts';
import { compareUrgency, type Waiting } from '../command/policy.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import type { Reach } from '../engagement/reach.ts';
import { pair, uniform } from '../kernel/chance.ts';
import { quantile } from '../kernel/distribution.ts';
import type { DroneType } from '../raid/wave.ts';
import { bestCandidate, candidateOf, canEngage, hasFreeUnit, heldByCall, policyOf } from './candidates.ts';
import { on } from './event-kinds.ts';
import {
  countOf,
  type Engagement,
  type NightState,
  type Offer,
  postAt,
  schedule,
  type ThreatState,
  type TrackState,
  takeOut,
  type UnitState,
} from './night-state.ts';
import { drive } from './on-drive.ts';
import { optimalChoice } from './optimal.ts';

/** A queued opportunity has come. */
export function onOpportunity(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  if (tracked.isLive && tracked.nextAt === state.now) offerDue(state, track);
}

/** The reaches of a track that are due now are offered to their posts; the next one is scheduled. */
export function offerDue(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  const { version } = tracked;
  while (tracked.version === version && tracked.isLive) {
    const reach = tracked.reaches[tracked.next];
    if (reach === undefined || reach.opportunity > state.now) break;
    tracked.next++;
    consider(state, offerFor(state, track, reach), reach);
  }
  const time = tracked.reaches[tracked.next]?.opportunity ?? Number.POSITIVE_INFINITY;
  if (time === tracked.nextAt) return;
  tracked.nextAt = time;
  if (time < Number.POSITIVE_INFINITY) schedule(state, time, on.opportunity, track);
}

/** The offer of a track to the post of a reach that is due; a new one joins what the post has pending. */
function offerFor(state: NightState, track: number, reach: Reach): Offer {
  const tracked = state.tracks[track] as TrackState;
  const { post } = state.units[reach.unit] as UnitState;
  for (const offer of tracked.offers) {
    if (offer.post !== post) continue;
    offer.due.push(reach);
    offer.deadline = Math.max(offer.deadline, reach.to);
    if (reach.to > offer.leaves && mayFire(state, tracked, reach.unit)) offer.leaves = reach.to;
    return offer;
  }
  const isOwn = post >= state.scenario.posts.length;
  const deadline = isOwn ? reach.to : deadlineOf(state, tracked, post);
  const leaves = isOwn ? reach.to : leavesAt(state, tracked, post);
  const offer = { post, track, version: tracked.version, due: [reach], deadline, leaves, declined: -1 };
  tracked.offers.push(offer);
  postAt(state, post).pending.push(offer);
  return offer;
}

/** When a track leaves the reach of the last of a post's units, s. */
function deadlineOf({ units }: NightState, { reaches }: TrackState, post: number): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { unit, to } of reaches) if (to > last && units[unit]?.post === post) last = to;
  return last;
}

/** When a track leaves the reach of the last of a post's units that doctrine lets fire at it; it is no longer urgent for those that may not. */
function leavesAt(state: NightState, tracked: TrackState, post: number): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { unit, to } of tracked.reaches) {
    if (to > last && state.units[unit]?.post === post && mayFire(state, tracked, unit)) last = to;
  }
  return last;
}

function mayFire({ scenario }: NightState, tracked: TrackState, unit: number): boolean {
  return heldByCall(tracked, scenario.fireUnits[unit] as FireUnit) === undefined;
}

/** A track is called otherwise, or doctrine is another: who may fire at it decides anew how urgent it is. */
export function judgeUrgency(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  for (const offer of tracked.offers) offer.leaves = leavesAt(state, tracked, offer.post);
}

/** Offers a track again to every post whose units can reach it by now: something about it has changed. */
export function considerEverywhere(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  const { offers } = tracked; // a list of its own from the next course on
  for (let n = 0; n < offers.length && tracked.isLive; n++) consider(state, offers[n] as Offer);
}

/** A group that stays for what comes to it is asked again this long before it would have to drive off at the latest, s. */
const lastCall = 1;

/** A post works on a track at once where it can: with the unit of `reach`, or with any. */
function consider(state: NightState, offer: Offer, reach?: Reach): void {
  const { post, track } = offer;
  if ((state.tracks[track] as TrackState).inHandOf.includes(post)) return;
  const isWanted = hasController(state, post) && canTake(state, offer, reach);
  if (isWanted) return begin(state, offer);
  for (const { why, from, drive: way } of offer.due) {
    if (why === noFireNumber['not-worthwhile']) weighLater(state, track, from);
    else if (why === noFireNumber.busy && way !== undefined)
      weighLater(state, track, from - way.takes - lastCall);
  }
  state.recorder?.queue(state, post);
}

/** A track that was not worth a shot is weighed again when it enters the envelope, another sensor picks it up, or the light changes. */
function weighLater(state: NightState, track: number, enters: number): void {
  const tracked = state.tracks[track] as TrackState;
  const { holds } = state.threats[tracked.threat] as ThreatState;
  let next = enters > state.now ? enters : Number.POSITIVE_INFINITY;
  for (const { from } of holds) if (from > state.now && from < Math.min(next, tracked.lost)) next = from;
  for (const { from, to } of state.scenario.dark) {
    const change = from > state.now ? from : to;
    if (change > state.now && change < next) next = change;
  }
  const isKnown = tracked.weighAt > state.now && tracked.weighAt <= next;
  if (isKnown || next >= state.scenario.duration) return;
  tracked.weighAt = next;
  schedule(state, next, on.weigh, track);
}

export function onWeigh(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  if (tracked.isLive && tracked.weighAt === state.now) considerEverywhere(state, track);
}

function canTake(state: NightState, offer: Offer, reach: Reach | undefined): boolean {
  return reach === undefined ? canEngage(state, offer) : candidateOf(state, offer, reach) !== undefined;
}

/** A post looks at everything that waits: after a controller or one of its units has become free. */
export function serve(state: NightState, post: number): void {
  prune(state, post);
  while (hasController(state, post) && hasFreeUnit(state, post)) {
    const first = mostUrgent(state, post);
    if (first === undefined) return;
    begin(state, first);
  }
}

function hasController(state: NightState, post: number): boolean {
  const { handling, controllers } = postAt(state, post);
  return handling < controllers;
}

/** Forgets tracks that are gone, have turned, or have left the reach of the post's units. */
function prune(state: NightState, post: number): void {
  const { pending } = postAt(state, post);
  let kept = 0;
  for (const offer of pending) {
    const { isLive, version } = state.tracks[offer.track] as TrackState;
    if (isLive && offer.version === version && offer.deadline > state.now) pending[kept++] = offer;
  }
  if (kept === pending.length) return;
  while (pending.length > kept) pending.pop(); // setting the length is many times slower
  state.recorder?.queue(state, post);
}

/** The waiting track that comes first and can be engaged now; undefined for none. */
function mostUrgent(state: NightState, post: number): Offer | undefined {
  const { pending, round } = postAt(state, post);
  let best: Offer | undefined;
  for (const offer of pending) {
    if (offer.declined === round) continue;
    if (best !== undefined && compareUrgency(urgency(state, best), urgency(state, offer)) <= 0) continue;
    const isInHand = (state.tracks[offer.track] as TrackState).inHandOf.includes(post);
    if (!isInHand && canEngage(state, offer)) best = offer;
  }
  return best;
}

function urgency(state: NightState, { track, leaves }: Offer): Waiting {
  return { track, call: (state.tracks[track] as TrackState).call, deadline: leaves };
}

/** A controller takes up a track; without handling time the order is given at once. */
function begin(state: NightState, offer: Offer): void {
  const { post, track } = offer;
  const own = state.scenario.posts[post];
  if (own === undefined) return decide(state, offer);
  const tracked = state.tracks[track] as TrackState;
  const { threat, takenUpBy } = state.threats[tracked.threat] as ThreatState;
  const n = countOf(takenUpBy, post);
  const takes = quantile(own.handling, uniform(state.key, pair(own.key, threat.key), 'handling', n));
  takenUpBy.push(post);
  postAt(state, post).handling++;
  tracked.inHandOf.push(post);
  state.recorder?.queue(state, post);
  schedule(state, state.now + takes, on.handled, post, track);
}

/** A controller is done with a track: the order goes out if a unit can still take it. */
export function onHandled(state: NightState, post: number, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  const commanding = postAt(state, post);
  takeOut(tracked.inHandOf, post);
  if (commanding.isLost) return;
  commanding.handling--;
  const offer = tracked.offers.find((one) => one.post === post); // none where it has turned away
  if (tracked.isLive && offer !== undefined) decide(state, offer);
  serve(state, post);
  state.recorder?.queue(state, post);
}

function decide(state: NightState, offer: Offer): void {
  const { post, track } = offer;
  const { threat } = state.tracks[track] as TrackState;
  const isOrdered = state.scenario.posts[post] !== undefined;
  const isOptimal = policyOf(state, post) === 'optimal';
  const chosen = isOptimal ? optimalChoice(state, offer) : bestCandidate(state, offer);
  if (chosen === undefined) {
    const isLeft = isOptimal && canEngage(state, offer); // for better pairs
    if (isLeft) offer.declined = postAt(state, post).round;
    else if (isOrdered) state.recorder?.log({ time: state.now, kind: 'order.late', track, threat, post });
    return;
  }
  const { reach, unit, intercept } = chosen;
  if (isOrdered) state.recorder?.log({ time: state.now, kind: 'order.given', track, threat, post, unit });
  assign(state, { post, track, reach, intercept });
}

/** Who is sent against what. */
interface Assignment {
  readonly post: number;
  readonly track: number;
  readonly reach: Reach;
  readonly intercept: number; // s, as planned
}

/** The unit's channel is taken from now until the result is assessed; a group that has to drive sets out. */
export function assign(state: NightState, { post, track, reach, intercept }: Assignment): void {
  const { unit } = reach;
  const { threat, engagedBy } = state.tracks[track] as TrackState;
  const { reaction, key } = state.scenario.fireUnits[unit] as FireUnit;
  const target = state.threats[threat] as ThreatState;
  const nth = countOf(target.assignedTo, unit);
  const reacts = quantile(reaction, uniform(state.key, pair(target.threat.key, key), 'reaction', nth));
  take(state, unit, target);
  target.assignedTo.push(unit);
  engagedBy.push(unit);
  postAt(state, post).round++;
  const ready = reach.drive === undefined ? state.now : drive(state, unit, reach.drive.stop, threat);
  const fired = ready + reacts;
  schedule(state, fired, on.fire, state.engagements.length);
  const who = { unit, track, threat, post, nth, reach };
  const at = { assigned: state.now, fired, intercept };
  state.engagements.push(openEngagement(who, at, state));
  state.recorder?.magazine(state, unit);
  state.recorder?.queue(state, post);
}

/** One more channel of a unit is taken. */
function take(state: NightState, unit: number, { threat }: ThreatState): void {
  const shooting = state.units[unit] as UnitState;
  shooting.busy++;
  if (!(state.scenario.droneTypes[threat.type] as DroneType).armed) shooting.onDecoys++;
}

/** An engagement before its first round; until it is closed it counts as assessed at the end of the night. */
export function openEngagement(
  who: Pick<Engagement, 'unit' | 'track' | 'threat' | 'post' | 'nth' | 'reach'>,
  times: Pick<Engagement, 'assigned' | 'fired' | 'intercept'>,
  { units, scenario }: NightState,
): Engagement {
  return {
    unit: who.unit,
    track: who.track,
    threat: who.threat,
    post: who.post,
    nth: who.nth,
    reach: who.reach,
    flight: -1,
    assigned: times.assigned,
    fired: times.fired,
    intercept: times.intercept,
    assessed: scenario.duration,
    at: (units[who.unit] as UnitState).position,
    rounds: 0,
    spent: 0,
    result: 'wasted',
  };
}
