/** The door of the scenario room: text in, a compiled scenario, campaign or commands out, or every problem. */
export type { CampaignCard, CompiledCampaign, NightCard } from './campaign/compiled-campaign.ts';
export type {
  ClockCard,
  CompiledScenario,
  Observed,
  ParameterCard,
  ProjectionCard,
  ScenarioCard,
  SourceNote,
  Words,
} from './compiled.ts';
export { project, unproject } from './content/projection.ts';
export { isCampaign } from './is-campaign.ts';
export type { Library } from './library.ts';
export {
  type CalibrationText,
  type FitData,
  type FittedValue,
  type OpenParameter,
  readCalibration,
  withFit,
} from './nights/calibration-file.ts';
export { formatNight } from './nights/format-night.ts';
export type { KnownNight } from './nights/known-night.ts';
export { launchAreasOf, type NamedArea } from './nights/launch-areas.ts';
export { type NightFile, type NightGround, nightFile } from './nights/night-file.ts';
export { formatNightProblem, type NightProblem, type NightProblemKind } from './nights/night-problem.ts';
export type { ObservedNight, ReportedOutcome } from './nights/observed-night.ts';
export { type GroundResult, readGround, standing } from './nights/read-ground.ts';
export { calibrationPath } from './open-files.ts';
export { type CampaignOptions, type CampaignResult, parseCampaign } from './parse-campaign.ts';
export { type CommandsOptions, type CommandsResult, parseCommands } from './parse-commands.ts';
export { type NightsOptions, type NightsResult, parseNights } from './parse-nights.ts';
export { type ParseOptions, type ParseResult, parseScenario } from './parse-scenario.ts';
export { readTitle } from './read-title.ts';
export { guess } from './reading/nearest.ts';
export { formatProblem, type Problem } from './reading/problem.ts';
export { jsonSchemas } from './schema/json-schema.ts';
