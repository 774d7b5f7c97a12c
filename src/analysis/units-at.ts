/** The defence at one moment of a recorded night: where it stands, drives and flies, what is in action, what it has left. */
import {
  type FireUnit,
  type HaulRecord,
  type Layer,
  layers,
  type MoveRecord,
  type NightRecord,
  type Point,
  positionAt,
  type Scenario,
  type SwitchRecord,
} from '../engine/index.ts';

/** `moving`: on the road or being set up; `unready`: out of action all night; `off`: removed, lost or not placed yet. */
export type UnitState = 'ready' | 'busy' | 'reloading' | 'empty' | 'moving' | 'unready' | 'off';

export interface UnitView {
  readonly state: UnitState;
  readonly position: Point; // m
  readonly busy: number; // channels
  readonly ready: number; // rounds
  readonly reserve: number; // rounds
}

export interface PostView {
  readonly handling: number; // controllers at work
  readonly waiting: number; // tracks that wait for an order
  readonly isOn: boolean; // not lost, not removed
}

/** A group on the road, or being set up where it has come to. */
export interface DriveView {
  readonly unit: number;
  readonly way: readonly Point[]; // m, from where it is to where it is bound; one point while it is set up
}

export interface AircraftView {
  readonly unit: number; // its base
  readonly x: number; // m
  readonly y: number; // m
  readonly heading: number; // rad from east, counter-clockwise
}

export interface LayerView {
  readonly layer: Layer;
  readonly busy: number; // channels
  readonly channels: number; // of the units in action
  readonly rounds: number; // ready rounds left
}

/** Indexed as the fire units of the laydown. */
export function unitsAt(record: NightRecord, t: number): UnitView[] {
  const { laydown, magazines, moves, conditions } = record;
  const unready = new Set(conditions.unready);
  const latest = latestBy(magazines, t, ({ unit }) => unit);
  const isOn = switchedAt(record, 'fireUnit', t);
  const drives = drivesAt(moves, t);
  return laydown.fireUnits.map((unit, index) => {
    const stock = latest.get(index) ?? { busy: 0, ready: unit.magazine, reserve: unit.reserveRounds };
    const { busy, ready, reserve } = stock;
    const drive = drives.get(index);
    const state = unready.has(unit.id)
      ? 'unready'
      : isOn(index, true)
        ? activity(stock, isUnderWay(drive, t))
        : 'off';
    return { state, busy, ready, reserve, position: standing(unit, drive, t) };
  });
}

function activity(
  { busy, ready, reserve }: Pick<UnitView, 'busy' | 'ready' | 'reserve'>,
  isMoving: boolean,
): UnitState {
  if (isMoving) return 'moving';
  if (ready === 0) return reserve > 0 ? 'reloading' : 'empty';
  return busy > 0 ? 'busy' : 'ready';
}

function drivesAt(moves: readonly MoveRecord[], t: number): ReadonlyMap<number, MoveRecord> {
  const drives = moves.filter(({ kind, legs }) => kind === 'drive' && legs.length > 0);
  return begunLast(drives, t, ({ unit }) => unit);
}

/** A way along legs. */
type Way = Pick<MoveRecord, 'legs'>;

/** The way that each thing began last; before its first, that one, so that it stands where that one starts. */
function begunLast<T extends Way>(
  ways: readonly T[],
  t: number,
  subject: (way: T) => number,
): ReadonlyMap<number, T> {
  const begun = new Map<number, T>();
  for (const way of ways) {
    if (startOf(way) <= t || !begun.has(subject(way))) begun.set(subject(way), way);
  }
  return begun;
}

function startOf({ legs }: Way): number {
  return legs[0]?.from ?? Number.POSITIVE_INFINITY;
}

function arrivalOf({ legs }: Way): number {
  return legs[legs.length - 1]?.to ?? Number.NEGATIVE_INFINITY;
}

function isUnderWay(drive: MoveRecord | undefined, t: number): boolean {
  return drive !== undefined && startOf(drive) <= t && t < drive.ready;
}

function standing({ position }: Pick<FireUnit, 'position'>, way: Way | undefined, t: number): Point {
  return way === undefined ? position : pointOn(way, t);
}

