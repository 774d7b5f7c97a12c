/** Mobile groups on the road: they see and shoot nothing until they are set up where they were going. */

import type { FireUnit } from '../engagement/fire-unit.ts';
import { distance, type Point } from '../geometry/plane.ts';
import { uniform } from '../kernel/chance.ts';
import { quantile } from '../kernel/distribution.ts';
import { isEmitting, isJamming, turnEw, turnSensor } from './command-switch.ts';
import { on } from './event-kinds.ts';
import { type NightState, nothing, postAt, schedule, takeOut, type UnitState } from './night-state.ts';
import { serve } from './on-order.ts';
import { lookAgain } from './on-reach.ts';

/** How fast what has no wheels of its own is carried, m/s, and how long it takes to set up, s: assumptions. */
const haulSpeed = 8;
const haulSetUp = 1200;

/** Sets out for a new position. @param threat that it drives to meet, -1 where it was told to. @returns s, when it is ready there. */
export function drive(state: NightState, unit: number, to: Point, threat: number): number {
  const group = state.scenario.fireUnits[unit] as FireUnit;
  const moving = state.units[unit] as UnitState;
  const { mobility } = group;
  const u = uniform(state.key, group.key, 'setUp', moving.moves);
  const road = distance(moving.position.x, moving.position.y, to.x, to.y) / (mobility?.speed ?? haulSpeed);
  const ready = state.now + road + (mobility === undefined ? haulSetUp : quantile(mobility.setUp, u));
  moving.isMoving = true;
  moving.moves++;
  shutEyes(state, unit);
  state.recorder?.drove(state.now, { unit, threat, from: moving.position, to, road, ready });
  moving.position = to;
  schedule(state, ready, on.setUp, unit, moving.moves);
  return ready;
}

/** A group is ready where it went: it sees from there, and looks at every track anew. */
export function onSetUp(state: NightState, unit: number, move: number): void {
  const group = state.units[unit] as UnitState;
  if (group.moves !== move || !group.isMoving || !state.ready.fireUnits[unit]) return;
  group.isMoving = false;
  state.recorder?.log({ time: state.now, kind: 'group.ready', unit });
  const { shut } = group;
  group.shut = nothing;
  for (const sensor of shut) if (state.ready.sensors[sensor]) turnSensor(state, sensor, true);
  lookAgain(state, unit);
  postAt(state, group.post).round++;
  serve(state, group.post);
}

/** The eyes of a unit that are open close until it is set up. */
function shutEyes(state: NightState, unit: number): void {
  const shut: number[] = [];
  for (const sensor of state.fields.eyes[unit] ?? nothing) {
    if (!state.ready.sensors[sensor] || !isEmitting(state, sensor)) continue;
    shut.push(sensor);
    turnSensor(state, sensor, false);
  }
  const group = state.units[unit] as UnitState;
  group.shut = group.shut.length > 0 ? [...group.shut, ...shut] : shut;
}

/** A sensor or an EW area is carried to a new position; what was off stays off there. */
export function haul(
  state: NightState,
  { of, index, isOn }: { of: 'sensor' | 'ewArea'; index: number; isOn: boolean },
  from: Point,
  to: Point,
): void {
  const road = distance(from.x, from.y, to.x, to.y) / haulSpeed;
  const ready = state.now + road + haulSetUp;
  if (road > 0) state.recorder?.hauled(state.now, { of, index }, { from, to, road });
  state.stands.carried[of].push(index);
  if (isOn) state.recorder?.switched({ time: state.now, of, index, isOn: false });
  schedule(state, ready, on.hauled, index, (of === 'sensor' ? 0 : 1) + (isOn ? 2 : 0));
}

/** What was carried has arrived. @param how 0 a sensor, 1 an EW area; 2 more where it goes into action. */
export function onHauled(state: NightState, index: number, how: number): void {
  const of = how % 2 === 0 ? 'sensor' : 'ewArea';
  takeOut(state.stands.carried[of], index);
  const isReady = of === 'sensor' ? state.ready.sensors[index] : state.ready.ewAreas[index];
  const isOpen = of === 'sensor' ? isEmitting(state, index) : isJamming(state, index);
  if (!isReady || how < 2 || isOpen) return;
  if (of === 'sensor') turnSensor(state, index, true);
  else turnEw(state, index, true);
  state.recorder?.switched({ time: state.now, of, index, isOn: true });
}
