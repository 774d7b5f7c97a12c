/** Who may fire, at what, and where a shot may meet: looked at after every event of random nights. */
import { describe, expect, it } from 'vitest';
import type { Engagement, NightState, TrackState, UnitState } from '../../src/engine/flow/night-state.ts';
import { slantDistance } from '../../src/engine/geometry/motion.ts';
import { type FireUnit, legAt, positionAt } from '../../src/engine/index.ts';
import { anyNight, holdsOf, type PlayedNight, patience, play } from './random-night.ts';
import { type Step, watch } from './watched-night.ts';

/** A guided round, or an aircraft, still meets a target this much beyond its nominal range: stated in the engine. */
const rangeTolerance = 1.05;
const rounding = 1 + 1e-9;

describe('a shot', () => {
  it(
    'meets and kills inside the envelope only, by nobody who drives, is removed or holds his weapons, in no salvo above doctrine',
    () => {
      holdsOf(anyNight, (plan) => {
        watch(plan, (step) => {
          for (const index of step.assigned) isAllowed(step, index);
          for (const event of step.logged) {
            if (event.kind === 'engagement.fired') mayFire(step.state, event);
            if (event.kind === 'engagement.fired') meetsInside(step.state, engagementOf(step.state, event));
            if (event.kind === 'threat.shotDown') killsInside(step.state, event);
          }
        });
      });
    },
    patience,
  );

  it(
    'from the air is within combat radius and fuel of where it took off',
    () => {
      holdsOf(anyNight, (plan) => {
        const played = play(plan);
        for (const move of played.record.moves) if (move.kind === 'flight') staysWithinReach(played, move);
      });
    },
    patience,
  );
});

type Fired = Extract<Step['logged'][number], { kind: 'engagement.fired' }>;
type ShotDown = Extract<Step['logged'][number], { kind: 'threat.shotDown' }>;

/** The engagement that has just fired. */
function engagementOf({ engagements, now }: NightState, { unit, threat }: Fired): Engagement {
  const found = engagements.findLast(
    (one) => one.unit === unit && one.threat === threat && one.rounds > 0 && one.fired <= now,
  );
  return found as Engagement;
}

/** On the course that the track is believed on, from where the unit stands. */
function meetsInside(state: NightState, { unit: index, track, intercept, flight }: Engagement): void {
  if (flight >= 0) return; // what flies has its own test
  const unit = state.scenario.fireUnits[index] as FireUnit;
  const { position } = state.units[index] as UnitState;
  const { motion, isLive } = state.tracks[track] as TrackState;
  const away = slantDistance(motion, intercept, position.x, position.y);
  expect(isLive).toBe(true);
  expect(intercept).toBeGreaterThanOrEqual(state.now);
  expect(away).toBeLessThanOrEqual(unit.range * rounding);
  expect(away * rounding).toBeGreaterThanOrEqual(unit.minRange);
  expect(motion.altitude >= unit.minAltitude && motion.altitude <= unit.maxAltitude).toBe(true);
}

/** Where the threat truly was. */
function killsInside(state: NightState, { unit: index, threat, time }: ShotDown): void {
  const unit = state.scenario.fireUnits[index] as FireUnit;
  const { position } = state.units[index] as UnitState;
  const { legs } = state.threats[threat] as NightState['threats'][number];
  const altitude = legAt(legs, time)?.altitude ?? -1;
  const { x, y } = positionAt(legs, time);
  const away = Math.hypot(x - position.x, y - position.y, altitude);
  expect(away).toBeLessThanOrEqual(unit.range * rangeTolerance * rounding);
  expect(altitude >= unit.minAltitude && altitude <= unit.maxAltitude).toBe(true);
}

function isAllowed({ state }: Step, index: number): void {
  const { unit, track } = state.engagements[index] as Engagement;
  const { weapons, unitsPerTrack } = (state.scenario.fireUnits[unit] as FireUnit).doctrine;
  const { call } = state.tracks[track] as TrackState;
  const others = state.engagements
    .slice(0, index)
    .filter((one) => one.track === track && one.assigned <= state.now && one.assessed > state.now);
  expect(others.length).toBeLessThan(unitsPerTrack);
  expect(others.every((one) => one.unit !== unit)).toBe(true);
  expect(weapons === 'free' || (weapons === 'tight' && call === 'strike')).toBe(true);
  expect(state.ready.fireUnits[unit]).toBe(true);
}

function mayFire(state: NightState, event: Fired): void {
  const { doctrine, sortie } = state.scenario.fireUnits[event.unit] as FireUnit;
  const { isMoving } = state.units[event.unit] as UnitState;
  expect(isMoving).toBe(false);
  expect(event.rounds).toBeGreaterThan(0);
  expect(event.rounds).toBeLessThanOrEqual(sortie?.isExpended ? 1 : doctrine.salvo);
  expect(doctrine.weapons).not.toBe('hold');
  if (sortie === undefined) expect(state.ready.fireUnits[event.unit]).toBe(true); // what is in the air flies on
}

type Flight = PlayedNight['record']['moves'][number];

/** It attacks within its radius and with fuel for the way home; what it then waits for the result comes on top. */
function staysWithinReach({ record }: PlayedNight, { unit, legs }: Flight): void {
  const { range, roundSpeed, sortie } = record.laydown.fireUnits[unit] as FireUnit;
  const [first] = legs;
  if (first === undefined || sortie === undefined) return;
  const attacks = record.engagements.filter(
    (one) =>
      one.unit === unit && one.rounds > 0 && one.intercept >= first.from && one.intercept <= endOf(legs),
  );
  for (const { intercept } of attacks) {
    if (!legs.some((leg) => leg.from === intercept || leg.to === intercept)) continue; // another crew's
    const { x, y } = positionAt(legs, intercept);
    const away = Math.hypot(x - first.x, y - first.y);
    const wayHome = sortie.isExpended ? 0 : away / roundSpeed;
    expect(away).toBeLessThanOrEqual(range * rangeTolerance * rounding);
    expect(intercept + wayHome - first.from).toBeLessThanOrEqual(sortie.endurance * rounding);
  }
}

function endOf(legs: Flight['legs']): number {
  return legs[legs.length - 1]?.to ?? 0;
}
