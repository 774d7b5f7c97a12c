/** The naive jamming: each step in an area may be the one that takes a drone; what is taken falls or drifts. */
import type { EwArea, Point, Scenario } from '../../src/engine/index.ts';
import { type Drone, isWithin, type Sheet } from './night-sheet.ts';
import { end } from './raid.ts';
import { exponential, happens } from './stream.ts';

export function jam(sheet: Sheet): void {
  for (const drone of sheet.active) {
    if (drone.status === 'drifting') driftOn(sheet, drone);
    else if (drone.status === 'flying') meetJammers(sheet, drone);
  }
}

function meetJammers({ scenario, jammers, next, step, now }: Sheet, drone: Drone): void {
  for (const index of jammers) {
    const area = scenario.ewAreas[index] as EwArea;
    if (drone.altitude > area.maxAltitude || !isWithin(drone, area.position, area.range)) continue;
    if (!happens(next, area.hazard * drone.type.ewSusceptibility, step)) continue;
    drone.outcome = 'suppressed';
    if (next() < area.fallShare) return end(drone, 'suppressed');
    const heading = 2 * Math.PI * next();
    drone.status = 'drifting';
    drone.vx = drone.speed * Math.cos(heading);
    drone.vy = drone.speed * Math.sin(heading);
    drone.driftEnd = now + exponential(next, area.driftTime);
    return;
  }
}

/** A drift ends when its time is up or at the border of the theatre; over no region it has left. */
function driftOn({ scenario, step, now }: Sheet, drone: Drone): void {
  drone.x += drone.vx * step;
  drone.y += drone.vy * step;
  const { min, max } = scenario.bounds;
  const isOut = drone.x <= min.x || drone.x >= max.x || drone.y <= min.y || drone.y >= max.y;
  if (isOut || now >= drone.driftEnd) end(drone, isOverLand(scenario, drone) ? 'suppressed' : 'left');
}

function isOverLand({ regions }: Scenario, at: Point): boolean {
  return regions.some(({ outline }) => outline.some((ring) => turnsAround(ring, at) !== 0));
}

/** How often a ring winds around a point. */
function turnsAround(ring: readonly Point[], { x, y }: Point): number {
  let angle = 0;
  ring.forEach((b, n) => {
    const a = ring[(n + ring.length - 1) % ring.length] as Point;
    const cross = (a.x - x) * (b.y - y) - (a.y - y) * (b.x - x);
    angle += Math.atan2(cross, (a.x - x) * (b.x - x) + (a.y - y) * (b.y - y));
  });
  return Math.round(angle / (2 * Math.PI));
}
