/** Predictions of many nights held against what was reported of them. */
import { quantileOf } from '../quantile.ts';
import { midPit } from './pit.ts';
import { type Score, type ScoreSummary, scoreSample, summariseScores } from './score.ts';

/** What is counted of a night. */
export const counts = ['neutralised', 'hits', 'hitPlaces'] as const;
export type Counted = (typeof counts)[number];

/** A night as reported; what was not reported is undefined. */
export interface ReportedNight {
  readonly date: string;
  readonly launched: number;
  readonly reported: Readonly<Record<Counted, number | undefined>>;
}

/** Simulated nights of one row, column by column. */
export type Sample = Readonly<Record<Counted, readonly number[]>>;

/** One count of one night: what was predicted, and how that compares with what was reported. */
export interface Prediction {
  readonly observed: number | undefined;
  readonly mean: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly crps: number | undefined; // of the count divided by the number launched
  readonly pit: number | undefined; // P(below) and half of P(equal)
}

export type PredictedNight = Pick<ReportedNight, 'date' | 'launched'> & Readonly<Record<Counted, Prediction>>;

export interface Validation {
  readonly nights: readonly PredictedNight[];
  readonly summary: Readonly<Record<Counted, ScoreSummary | undefined>>; // undefined where no night reports it
}

/** @param samples simulated nights of each row, rows as in `nights`. */
export function validate(nights: readonly ReportedNight[], samples: readonly Sample[]): Validation {
  const scores: Record<Counted, Score[]> = { neutralised: [], hits: [], hitPlaces: [] };
  const predicted = nights.map((night, row) => {
    const predict = (what: Counted): Prediction => {
      const ordered = [...(samples[row]?.[what] ?? [])].sort((a, b) => a - b);
      const observed = night.reported[what];
      const score =
        observed === undefined ? undefined : scoreSample(ordered, { observed, launched: night.launched });
      if (score !== undefined) scores[what].push(score);
      return predictionOf(ordered, observed, score);
    };
    const { date, launched } = night;
    return {
      date,
      launched,
      neutralised: predict('neutralised'),
      hits: predict('hits'),
      hitPlaces: predict('hitPlaces'),
    };
  });
  const summary = (what: Counted) => (scores[what].length === 0 ? undefined : summariseScores(scores[what]));
  return {
    nights: predicted,
    summary: { neutralised: summary('neutralised'), hits: summary('hits'), hitPlaces: summary('hitPlaces') },
  };
}

function predictionOf(
  ordered: readonly number[],
  observed: number | undefined,
  score: Score | undefined,
): Prediction {
  const at = (percent: number): number => quantileOf(ordered, percent);
  return {
    observed,
    mean: ordered.reduce((sum, count) => sum + count, 0) / ordered.length,
    p10: at(10),
    p25: at(25),
    p50: at(50),
    p75: at(75),
    p90: at(90),
    crps: score?.crps,
    pit: score === undefined ? undefined : midPit(score.pit),
  };
}
