/** The naive posts: each step, every desk looks at every track, most urgent first, and orders what its policy prefers. */
import type { Policy } from '../../src/engine/index.ts';
import { orderUsableFrom, type Solution, solve, stayInReach } from './firing-solution.ts';
import type { Desk, Gun, Sheet, Track } from './night-sheet.ts';
import { assign, expectedPk, isFree, isWeaponsFree, salvoOf } from './shooting.ts';
import { draw } from './stream.ts';

export function giveOrders(sheet: Sheet): void {
  for (const desk of sheet.desks) {
    finishWork(sheet, desk);
    while (desk.work.length < (desk.post?.controllers ?? 1)) {
      const track = mostUrgent(sheet, desk);
      if (track === undefined) break;
      const takes = desk.post === undefined ? 0 : draw(sheet.next, desk.post.handling);
      desk.work.push({ track, done: sheet.now + takes });
      finishWork(sheet, desk);
    }
  }
}

/** Orders whose handling is over go out, if a unit can still take the track. */
function finishWork(sheet: Sheet, desk: Desk): void {
  for (let n = 0; n < desk.work.length; n++) {
    const work = desk.work[n] as Desk['work'][number];
    if (work.done > sheet.now) continue;
    desk.work.splice(n--, 1);
    const unit = work.track.isLive ? choose(sheet, desk, work.track) : undefined;
    if (unit !== undefined) assign(sheet, work.track, unit, work.done);
  }
}

/** Of the tracks that can be engaged and are in nobody's hands: strikes first, then who is gone soonest. */
function mostUrgent(sheet: Sheet, desk: Desk): Track | undefined {
  let best: Track | undefined;
  let bestDeadline = 0;
  if (!desk.units.some((unit) => isFree(sheet.guns[unit] as Gun))) return undefined;
  for (const track of sheet.tracks) {
    if (desk.work.some((work) => work.track === track) || choose(sheet, desk, track) === undefined) continue;
    const deadline = lastExit(sheet, desk, track);
    const isFirst = best === undefined || track.isCalledStrike === best.isCalledStrike;
    if (best !== undefined && !(isFirst ? deadline < bestDeadline : track.isCalledStrike)) continue;
    best = track;
    bestDeadline = deadline;
  }
  return best;
}

/** When a track leaves the reach of the last of a desk's units that may fire at it, s. */
function lastExit(sheet: Sheet, desk: Desk, track: Track): number {
  const guns = desk.units.map((unit) => sheet.guns[unit] as Gun).filter((gun) => isWeaponsFree(gun, track));
  return Math.max(...guns.map(({ unit }) => stayInReach(track.course, unit)?.exits ?? 0));
}

/** The unit that the desk's policy prefers of those that could take a track now; ties go to the first. */
function choose(sheet: Sheet, desk: Desk, track: Track): number | undefined {
  const policy = desk.post?.policy ?? 'most-urgent';
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const unit of desk.units) {
    const rank = rankOf(sheet, track, unit, policy);
    if (rank === undefined || (best !== undefined && rank >= least)) continue;
    best = unit;
    least = rank;
  }
  return best;
}

/** How far back in a policy's order a unit stands for a track; undefined where it cannot or may not engage it. */
function rankOf(sheet: Sheet, track: Track, index: number, policy: Policy): number | undefined {
  const gun = sheet.guns[index] as Gun;
  if (!isFree(gun) || !isWeaponsFree(gun, track) || !isAllowed(gun, track, index)) return undefined;
  const stay = stayInReach(track.course, gun.unit);
  if (stay === undefined || stay.exits <= sheet.now) return undefined;
  if (orderUsableFrom(track.course, gun.unit, stay, gun.meanReaction) > sheet.now) return undefined;
  const solution = solve(track.course, gun.unit, sheet.now + gun.meanReaction);
  return solution && rankOfShot(sheet, track, { gun, solution }, policy);
}

/** Doctrine: how many units may be on a track. */
function isAllowed({ unit }: Gun, { engagedBy }: Track, index: number): boolean {
  const { unitsPerTrack } = unit.doctrine;
  return engagedBy.length < unitsPerTrack && !engagedBy.includes(index);
}

interface Option {
  readonly gun: Gun;
  readonly solution: Solution;
}

function rankOfShot(
  sheet: Sheet,
  track: Track,
  { gun, solution }: Option,
  policy: Policy,
): number | undefined {
  const { unit } = gun;
  const rounds = salvoOf(gun);
  const pk = 1 - (1 - expectedPk(sheet, track, gun, solution.meets)) ** rounds;
  const cost = rounds * unit.costPerRound;
  if (pk <= 0 || pk < unit.doctrine.minPk) return undefined;
  switch (policy) {
    case 'nearest':
      return (solution.meets - solution.fires) * unit.roundSpeed;
    case 'most-urgent':
      return solution.meets;
    case 'cheapest-capable':
      return cost / pk;
    case 'expected-value': {
      const gain = pk * worthLeft(sheet, track);
      return gain > cost ? cost - gain : undefined;
    }
    case 'optimal':
    case 'formula':
      throw new Error(`ordering: expected one of the four plain policies, got ${policy}`);
  }
}

/** What a track is worth, less what those who are on it may be expected to make of it. */
function worthLeft(sheet: Sheet, track: Track): number {
  let worth = sheet.scenario.rules.worth[track.isCalledStrike ? 'strike' : 'decoy'];
  for (const index of track.engagedBy) {
    const gun = sheet.guns[index] as Gun;
    worth *= (1 - expectedPk(sheet, track, gun, sheet.now)) ** gun.unit.doctrine.salvo;
  }
  return worth;
}
