/** The naive raid: every drone with its corners, drawn before the night; each step moves it on along them. */
import type { Place, Point, Scenario, Wave } from '../../src/engine/index.ts';
import { type Drone, isUp, type Sheet } from './night-sheet.ts';
import { draw, happens, normal, pick, type Stream } from './stream.ts';

/** Aim points lie around a place with this share of its radius as standard deviation. */
const aimScatter = 0.3;
const routeLimit = 3; // standard deviations beyond which nothing scatters
const mixLimit = 4;

export function drawDrones(scenario: Scenario, next: Stream): Drone[] {
  const { targetSpread } = scenario.conditions;
  const mix = scenario.places.map(() => Math.exp(targetSpread * normal(next, mixLimit)));
  return scenario.waves.flatMap((wave) => drawWave(scenario, wave, mix, next));
}

function drawWave(scenario: Scenario, wave: Wave, mix: readonly number[], next: Stream): Drone[] {
  const weights = wave.targets.map(({ place, weight }) => weight * (mix[place] ?? 1));
  const drones: Drone[] = [];
  let launch = wave.firstLaunch;
  for (let n = 0; n < wave.count && launch < scenario.duration; n++) {
    const target = wave.targets[pick(next, weights)]?.place ?? 0;
    const corners = drawCorners(scenario, wave, scenario.places[target] as Place, next);
    drones.push(drawDrone(scenario, wave, { launch, corners }, next));
    launch += draw(next, wave.spacing);
  }
  return drones;
}

function drawDrone(
  scenario: Scenario,
  wave: Wave,
  { launch, corners }: Pick<Drone, 'launch' | 'corners'>,
  next: Stream,
): Drone {
  const lengths = corners.slice(1).map((to, n) => apart(corners[n] as Point, to));
  return {
    type: scenario.droneTypes[wave.type] as Drone['type'],
    launch,
    speed: draw(next, wave.speed),
    cruise: draw(next, wave.altitude),
    corners,
    lengths,
    length: lengths.reduce((sum, leg) => sum + leg, 0),
    seenSince: scenario.sensors.map(() => Number.POSITIVE_INFINITY),
    seenBy: 0,
    status: 'home',
    outcome: 'airborne',
    flown: 0,
    ...{ x: 0, y: 0, vx: 0, vy: 0, altitude: 0 },
    driftEnd: 0,
    track: undefined,
  };
}

/** Site, waypoints, doglegs set off sideways at equal steps, aim point. */
function drawCorners(scenario: Scenario, { site, route }: Wave, place: Place, next: Stream): Point[] {
  const scatter = (sd: number): number => sd * normal(next, routeLimit);
  const around = ({ x, y }: Point, sd: number): Point => ({ x: x + scatter(sd), y: y + scatter(sd) });
  const corners = [(scenario.sites[site] as { position: Point }).position];
  for (const via of route.via) corners.push(around(via, route.spread));
  const from = corners[corners.length - 1] as Point;
  const aim = around(place.position, aimScatter * place.radius);
  const way = apart(from, aim);
  for (let n = 1; n <= route.doglegs; n++) {
    const share = n / (route.doglegs + 1);
    const aside = scatter(route.spread) / way;
    corners.push({
      x: from.x + (aim.x - from.x) * share - (aim.y - from.y) * aside,
      y: from.y + (aim.y - from.y) * share + (aim.x - from.x) * aside,
    });
  }
  return [...corners, aim];
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Launches who is due, and moves everybody on by a step; ends, falls and faults. */
export function fly(sheet: Sheet): void {
  const active: Drone[] = [];
  for (const drone of sheet.drones) {
    if (drone.status === 'home' && drone.launch <= sheet.now) takeOff(drone, sheet.now);
    else if (drone.status === 'flying') flyOn(sheet, drone);
    if (isUp(drone) || drone.track !== undefined) active.push(drone);
  }
  sheet.active = active;
}

function takeOff(drone: Drone, now: number): void {
  drone.status = 'flying';
  drone.flown = drone.speed * (now - drone.launch);
  put(drone);
}

function flyOn({ next, step }: Sheet, drone: Drone): void {
  const { type, length } = drone;
  drone.flown += drone.speed * step;
  put(drone);
  if (happens(next, type.faultRate, step)) end(drone, 'fell');
  else if (drone.flown >= type.range && type.range < length) end(drone, 'fell');
  else if (drone.flown >= length) end(drone, type.armed && next() < type.accuracy ? 'hit' : 'fell');
}

export function end(drone: Drone, outcome: Drone['outcome']): void {
  drone.status = 'gone';
  drone.outcome = outcome;
}

/** Puts a drone where it is after what it has flown. */
function put(drone: Drone): void {
  let left = drone.flown;
  let n = 0;
  while (n < drone.lengths.length - 1 && left > (drone.lengths[n] as number))
    left -= drone.lengths[n++] as number;
  const from = drone.corners[n] as Point;
  const to = drone.corners[n + 1] as Point;
  const east = (to.x - from.x) / (drone.lengths[n] as number);
  const north = (to.y - from.y) / (drone.lengths[n] as number);
  drone.vx = east * drone.speed;
  drone.vy = north * drone.speed;
  drone.x = from.x + east * left;
  drone.y = from.y + north * left;
  const isTerminal = drone.length - drone.flown <= drone.type.terminalDistance;
  drone.altitude = isTerminal ? Math.min(drone.cruise, drone.type.terminalAltitude) : drone.cruise;
}
