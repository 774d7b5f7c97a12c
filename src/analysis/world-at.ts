/** The world at one moment of a recorded night: what a screen draws. */
import {
  type Call,
  type EngagementRecord,
  type Layer,
  layers,
  legAt,
  type NightRecord,
  type Outcome,
  positionAt,
  type Scenario,
  type ThreatRecord,
} from '../engine/index.ts';

export interface World {
  readonly time: number; // s
  readonly counts: WorldCounts;
  readonly threats: readonly ThreatView[]; // in the air, drifting ones too
  readonly ended: readonly EndView[]; // all that ended so far, in order of time
  readonly units: readonly UnitView[]; // indexed as fireUnits
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

export type UnitState = 'ready' | 'busy' | 'reloading' | 'empty' | 'unready';

export interface UnitView {
  readonly state: UnitState;
  readonly busy: number; // channels
  readonly ready: number; // rounds
  readonly reserve: number; // rounds
}

export interface PostView {
  readonly handling: number; // controllers at work
  readonly waiting: number; // tracks that wait for an order
}

export interface LayerView {
  readonly layer: Layer;
  readonly busy: number; // channels
  readonly channels: number; // of the units in action this night
  readonly rounds: number; // ready rounds left
}

/** The world at `time` s; times outside the night are held to its ends. */
export function worldAt(scenario: Scenario, record: NightRecord, time: number): World {
  const t = Math.min(Math.max(time, 0), scenario.duration);
  const tracks = liveTracks(record, t);
  const threats = record.threats.flatMap((threat, index): ThreatView[] => {
    const flight = flightAt(threat, t);
    if (flight === undefined) return [];
    const armed = scenario.droneTypes[threat.type]?.armed ?? false;
    return [{ threat: index, ...flight, armed, ...(tracks.get(index) ?? unseen) }];
  });
  const units = viewUnits(scenario, record, t);
  return {
    time: t,
    threats,
    units,
    counts: count(record, threats, t),
    ended: endedBy(record, t),
    posts: viewPosts(scenario, record, t),
    engagements: record.engagements.filter(({ assigned, assessed }) => assigned <= t && t < assessed),
    hits: countHits(scenario, record, t),
    alerts: [
      ...new Set(record.alerts.filter(({ from, to }) => from <= t && t < to).map(({ region }) => region)),
    ],
    layers: viewLayers(scenario, units),
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

type Flight = Pick<ThreatView, 'x' | 'y' | 'heading' | 'speed' | 'altitude' | 'drifting'>;

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
    drifting: isDrifting(threat, t),
  };
}

/** A threat still airborne at the end of the night never ends. */
function hasEnded({ ended, outcome }: ThreatRecord, t: number): boolean {
  return outcome !== 'airborne' && ended <= t;
}

function isDrifting({ suppressedAt }: ThreatRecord, t: number): boolean {
  return suppressedAt !== undefined && suppressedAt <= t;
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

function viewUnits({ fireUnits }: Scenario, record: NightRecord, t: number): UnitView[] {
  const unready = new Set(record.conditions.unready);
  const latest = latestBy(record.magazines, t, ({ unit }) => unit);
  return fireUnits.map(({ id, magazine, reserveRounds }, unit) => {
    const { busy, ready, reserve } = latest.get(unit) ?? { busy: 0, ready: magazine, reserve: reserveRounds };
    return { state: stateOf(unready.has(id), busy, ready, reserve), busy, ready, reserve };
  });
}

function stateOf(isUnready: boolean, busy: number, ready: number, reserve: number): UnitState {
  if (isUnready) return 'unready';
  if (ready === 0) return reserve > 0 ? 'reloading' : 'empty';
  return busy > 0 ? 'busy' : 'ready';
}

function viewPosts({ posts }: Scenario, record: NightRecord, t: number): PostView[] {
  const latest = latestBy(record.queues, t, ({ post }) => post);
  return posts.map((_, post) => {
    const { handling, waiting } = latest.get(post) ?? { handling: 0, waiting: 0 };
    return { handling, waiting };
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

function countHits({ places }: Scenario, record: NightRecord, t: number): number[] {
  const hits = places.map(() => 0);
  for (const threat of record.threats) {
    if (threat.outcome === 'hit' && hasEnded(threat, t)) hits[threat.target] = (hits[threat.target] ?? 0) + 1;
  }
  return hits;
}

function viewLayers({ fireUnits }: Scenario, units: readonly UnitView[]): LayerView[] {
  return layers.flatMap((layer) => {
    const members = units.filter((unit, n) => fireUnits[n]?.layer === layer && unit.state !== 'unready');
    if (!fireUnits.some((unit) => unit.layer === layer)) return [];
    const channels = fireUnits.reduce(
      (sum, unit, n) => (unit.layer === layer && units[n]?.state !== 'unready' ? sum + unit.channels : sum),
      0,
    );
    const sum = (of: (unit: UnitView) => number): number =>
      members.reduce((total, unit) => total + of(unit), 0);
    return [{ layer, channels, busy: sum(({ busy }) => busy), rounds: sum(({ ready }) => ready) }];
  });
}
