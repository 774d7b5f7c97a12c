/** Commands that switch sensors and EW areas on and off. */
import type { Refusal } from './commands.ts';
import type { EwArea } from './engagement/ew-area.ts';
import type { NightState, UnitState } from './night-state.ts';
import { moveSensor } from './on-sight.ts';
import { rejam } from './on-threat.ts';
import type { Sensor } from './sensing/sensor.ts';
import { closeStand, openStand, type Stand, standing } from './sensing/stand.ts';

export function switchEmission(state: NightState, id: string, isOn: boolean): Refusal | undefined {
  const index = state.scenario.sensors.findIndex((sensor) => sensor.id === id);
  const sensor = state.scenario.sensors[index];
  if (sensor === undefined) return isKnown(state, id) ? 'does-not-emit' : 'unknown-unit';
  if (!state.ready.sensors[index]) return 'out-of-action';
  const unit = state.units[sensor.unit];
  if (unit?.isMoving) return 'out-of-action';
  const stands = state.stands.sensors[index] ?? standing(sensor.position);
  if (isOpen(stands, state.now) === isOn) return 'no-change';
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
  if (!state.ready.ewAreas[index]) return 'out-of-action';
  const stands = state.stands.ewAreas[index] ?? standing(area.position);
  if (isOpen(stands, state.now) === isOn) return 'no-change';
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
}

function isOpen(stands: readonly Stand[], time: number): boolean {
  return stands.some(({ from, to }) => from <= time && time < to);
}

/** Whether anything at all goes by an id. */
export function isKnown({ scenario }: NightState, id: string): boolean {
  const { sensors, fireUnits, ewAreas, posts } = scenario;
  return [sensors, fireUnits, ewAreas, posts].some((list) => list.some((one) => one.id === id));
}
