/** Commands that change who stands where: place, move, remove, displace. */

import type { Act, Refusal } from '../contract/commands.ts';
import type { EwArea } from '../engagement/ew-area.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import { distance, isInside, type Point } from '../geometry/plane.ts';
import { hashText } from '../kernel/chance.ts';
import { insertSorted } from '../kernel/insert-sorted.ts';
import type { Sensor } from '../sensing/sensor.ts';
import { isEmitting, isJamming, isKnown, turnEw, turnSensor } from './command-switch.ts';
import { fieldsOf } from './fields.ts';
import { type NightState, postAt, type UnitState } from './night-state.ts';
import { drive, haul } from './on-drive.ts';
import { cutOff, heirOf, losePost } from './on-post.ts';
import { markCourses } from './on-reach.ts';
import { newUnit } from './open-night.ts';

/** A group drives to a point of its area. */
export function displace(state: NightState, id: string, to: Point): Refusal | undefined {
  const index = state.scenario.fireUnits.findIndex((unit) => unit.id === id);
  const unit = state.scenario.fireUnits[index];
  if (unit === undefined) return 'unknown-unit';
  if (unit.mobility === undefined) return 'not-mobile';
  const { position } = unit;
  if (distance(position.x, position.y, to.x, to.y) > unit.mobility.areaRadius) return 'out-of-area';
  return setOut(state, index, to);
}

/** A fire unit leaves for another position. */
function setOut(state: NightState, index: number, to: Point): Refusal | undefined {
  const { position, isMoving, busy } = state.units[index] as UnitState;
  if (!isInside(state.scenario.bounds, to.x, to.y)) return 'out-of-theatre';
  if (!state.ready.fireUnits[index] || isMoving) return 'out-of-action';
  if (busy > 0) return 'busy';
  if (isAt(position, to)) return 'no-change';
  drive(state, index, to, -1);
  return undefined;
}

function isAt(one: Point, other: Point): boolean {
  return one.x === other.x && one.y === other.y;
}

/** Any unit goes elsewhere for good: at once before the night begins, at its own pace afterwards. */
export function move(state: NightState, id: string, to: Point): Refusal | undefined {
  if (!isInside(state.scenario.bounds, to.x, to.y)) return 'out-of-theatre';
  const { sensors, fireUnits, ewAreas, posts } = state.scenario;
  const at = (list: readonly { readonly id: string }[]): number => list.findIndex((one) => one.id === id);
  if (at(fireUnits) >= 0) return moveFireUnit(state, at(fireUnits), to);
  if (at(sensors) >= 0) return moveWatcher(state, at(sensors), to);
  if (at(ewAreas) >= 0) return moveEw(state, at(ewAreas), to);
  return at(posts) >= 0 ? 'not-mobile' : 'unknown-unit';
}

function moveFireUnit(state: NightState, index: number, to: Point): Refusal | undefined {
  if (!state.ready.fireUnits[index]) return 'out-of-action';
  if (state.now > 0) {
    const { isMoving, busy } = state.units[index] as UnitState;
    if (isMoving || busy > 0) return isMoving ? 'out-of-action' : 'busy';
  }
  if (isAt((state.units[index] as UnitState).position, to)) return 'no-change';
  const fireUnits = state.scenario.fireUnits.map((unit, n) =>
    n === index ? { ...unit, position: to } : unit,
  );
  state.scenario = { ...state.scenario, fireUnits };
  if (state.now > 0) driveOff(state, index, to);
  else standAt(state, index, to);
  refit(state);
  return undefined;
}

/** A unit leaves for wherever it is told, and its eyes with it. */
function driveOff(state: NightState, index: number, to: Point): void {
  state.scenario.sensors.forEach(({ unit }, eyes) => {
    if (unit === index) roam(state, eyes);
  });
  drive(state, index, to, -1);
}

/** From now on a sensor is looked for everywhere, not only where it stood when the night began. */
function roam({ stands: { roving } }: NightState, index: number): void {
  if (!roving.includes(index)) insertSorted(roving, index, (one, other) => one > other);
}

/** Before anything has happened a unit simply stands elsewhere. */
function standAt(state: NightState, index: number, to: Point): void {
  (state.units[index] as UnitState).position = to;
  const sensors = state.scenario.sensors.map((one) => (one.unit === index ? { ...one, position: to } : one));
  state.scenario = { ...state.scenario, sensors };
}

function moveWatcher(state: NightState, index: number, to: Point): Refusal | undefined {
  const sensor = state.scenario.sensors[index] as Sensor;
  if (sensor.unit >= 0) return 'not-mobile'; // it goes with its unit
  if (!state.ready.sensors[index] || state.stands.carried.sensor.includes(index)) return 'out-of-action';
  const from = sensor.position;
  if (isAt(from, to)) return 'no-change';
  const isOn = isEmitting(state, index);
  if (state.now > 0) roam(state, index);
  if (state.now > 0 && isOn) turnSensor(state, index, false);
  const sensors = state.scenario.sensors.map((one, n) => (n === index ? { ...one, position: to } : one));
  state.scenario = { ...state.scenario, sensors };
  if (state.now > 0) haul(state, { of: 'sensor', index, isOn }, from, to);
  refit(state);
  return undefined;
}

function moveEw(state: NightState, index: number, to: Point): Refusal | undefined {
  if (!state.ready.ewAreas[index] || state.stands.carried.ewArea.includes(index)) return 'out-of-action';
  const from = (state.scenario.ewAreas[index] as EwArea).position;
  if (isAt(from, to)) return 'no-change';
  const isOn = isJamming(state, index);
  if (state.now > 0 && isOn) turnEw(state, index, false);
  const ewAreas = state.scenario.ewAreas.map((one, n) => (n === index ? { ...one, position: to } : one));
  state.scenario = { ...state.scenario, ewAreas };
  if (state.now > 0) haul(state, { of: 'ewArea', index, isOn }, from, to);
  refit(state);
  return undefined;
}

