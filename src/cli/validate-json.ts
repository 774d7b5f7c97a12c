/** The JSON of `validate`, as DESIGN's contract has it and a little more. */
import type { ScoreSummary } from '../analysis/index.ts';
import type { ValidationReport } from './validate.ts';

export function jsonOf({
  opened,
  seed,
  runs,
  folds,
  validation,
  baselines,
  bySize,
  byDistance,
  lost,
  isFittedTo,
}: ValidationReport) {
  return {
    file: opened.file,
    sha256: opened.sha256,
    isFittedTo,
    seed,
    runs,
    nights: validation.nights,
    summary: {
      neutralised: flat(validation.summary.neutralised),
      hits: flat(validation.summary.hits),
      hitPlaces: flat(validation.summary.hitPlaces),
    },
    baselines: baselines.map(({ baseline, inSample, crossValidated }) => ({
      kind: baseline.kind,
      inSample: flat(inSample),
      crossValidated: { folds, ...flat(crossValidated) },
    })),
    bySize,
    byDistance,
    lost,
    skipped: opened.skipped,
    notes: opened.notes,
  };
}

function flat(summary: ScoreSummary | undefined) {
  if (summary === undefined) return undefined;
  const { nights, crps, cover50, cover80, pit } = summary;
  return {
    nights,
    crps,
    cover50: cover50.share,
    cover50Interval: [cover50.low, cover50.high],
    cover80: cover80.share,
    cover80Interval: [cover80.low, cover80.high],
    pit,
  };
}
