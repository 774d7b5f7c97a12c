/** The naive watch: every sensor looks at every drone each step; tracks form, follow, coast, are called and drop. */
import type { Sensor } from '../../src/engine/index.ts';
import { type Drone, isUp, isWithin, type Sheet, type Track } from './night-sheet.ts';
import { happens } from './stream.ts';

const never = Number.POSITIVE_INFINITY;

/** A sensor that loses a drone has to find it again. */
export function look(sheet: Sheet): void {
  for (const drone of sheet.active) {
    drone.seenBy = 0;
    for (const index of sheet.watchers) {
      const sensor = sheet.scenario.sensors[index] as Sensor;
      if (!isUp(drone) || !isCovered(sensor, drone)) drone.seenSince[index] = never;
      else if (drone.seenSince[index] === never && isGlimpsed(sheet, sensor, drone))
        drone.seenSince[index] = sheet.now;
      if (drone.seenSince[index] !== never) drone.seenBy++;
    }
  }
}

function isCovered(sensor: Sensor, drone: Drone): boolean {
  const { altitude, type } = drone;
  if (altitude < sensor.minAltitude || altitude > sensor.maxAltitude) return false;
  if (sensor.kind !== 'radar') return isWithin(drone, sensor.position, sensor.range);
  const horizon = 4120 * (Math.sqrt(sensor.mastHeight) + Math.sqrt(altitude));
  return isWithin(drone, sensor.position, Math.min(sensor.range * type.radarFactor, horizon));
}

function isGlimpsed({ scenario, next, step }: Sheet, sensor: Sensor, drone: Drone): boolean {
  const sound = sensor.kind === 'acoustic' ? drone.type.soundFactor : 1;
  const dimmed = sensor.visibilitySensitivity * (1 - scenario.conditions.visibility);
  return happens(next, sensor.glimpseRate * sound * (1 - dimmed), step);
}

/** How well a drone is known: by the best sensor that holds it, or by nobody. */
export function qualityOf({ scenario }: Sheet, { seenSince }: Drone): number {
  let best: number | undefined;
  seenSince.forEach((since, index) => {
    const { quality } = scenario.sensors[index] as Sensor;
    if (since !== never && (best === undefined || quality > best)) best = quality;
  });
  return best ?? scenario.rules.coastingQuality;
}

export function keepTracks(sheet: Sheet): void {
  for (const drone of sheet.active) {
    if (drone.track === undefined && drone.seenBy > 0) form(sheet, drone);
    if (drone.track !== undefined) keep(sheet, drone.track);
  }
}

/** The first sensor that has held a drone for its formation delay makes the track. */
function form({ scenario, next, now, tracks }: Sheet, drone: Drone): void {
  const time = firstTrack(scenario.sensors, drone);
  if (time > now) return;
  const track: Track = {
    drone,
    course: { time: now, x: 0, y: 0, vx: 0, vy: 0, altitude: 0 },
    formed: time,
    luck: next(),
    engagedBy: [],
    heldAt: now,
    isLive: true,
    isCalledRight: false,
    isCalledStrike: true,
  };
  drone.track = track;
  tracks.push(track);
}

function firstTrack(sensors: readonly Sensor[], { seenSince }: Drone): number {
  return Math.min(...seenSince.map((since, index) => since + (sensors[index] as Sensor).formationDelay));
}

/** A held track is where the drone is; a coasting one goes straight on until it is dropped. */
function keep(sheet: Sheet, track: Track): void {
  const { drone, course } = track;
  if (drone.seenBy > 0) {
    course.time = sheet.now;
    course.x = drone.x;
    course.y = drone.y;
    course.vx = drone.vx;
    course.vy = drone.vy;
    course.altitude = drone.altitude;
    track.heldAt = sheet.now;
  } else if (sheet.now - track.heldAt > sheet.scenario.rules.coastTime) return drop(sheet, track);
  track.isCalledRight ||= isCalledRight(sheet, track);
  track.isCalledStrike = drone.type.armed === track.isCalledRight;
}

/** p(t) = ½ + (p₁ − ½)(1 − e^(−t/τ)) after a dwell t of some sensor that sees it, on its track, without losing it. */
function isCalledRight({ scenario, now }: Sheet, { drone, formed, luck }: Track): boolean {
  return drone.seenSince.some((since, index) => {
    if (since === never) return false;
    const { callAccuracy, callTime } = scenario.sensors[index] as Sensor;
    const accuracy = callAccuracy[drone.type.armed ? 'strike' : 'decoy'];
    return luck < 0.5 + (accuracy - 0.5) * (1 - Math.exp(-(now - Math.max(since, formed)) / callTime));
  });
}

export function drop({ tracks }: Sheet, track: Track): void {
  if (!track.isLive) return;
  track.isLive = false;
  track.drone.track = undefined;
  tracks.splice(tracks.indexOf(track), 1);
}