/** The grids and leads follow the laydown; tracks are offered to a unit when it is in action where it stands. */
function refit(state: NightState): void {
  state.fields = fieldsOf(state.scenario);
  markCourses(state);
}

/** Out of the night for good. Rounds in the air fly on. */
export function remove(state: NightState, id: string): Refusal | undefined {
  const { sensors, fireUnits, ewAreas, posts } = state.scenario;
  const at = (list: readonly { readonly id: string }[]): number => list.findIndex((one) => one.id === id);
  if (at(fireUnits) >= 0) return removeFireUnit(state, at(fireUnits));
  if (at(sensors) >= 0) return removeSensor(state, at(sensors));
  if (at(ewAreas) >= 0) return removeEw(state, at(ewAreas));
  if (at(posts) < 0) return 'unknown-unit';
  if (state.posts[at(posts)]?.isLost) return 'gone';
  losePost(state, at(posts));
  return undefined;
}

function removeFireUnit(state: NightState, index: number): Refusal | undefined {
  if (!state.ready.fireUnits[index]) return 'gone';
  state.scenario.sensors.forEach((sensor, eyes) => {
    if (sensor.unit === index && state.ready.sensors[eyes]) removeSensor(state, eyes);
  });
  state.ready.fireUnits[index] = false;
  state.recorder?.switched({ time: state.now, of: 'fireUnit', index, isOn: false });
  return undefined;
}

function removeSensor(state: NightState, index: number): Refusal | undefined {
  if (!state.ready.sensors[index]) return 'gone';
  turnSensor(state, index, false);
  state.ready.sensors[index] = false;
  state.recorder?.switched({ time: state.now, of: 'sensor', index, isOn: false });
  return undefined;
}

function removeEw(state: NightState, index: number): Refusal | undefined {
  if (!state.ready.ewAreas[index]) return 'gone';
  turnEw(state, index, false);
  state.ready.ewAreas[index] = false;
  state.recorder?.switched({ time: state.now, of: 'ewArea', index, isOn: false });
  return undefined;
}

/** A new unit of the palette: in action at once before the night begins, once it is set up afterwards. */
export function place(state: NightState, act: Extract<Act, { kind: 'place' }>): Refusal | undefined {
  const { palette, bounds } = state.scenario;
  if (isKnown(state, act.id)) return 'id-in-use';
  if (!isInside(bounds, act.at.x, act.at.y)) return 'out-of-theatre';
  const post = state.scenario.posts.findIndex(({ id }) => id === act.post);
  if (act.post !== undefined && post < 0) return 'unknown-post';
  const own = { id: act.id, key: hashText(act.id), position: act.at };
  const type = <T extends { readonly type: string }>(list: readonly T[]) =>
    list.find((one) => one.type === act.type);
  const [unit, sensor, area] = [type(palette.fireUnits), type(palette.sensors), type(palette.ewAreas)];
  if (unit !== undefined) placeFireUnit(state, { ...unit, ...own, post });
  else if (sensor !== undefined) placeSensor(state, { ...sensor, ...own, unit: -1 });
  else if (area !== undefined) placeEw(state, { ...area, ...own });
  else return 'unknown-type';
  return undefined;
}

function placeFireUnit(state: NightState, unit: FireUnit): void {
  const index = state.scenario.fireUnits.length;
  const own = state.posts.length; // posts of units placed during the night come behind all others
  const heir = heirOf(state, unit.post);
  const post = heir < 0 ? own : heir;
  const { magazine: ready, reserveRounds: reserve } = unit;
  state.scenario = { ...state.scenario, fireUnits: [...state.scenario.fireUnits, unit] };
  state.units.push(newUnit(unit, { post, ready, reserve }));
  state.posts.push(undefined);
  if (post !== own) postAt(state, post).units.push(index);
  else if (unit.post >= 0) cutOff(state, index);
  state.ready.fireUnits.push(true);
  state.recorder?.magazine(state, index);
  const eyes = state.scenario.palette.sensors.find(
    ({ type }) => type === state.scenario.palette.eyes[unit.type],
  );
  if (eyes !== undefined) {
    const id = `${unit.id}-eyes`;
    addSensor(state, { ...eyes, id, key: hashText(id), position: unit.position, unit: index }, true);
  }
  refit(state);
  if (state.now > 0) drive(state, index, unit.position, -1);
}

function placeSensor(state: NightState, sensor: Sensor): void {
  addSensor(state, sensor, state.now === 0);
  refit(state);
  if (state.now > 0)
    haul(
      state,
      { of: 'sensor', index: state.scenario.sensors.length - 1, isOn: true },
      sensor.position,
      sensor.position,
    );
}

function addSensor(state: NightState, sensor: Sensor, isOn: boolean): void {
  state.scenario = { ...state.scenario, sensors: [...state.scenario.sensors, sensor] };
  const index = state.scenario.sensors.length - 1;
  state.ready.sensors.push(true);
  state.stands.sensors.push(isOn && state.now === 0 ? undefined : []);
  if (isOn && state.now > 0) turnSensor(state, index, true);
}

function placeEw(state: NightState, area: EwArea): void {
  state.scenario = { ...state.scenario, ewAreas: [...state.scenario.ewAreas, area] };
  const index = state.scenario.ewAreas.length - 1;
  state.ready.ewAreas.push(true);
  state.stands.ewAreas.push(state.now > 0 ? [] : undefined);
  refit(state);
  if (state.now > 0) haul(state, { of: 'ewArea', index, isOn: true }, area.position, area.position);
}
