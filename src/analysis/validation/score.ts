/** One prediction against what happened, and many of them together. */
import {
  type Coverage,
  centralInterval,
  centralIntervalOfCounts,
  coverage,
  isCovered,
  type Level,
  levels,
} from './coverage.ts';
import { crpsOfCounts, crpsOfSample } from './crps.ts';
import { type PitRange, pitHistogram, pitOfCounts, pitOfSample } from './pit.ts';

export interface Score {
  readonly crps: number; // of the count divided by the number launched
  readonly pit: PitRange;
  readonly isCovered: Readonly<Record<Level, boolean>>; // by the central interval of that level
}

export interface ScoreSummary {
  readonly nights: number;
  readonly crps: number; // mean over nights
  readonly cover50: Coverage;
  readonly cover80: Coverage;
  readonly pit: readonly number[]; // share of nights in each of ten bins
}

export const pitBins = 10;

interface Observation {
  readonly observed: number; // a count of drones or places
  readonly launched: number;
}

/** @param ordered counts of simulated nights, in ascending order, not empty. */
export function scoreSample(ordered: readonly number[], { observed, launched }: Observation): Score {
  return {
    crps: crpsOfSample(ordered, observed) / launched,
    pit: pitOfSample(ordered, observed),
    isCovered: byLevel((level) => isCovered(centralInterval(ordered, level), observed)),
  };
}

/** @param cumulative P(at most k) by k from 0; its last element is 1. */
export function scoreCounts(cumulative: ArrayLike<number>, { observed, launched }: Observation): Score {
  return {
    crps: crpsOfCounts(cumulative, observed) / launched,
    pit: pitOfCounts(cumulative, observed),
    isCovered: byLevel((level) => isCovered(centralIntervalOfCounts(cumulative, level), observed)),
  };
}

function byLevel(of: (level: Level) => boolean): Record<Level, boolean> {
  const [half, most] = levels;
  return { [half]: of(half), [most]: of(most) };
}

/** @param scores not empty. */
export function summariseScores(scores: readonly Score[]): ScoreSummary {
  return {
    nights: scores.length,
    crps: scores.reduce((total, { crps }) => total + crps, 0) / scores.length,
    cover50: coverage(scores.map((score) => score.isCovered[50])),
    cover80: coverage(scores.map((score) => score.isCovered[80])),
    pit: pitHistogram(
      scores.map(({ pit }) => pit),
      pitBins,
    ),
  };
}
