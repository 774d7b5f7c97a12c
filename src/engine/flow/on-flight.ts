/** What flies to its target: interceptor drones, helicopters and aircraft, from take-off to the crew's next readiness. */

import { fired, type NoFire } from '../command/no-fire.ts';
import type { FireUnit, Sortie } from '../engagement/fire-unit.ts';
import { courseTo, type Pursuit } from '../engagement/flight-course.ts';
import { roundsToFire } from '../engagement/magazine.ts';
import { doseOf, timeOfDose } from '../engagement/own-ew.ts';
import { xAt, yAt } from '../geometry/motion.ts';
import { positionAt } from '../geometry/path.ts';
import { distance, type Leg } from '../geometry/plane.ts';
import { pair, uniform } from '../kernel/chance.ts';
import { quantile } from '../kernel/distribution.ts';
import { ln } from '../kernel/exact-math.ts';
import { heldByCall, refuse } from './candidates.ts';
import { on } from './event-kinds.ts';
import {
  type Engagement,
  type Flight,
  type NightState,
  schedule,
  type ThreatState,
  type TrackState,
  takeOut,
  type UnitState,
} from './night-state.ts';
import { serve } from './on-order.ts';
import { freeChannel, giveUp, meet, release, spend, startAssessment, startReload } from './on-shot.ts';

/** It has attacked, on the reach that it was ordered on and on the present one. */
function noteAttack(state: NightState, { track, unit, reach }: Engagement): void {
  reach.why = fired;
  const known = state.tracks[track]?.reaches.find((one) => one.unit === unit);
  if (known !== undefined) known.why = fired;
}

export function sortieOf(state: NightState, unit: number): Sortie {
  return (state.scenario.fireUnits[unit] as FireUnit).sortie as Sortie;
}

/** A crew takes off for the target of an engagement, if it can catch it by now. */
export function takeOff(state: NightState, index: number): void {
  const engagement = state.engagements[index] as Engagement;
  const { unit, threat } = engagement;
  const { motion } = state.tracks[engagement.track] as TrackState;
  const sortie = sortieOf(state, unit);
  if (courseTo(motion, pursuitOf(state, { unit, course: [], took: state.now })) === undefined)
    return giveUp(state, index, 'too-late');
  const who = luckOf(state, engagement);
  engagement.flight = state.flights.length;
  engagement.fired = state.now;
  refuse(engagement.reach, 'too-late'); // until it attacks
  state.flights.push({
    unit,
    took: state.now,
    course: [],
    engagement: index,
    plan: 0,
    attacks: sortie.attacks,
    dose: -ln(1 - uniform(state.key, who, 'jammed', engagement.nth)),
    isReturning: false,
    isOver: false,
    notBefore: state.now,
    crewOf: index,
  });
  if (sortie.isExpended) spend(state, index, 1);
  state.recorder?.log({ time: state.now, kind: 'sortie.launched', unit, threat });
  (state.tracks[engagement.track] as TrackState).chasers.push(engagement.flight);
  chase(state, engagement.flight);
}

/** The luck of a unit with a threat. */
function luckOf(state: NightState, { threat, unit }: Engagement): number {
  const { key } = state.scenario.fireUnits[unit] as FireUnit;
  return pair((state.threats[threat] as ThreatState).threat.key, key);
}

/** Flies a lead-collision course to its target, as its track is believed now; turns back where it cannot catch it, or the track is gone. */
export function chase(state: NightState, index: number): void {
  const flight = state.flights[index] as Flight;
  const engagement = state.engagements[flight.engagement] as Engagement;
  const tracked = state.tracks[engagement.track] as TrackState;
  const course = tracked.isLive ? courseTo(tracked.motion, pursuitOf(state, flight)) : undefined;
  if (course === undefined) return breakOff(state, index);
  if (flight.notBefore > course.to) {
    const canStay = keepsUp(state, engagement, flight.notBefore);
    return canStay ? stayWith(state, engagement, flight.notBefore) : breakOff(state, index);
  }
  turnTo(state, index, course);
  engagement.intercept = course.to;
  schedule(state, course.to, on.intercept, flight.engagement, flight.plan);
}

