/** The door of the analysis room: from nights to numbers. */

export { type AlertRow, alertRows } from './alert-rows.ts';
export {
  type Calibration,
  type CalibrationPlan,
  calibrate,
  type FittedKnob,
  type Knob,
  type Values,
} from './calibration/calibrate.ts';
export { type Moments, momentsOf } from './calibration/moments.ts';
export { type CampaignMetrics, campaignRows, damagedFrom, summariseCampaign } from './campaign-rows.ts';
export {
  type Ensemble,
  ensemble,
  type MetricSummary,
  metricSummary,
  type ObservedMetric,
  percents,
  type QuantileName,
} from './ensemble.ts';
export { clockText, eventLine, eventLines, threatName, trackName } from './event-line.ts';
export { type Bounds, percentileOf, quantileBounds, quantileOf, sorted } from './quantile.ts';
export {
  type GroupRow,
  type LayerRow,
  type PlaceRow,
  type Report,
  type ReportRow,
  report,
} from './report.ts';
export { type Story, type StoryEnd, storiesOf, storyOf } from './story.ts';
export { type Metrics, type NightSummary, summarise } from './summary.ts';
export { type HeldRow, heldRows, type UnitDeeds, unitDeeds } from './unit-deeds.ts';
export type { AircraftView, DriveView, LayerView, PostView, UnitState, UnitView } from './units-at.ts';
export {
  type Baseline,
  type BaselineKind,
  baselineKinds,
  type CountedNight,
  fitBaseline,
  logLikelihoodOf,
  predict,
} from './validation/baseline.ts';
export { type BaselineScores, scoreBaselines } from './validation/baseline-scores.ts';
export {
  type BetaBinomial,
  cumulativeOf,
  logProbability,
  probabilities,
} from './validation/beta-binomial.ts';
export {
  type CentralInterval,
  type Coverage,
  centralInterval,
  centralIntervalOfCounts,
  coverage,
  isCovered,
  type Level,
  levels,
} from './validation/coverage.ts';
export { crpsOfCounts, crpsOfSample } from './validation/crps.ts';
export { type CurveBin, type CurvePoint, curve } from './validation/curve.ts';
export { type LostCounts, lostShare, type Quartiles, quartilesOf } from './validation/ew-share.ts';
export { type Fold, foldOf, foldsByWeek, weekOf } from './validation/folds.ts';
export { type Box, type Lowest, minimise, type Search } from './validation/minimise.ts';
export { midPit, type PitRange, pitHistogram, pitOfCounts, pitOfSample } from './validation/pit.ts';
export { type CalibrationPoint, calibrationPlot } from './validation/plots/calibration-plot.ts';
export {
  type Category,
  type Comparison,
  comparisonPlot,
  type Estimate,
} from './validation/plots/comparison-plot.ts';
export { pitPlot } from './validation/plots/pit-plot.ts';
export {
  pitBins,
  type Score,
  type ScoreSummary,
  scoreCounts,
  scoreSample,
  summariseScores,
} from './validation/score.ts';
export {
  type Counted,
  counts,
  type PredictedNight,
  type Prediction,
  type ReportedNight,
  type Sample,
  type Validation,
  validate,
} from './validation/validate.ts';
export { type ConstraintRow, constraintRows, leakerStories, leakersOf } from './why-leaked.ts';
export {
  type EndView,
  type ThreatView,
  type World,
  type WorldCounts,
  worldAt,
} from './world-at.ts';
