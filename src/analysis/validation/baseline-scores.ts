/** How well the baselines predict a list of nights: those they were fitted on, and those they were not. */
import {
  type Baseline,
  type BaselineKind,
  baselineKinds,
  type CountedNight,
  fitBaseline,
  predict,
} from './baseline.ts';
import { cumulativeOf } from './beta-binomial.ts';
import { foldsByWeek } from './folds.ts';
import { type Score, type ScoreSummary, scoreCounts, summariseScores } from './score.ts';

export interface BaselineScores {
  readonly baseline: Baseline; // fitted on all nights
  readonly inSample: ScoreSummary;
  readonly crossValidated: ScoreSummary; // each night predicted by a fit without the weeks of its fold
}

/**
 * The baselines in the order of `baselineKinds`.
 *
 * @param nights of at least two folds. @param folds by week, see `foldOf`.
 */
export function scoreBaselines(nights: readonly CountedNight[], folds: number): BaselineScores[] {
  return baselineKinds.map((kind) => {
    const baseline = fitBaseline(kind, nights);
    return {
      baseline,
      inSample: summariseScores(scoresOf(baseline, nights)),
      crossValidated: summariseScores(crossValidate(kind, nights, folds)),
    };
  });
}

function crossValidate(kind: BaselineKind, nights: readonly CountedNight[], folds: number): Score[] {
  return foldsByWeek(nights, folds).flatMap(({ fitted, tested }) =>
    scoresOf(fitBaseline(kind, fitted), tested),
  );
}

function scoresOf(baseline: Baseline, nights: readonly CountedNight[]): Score[] {
  return nights.map(({ neutralised, ...known }) =>
    scoreCounts(cumulativeOf(predict(baseline, known)), { observed: neutralised, launched: known.launched }),
  );
}