/** What it would pursue a target with from where it is now. */
export function pursuitOf(
  state: NightState,
  { unit, course, took }: Pick<Flight, 'unit' | 'course' | 'took'>,
): Pursuit {
  const home = (state.units[unit] as UnitState).position;
  const { roundSpeed, range } = state.scenario.fireUnits[unit] as FireUnit;
  const at = course.length === 0 ? home : positionAt(course, state.now);
  return { at, home, now: state.now, took, speed: roundSpeed, range, sortie: sortieOf(state, unit) };
}

/** Takes on a new course. */
function turnTo(state: NightState, index: number, leg: Leg): void {
  (state.flights[index] as Flight).plan++;
  flyAlong(state, index, leg);
}

/** Ends its present leg for the next one; friendly EW on the way may take it. */
function flyAlong(state: NightState, index: number, leg: Leg): void {
  const { course, unit, dose } = state.flights[index] as Flight;
  const { ewSusceptibility } = sortieOf(state, unit);
  const flown = course.length > 0 ? endLeg(course, state.now) : undefined;
  course.push(leg);
  if (!(ewSusceptibility > 0)) return;
  const borne = flown === undefined ? 0 : ewSusceptibility * doseOf(flown, jammingOf(state));
  const left = Math.max(0, dose - borne); // rounding may not put it into the past
  (state.flights[index] as Flight).dose = left;
  const jammed = timeOfDose(leg, jammingOf(state), left / ewSusceptibility);
  if (jammed < leg.to) schedule(state, jammed, on.jammed, index, course.length);
}

/** Ends the last leg of a course by `time`. @returns the leg as flown. */
function endLeg(course: Leg[], time: number): Leg {
  const { from, to, x, y, vx, vy, altitude } = course[course.length - 1] as Leg;
  const flown = { from, to: Math.min(to, time), x, y, vx, vy, altitude };
  course[course.length - 1] = flown;
  return flown;
}

/** EW areas have been moved or switched: who is in the air meets them as they are now. */
export function rejamFlights(state: NightState): void {
  state.flights.forEach(({ course, isOver }, index) => {
    const leg = course[course.length - 1];
    if (isOver || leg === undefined || leg.to <= state.now) return;
    flyAlong(state, index, { ...leg, ...positionAt(course, state.now), from: state.now });
  });
}

function jammingOf({ scenario, fields, ready, stands }: NightState) {
  return { areas: scenario.ewAreas, field: fields.ewAreas, working: ready.ewAreas, stands: stands.ewAreas };
}

/** It cannot reach its target any more, or may not attack it. */
function breakOff(state: NightState, index: number, why: NoFire = 'too-late'): void {
  const flight = state.flights[index] as Flight;
  const engagement = state.engagements[flight.engagement] as Engagement;
  refuse(engagement.reach, why);
  takeOut((state.tracks[engagement.track] as TrackState).chasers, index);
  flight.plan++;
  release(state, engagement);
}

/** It is where its target should be: it attacks, and again while it can; what has been told to hold by radio turns back. */
export function attackOver(state: NightState, index: number): void {
  const engagement = state.engagements[index] as Engagement;
  const tracked = state.tracks[engagement.track] as TrackState;
  const why = heldByCall(tracked, state.scenario.fireUnits[engagement.unit] as FireUnit);
  if (why !== undefined) return breakOff(state, engagement.flight, why);
  const flight = state.flights[engagement.flight] as Flight;
  const sortie = sortieOf(state, flight.unit);
  flight.attacks--;
  attack(state, index, sortie);
  const again = state.now + sortie.attackInterval;
  flight.notBefore = again; // nor before then where it is given the same target from the air
  const canAgain = engagement.result === 'missed' && flight.attacks > 0 && keepsUp(state, engagement, again);
  if (canAgain) return stayWith(state, engagement, again);
  takeOut((state.tracks[engagement.track] as TrackState).chasers, engagement.flight);
  if (!sortie.isExpended) hold(state, engagement.flight);
  startAssessment(state, index);
}

