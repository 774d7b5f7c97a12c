/** Orders: tracks come into reach, posts work on them one controller at a time, units are assigned. */
import { type Candidate, choose, compareUrgency, isWorthwhile, type Waiting } from './command/policy.ts';
import type { Policy } from './command/post.ts';
import type { FireUnit } from './engagement/fire-unit.ts';
import { roundsToFire } from './engagement/magazine.ts';
import { singleShotPk } from './engagement/pk.ts';
import { planShot, type Reach } from './engagement/reach.ts';
import { slantDistance } from './geometry/motion.ts';
import { pair, uniform } from './kernel/chance.ts';
import { quantile } from './kernel/distribution.ts';
import { pow } from './kernel/exact-math.ts';
import {
  countOf,
  type NightState,
  type PostState,
  schedule,
  type ThreatState,
  type TrackState,
  type UnitState,
} from './night-state.ts';
import { believedClass } from './sensing/believed-class.ts';
import { believedQuality } from './sensing/track.ts';

/** An autonomous unit takes the target it can meet first. */
const ownPolicy: Policy = 'most-urgent';

/** The reaches of a track that are due now are offered to their posts; the next one is scheduled. */
export function onOpportunity(state: NightState, track: number, version: number): void {
  const tracked = state.tracks[track] as TrackState;
  if (!tracked.isLive || tracked.version !== version) return;
  const { reaches } = tracked;
  while (tracked.next < reaches.length && (reaches[tracked.next] as Reach).opportunity <= state.now) {
    consider(state, track, state.postOf[(reaches[tracked.next++] as Reach).unit] as number);
  }
  const next = reaches[tracked.next];
  if (next !== undefined) schedule(state, next.opportunity, 'opportunity', track, version);
}

/** Offers a track to every post whose units can reach it by now. */
export function considerEverywhere(state: NightState, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  for (let n = 0; n < tracked.next; n++) {
    if (!tracked.isLive) return;
    consider(state, track, state.postOf[(tracked.reaches[n] as Reach).unit] as number);
  }
}

/** A post takes note of a track, and works on it at once where it can. */
function consider(state: NightState, track: number, post: number): void {
  const { pending, inHand } = state.posts[post] as PostState;
  if (!pending.includes(track)) pending.push(track);
  if (inHand.includes(track)) return;
  if (hasController(state, post) && canEngage(state, track, post)) begin(state, post, track);
  else state.recorder?.queue(state, post);
}

/** A post looks at everything that waits: after a controller or one of its units has become free. */
export function serve(state: NightState, post: number): void {
  const { pending } = state.posts[post] as PostState;
  prune(state, post);
  while (hasController(state, post)) {
    const first = mostUrgent(state, post, pending);
    if (first < 0) return;
    begin(state, post, first);
  }
}

function hasController(state: NightState, post: number): boolean {
  const { handling, controllers } = state.posts[post] as PostState;
  return handling < controllers;
}

/** Forgets tracks that are gone or have left the reach of the post's units. */
function prune(state: NightState, post: number): void {
  const { pending } = state.posts[post] as PostState;
  let kept = 0;
  for (const track of pending) {
    const tracked = state.tracks[track] as TrackState;
    if (tracked.isLive && deadline(state, tracked, post) > state.now) pending[kept++] = track;
  }
  pending.length = kept;
}

/** When a track leaves the reach of the last of a post's units, s. */
function deadline(state: NightState, tracked: TrackState, post: number): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const reach of tracked.reaches)
    if (reach.to > last && state.postOf[reach.unit] === post) last = reach.to;
  return last;
}

/** The waiting track that comes first and can be engaged now; -1 for none. */
function mostUrgent(state: NightState, post: number, pending: readonly number[]): number {
  const { inHand } = state.posts[post] as PostState;
  let best: Waiting | undefined;
  for (const track of pending) {
    const tracked = state.tracks[track] as TrackState;
    if (inHand.includes(track)) continue;
    const waiting = { track, call: tracked.call, deadline: deadline(state, tracked, post) };
    if (best !== undefined && compareUrgency(best, waiting) <= 0) continue;
    if (canEngage(state, track, post)) best = waiting;
  }
  return best?.track ?? -1;
}

/** A controller takes up a track; without handling time the order is given at once. */
function begin(state: NightState, post: number, track: number): void {
  const working = state.posts[post] as PostState;
  const own = state.scenario.posts[post];
  if (own === undefined) return decide(state, post, track);
  const tracked = state.tracks[track] as TrackState;
  const { threat, takenUpBy } = state.threats[tracked.threat] as ThreatState;
  const n = countOf(takenUpBy, post);
  const takes = quantile(own.handling, uniform(state.key, pair(own.key, threat.key), 'handling', n));
  takenUpBy.push(post);
  working.handling++;
  working.inHand.push(track);
  state.recorder?.queue(state, post);
  schedule(state, state.now + takes, 'handled', post, track);
}

