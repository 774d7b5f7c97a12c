/** The accounts at the end of a night. */
import { alertsOf } from './consequence/alerts.ts';
import { customersWithoutPower } from './consequence/damage.ts';
import { countThreat, emptyTotals, outcomes, type Totals } from './consequence/totals.ts';
import { regionAt } from './consequence/where.ts';
import type { FireUnit } from './engagement/fire-unit.ts';
import { cutAt, positionAt } from './geometry/path.ts';
import { StateHash } from './kernel/state-hash.ts';
import type { Night } from './night.ts';
import type { Engagement, NightState, ThreatState } from './night-state.ts';
import type { DroneType } from './raid/wave.ts';
import type { EngagementRecord, NightConditions, NightRecord, ThreatRecord } from './record.ts';

/** Closes the accounts. @param parameters drawn for this night. */
export function closeNight(state: NightState, parameters: Readonly<Record<string, number>>): Night {
  land(state);
  const { scenario, threats, units, places } = state;
  const rounds = units.map(({ fired }) => fired);
  return {
    stateHash: hashOf(state),
    ...accounts(state),
    hits: places.map(({ hits }) => hits),
    debris: places.map(({ debris }) => debris),
    customersWithoutPower: scenario.places.map((place, n) =>
      customersWithoutPower(place, places[n]?.hits ?? 0),
    ),
    hitPlaces: places.filter(({ hits }) => hits > 0).length,
    debrisPlaces: places.filter(({ debris }) => debris > 0).length,
    rounds,
    kills: units.map(({ kills }) => kills),
    suppressions: [...state.suppressions],
    roundsFired: sum(rounds),
    costDefence: sum(rounds.map((fired, n) => fired * (scenario.fireUnits[n] as FireUnit).costPerRound)),
    costRaid: sum(threats.map(({ threat }) => (scenario.droneTypes[threat.type] as DroneType).cost)),
    firstLaunch: threats[0]?.threat.launch ?? 0,
    end: threats.reduce((latest, { ended }) => Math.max(latest, ended), 0),
    record: state.recorder && recordOf(state, parameters),
  };
}

/** Whoever is still up at the end of the night stays airborne; a drifting one is suppressed. */
function land(state: NightState): void {
  for (const threat of state.threats) {
    if (threat.status === 'ended') continue;
    threat.ended = state.scenario.duration;
    threat.legs = cutAt(threat.legs, threat.ended);
    const { x, y } = positionAt(threat.legs, threat.ended);
    threat.region = regionAt(state.scenario.regions, x, y);
    if (threat.status !== 'drifting') threat.outcome = 'airborne';
  }
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
  for (const { fired, kills, ready, reserve } of state.units) {
    hash.add(fired);
    hash.add(kills);
    hash.add(ready);
    hash.add(reserve);
  }
  for (const { hits, debris } of state.places) {
    hash.add(hits);
    hash.add(debris);
  }
  return hash.digest();
}

function recordOf(state: NightState, parameters: Readonly<Record<string, number>>): NightRecord {
  const { scenario, recorder } = state;
  const end = scenario.duration;
  const tracks = recorder?.closeTracks(end) ?? [];
  return {
    conditions: conditionsOf(state, parameters),
    threats: state.threats.map(threatRecord),
    tracks,
    engagements: state.engagements.map(engagementRecord),
    magazines: recorder?.magazines ?? [],
    queues: recorder?.queues ?? [],
    alerts: alertsOf(recorder?.courses ?? [], scenario.regions, end),
    events: recorder?.events ?? [],
  };
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

function threatRecord({ threat, legs, ended, suppressedAt, outcome, region, by }: ThreatState): ThreatRecord {
  const { wave, type, target, launch } = threat;
  return { wave, type, target, legs, launched: launch, ended, suppressedAt, outcome, region, by };
}

function engagementRecord(engagement: Engagement): EngagementRecord {
  const { unit, threat, track, assigned, fired, intercept, assessed, rounds, at, result } = engagement;
  return { unit, threat, track, assigned, fired, intercept, assessed, rounds, at, result };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
