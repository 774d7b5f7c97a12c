/** The world at one moment of a recorded night: what a screen draws. */
import {
  type Call,
  type EngagementRecord,
  legAt,
  type NightRecord,
  type Outcome,
  type Point,
  positionAt,
  type Scenario,
  type ThreatRecord,
} from '../engine/index.ts';
import {
  type AircraftView,
  type DriveView,
  drivingAt,
  ewAreasAt,
  flyingAt,
  type LayerView,
  layersOf,
  type PostView,
  postsAt,
  sensorsAt,
  switchedAt,
  type UnitView,
  unitsAt,
} from './units-at.ts';

export interface World {
  readonly time: number; // s
  readonly counts: WorldCounts;
  readonly threats: readonly ThreatView[]; // in the air, drifting ones too
  readonly ended: readonly EndView[]; // all that ended so far, in order of time
  readonly units: readonly UnitView[]; // indexed as the fire units of the laydown
  readonly drives: readonly DriveView[]; // groups on the road or being set up
  readonly aircraft: readonly AircraftView[]; // of the defence, in the air
  readonly sensors: readonly boolean[]; // indexed as the sensors of the laydown: emits, listens or looks
  readonly ewAreas: readonly boolean[]; // indexed as the EW areas of the laydown: switched on
  readonly sensorsAt: readonly Point[]; // m, indexed as the sensors of the laydown
  readonly ewAreasAt: readonly Point[]; // m, indexed as the EW areas of the laydown
  readonly posts: readonly PostView[]; // indexed as posts
  readonly engagements: readonly EngagementRecord[]; // assigned, not yet assessed
  readonly hits: readonly number[]; // per place
  readonly alerts: readonly number[]; // regions under alert
  readonly layers: readonly LayerView[];
}

export interface WorldCounts {
  readonly launched: number;
  readonly inTheAir: number; // flying, not suppressed
  readonly tracked: number; // of those in the air
  readonly shotDown: number;
  readonly suppressed: number; // drifting ones too
  readonly fell: number;
  readonly left: number;
  readonly hit: number;
}

export interface ThreatView {
  readonly threat: number;
  readonly x: number; // m
  readonly y: number; // m
  readonly heading: number; // rad from east, counter-clockwise
  readonly speed: number; // m/s
  readonly altitude: number; // m
  readonly armed: boolean;
  readonly drifting: boolean; // suppressed, still up
  readonly track: number; // index of the live track, -1 unseen
  readonly call: Call | undefined;
}

export interface EndView {
  readonly threat: number;
  readonly time: number; // s
  readonly x: number; // m
  readonly y: number; // m
  readonly outcome: Outcome;
}

/** The world at `time` s; times outside the night are held to its ends. */
export function worldAt(scenario: Scenario, record: NightRecord, time: number): World {
  const t = Math.min(Math.max(time, 0), scenario.duration);
  const tracks = liveTracks(record, t);
  const drifters = driftersAt(record, t);
  const threats = record.threats.flatMap((threat, index): ThreatView[] => {
    const flight = flightAt(threat, t);
    if (flight === undefined) return [];
    const armed = scenario.droneTypes[threat.type]?.armed ?? false;
    const drifting = drifters.has(index);
    return [{ threat: index, ...flight, armed, drifting, ...(tracks.get(index) ?? unseen) }];
  });
  const { laydown } = record;
  const units = unitsAt(record, t);
  const sensorOn = switchedAt(record, 'sensor', t);
  const areaOn = switchedAt(record, 'ewArea', t);
  return {
    time: t,
    threats,
    units,
    drives: drivingAt(record, t),
    aircraft: flyingAt(record, t),
    sensors: laydown.sensors.map(({ isOn }, index) => sensorOn(index, isOn)),
    ewAreas: laydown.ewAreas.map(({ isOn }, index) => areaOn(index, isOn)),
    sensorsAt: sensorsAt(record, t, units),
    ewAreasAt: ewAreasAt(record, t),
    counts: count(record, threats, t),
    ended: endedBy(record, t),
    posts: postsAt(scenario, record, t),
    engagements: record.engagements.filter(({ assigned, assessed }) => assigned <= t && t < assessed),
    hits: countHits(scenario, record, t),
    alerts: [
      ...new Set(record.alerts.filter(({ from, to }) => from <= t && t < to).map(({ region }) => region)),
    ],
    layers: layersOf(laydown.fireUnits, units),
  };
}

type LiveTrack = Pick<ThreatView, 'track' | 'call'>;

const unseen: LiveTrack = { track: -1, call: undefined };

function liveTracks(record: NightRecord, t: number): ReadonlyMap<number, LiveTrack> {
  const live = new Map<number, LiveTrack>();
  record.tracks.forEach(({ threat, formed, dropped, calls }, track) => {
    if (formed > t || t >= dropped) return;
    live.set(threat, { track, call: calls.findLast((call) => call.time <= t)?.call });
  });
  return live;
}

type Flight = Pick<ThreatView, 'x' | 'y' | 'heading' | 'speed' | 'altitude'>;

/** Threats that EW has taken and that have not found their way again. */
function driftersAt({ events }: NightRecord, t: number): ReadonlySet<number> {
  const drifters = new Set<number>();
  for (const event of events) {
    if (event.time > t) break;
    if (event.kind === 'threat.suppressed') drifters.add(event.threat);
    else if (event.kind === 'threat.recovered') drifters.delete(event.threat);
  }
  return drifters;
}

/** Undefined before the launch and after the end. */
function flightAt(threat: ThreatRecord, t: number): Flight | undefined {
  const leg = threat.launched > t || hasEnded(threat, t) ? undefined : legAt(threat.legs, t);
  if (leg === undefined) return undefined;
  const { x, y } = positionAt(threat.legs, t);
  return {
    x,
    y,
    heading: Math.atan2(leg.vy, leg.vx),
    speed: Math.hypot(leg.vx, leg.vy),
    altitude: leg.altitude,
  };
}

/** A threat still airborne at the end of the night never ends. */
function hasEnded({ ended, outcome }: ThreatRecord, t: number): boolean {
  return outcome !== 'airborne' && ended <= t;
}

function count(record: NightRecord, up: readonly ThreatView[], t: number): WorldCounts {
  const ended = (outcome: Outcome): number =>
    record.threats.filter((threat) => threat.outcome === outcome && hasEnded(threat, t)).length;
  const flying = up.filter(({ drifting }) => !drifting);
  return {
    launched: record.threats.filter(({ launched }) => launched <= t).length,
    inTheAir: flying.length,
    tracked: flying.filter(({ track }) => track >= 0).length,
    shotDown: ended('shotDown'),
    suppressed: ended('suppressed') + up.length - flying.length,
    fell: ended('fell'),
    left: ended('left'),
    hit: ended('hit'),
  };
}

function endedBy(record: NightRecord, t: number): EndView[] {
  return record.threats
    .flatMap((threat, index) => {
      if (!hasEnded(threat, t)) return [];
      const { x, y } = positionAt(threat.legs, threat.ended);
      return [{ threat: index, time: threat.ended, x, y, outcome: threat.outcome }];
    })
    .sort((one, other) => one.time - other.time || one.threat - other.threat);
}

function countHits({ places }: Scenario, record: NightRecord, t: number): number[] {
  const hits = places.map(() => 0);
  for (const threat of record.threats) {
    if (threat.outcome === 'hit' && hasEnded(threat, t)) hits[threat.target] = (hits[threat.target] ?? 0) + 1;
  }
  return hits;
}
