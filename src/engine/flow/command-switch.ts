/** Commands that switch sensors and EW areas on and off. */
import type { Refusal } from '../contract/commands.ts';
import type { EwArea } from '../engagement/ew-area.ts';
import { isDuring } from '../geometry/plane.ts';
import type { Sensor } from '../sensing/sensor.ts';
import { closeStand, openStand, type Stand, standing } from '../sensing/stand.ts';
import type { NightState, UnitState } from './night-state.ts';
import { rejamFlights } from './on-flight.ts';
import { moveSensor } from './on-sight.ts';
import { rejam } from './on-threat.ts';

export function switchEmission(state: NightState, id: string, isOn: boolean): Refusal | undefined {
  const index = state.scenario.sensors.findIndex((sensor) => sensor.id === id);
  const sensor = state.scenario.sensors[index];
  if (sensor === undefined) return isKnown(state, id) ? 'does-not-emit' : 'unknown-unit';
  if (!state.ready.sensors[index]) return 'out-of-action';
  const isOnTheRoad = state.units[sensor.unit]?.isMoving || state.stands.carried.sensor.includes(index);
  if (isOnTheRoad) return 'out-of-action';
  if (isEmitting(state, index) === isOn) return 'no-change';
  turnSensor(state, index, isOn);
  state.recorder?.switched({ time: state.now, of: 'sensor', index, isOn });
  return undefined;
}

/** A sensor starts or stops seeing where it, or the unit that it belongs to, stands. */
export function turnSensor(state: NightState, index: number, isOn: boolean): void {
  const sensor = state.scenario.sensors[index] as Sensor;
  const stands = state.stands.sensors[index] ?? standing(sensor.position);
  const position = (state.units[sensor.unit] as UnitState | undefined)?.position ?? sensor.position;
  moveSensor(state, index, isOn ? openStand(stands, state.now, position) : closeStand(stands, state.now));
}

export function switchEw(state: NightState, id: string, isOn: boolean): Refusal | undefined {
  const index = state.scenario.ewAreas.findIndex((area) => area.id === id);
  const area = state.scenario.ewAreas[index];
  if (area === undefined) return isKnown(state, id) ? 'does-not-emit' : 'unknown-unit';
  if (!state.ready.ewAreas[index] || state.stands.carried.ewArea.includes(index)) return 'out-of-action';
  if (isJamming(state, index) === isOn) return 'no-change';
  turnEw(state, index, isOn);
  state.recorder?.switched({ time: state.now, of: 'ewArea', index, isOn });
  return undefined;
}

/** An EW area starts or stops where it stands. */
export function turnEw(state: NightState, index: number, isOn: boolean): void {
  const { position } = state.scenario.ewAreas[index] as EwArea;
  const stands = state.stands.ewAreas[index] ?? standing(position);
  const { now } = state;
  state.stands.ewAreas[index] = isOn ? openStand(stands, now, position) : closeStand(stands, now);
  rejam(state);
  rejamFlights(state);
}

/** Whether a sensor is switched on by now. */
export function isEmitting({ stands, now }: NightState, index: number): boolean {
  return isOpen(stands.sensors[index], now);
}

/** Whether an EW area is switched on by now. */
export function isJamming({ stands, now }: NightState, index: number): boolean {
  return isOpen(stands.ewAreas[index], now);
}

/** @param stands undefined for what stands all night. */
function isOpen(stands: readonly Stand[] | undefined, time: number): boolean {
  return stands === undefined || isDuring(stands, time);
}

/** Whether anything at all goes by an id. */
export function isKnown({ scenario }: NightState, id: string): boolean {
  const { sensors, fireUnits, ewAreas, posts } = scenario;
  return [sensors, fireUnits, ewAreas, posts].some((list) => list.some((one) => one.id === id));
}
