/** What the page is told once a night has been run: the report, and the curves and marks of the timeline. */
import type { Report } from '../analysis/report.ts';
import { leakersOf } from '../analysis/why-leaked.ts';
import type {
  Constraint,
  Interval,
  Laydown,
  Night,
  NightConditions,
  NightRecord,
  Scenario,
  ThreatRecord,
} from '../engine/index.ts';
import { type Gauge, layerGauges, postGauges, saturatedSpells } from './gauge.ts';

export interface NightSummary {
  readonly seed: string;
  readonly stateHash: string;
  readonly duration: number; // s
  readonly firstLaunch: number; // s
  readonly end: number; // s
  readonly report: Report;
  readonly conditions: NightConditions;
  readonly laydown: Laydown;
  readonly leakers: readonly Leaker[]; // in order of the hit
  readonly bins: TimelineBins;
  readonly hitTimes: readonly number[]; // s
  readonly eventTimes: readonly number[]; // s, in order, without repeats
  readonly layers: readonly Gauge[]; // channels busy, by layer
  readonly posts: readonly Gauge[]; // controllers at work, indexed as posts
  readonly saturated: readonly Interval[]; // when a post had all controllers at work and tracks in reach waiting
}

/** A threat that hit, and what stopped the defence. */
export interface Leaker {
  readonly threat: number;
  readonly time: number; // s, of the hit
  readonly constraint: Constraint | undefined;
}

/** Counts per stretch of the night. */
export interface TimelineBins {
  readonly width: number; // s
  readonly launched: readonly number[];
  readonly stopped: readonly number[]; // shot down, suppressed, fell or left
  readonly hits: readonly number[];
}

export const binWidth = 10 * 60; // s

export function summariseNight(
  scenario: Scenario,
  seed: string,
  night: Night,
  record: NightRecord,
  report: Report,
): NightSummary {
  return {
    seed,
    stateHash: night.stateHash,
    duration: scenario.duration,
    firstLaunch: night.firstLaunch,
    end: night.end,
    report,
    conditions: record.conditions,
    laydown: record.laydown,
    leakers: leakersOf(record).flatMap((threat) => {
      const hit = record.threats[threat];
      return hit === undefined ? [] : [{ threat, time: hit.ended, constraint: hit.constraint }];
    }),
    bins: timelineBins(record, scenario.duration),
    hitTimes: record.threats
      .filter(({ outcome }) => outcome === 'hit')
      .map(({ ended }) => ended)
      .sort((a, b) => a - b),
    eventTimes: [...new Set(record.events.map(({ time }) => time))],
    layers: layerGauges(scenario, record),
    posts: postGauges(scenario, record),
    saturated: saturatedSpells(scenario, record),
  };
}

export function timelineBins(record: NightRecord, duration: number): TimelineBins {
  const count = Math.max(1, Math.ceil(duration / binWidth));
  const empty = (): number[] => new Array<number>(count).fill(0);
  const bins = { width: binWidth, launched: empty(), stopped: empty(), hits: empty() };
  for (const threat of record.threats) {
    add(bins.launched, threat.launched);
    if (threat.outcome === 'hit') add(bins.hits, threat.ended);
    else if (threat.outcome !== 'airborne') add(bins.stopped, stoppedAt(threat));
  }
  return bins;
}

/** EW stops a threat when it takes it, even if it drifts on; one that found its way again is stopped by what came after. */
function stoppedAt({ outcome, ended, suppressedAt }: ThreatRecord): number {
  return outcome === 'suppressed' || outcome === 'left' ? (suppressedAt ?? ended) : ended;
}

function add(bins: number[], time: number): void {
  const index = Math.min(bins.length - 1, Math.max(0, Math.floor(time / binWidth)));
  bins[index] = (bins[index] ?? 0) + 1;
}
