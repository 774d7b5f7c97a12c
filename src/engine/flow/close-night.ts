/** The accounts at the end of a night, or where it is called off. */
import { noFires } from '../command/no-fire.ts';
import { alertsOf } from '../consequence/alerts.ts';
import { customerHours, customersWithoutPower } from '../consequence/damage.ts';
import { countThreat, emptyTotals, outcomes, type Totals } from '../consequence/totals.ts';
import { regionAt } from '../consequence/where.ts';
import { refusals } from '../contract/commands.ts';
import { type Constraint, constraints } from '../contract/constraint.ts';
import type { Night } from '../contract/night-outcome.ts';
import type {
  EngagementRecord,
  NightConditions,
  NightRecord,
  PassRecord,
  ThreatRecord,
} from '../contract/record.ts';
import type { FireUnit } from '../engagement/fire-unit.ts';
import { cutAt, positionAt } from '../geometry/path.ts';
import { StateHash } from '../kernel/state-hash.ts';
import type { DroneType } from '../raid/wave.ts';
import { bindingConstraint, chancesOf } from './explain.ts';
import type {
  Engagement,
  Flight,
  NightState,
  PlaceState,
  ThreatState,
  TrackState,
  UnitState,
} from './night-state.ts';
import type { Recorder } from './recorder.ts';

/** Closes the accounts where the night stands: what has not been launched by now is no part of it. @param parameters drawn for this night. */
export function closeNight(night: NightState, parameters: Readonly<Record<string, number>>): Night {
  const state = { ...night, threats: night.threats.filter(({ status }) => status !== 'waiting') }; // the last ones
  land(state);
  refuseLate(state);
  const { threats, units, places } = state;
  const rounds = units.map(({ fired }) => fired);
  const binding = bindingConstraints(state);
  return {
    stateHash: hashOf(state),
    ...accounts(state),
    hits: places.map(({ hits }) => hits),
    debris: places.map(({ debris }) => debris),
    ...losses(state),
    hitPlaces: places.filter(({ hits }) => hits > 0).length,
    debrisPlaces: places.filter(({ debris }) => debris > 0).length,
    constraints: countConstraints(binding),
    rounds,
    kills: units.map(({ kills }) => kills),
    stock: units.map(({ ready, reserve }) => ({ ready, reserve })),
    suppressions: suppressionsOf(state),
    refused: [...state.refused],
    roundsFired: sum(rounds),
    shotsWasted: state.shotsWasted,
    shotsAtDecoys: state.shotsAtDecoys,
    ...costs(state),
    firstLaunch: threats[0]?.threat.launch ?? 0,
    end: threats.reduce((latest, { ended }) => Math.max(latest, ended), 0),
    record: state.recorder && recordOf(state, parameters, binding),
  };
}

/** USD, rounds fired and drones launched. */
function costs({ scenario, units, threats }: NightState): Pick<Night, 'costDefence' | 'costRaid'> {
  let costDefence = 0;
  let costRaid = 0;
  for (let n = 0; n < units.length; n++)
    costDefence += (units[n] as UnitState).fired * (scenario.fireUnits[n] as FireUnit).costPerRound;
  for (const { threat } of threats) costRaid += (scenario.droneTypes[threat.type] as DroneType).cost;
  return { costDefence, costRaid };
}

