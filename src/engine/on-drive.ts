/** Mobile groups on the road: they see and shoot nothing until they are set up where they were going. */
import { turnEw, turnSensor } from './command-switch.ts';
import type { FireUnit } from './engagement/fire-unit.ts';
import { distance, type Point } from './geometry/plane.ts';
import { uniform } from './kernel/chance.ts';
import { quantile } from './kernel/distribution.ts';
import { type NightState, type PostState, schedule, type UnitState } from './night-state.ts';
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
  turnEyes(state, unit, false);
  state.recorder?.drove(state.now, { unit, threat, from: moving.position, to, road, ready });
  moving.position = to;
  schedule(state, ready, 'setUp', unit, moving.moves);
  return ready;
}

/** A group is ready where it went: it sees from there, and looks at every track anew. */
export function onSetUp(state: NightState, unit: number, move: number): void {
  const group = state.units[unit] as UnitState;
  if (group.moves !== move || !group.isMoving) return;
  group.isMoving = false;
  state.recorder?.log({ time: state.now, kind: 'group.ready', unit });
  turnEyes(state, unit, true);
  lookAgain(state, unit);
  (state.posts[group.post] as PostState).round++;
  serve(state, group.post);
}

/** The eyes of a unit close and open with it. */
function turnEyes(state: NightState, unit: number, isOn: boolean): void {
  state.scenario.sensors.forEach((sensor, index) => {
    if (sensor.unit === unit && state.ready.sensors[index]) turnSensor(state, index, isOn);
  });
}

/** A sensor or an EW area is carried to a new position. */
export function haul(
  state: NightState,
  { of, index }: { of: 'sensor' | 'ewArea'; index: number },
  from: Point,
  to: Point,
): void {
  const ready = state.now + distance(from.x, from.y, to.x, to.y) / haulSpeed + haulSetUp;
  state.recorder?.switched({ time: state.now, of, index, isOn: false });
  schedule(state, ready, 'hauled', index, of === 'sensor' ? 0 : 1);
}

/** What was carried is in action where it is now. */
export function onHauled(state: NightState, index: number, kind: number): void {
  const of = kind === 0 ? 'sensor' : 'ewArea';
  const isReady = kind === 0 ? state.ready.sensors[index] : state.ready.ewAreas[index];
  if (!isReady) return;
  if (kind === 0) turnSensor(state, index, true);
  else turnEw(state, index, true);
  state.recorder?.switched({ time: state.now, of, index, isOn: true });
}
