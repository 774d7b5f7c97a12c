/** The flight of a threat whose navigation comes back after EW had it. */
import { descend, fly, positionAt } from '../geometry/path.ts';
import type { Leg, Point } from '../geometry/plane.ts';
import type { Key } from '../kernel/chance.ts';
import { cutFlight, naturalEnd } from './launch.ts';
import type { NaturalEnd, Threat } from './threat.ts';
import type { DroneType } from './wave.ts';

/** Where it has got to. */
interface Flown {
  readonly legs: readonly Leg[]; // so far, the last one ending at `time`
  readonly time: number; // s
}

/**
 * Straight on to the aim point at the speed and altitude it has, then down as its type does.
 *
 * @returns the legs flown so far and planned, and how the flight ends now; its fault, fuel and accuracy are those it was launched with.
 */
export function flyOn(
  key: Key,
  threat: Threat,
  type: DroneType,
  { legs, time }: Flown,
): { legs: Leg[]; end: number; naturalEnd: NaturalEnd } {
  const here = positionAt(legs, time);
  const { altitude } = legs[legs.length - 1] as Leg;
  const straight = fly([here, threat.aim], time, threat.speed, altitude);
  const ahead = descend(straight, type.terminalDistance, Math.min(altitude, type.terminalAltitude));
  const arrives = ahead[ahead.length - 1]?.to ?? time;
  const length = (arrives - threat.launch) * threat.speed;
  const end = naturalEnd(key, threat.key, type, { launch: threat.launch, speed: threat.speed, length });
  const flight = cutFlight(
    [...legs, ...(ahead.length > 0 ? ahead : [hover(here, time, altitude)])],
    Math.max(time, end.time), // what would have ended it on its drift ends it now
  );
  return { legs: flight.legs, end: flight.end, naturalEnd: end.reason };
}

/** It drifted to its very aim point: no way is left. */
function hover({ x, y }: Point, time: number, altitude: number): Leg {
  return { from: time, to: time, x, y, vx: 0, vy: 0, altitude };
}
