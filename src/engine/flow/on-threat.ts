/** What happens to threats: launch, natural end, suppression and recovery, and the one place where a threat ends. */

import { leftAfterHit, placeUnder } from '../consequence/damage.ts';
import type { Outcome } from '../consequence/totals.ts';
import { regionAt } from '../consequence/where.ts';
import type { EwArea } from '../engagement/ew-area.ts';
import { cutAtBounds, drift, firstSuppression } from '../engagement/suppress.ts';
import type { Motion } from '../geometry/motion.ts';
import { cutAt, legAt, positionAt } from '../geometry/path.ts';
import type { Leg } from '../geometry/plane.ts';
import { uniform } from '../kernel/chance.ts';
import type { Place } from '../raid/place.ts';
import { flyOn } from '../raid/recover.ts';
import type { NaturalEnd } from '../raid/threat.ts';
import type { DroneType, Wave } from '../raid/wave.ts';
import { on } from './event-kinds.ts';
import { type NightState, type PlaceState, schedule, type ThreatState, takeOut } from './night-state.ts';
import { losePostsAt } from './on-post.ts';
import { loseSight, watchThreat } from './on-sight.ts';

/** Threats are in order of launch, and only the next launch is queued: a long raid would make every other event wade through it. */
export function scheduleLaunch(state: NightState, index: number): void {
  const next = state.threats[index];
  if (next !== undefined) schedule(state, next.threat.launch, on.launch, index);
}

/** A threat takes off: everything that sensors and EW would do to it on its way is known in closed form now. */
export function onLaunch(state: NightState, index: number): void {
  const flying = state.threats[index] as ThreatState;
  scheduleLaunch(state, index + 1);
  flying.status = 'flying';
  state.aloft.push(index);
  fly(state, index, flying.threat.legs);
  watchThreat(state, index);
  const site = (state.scenario.waves[flying.threat.wave] as Wave).site;
  state.recorder?.log({ time: state.now, kind: 'threat.launched', threat: index, site });
}

/** A threat flies by its own navigation from now on: what ends its path is scheduled. */
function fly(state: NightState, index: number, legs: readonly Leg[]): void {
  const flying = state.threats[index] as ThreatState;
  takePath(state, index, legs);
  flying.navigates = state.now;
  flying.plan++;
  schedule(state, flying.end, on.end, index, flying.plan);
  scheduleSuppression(state, index);
}

/** From now on it is where these legs say. */
function takePath({ threats, paths, now }: NightState, index: number, legs: readonly Leg[]): void {
  (threats[index] as ThreatState).legs = legs;
  paths.drop(index);
  for (const leg of legs) if (leg.to > now) paths.add(index, leg, leg);
}

/** When EW takes a threat that flies by its own navigation, as things stand. */
function scheduleSuppression(state: NightState, index: number): void {
  const { threat, legs, timesSuppressed, plan, navigates } = state.threats[index] as ThreatState;
  const { scenario, key, fields, ready, stands, now } = state;
  const type = scenario.droneTypes[threat.type] as DroneType;
  const suppression = firstSuppression(
    key,
    { key: threat.key, type, legs, from: navigates, times: timesSuppressed },
    { areas: scenario.ewAreas, field: fields.ewAreas, working: ready.ewAreas, stands: stands.ewAreas },
  );
  if (suppression === undefined || suppression.time < now) return;
  schedule(state, suppression.time, on.suppress, index, plan * areasPerPlan + suppression.area);
}

/** Room for the area in the number that says which path a suppression was planned on. */
const areasPerPlan = 65_536;

/** EW areas have been moved or switched: threats on their way meet them as they are now. */
export function rejam(state: NightState): void {
  for (const index of state.aloft) {
    const flying = state.threats[index] as ThreatState;
    if (flying.status !== 'flying') continue;
    flying.plan++;
    schedule(state, flying.end, on.end, index, flying.plan);
    scheduleSuppression(state, index);
  }
}

/** A threat reaches the end of its own path. */
export function onEnd(state: NightState, index: number, plan: number): void {
  const flying = state.threats[index] as ThreatState;
  if (flying.status !== 'flying' || flying.plan !== plan) return;
  if (flying.naturalEnd === 'hit') strike(state, index, flying.threat.target);
  else fall(state, index, flying.naturalEnd);
}

function strike(state: NightState, index: number, target: number): void {
  const struck = state.places[target] as PlaceState;
  const { warhead } = state.scenario.droneTypes[state.threats[index]?.threat.type ?? -1] as DroneType;
  struck.hits++;
  struck.force += warhead;
  struck.working *= leftAfterHit(state.scenario.places[target] as Place, warhead);
  state.recorder?.log({ time: state.now, kind: 'threat.hit', threat: index, place: target });
  endThreat(state, index, 'hit', -1);
  losePostsAt(state, target);
}

