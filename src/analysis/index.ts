/** The door of the analysis room: from nights to numbers. */
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
export { type Metrics, type NightSummary, summarise } from './summary.ts';
export {
  type EndView,
  type LayerView,
  type PostView,
  type ThreatView,
  type UnitState,
  type UnitView,
  type World,
  type WorldCounts,
  worldAt,
} from './world-at.ts';
