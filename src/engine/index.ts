/** The only door of the engine. */

export {
  type Doctrine,
  type Policy,
  type Post,
  policies,
  type WeaponsControl,
  weaponsControls,
} from './command/post.ts';
export {
  countThreat,
  emptyTotals,
  neutralised,
  type Outcome,
  outcomes,
  type Totals,
} from './consequence/totals.ts';
export { regionAt } from './consequence/where.ts';
export type { EwArea } from './engagement/ew-area.ts';
export { type FireUnit, type Layer, layers } from './engagement/fire-unit.ts';
export { legAt, positionAt } from './geometry/path.ts';
export type { Box, Interval, Leg, Point } from './geometry/plane.ts';
export { isInsideOutline } from './geometry/polygon.ts';
export { hashText } from './kernel/chance.ts';
export { type Distribution, mean, quantile } from './kernel/distribution.ts';
export {
  evaluateFormula,
  type Formula,
  type FormulaFunction,
  type FormulaStep,
  formulaFunctions,
} from './kernel/formula.ts';
export { type Night, type NightOptions, night } from './night.ts';
export { type Place, type PlaceKind, placeKinds, type Region } from './raid/place.ts';
export {
  type DroneType,
  type LaunchSite,
  type Route,
  type TargetWeight,
  type ThreatClass,
  threatClasses,
  type Wave,
} from './raid/wave.ts';
export type {
  AlertRecord,
  Call,
  EngagementRecord,
  FallReason,
  MagazineRecord,
  NightConditions,
  NightEvent,
  NightRecord,
  QueueRecord,
  ThreatRecord,
  TrackRecord,
} from './record.ts';
export type { Conditions, NightParameter, Scenario, VaryingField } from './scenario.ts';
export { type Sensor, type SensorKind, sensorKinds } from './sensing/sensor.ts';