/** Per kind of constraint, how many threats it let through. */
function countConstraints(binding: readonly (Constraint | undefined)[]): number[] {
  const counts = constraints.map(() => 0);
  for (const one of binding) {
    if (one === undefined) continue;
    const kind = constraints.indexOf(one);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Per threat, what stopped the defence; undefined where it did not hit. */
function bindingConstraints(state: NightState): (Constraint | undefined)[] {
  const tracksOf = new Map<number, TrackState[]>();
  for (const track of state.tracks) {
    if ((state.threats[track.threat] as ThreatState).outcome !== 'hit') continue;
    const known = tracksOf.get(track.threat);
    if (known === undefined) tracksOf.set(track.threat, [track]);
    else known.push(track);
  }
  return state.threats.map(({ outcome }, index) =>
    outcome === 'hit' ? bindingConstraint(state, index, tracksOf.get(index) ?? []) : undefined,
  );
}

/** What the hits of this night and of earlier ones leave broken; the customer-hours of what was broken before are those of the nights that broke it. */
function losses({
  scenario,
  places,
}: NightState): Pick<Night, 'damage' | 'customersWithoutPower' | 'customerHours'> {
  const damage = places.map(({ working }) => 1 - working);
  return {
    damage,
    customersWithoutPower: scenario.places.map((place, n) => customersWithoutPower(place, damage[n] ?? 0)),
    customerHours: scenario.places.map((place, n) => customerHours(place, brokenTonight(places[n]))),
  };
}

function brokenTonight(place: PlaceState | undefined): number {
  return place === undefined ? 0 : place.worked - place.working;
}

function suppressionsOf({ threats, scenario }: NightState): number[] {
  const counts = scenario.ewAreas.map(() => 0);
  for (const { outcome, by } of threats) {
    if (outcome === 'suppressed' || outcome === 'left') counts[by] = (counts[by] ?? 0) + 1;
  }
  return counts;
}

/** Whoever is still up now stays airborne; a drifting one is suppressed. */
function land(state: NightState): void {
  for (const threat of state.threats) {
    if (threat.status === 'ended') continue;
    threat.ended = state.now;
    threat.legs = cutAt(threat.legs, threat.ended);
    const { x, y } = positionAt(threat.legs, threat.ended);
    threat.region = regionAt(state.scenario.regions, x, y);
    if (threat.status !== 'drifting') threat.outcome = 'airborne';
  }
}

/** Commands whose time has not come by now come too late. */
function refuseLate({ commands, refused, now }: NightState): void {
  commands.forEach(({ time }, index) => {
    if (Math.max(0, time) >= now) refused[index] = 'after-the-night';
  });
}

function accounts(state: NightState): Pick<Night, 'totals' | 'byType' | 'byWave' | 'byRegion'> {
  const { droneTypes, waves, regions } = state.scenario;
  const totals = emptyTotals();
  const byType = droneTypes.map(emptyTotals);
  const byWave = waves.map(emptyTotals);
  const byRegion = [...regions.map(emptyTotals), emptyTotals()];
  for (const { threat, outcome, region } of state.threats) {
    const isArmed = (droneTypes[threat.type] as DroneType).armed;
    const rows = [
      totals,
      byType[threat.type],
      byWave[threat.wave],
      byRegion[region < 0 ? regions.length : region],
    ];
    for (const row of rows) countThreat(row as Totals, outcome, isArmed);
  }
  return { totals, byType, byWave, byRegion };
}

/** Everything that the night decided, to the bit. */
function hashOf(state: NightState): string {
  const hash = new StateHash();
  for (const threat of state.threats) {
    hash.add(threat.threat.launch);
    hash.add(threat.ended);
    hash.add(outcomes.indexOf(threat.outcome));
    hash.add(threat.by);
  }
  for (const { fired, kills, ready, reserve, moves } of state.units) {
    hash.add(fired);
    hash.add(kills);
    hash.add(ready);
    hash.add(reserve);
    hash.add(moves);
  }
  for (const { hits, debris, working } of state.places) {
    hash.add(hits);
    hash.add(debris);
    hash.add(working);
  }
  for (const reason of state.refused) hash.add(reason === undefined ? -1 : refusals.indexOf(reason));
  return hash.digest();
}

function recordOf(
  state: NightState,
  parameters: Readonly<Record<string, number>>,
  binding: readonly (Constraint | undefined)[],
): NightRecord {
  const { scenario } = state;
  const recorder = state.recorder as Recorder;
  const end = state.now;
  const tracks = recorder.closeTracks(end);
  for (const flight of state.flights) if (!flight.isOver) recorder.flew(cutFlight(flight, end), end);
  const { sensors, fireUnits, ewAreas } = scenario;
  return {
    conditions: conditionsOf(state, parameters),
    threats: state.threats.map((threat, index) => threatRecord(threat, binding[index])),
    tracks,
    engagements: state.engagements.map((engagement) => engagementRecord(engagement, end)),
    magazines: recorder.magazines,
    queues: recorder.queues,
    alerts: alertsOf(recorder.courses, scenario.regions, end, scenario.rules),
    passes: passesOf(state),
    moves: recorder.moves
      .map((move) => ({ ...move, legs: cutAt(move.legs, end), ready: Math.min(move.ready, end) }))
      .sort((one, other) => (one.legs[0]?.from ?? 0) - (other.legs[0]?.from ?? 0) || one.unit - other.unit),
    hauls: recorder.hauls.map((haul) => ({ ...haul, legs: cutAt(haul.legs, end) })),
    commands: recorder.commands,
    switches: recorder.switches,
    laydown: { sensors, fireUnits, ewAreas },
    events: recorder.events,
  };
}

/** A flight that is still in the air at the end of the night. */
function cutFlight(flight: Flight, end: number): Flight {
  return { ...flight, course: cutAt(flight.course, end) };
}

/** Every unit and track that it could have engaged, with the last word on why it did not. */
function passesOf({ tracks, threats }: NightState): PassRecord[] {
  return tracks.flatMap((tracked, track) => {
    return chancesOf(threats[tracked.threat] as ThreatState, [tracked])
      .sort((one, other) => one.unit - other.unit)
      .map(({ unit, from, to, why }) => ({
        track,
        threat: tracked.threat,
        unit,
        from,
        to,
        why: noFires[why] ?? 'fired',
      }));
  });
}

function conditionsOf(
  { scenario, ready }: NightState,
  parameters: Readonly<Record<string, number>>,
): NightConditions {
  const { visibility, readiness, skill } = scenario.conditions;
  const idle = (units: readonly { id: string }[], working: readonly boolean[]): string[] =>
    units.filter((_, n) => !working[n]).map(({ id }) => id);
  const unready = [...idle(scenario.fireUnits, ready.fireUnits), ...idle(scenario.ewAreas, ready.ewAreas)];
  return { visibility, readiness, skill, parameters, unready };
}

function threatRecord(
  { threat, legs, ended, suppressedAt, outcome, region, by }: ThreatState,
  constraint: Constraint | undefined,
): ThreatRecord {
  const { wave, type, target, launch } = threat;
  return { wave, type, target, legs, launched: launch, ended, suppressedAt, outcome, region, by, constraint };
}

/** One that is not closed ends with the night. */
function engagementRecord(engagement: Engagement, end: number): EngagementRecord {
  const { unit, threat, track, assigned, fired, intercept, assessed, rounds, at, result } = engagement;
  return {
    unit,
    threat,
    track,
    assigned,
    fired,
    intercept,
    assessed: Math.min(assessed, end),
    rounds,
    at,
    result,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
