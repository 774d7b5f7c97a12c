/** The only door of the engine. */

export {
  type Campaign,
  type CampaignNight,
  type CampaignPlan,
  campaign,
  type Resupply,
} from './campaign.ts';
export { type NoFire, noFires } from './command/no-fire.ts';
export {
  type Doctrine,
  nothingExpensive,
  type Policy,
  type PolicyVariable,
  type Post,
  policies,
  policyVariables,
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
export { type Act, type Command, type Refusal, refusals, type Scope } from './contract/commands.ts';
export { type Constraint, constraints } from './contract/constraint.ts';
export type { Night, NightStart, Stock } from './contract/night-outcome.ts';
export type {
  AlertRecord,
  Call,
  CommandRecord,
  EngagementRecord,
  FallReason,
  HaulRecord,
  Laydown,
  MagazineRecord,
  MoveRecord,
  NightConditions,
  NightEvent,
  NightRecord,
  PassRecord,
  QueueRecord,
  SwitchRecord,
  ThreatRecord,
  TrackRecord,
} from './contract/record.ts';
export {
  type Conditions,
  defaultRules,
  type NightParameter,
  type Palette,
  type Rules,
  type Scenario,
  type VaryingField,
} from './contract/scenario.ts';
export type { EwArea } from './engagement/ew-area.ts';
export { type FireUnit, type Layer, layers, type Mobility, type Sortie } from './engagement/fire-unit.ts';
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
export {
  advanceNight,
  type BegunNight,
  beginNight,
  endNight,
  type NightOptions,
  night,
} from './night.ts';
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
export { type Sensor, type SensorKind, sensorKinds } from './sensing/sensor.ts';
