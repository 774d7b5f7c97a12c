/** What happens to threats: launch, natural end, suppression, and the one place where a threat ends. */
import { debrisChance, placeUnder } from './consequence/damage.ts';
import type { Outcome } from './consequence/totals.ts';
import { regionAt } from './consequence/where.ts';
import type { EwArea } from './engagement/ew-area.ts';
import { cutAtBounds, drift, firstSuppression } from './engagement/suppress.ts';
import { cutAt, legAt, positionAt } from './geometry/path.ts';
import type { Leg } from './geometry/plane.ts';
import { uniform } from './kernel/chance.ts';
import { isAlive, type NightState, type PlaceState, schedule, type ThreatState } from './night-state.ts';
import { dropTrack } from './on-track.ts';
import type { NaturalEnd } from './raid/threat.ts';
import type { DroneType, Wave } from './raid/wave.ts';
import { detect } from './sensing/detect.ts';
import { formTracks } from './sensing/track.ts';

/** A threat takes off: everything that sensors and EW would do to it on its way is known in closed form now. */
export function onLaunch(state: NightState, index: number): void {
  const flying = state.threats[index] as ThreatState;
  const { threat } = flying;
  const { scenario, key, fields } = state;
  const type = scenario.droneTypes[threat.type] as DroneType;
  flying.status = 'flying';
  const { sensors, conditions, ewAreas } = scenario;
  flying.holds = detect(key, threat, type, {
    sensors,
    field: fields.sensors,
    visibility: conditions.visibility,
  });
  flying.spans = formTracks(flying.holds, sensors);
  flying.spans.forEach((span, n) => {
    schedule(state, span.formed, 'trackFormed', index, n);
  });
  schedule(state, threat.end, 'end', index);
  const suppression = firstSuppression(key, threat, type, { areas: ewAreas, field: fields.ewAreas });
  if (suppression !== undefined) schedule(state, suppression.time, 'suppress', index, suppression.area);
  const site = (scenario.waves[threat.wave] as Wave).site;
  state.recorder?.log({ time: state.now, kind: 'threat.launched', threat: index, site });
}

/** A threat reaches the end of its own path. */
export function onEnd(state: NightState, index: number): void {
  const flying = state.threats[index] as ThreatState;
  if (!isAlive(flying)) return;
  const { naturalEnd, target } = flying.threat;
  if (naturalEnd === 'hit') strike(state, index, target);
  else fall(state, index, naturalEnd);
}

function strike(state: NightState, index: number, place: number): void {
  (state.places[place] as PlaceState).hits++;
  state.recorder?.log({ time: state.now, kind: 'threat.hit', threat: index, place });
  endThreat(state, index, 'hit', -1);
}

function fall(state: NightState, index: number, reason: Exclude<NaturalEnd, 'hit'>): void {
  state.recorder?.log({ time: state.now, kind: 'threat.fell', threat: index, reason });
  endThreat(state, index, 'fell', -1);
}

/** EW takes a threat: it falls at once or drifts away, and the defence drops it. */
export function onSuppress(state: NightState, index: number, area: number): void {
  const flying = state.threats[index] as ThreatState;
  if (!isAlive(flying)) return;
  const { now, key, scenario } = state;
  const ew = scenario.ewAreas[area] as EwArea;
  const { vx, vy, altitude } = legAt(flying.legs, now) as Leg;
  const motion = { time: now, ...positionAt(flying.legs, now), vx, vy, altitude };
  const course = cutAtBounds(drift(key, flying.threat.key, ew, motion), scenario.bounds);
  flying.status = 'drifting';
  flying.outcome = 'suppressed';
  flying.suppressedAt = now;
  flying.by = area;
  flying.legs = [...cutAt(flying.legs, now), course];
  state.suppressions[area] = (state.suppressions[area] ?? 0) + 1;
  state.recorder?.log({ time: now, kind: 'threat.suppressed', threat: index, area });
  dropTrack(state, flying.track);
  if (course.to === now) onDriftEnd(state, index);
  else schedule(state, course.to, 'driftEnd', index);
}

/** A drifting threat comes down; one that drifted out over no region has left. */
export function onDriftEnd(state: NightState, index: number): void {
  const drifting = state.threats[index] as ThreatState;
  const { x, y } = positionAt(drifting.legs, state.now);
  const drifted = state.now > (drifting.suppressedAt ?? state.now);
  const hasLeft = drifted && regionAt(state.scenario.regions, x, y) < 0;
  if (hasLeft) state.recorder?.log({ time: state.now, kind: 'threat.left', threat: index });
  endThreat(state, index, hasLeft ? 'left' : 'suppressed', drifting.by);
}

/** A fire unit kills a threat; over a built-up place it may leave debris. */
export function shootDown(state: NightState, index: number, unit: number): void {
  const { x, y } = positionAt((state.threats[index] as ThreatState).legs, state.now);
  state.recorder?.log({ time: state.now, kind: 'threat.shotDown', threat: index, unit });
  endThreat(state, index, 'shotDown', unit);
  const place = placeUnder(state.scenario.places, x, y);
  const who = (state.threats[index] as ThreatState).threat.key;
  if (place < 0 || uniform(state.key, who, 'debris') >= debrisChance) return;
  (state.places[place] as PlaceState).debris++;
  state.recorder?.log({ time: state.now, kind: 'debris', threat: index, place });
}

function endThreat(state: NightState, index: number, outcome: Outcome, by: number): void {
  const ending = state.threats[index] as ThreatState;
  const { x, y } = positionAt(ending.legs, state.now);
  ending.status = 'ended';
  ending.outcome = outcome;
  ending.ended = state.now;
  ending.by = by;
  ending.region = regionAt(state.scenario.regions, x, y);
  if (state.recorder !== undefined) ending.legs = cutAt(ending.legs, state.now);
  if (outcome !== 'shotDown') dropTrack(state, ending.track); // a kill is believed only once it is assessed
}