/** Where on its way it is; before the start at its start, after the arrival at its end. */
function pointOn(move: Way, t: number): Point {
  const { x, y } = positionAt(move.legs, Math.min(arrivalOf(move), Math.max(startOf(move), t)));
  return { x, y };
}

/** Where each sensor of the laydown is: with its unit, or where it stands or is carried. @param units at that time. */
export function sensorsAt(record: NightRecord, t: number, units: readonly UnitView[]): Point[] {
  const hauls = haulsAt(record, 'sensor', t);
  return record.laydown.sensors.map(
    (sensor, index) => units[sensor.unit]?.position ?? standing(sensor, hauls.get(index), t),
  );
}

/** Where each EW area of the laydown stands or is carried. */
export function ewAreasAt(record: NightRecord, t: number): Point[] {
  const hauls = haulsAt(record, 'ewArea', t);
  return record.laydown.ewAreas.map((area, index) => standing(area, hauls.get(index), t));
}

function haulsAt({ hauls }: NightRecord, of: HaulRecord['of'], t: number): ReadonlyMap<number, HaulRecord> {
  const own = hauls.filter((haul) => haul.of === of);
  return begunLast(own, t, ({ index }) => index);
}

/** Groups that are on the road or being set up, in order of unit. */
export function drivingAt({ moves }: NightRecord, t: number): DriveView[] {
  return [...drivesAt(moves, t)]
    .filter(([, drive]) => isUnderWay(drive, t))
    .sort(([one], [other]) => one - other)
    .map(([unit, drive]) => {
      const ahead = drive.legs.filter(({ to }) => to > t).map(({ to }) => pointOn(drive, to));
      return { unit, way: [pointOn(drive, t), ...ahead] };
    });
}

/** What is in the air for the defence, in order of take-off. */
export function flyingAt({ moves }: NightRecord, t: number): AircraftView[] {
  return moves.flatMap((move) => {
    const leg = move.kind === 'flight' ? move.legs.find(({ from, to }) => from <= t && t < to) : undefined;
    if (leg === undefined) return [];
    return [{ unit: move.unit, ...pointOn(move, t), heading: Math.atan2(leg.vy, leg.vx) }];
  });
}

/**
 * Whether a thing was in action, by its index and what it was when the night began.
 *
 * What was placed during the night was not there before the first switch that says so.
 */
export function switchedAt(
  { switches }: NightRecord,
  of: SwitchRecord['of'],
  t: number,
): (index: number, atStart: boolean) => boolean {
  const state = new Map<number, boolean>();
  for (const change of switches) {
    if (change.of !== of) continue;
    if (change.time <= t) state.set(change.index, change.isOn);
    else if (!state.has(change.index)) state.set(change.index, !change.isOn);
  }
  return (index, atStart) => state.get(index) ?? atStart;
}

export function postsAt({ posts }: Scenario, record: NightRecord, t: number): PostView[] {
  const latest = latestBy(record.queues, t, ({ post }) => post);
  const isOn = switchedAt(record, 'post', t);
  return posts.map((_, post) => {
    const { handling, waiting } = latest.get(post) ?? { handling: 0, waiting: 0 };
    return { handling, waiting, isOn: isOn(post, true) };
  });
}

/** The last record of each subject up to `t`; records in order of time. */
function latestBy<T extends { readonly time: number }>(
  records: readonly T[],
  t: number,
  subject: (record: T) => number,
): ReadonlyMap<number, T> {
  const latest = new Map<number, T>();
  for (const record of records) {
    if (record.time > t) break;
    latest.set(subject(record), record);
  }
  return latest;
}

/** Layers that have units in the laydown. */
export function layersOf(fireUnits: readonly FireUnit[], units: readonly UnitView[]): LayerView[] {
  return layers.flatMap((layer) => {
    if (!fireUnits.some((unit) => unit.layer === layer)) return [];
    const view = { layer, channels: 0, busy: 0, rounds: 0 };
    units.forEach(({ state, busy, ready }, index) => {
      const unit = fireUnits[index];
      if (unit?.layer !== layer || state === 'unready' || state === 'off') return;
      view.channels += unit.channels;
      view.busy += busy;
      view.rounds += ready;
    });
    return [view];
  });
}