function attack(state: NightState, index: number, { isExpended, sight }: Sortie): void {
  const engagement = state.engagements[index] as Engagement;
  const { motion } = state.tracks[engagement.track] as TrackState;
  const { x, y } = positionAt((state.threats[engagement.threat] as ThreatState).legs, state.now);
  const isFound = distance(x, y, xAt(motion, state.now), yAt(motion, state.now)) <= sight;
  const unit = state.scenario.fireUnits[engagement.unit] as FireUnit;
  const rounds = isExpended ? 1 : roundsToFire(unit, state.units[engagement.unit] as UnitState);
  if (rounds === 0) engagement.result = 'wasted';
  else noteAttack(state, engagement);
  if (!isExpended && rounds > 0) spend(state, index, rounds);
  let met = 0;
  for (; met < rounds && engagement.result !== 'killed'; met++) meet(state, engagement, isFound);
  state.shotsWasted += rounds - met;
}

/** Whether an aircraft stays with a target that it missed: fast enough, with a round and fuel for one more attack, at `again` s, and the way home. */
function keepsUp(state: NightState, engagement: Engagement, again: number): boolean {
  const { motion, isLive } = state.tracks[engagement.track] as TrackState;
  const unit = state.scenario.fireUnits[engagement.unit] as FireUnit;
  const sortie = sortieOf(state, engagement.unit);
  const shooting = state.units[engagement.unit] as UnitState;
  const flight = state.flights[engagement.flight] as Flight;
  const isFast = motion.vx * motion.vx + motion.vy * motion.vy < unit.roundSpeed * unit.roundSpeed;
  const { x, y } = shooting.position;
  const away = distance(xAt(motion, again), yAt(motion, again), x, y);
  const wayHome = sortie.isExpended ? 0 : away / unit.roundSpeed;
  const hasRound = sortie.isExpended || roundsToFire(unit, shooting) > 0;
  return (
    isLive && isFast && hasRound && away <= unit.range && again + wayHome - flight.took <= sortie.endurance
  );
}

/** Flies, from where it is, so as to be where its target is believed at its next attack: beside one that it is with. */
function stayWith(state: NightState, engagement: Engagement, until: number): void {
  const { motion } = state.tracks[engagement.track] as TrackState;
  const flight = state.flights[engagement.flight] as Flight;
  const { x, y } = positionAt(flight.course, state.now);
  const takes = until - state.now;
  const [vx, vy] = takes > 0 ? [(xAt(motion, until) - x) / takes, (yAt(motion, until) - y) / takes] : [0, 0];
  turnTo(state, engagement.flight, { from: state.now, to: until, x, y, vx, vy, altitude: motion.altitude });
  flight.notBefore = until;
  schedule(state, until, on.intercept, flight.engagement, flight.plan);
}

/** Circles where it is until the result is known, or as long as its fuel still brings it home. */
function hold(state: NightState, index: number): void {
  const flight = state.flights[index] as Flight;
  const { x, y } = positionAt(flight.course, state.now);
  const altitude = flight.course[flight.course.length - 1]?.altitude ?? 0;
  const latest = flight.took + sortieOf(state, flight.unit).endurance - flightHome(state, flight);
  turnTo(state, index, { from: state.now, to: Number.POSITIVE_INFINITY, x, y, vx: 0, vy: 0, altitude });
  schedule(state, Math.max(state.now, latest), on.turnHome, index, flight.plan); // rounding may not put it into the past
}