/** A controller is done with a track: the order goes out if a unit can still take it. */
export function onHandled(state: NightState, post: number, track: number): void {
  const working = state.posts[post] as PostState;
  working.handling--;
  working.inHand.splice(working.inHand.indexOf(track), 1);
  if (state.tracks[track]?.isLive) decide(state, post, track);
  serve(state, post);
  state.recorder?.queue(state, post);
}

function decide(state: NightState, post: number, track: number): void {
  const tracked = state.tracks[track] as TrackState;
  const chosen = choose(policyOf(state, post), candidates(state, track, post), tracked.call);
  if (chosen === undefined) return;
  const ordered = state.scenario.posts[post] !== undefined;
  const { threat } = tracked;
  if (ordered)
    state.recorder?.log({ time: state.now, kind: 'order.given', track, threat, post, unit: chosen.unit });
  assign(state, post, track, chosen);
}

function policyOf(state: NightState, post: number): Policy {
  return state.scenario.posts[post]?.policy ?? ownPolicy;
}

/** The unit's channel is taken from now until the result is assessed. */
function assign(state: NightState, post: number, track: number, { unit, intercept }: Candidate): void {
  const tracked = state.tracks[track] as TrackState;
  const shooting = state.units[unit] as UnitState;
  const { reaction, key } = state.scenario.fireUnits[unit] as FireUnit;
  const target = state.threats[tracked.threat] as ThreatState;
  const n = countOf(target.assignedTo, unit);
  const takes = quantile(reaction, uniform(state.key, pair(target.threat.key, key), 'reaction', n));
  target.assignedTo.push(unit);
  shooting.busy++;
  tracked.engaged++;
  schedule(state, state.now + takes, 'fire', state.engagements.length);
  state.engagements.push({
    unit,
    track,
    threat: tracked.threat,
    post,
    nth: n,
    assigned: state.now,
    fired: state.now + takes,
    intercept,
    assessed: state.scenario.duration,
    rounds: 0,
    spent: 0,
    at: state.scenario.fireUnits[unit]?.position ?? { x: 0, y: 0 },
    result: 'wasted',
  });
  state.recorder?.magazine(state, unit);
  state.recorder?.queue(state, post);
}

/** Whether some unit of a post could take a track now. */
function canEngage(state: NightState, track: number, post: number): boolean {
  const tracked = state.tracks[track] as TrackState;
  const policy = policyOf(state, post);
  for (let n = 0; n < tracked.next; n++) {
    const reach = tracked.reaches[n] as Reach;
    if (reach.to <= state.now || state.postOf[reach.unit] !== post) continue;
    const candidate = candidateOf(state, tracked, reach);
    if (candidate !== undefined && isWorthwhile(policy, candidate, tracked.call)) return true;
  }
  return false;
}

/** The units of a post that could take a track now. */
function candidates(state: NightState, track: number, post: number): Candidate[] {
  const tracked = state.tracks[track] as TrackState;
  const policy = policyOf(state, post);
  const out: Candidate[] = [];
  for (let n = 0; n < tracked.next; n++) {
    const reach = tracked.reaches[n] as Reach;
    if (reach.to <= state.now || state.postOf[reach.unit] !== post) continue;
    const candidate = candidateOf(state, tracked, reach);
    if (candidate !== undefined && isWorthwhile(policy, candidate, tracked.call)) out.push(candidate);
  }
  return out;
}

function candidateOf(state: NightState, tracked: TrackState, reach: Reach): Candidate | undefined {
  const unit = state.scenario.fireUnits[reach.unit] as FireUnit;
  const { busy, isReloading, magazine } = state.units[reach.unit] as UnitState;
  const { weapons, unitsPerTrack } = unit.doctrine;
  if (busy >= unit.channels || isReloading || tracked.engaged >= unitsPerTrack) return undefined;
  if (weapons === 'hold' || (weapons === 'tight' && tracked.call !== 'strike')) return undefined;
  const rounds = roundsToFire(unit, magazine);
  if (rounds === 0) return undefined;
  const shot = planShot(tracked.motion, unit, reach, state.now + (state.meanReaction[reach.unit] ?? 0));
  if (shot === undefined) return undefined;
  const pk = expectedPk(state, tracked, unit, shot.intercept);
  const { x, y } = unit.position;
  return {
    unit: reach.unit,
    intercept: shot.intercept,
    distance: slantDistance(tracked.motion, shot.intercept, x, y),
    pk: 1 - pow(1 - pk, rounds),
    cost: rounds * unit.costPerRound,
  };
}

/** What the post expects of one round: from the track, not from the threat. */
function expectedPk(state: NightState, tracked: TrackState, unit: FireUnit, time: number): number {
  const { visibility, skill } = state.scenario.conditions;
  const { vx, vy } = tracked.motion;
  const threatClass = believedClass(tracked.call, Math.sqrt(vx * vx + vy * vy));
  const isDark = state.scenario.dark.some(({ from, to }) => from <= time && time < to);
  return singleShotPk(unit, threatClass, { visibility, isDark, skill, trackQuality: believedQuality });
}
