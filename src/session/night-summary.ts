/** What the page is told once a night has been run: the report, and the curves and marks of the timeline. */
import type { Report } from '../analysis/report.ts';
import type { Interval, Night, NightConditions, NightRecord, Scenario } from '../engine/index.ts';
import { type Gauge, layerGauges, postGauges, saturatedSpells } from './gauge.ts';

export interface NightSummary {
  readonly seed: string;
  readonly stateHash: string;
  readonly duration: number; // s
  readonly firstLaunch: number; // s
  readonly end: number; // s
  readonly report: Report;
  readonly conditions: NightConditions;
  readonly bins: TimelineBins;
  readonly hitTimes: readonly number[]; // s
  readonly eventTimes: readonly number[]; // s, in order, without repeats
  readonly layers: readonly Gauge[]; // channels busy, by layer
  readonly posts: readonly Gauge[]; // controllers at work, indexed as posts
  readonly saturated: readonly Interval[]; // when a post had all controllers at work and tracks in reach waiting
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
  for (const { launched, ended, outcome, suppressedAt } of record.threats) {
    add(bins.launched, launched);
    if (outcome === 'hit') add(bins.hits, ended);
    else if (outcome !== 'airborne') add(bins.stopped, suppressedAt ?? ended);
  }
  return bins;
}

function add(bins: number[], time: number): void {
  const index = Math.min(bins.length - 1, Math.max(0, Math.floor(time / binWidth)));
  bins[index] = (bins[index] ?? 0) + 1;
}