/** Its fuel lets it circle no longer: the result is known when it is on its way. */
export function onTurnHome(state: NightState, index: number, plan: number): void {
  if (state.flights[index]?.plan === plan) goHome(state, index);
}

/** How long it flies from where it is to its base, s. */
function flightHome({ now, scenario, units }: NightState, { unit, course }: Flight): number {
  const home = (units[unit] as UnitState).position;
  const { x, y } = positionAt(course, now);
  return distance(x, y, home.x, home.y) / (scenario.fireUnits[unit] as FireUnit).roundSpeed;
}

/** Flies back to where it came from. */
export function goHome(state: NightState, index: number): void {
  const flight = state.flights[index] as Flight;
  const { isExpended, endurance } = sortieOf(state, flight.unit);
  const home = (state.units[flight.unit] as UnitState).position;
  const { x, y } = positionAt(flight.course, state.now);
  const takes = flightHome(state, flight);
  if (isExpended && state.now + takes - flight.took > endurance) return lose(state, index); // it kept no fuel for it
  flight.isReturning = true;
  const altitude = flight.course[flight.course.length - 1]?.altitude ?? 0;
  const [vx, vy] = takes > 0 ? [(home.x - x) / takes, (home.y - y) / takes] : [0, 0];
  turnTo(state, index, { from: state.now, to: state.now + takes, x, y, vx, vy, altitude });
  state.recorder?.log({ time: state.now, kind: 'sortie.returning', unit: flight.unit });
  schedule(state, state.now + takes, on.landed, index);
}

/** Back at its unit: a drone that found nothing flies again another time. */
export function onLanded(state: NightState, index: number): void {
  const flight = state.flights[index] as Flight;
  if (flight.isOver) return;
  state.recorder?.log({ time: state.now, kind: 'sortie.landed', unit: flight.unit });
  if (sortieOf(state, flight.unit).isExpended) {
    const shooting = state.units[flight.unit] as UnitState;
    const isFull = shooting.ready >= (state.scenario.fireUnits[flight.unit] as FireUnit).magazine;
    if (isFull) shooting.reserve++;
    else shooting.ready++;
    shooting.fired--;
    (state.engagements[flight.engagement] as Engagement).rounds--;
    state.recorder?.magazine(state, flight.unit);
  }
  endFlight(state, index);
}

/** It falls: no more of it comes home. */
function lose(state: NightState, index: number): void {
  const { unit } = state.flights[index] as Flight;
  state.recorder?.log({ time: state.now, kind: 'sortie.lost', unit });
  endFlight(state, index);
}

/** Friendly EW takes it. @param leg the number of legs that its course had when that was foreseen. */
export function onJammed(state: NightState, index: number, leg: number): void {
  const flight = state.flights[index] as Flight;
  if (flight.isOver || flight.course.length !== leg) return;
  lose(state, index);
  const engagement = state.engagements[flight.engagement] as Engagement;
  const isOut = engagement.assessed > state.now && engagement.flight === index;
  if (!isOut) return;
  takeOut((state.tracks[engagement.track] as TrackState).chasers, index);
  release(state, engagement);
}

/** No more of it in the air; its crew gets ready for the next. */
export function endFlight(state: NightState, index: number): void {
  const flight = state.flights[index] as Flight;
  if (flight.course.length > 0) endLeg(flight.course, state.now);
  flight.isOver = true;
  flight.plan++;
  const first = state.engagements[flight.crewOf] as Engagement;
  const u = uniform(state.key, luckOf(state, first), 'turnRound', first.nth);
  const ready = state.now + quantile(sortieOf(state, flight.unit).turnRound, u);
  state.recorder?.flew(flight, ready);
  schedule(state, ready, on.crewReady, flight.unit, first.threat);
}

/** A crew can go out again. */
export function onCrewReady(state: NightState, unit: number, threat: number): void {
  freeChannel(state, unit, threat);
  startReload(state, unit);
  serve(state, (state.units[unit] as UnitState).post);
}