function fall(state: NightState, index: number, reason: Exclude<NaturalEnd, 'hit'>): void {
  state.recorder?.log({ time: state.now, kind: 'threat.fell', threat: index, reason });
  endThreat(state, index, 'fell', -1);
}

/** EW takes a threat: it falls at once or drifts, seen by whoever sees it. */
export function onSuppress(state: NightState, index: number, planned: number): void {
  const flying = state.threats[index] as ThreatState;
  const area = planned % areasPerPlan;
  if (flying.status !== 'flying' || flying.plan !== (planned - area) / areasPerPlan) return;
  const course = driftCourse(state, flying, area);
  flying.status = 'drifting';
  flying.outcome = 'suppressed';
  flying.suppressedAt ??= state.now;
  flying.timesSuppressed++;
  flying.by = area;
  flying.plan++;
  takePath(state, index, [...cutAt(flying.legs, state.now), course]);
  state.recorder?.log({ time: state.now, kind: 'threat.suppressed', threat: index, area });
  if (course.to === state.now) return endThreat(state, index, 'suppressed', area);
  schedule(state, course.to, on.driftEnd, index, flying.plan);
  watchThreat(state, index);
}

function driftCourse(state: NightState, flying: ThreatState, area: number): Leg {
  const { now, key, scenario } = state;
  const { vx, vy, altitude } = legAt(flying.legs, now) as Leg;
  const motion: Motion = { time: now, ...positionAt(flying.legs, now), vx, vy, altitude };
  const ew = scenario.ewAreas[area] as EwArea;
  const luck = { who: flying.threat.key, nth: flying.timesSuppressed };
  return cutAtBounds(drift(key, luck, ew, motion), scenario.bounds);
}

/** A drift is over: the threat finds its way again, comes down, or has left where that is over no region. */
export function onDriftEnd(state: NightState, index: number, plan: number): void {
  const drifting = state.threats[index] as ThreatState;
  if (drifting.status !== 'drifting' || drifting.plan !== plan) return;
  const { x, y } = positionAt(drifting.legs, state.now);
  const hasLeft = regionAt(state.scenario.regions, x, y) < 0;
  if (!hasLeft && recovers(state, drifting)) return recover(state, index);
  if (hasLeft) state.recorder?.log({ time: state.now, kind: 'threat.left', threat: index });
  endThreat(state, index, hasLeft ? 'left' : 'suppressed', drifting.by);
}

function recovers({ scenario, key }: NightState, { threat, by, timesSuppressed }: ThreatState): boolean {
  const { recoverShare } = scenario.ewAreas[by] as EwArea;
  return recoverShare > 0 && uniform(key, threat.key, 'recovery', timesSuppressed - 1) < recoverShare;
}

/** Its navigation is back: it flies straight on to its target, as far as its fuel lasts. */
function recover(state: NightState, index: number): void {
  const flying = state.threats[index] as ThreatState;
  const type = state.scenario.droneTypes[flying.threat.type] as DroneType;
  const flight = flyOn(state.key, flying.threat, type, { legs: flying.legs, time: state.now });
  flying.status = 'flying';
  flying.outcome = 'airborne';
  flying.by = -1;
  flying.end = flight.end;
  flying.naturalEnd = flight.naturalEnd;
  state.recorder?.log({ time: state.now, kind: 'threat.recovered', threat: index });
  fly(state, index, flight.legs);
  watchThreat(state, index);
}

/** A fire unit kills a threat; over a built-up place it may leave debris. */
export function shootDown(state: NightState, index: number, unit: number): void {
  const { x, y } = positionAt((state.threats[index] as ThreatState).legs, state.now);
  state.recorder?.log({ time: state.now, kind: 'threat.shotDown', threat: index, unit });
  endThreat(state, index, 'shotDown', unit);
  const { places, rules } = state.scenario;
  const place = placeUnder(places, x, y);
  const who = (state.threats[index] as ThreatState).threat.key;
  if (place < 0 || uniform(state.key, who, 'debris') >= rules.debrisChance) return;
  (state.places[place] as PlaceState).debris++;
  state.recorder?.log({ time: state.now, kind: 'debris', threat: index, place });
}

/** It is gone, and nobody sees it any more; what is believed of it lives on for a while. */
function endThreat(state: NightState, index: number, outcome: Outcome, by: number): void {
  const ending = state.threats[index] as ThreatState;
  const { x, y } = positionAt(ending.legs, state.now);
  ending.status = 'ended';
  takeOut(state.aloft, index);
  state.paths.drop(index);
  ending.outcome = outcome;
  ending.ended = state.now;
  ending.by = by;
  ending.region = regionAt(state.scenario.regions, x, y);
  if (state.recorder !== undefined) ending.legs = cutAt(ending.legs, state.now);
  loseSight(state, index);
}
