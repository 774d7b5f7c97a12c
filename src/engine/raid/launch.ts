/** From waves to threats: every launch of the night, each a closed-form flight to its natural end. */
import { cutAt, descend, fly, lengthOf } from '../geometry/path.ts';
import type { Leg, Point } from '../geometry/plane.ts';
import { type Key, pair, uniform } from '../kernel/chance.ts';
import { quantile, weightedIndex } from '../kernel/distribution.ts';
import { ln } from '../kernel/exact-math.ts';
import type { Place } from './place.ts';
import { drawRoute } from './route.ts';
import { mixedWeights } from './target-mix.ts';
import { arrival, type NaturalEnd, type Threat } from './threat.ts';
import type { DroneType, LaunchSite, Wave } from './wave.ts';

/** What a raid is drawn from; lists as in the scenario. */
export interface RaidPlan {
  readonly waves: readonly Wave[];
  readonly droneTypes: readonly DroneType[];
  readonly sites: readonly LaunchSite[];
  readonly places: readonly Place[];
  readonly mix: readonly number[]; // one factor per place
}

/** All threats of a night, wave by wave; those that would launch after `duration` s stay at home. */
export function drawRaid(key: Key, plan: RaidPlan, duration: number): Threat[] {
  const threats: Threat[] = [];
  plan.waves.forEach((wave, index) => {
    const weights = mixedWeights(wave.targets, plan.mix);
    let launch = wave.firstLaunch;
    for (let n = 0; n < wave.count; n++) {
      const who = pair(wave.key, n);
      if (n > 0) launch += quantile(wave.spacing, uniform(key, who, 'spacing'));
      if (launch >= duration) break;
      threats.push(drawThreat(key, plan, { wave, index, who, launch, weights }));
    }
  });
  return threats;
}

interface Launching {
  readonly wave: Wave;
  readonly index: number;
  readonly who: number;
  readonly launch: number;
  readonly weights: readonly number[];
}

function drawThreat(key: Key, plan: RaidPlan, { wave, index, who, launch, weights }: Launching): Threat {
  const type = plan.droneTypes[wave.type] as DroneType;
  const target = wave.targets[weightedIndex(weights, uniform(key, who, 'target'))]?.place ?? 0;
  const place = plan.places[target] as Place;
  const speed = quantile(wave.speed, uniform(key, who, 'speed'));
  const altitude = quantile(wave.altitude, uniform(key, who, 'altitude'));
  const corners = drawRoute(key, who, (plan.sites[wave.site] as LaunchSite).position, wave.route, place);
  const legs = descend(
    cruise(corners, launch, speed, altitude),
    type.terminalDistance,
    Math.min(altitude, type.terminalAltitude),
  );
  const end = naturalEnd(key, who, type, { launch, speed, length: lengthOf(corners) });
  const flight = cutFlight(legs, end.time);
  return {
    // field by field: a shape in memory that a spread makes is thrown away with the last of its objects, and code compiled for it with it
    key: who,
    wave: index,
    type: wave.type,
    target,
    aim: corners[corners.length - 1] as Point,
    speed,
    legs: flight.legs,
    launch,
    end: flight.end,
    naturalEnd: end.reason,
  };
}

/** A path up to where its flight ends. */
export function cutFlight(legs: Leg[], end: number): { legs: Leg[]; end: number } {
  const arrival = (legs[legs.length - 1] as Leg).to;
  return end < arrival ? { legs: cutAt(legs, end), end } : { legs, end: arrival };
}

interface Flight {
  readonly launch: number; // s
  readonly speed: number; // m/s
  readonly length: number; // m
}

/** How a flight ends by itself: arrival, the end of the fuel, or a fault, whichever comes first; the time is infinite for arrival. */
export function naturalEnd(
  key: Key,
  who: number,
  type: DroneType,
  flight: Flight,
): { time: number; reason: NaturalEnd } {
  const arrives = flight.launch + flight.length / flight.speed;
  const fuel = flight.launch + type.range / flight.speed;
  const fault = flight.launch + faultAfter(type.faultRate, uniform(key, who, 'fault'));
  if (fault < arrives && fault < fuel) return { time: fault, reason: 'fault' };
  if (fuel < arrives) return { time: fuel, reason: 'fuel' };
  return { time: Number.POSITIVE_INFINITY, reason: arrival(type, uniform(key, who, 'accuracy')) };
}

/** Time to a fault of constant hazard, s. */
function faultAfter(rate: number, u: number): number {
  return rate > 0 ? -ln(1 - u) / rate : Number.POSITIVE_INFINITY;
}

/** The flight along a ground track; over a target at the launch site it is over at once. */
function cruise(corners: readonly Point[], launch: number, speed: number, altitude: number): Leg[] {
  const legs = fly(corners, launch, speed, altitude);
  const { x, y } = corners[0] as Point;
  return legs.length > 0 ? legs : [{ from: launch, to: launch, x, y, vx: 0, vy: 0, altitude }];
}
