/** The naive fire units: engagements step through reaction, flight and assessment; magazines empty and fill. */
import type { FireUnit, Place, Scenario, ThreatClass } from '../../src/engine/index.ts';
import { solve } from './firing-solution.ts';
import { type Drone, type Gun, isUp, isWithin, type Sheet, type Shot, type Track } from './night-sheet.ts';
import { end } from './raid.ts';
import { drop, qualityOf } from './sensing.ts';
import { draw } from './stream.ts';

/** A round still meets a target this much beyond the nominal range. */
const rangeTolerance = 1.05;
const mostPk = 0.99;
/** A track faster than this is taken for a jet drone, m/s. */
const fastFrom = 75;

/** Rounds that a salvo may take: not more than are ready, nor of what doctrine keeps back. */
export function salvoOf({ unit, ready, reserve }: Gun): number {
  return Math.max(0, Math.min(unit.doctrine.salvo, ready, ready + reserve - unit.doctrine.reserve));
}

export function isFree(gun: Gun): boolean {
  return gun.busy < gun.unit.channels && gun.reloaded === Number.POSITIVE_INFINITY && salvoOf(gun) > 0;
}

/** Weapons control and price: hold fires at nothing, tight or an expensive round only at what is called strike. */
export function isWeaponsFree({ unit }: Gun, { isCalledStrike }: Track): boolean {
  const { weapons, expensiveRound } = unit.doctrine;
  if (unit.costPerRound >= expensiveRound && !isCalledStrike) return false;
  return weapons === 'free' || (weapons === 'tight' && isCalledStrike);
}

/** An order: the channel is taken until the result is assessed. @param at s, when it was given. */
export function assign(sheet: Sheet, track: Track, unit: number, at: number): void {
  const gun = sheet.guns[unit] as Gun;
  gun.busy++;
  track.engagedBy.push(unit);
  const due = at + draw(sheet.next, gun.unit.reaction);
  sheet.shots.push({ unit, track, phase: 'reacting', due, rounds: 0 });
}

/** Everything whose time came during the last step. */
export function shoot(sheet: Sheet): void {
  for (const gun of sheet.guns) if (gun.reloaded <= sheet.now) refill(gun);
  for (let n = 0; n < sheet.shots.length; n++) {
    const shot = sheet.shots[n] as Shot;
    while (shot.due <= sheet.now && shot.phase !== 'over') goOn(sheet, shot);
    if (shot.phase === 'over') sheet.shots.splice(n--, 1);
  }
}

function goOn(sheet: Sheet, shot: Shot): void {
  if (shot.phase === 'reacting') return fire(sheet, shot);
  if (shot.phase === 'flying') return meet(sheet, shot);
  if (!isUp(shot.track.drone)) drop(sheet, shot.track);
  release(sheet, shot);
}

function release(sheet: Sheet, shot: Shot): void {
  shot.phase = 'over';
  (sheet.guns[shot.unit] as Gun).busy--;
  shot.track.engagedBy.splice(shot.track.engagedBy.indexOf(shot.unit), 1);
}

/** Fires, holds on for a target that is not yet in reach, or gives up one that has left it. */
function fire(sheet: Sheet, shot: Shot): void {
  const gun = sheet.guns[shot.unit] as Gun;
  const rounds = salvoOf(gun);
  const mayFire = shot.track.isLive && isWeaponsFree(gun, shot.track);
  const solution = mayFire ? solve(shot.track.course, gun.unit, shot.due) : undefined;
  if (solution === undefined || rounds === 0) return release(sheet, shot);
  if (solution.fires > shot.due + 1e-6) {
    shot.due = solution.fires;
    return;
  }
  if (isUnworthy(sheet, shot.track, gun, solution.meets)) return release(sheet, shot);
  gun.ready -= rounds;
  sheet.tally.rounds += rounds;
  shot.rounds = rounds;
  shot.phase = 'flying';
  shot.due = solution.meets;
  const { unit, ready, reserve } = gun;
  const isDone = salvoOf(gun) === 0 && gun.reloaded === Number.POSITIVE_INFINITY;
  if (isDone && ready === 0 && reserve > unit.doctrine.reserve)
    gun.reloaded = solution.fires + unit.reloadTime;
}

function refill(gun: Gun): void {
  const moved = Math.min(gun.unit.magazine - gun.ready, gun.reserve);
  gun.ready += moved;
  gun.reserve -= moved;
  gun.reloaded = Number.POSITIVE_INFINITY;
}

/** One round of a salvo arrives; the rest is not looked at where the target is gone. */
function meet(sheet: Sheet, shot: Shot): void {
  const { unit } = sheet.guns[shot.unit] as Gun;
  const { drone } = shot.track;
  shot.rounds--;
  const isThere = isUp(drone);
  const isKilled = isThere && isInEnvelope(unit, drone) && sheet.next() < truePk(sheet, unit, drone);
  if (isKilled) bringDown(sheet, drone);
  if (isThere && !isKilled && shot.rounds > 0) {
    shot.due += unit.roundInterval;
    return;
  }
  shot.phase = 'assessing';
  shot.due += draw(sheet.next, unit.assessment);
}

function isInEnvelope(unit: FireUnit, { x, y, altitude }: Drone): boolean {
  const away = Math.hypot(x - unit.position.x, y - unit.position.y, altitude);
  return away <= unit.range * rangeTolerance && altitude <= unit.maxAltitude && altitude >= unit.minAltitude;
}

function truePk(sheet: Sheet, unit: FireUnit, drone: Drone): number {
  const quality = qualityOf(sheet, drone);
  return pkOf(sheet.scenario, unit, drone.type.threatClass, { quality, time: sheet.now });
}

/** Single-shot Pk: by class, times night, visibility, track quality and skill. */
export function pkOf(
  { conditions, dark }: Scenario,
  unit: FireUnit,
  threatClass: ThreatClass,
  { quality, time }: { readonly quality: number; readonly time: number },
): number {
  const isDark = dark.some(({ from, to }) => time >= from && time < to);
  const sight = 1 - unit.visibilitySensitivity * (1 - conditions.visibility);
  const light = isDark ? unit.nightFactor : 1;
  return Math.min(mostPk, unit.pk[threatClass] * light * sight * quality * conditions.skill);
}

/** A kill over a place may leave debris there. */
function bringDown({ scenario, next, tally }: Sheet, drone: Drone): void {
  end(drone, 'shotDown');
  const isOver = ({ position, radius }: Place): boolean => isWithin(drone, position, radius);
  if (scenario.places.some(isOver) && next() < scenario.rules.debrisChance) tally.debris++;
}

/** What a desk expects of one round, by what the track looks like. */
export function expectedPk(
  sheet: Sheet,
  { course, drone, isCalledStrike }: Track,
  gun: Gun,
  time: number,
): number {
  const looks = isCalledStrike ? 'slow' : 'small';
  const threatClass = Math.hypot(course.vx, course.vy) > fastFrom ? 'fast' : looks;
  return pkOf(sheet.scenario, gun.unit, threatClass, { quality: qualityOf(sheet, drone), time });
}

/** Doctrine: a salvo expected to kill less often than this is not fired after all. */
function isUnworthy(sheet: Sheet, track: Track, gun: Gun, meets: number): boolean {
  return 1 - (1 - expectedPk(sheet, track, gun, meets)) ** salvoOf(gun) < gun.unit.doctrine.minPk;
}
