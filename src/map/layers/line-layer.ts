/** Straight lines of pooled images: fading trails, dotted ones for decoys, dashed ones for shots. */
import type Phaser from 'phaser';
import type { ThreatView } from '../../analysis/world-at.ts';
import type { EngagementRecord, Point, Scenario } from '../../engine/index.ts';
import type { Moment } from '../../session/moment.ts';
import { atlasKey, sharpness } from '../atlas.ts';
import { type ImagePool, settle, take } from '../image-pool.ts';
import { type LineKind, lineHeight, lineLength } from '../signs/lines.ts';
import { screenX, screenY, type View } from '../view.ts';
import { isKnown } from './threat-layer.ts';

const longest = lineLength / sharpness; // px
const fadeStep = 0.2; // share of a trail that has one opacity

export interface LineLayer {
  readonly pool: ImagePool;
  readonly layer: Phaser.GameObjects.Layer;
}

/** A straight stretch on screen, from (x, y) on, px. */
interface Stretch {
  readonly x: number;
  readonly y: number;
  readonly angle: number; // rad, clockwise
  readonly length: number;
}

function stretch(ax: number, ay: number, bx: number, by: number): Stretch {
  return {
    x: ax,
    y: ay,
    angle: Math.atan2(by - ay, bx - ax),
    length: Math.min(longest, Math.hypot(bx - ax, by - ay)),
  };
}

/** Draws the part of a stretch between two distances from its start. */
function drawPart(
  { pool, layer }: LineLayer,
  kind: LineKind,
  at: Stretch,
  from: number,
  to: number,
  opacity: number,
): void {
  if (to - from < 0.4) return;
  take(pool, layer, atlasKey, kind)
    .setOrigin(0, 0.5)
    .setPosition(at.x, at.y)
    .setRotation(at.angle)
    .setScale(1 / sharpness)
    .setCrop(from * sharpness, 0, (to - from) * sharpness, lineHeight)
    .setAlpha(opacity);
}

export function drawTrails(
  lines: LineLayer,
  view: View,
  { world, trails }: Moment,
  isDefenceView: boolean,
): void {
  world.threats.forEach((threat, index) => {
    if (isDefenceView && !isKnown(threat)) return;
    const opacity = isKnown(threat) ? 0.8 : 0.5;
    drawTrail(lines, trailKind(threat, isDefenceView), stretches(view, trails[index] ?? []), opacity);
  });
}

function trailKind(threat: ThreatView, isDefenceView: boolean): LineKind {
  const isHollow = isDefenceView ? threat.call === 'decoy' : !threat.armed;
  if (threat.drifting && !isDefenceView) return isHollow ? 'line.driftDecoy' : 'line.driftStrike';
  if (isDefenceView && threat.call === undefined) return 'line.unknown';
  return isHollow ? 'line.decoy' : 'line.strike';
}

function stretches(view: View, corners: readonly number[]): readonly Stretch[] {
  const [xs, ys] = [0, 1].map((offset) => corners.filter((_, index) => index % 2 === offset)) as [
    number[],
    number[],
  ];
  const points = xs.map((x, index) => ({ x: screenX(view, x), y: screenY(view, ys[index] ?? 0) }));
  return points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return stretch(before.x, before.y, point.x, point.y);
  });
}

/** From the threat backwards, fainter with every step. */
function drawTrail(lines: LineLayer, kind: LineKind, parts: readonly Stretch[], opacity: number): void {
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  const step = Math.max(3, total * fadeStep);
  let done = 0;
  for (const part of parts) {
    for (let from = 0; from < part.length; from += step) {
      const to = Math.min(part.length, from + step);
      drawPart(lines, kind, part, from, to, opacity * (1 - (done + (from + to) / 2) / Math.max(1, total)));
    }
    done += part.length;
  }
}

/** A dashed line from each unit that is engaging to its threat, until its last round has met it. */
export function drawShots(lines: LineLayer, view: View, scenario: Scenario, moment: Moment): void {
  const { time, engagements, threats } = moment.world;
  const places = new Map(threats.map((threat) => [threat.threat, threat]));
  for (const engagement of engagements) {
    const target = places.get(engagement.threat) ?? engagement.at;
    const shooter = shooterOf(scenario, moment, engagement.unit, target);
    if (shooter === undefined || time > engagement.intercept) continue;
    const at = between(view, shooter, target);
    drawPart(lines, 'line.shot', at, 0, at.length, shotOpacity(engagement, time));
  }
}

/** Where the round comes from: the unit, or of what flies from it the aircraft nearest to the target. */
function shooterOf(
  { fireUnits }: Scenario,
  { world }: Moment,
  unit: number,
  { x, y }: Point,
): Point | undefined {
  const stand = world.units[unit]?.position;
  if (fireUnits[unit]?.sortie === undefined) return stand;
  const away = (aircraft: Point): number => Math.hypot(aircraft.x - x, aircraft.y - y);
  const flying = world.aircraft.filter((aircraft) => aircraft.unit === unit);
  return flying.reduce<Point | undefined>(
    (nearest, one) => (nearest === undefined || away(one) < away(nearest) ? one : nearest),
    undefined,
  );
}

function between(view: View, from: Point, to: Point): Stretch {
  return stretch(screenX(view, from.x), screenY(view, from.y), screenX(view, to.x), screenY(view, to.y));
}

/** A dotted line from each group on the road to where it is bound. */
export function drawDrives(lines: LineLayer, view: View, { world }: Moment): void {
  for (const { way } of world.drives) {
    way.slice(1).forEach((to, corner) => {
      const at = between(view, way[corner] ?? to, to);
      drawPart(lines, 'line.drive', at, 0, at.length, 0.8);
    });
  }
}

function shotOpacity(engagement: EngagementRecord, time: number): number {
  return time < engagement.fired ? 0.45 : 0.95;
}

export function settleLines({ pool }: LineLayer): void {
  settle(pool);
}
