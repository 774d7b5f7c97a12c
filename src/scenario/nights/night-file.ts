/**
 * From what is known of a night before its outcome to a scenario file: a raid over the standing theatre and defence.
 *
 * docs/nights.md says what each step assumes. Nothing here is fitted to one night, and no outcome is an argument.
 */
import type { LaunchSite, Place } from '../../engine/index.ts';
import { aim, type Depth } from './aim.ts';
import type { KnownNight } from './known-night.ts';
import { dayBefore, kyivTime } from './kyiv-time.ts';
import { titleOf } from './night-title.ts';
import { monthsFromDecember2025, strikeShareOf, visibilityOf } from './season.ts';

/** Where raids are laid out. */
export interface NightGround {
  readonly theatre: string; // id
  readonly defence: string; // id
  readonly places: readonly Place[];
  readonly sites: readonly LaunchSite[];
}

/** How often an area is used, against the busiest; from how often the reports of a year name it. */
const usage: Readonly<Record<string, number>> = {
  bryansk: 0.8,
  hvardiiske: 0.6,
  chauda: 0.6,
  shatalovo: 0.5,
  'donetsk-occupied': 0.5,
};

/** Where a night is taken to come from when nothing is known of it: the areas that most reports name. */
const usualAreas = ['kursk', 'oryol', 'millerovo', 'primorsko-akhtarsk'];

/** "At least 60 of 111" are a few more than 60. An assumption. */
const atLeastFactor = 1.05;
/** A report that calls nearly all of a raid strike drones still has a few that are not. An assumption. */
const mostStrikes = 0.95;
/** Launches begin with the reported window and last for this share of it, so that the last drones arrive before the report. An assumption. */
const launchingShare = 0.55;

const routes: Readonly<Record<Depth, object>> = {
  near: { spread: '10 km', doglegs: 1 },
  deep: { spread: '25 km', doglegs: 2 },
};

/** Where a night is reported that says nothing else: the daily table by P. Ivaniuk. */
const dailyTable = 'https://www.kaggle.com/datasets/piterfm/massive-missile-attacks-on-ukraine';

/** A scenario as it stands in a file. @throws where an area of the night is none of the ground's. */
export function nightFile(night: KnownNight, ground: NightGround, report = dailyTable) {
  const { date, launched } = night;
  const { from, morning, duration } = windowOf(night);
  return {
    $schema: './scenario.schema.json',
    format: 1,
    id: `${date}-night-of-${launched}`,
    title: titleOf(night),
    summary: {
      en: 'Generated from what was known before the outcome: date, number launched, strike drones, launch areas. Waves, times, routes and aim points are assumptions (docs/nights.md).',
      uk: 'Створено з того, що відомо до результату: дата, кількість, ударні дрони, райони пуску. Хвилі, час, маршрути і цілі — припущення (docs/nights.md).',
    },
    sources: [{ id: 'report', url: report, note: 'number launched, window, launch areas' }],
    theatre: ground.theatre,
    defence: ground.defence,
    clock: { start: from(0), end: morning },
    parameters: {
      month: { value: monthsFromDecember2025(date) },
      visibility: { value: { triangular: visibilityOf(date) }, min: 0, max: 1 },
      near: {
        value: `= min(1, nearDrones / ${launched} * (${launched} / 100) ^ nearGrowth)`,
        min: 0,
        max: 1,
        label: { en: 'Share aimed near the front', uk: 'Частка поблизу фронту' },
      },
    },
    conditions: { targetSpread: '= focus' },
    raid: { waves: wavesOf(night, ground, { from, hours: (duration / 3600) * launchingShare }) },
  };
}

export type NightFile = ReturnType<typeof nightFile>;

/** Strike drones of a night: as reported, else the month's usual share. */
export function strikesOf({ date, launched, shahedAtLeast }: KnownNight): number {
  const strikes =
    shahedAtLeast === undefined ? launched * strikeShareOf(date) : shahedAtLeast * atLeastFactor;
  return Math.round(Math.min(strikes, mostStrikes * launched));
}

interface Launching {
  readonly from: (minutes: number) => string; // ISO time so long after the window begins
  readonly hours: number; // that launches go on
}

const usualStart = 18 * 3600; // s since local midnight
const usualReport = 8 * 3600;

/** The reported window. It begins on the evening before, or after midnight where it begins before the time of the report. */
function windowOf({ date, windowStart = usualStart, reportTime = usualReport }: KnownNight) {
  const isEvening = windowStart > reportTime;
  const first = isEvening ? dayBefore(date) : date;
  return {
    from: (minutes: number): string => kyivTime(first, windowStart + 60 * minutes),
    morning: kyivTime(date, reportTime),
    duration: reportTime - windowStart + (isEvening ? 24 * 3600 : 0),
  };
}

function wavesOf(night: KnownNight, ground: NightGround, launching: Launching) {
  const areas = night.launchAreas.length === 0 ? usualAreas : night.launchAreas;
  const weights = areas.map((area) => usage[area] ?? 1);
  const totals = share(night.launched, weights);
  const strikes = share(strikesOf(night), totals);
  return areas.flatMap((area, n) =>
    areaWaves({ area, nth: n, total: totals[n] ?? 0, strikes: strikes[n] ?? 0, ...launching }, ground),
  );
}

/** Waves begin a minute after one another. */
const wavesPerArea = 4;

/** What one area sends. */
interface Sending extends Launching {
  readonly area: string;
  readonly nth: number; // area of the night
  readonly total: number; // drones
  readonly strikes: number; // of these
}

/** Up to four waves: strike drones and decoys, near the front and deep. How many fly near is left to the parameter `near`. */
function areaWaves(sending: Sending, { sites, places }: NightGround): object[] {
  const { area, total, strikes } = sending;
  const site = sites.find(({ id }) => id === area);
  if (site === undefined) throw new Error(`night: expected a launch area of the theatre, got "${area}"`);
  if (total === 0) return [];
  const near = `round(${total} * near)`;
  const nearStrikes = `round(${near} * ${strikes} / ${total})`;
  const deepTargets = aim(site, places, 'deep');
  const nearTargets = aim(site, places, 'near');
  const decoy = sending.nth % 3 === 2 ? 'parodiya' : 'gerbera';
  const wave = (depth: Depth, type: string, count: string, nth: number) => ({
    id: `${area}-${depth}-${type}`,
    site: area,
    type,
    count: `= ${count}`,
    launch: {
      from: sending.from(wavesPerArea * sending.nth + nth),
      spacing: { exponential: `= ${minutes(sending.hours)} min / max(1, ${count})` },
    },
    targets: depth === 'near' ? nearTargets : deepTargets,
    route: routes[depth],
  });
  return [
    wave('near', 'geran-2', nearStrikes, 0),
    wave('near', decoy, `${near} - ${nearStrikes}`, 1),
    wave('deep', 'geran-2', `${strikes} - ${nearStrikes}`, 2),
    wave('deep', decoy, `${total - strikes} - ${near} + ${nearStrikes}`, 3),
  ];
}

function minutes(hours: number): number {
  return Math.round(hours * 60);
}

/** Shares a whole number out by weights: whole parts that sum to it, each within one of its exact part. */
export function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const parts: number[] = [];
  let exact = 0;
  let given = 0;
  for (const weight of weights) {
    exact += (total * weight) / sum;
    const part = Math.round(exact) - given;
    parts.push(part);
    given += part;
  }
  return parts;
}
