/** The door of the scenario room: text in, a compiled scenario or every problem out. */
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
export type { Library } from './library.ts';
export { type ParseOptions, type ParseResult, parseScenario } from './parse-scenario.ts';
export { readTitle } from './read-title.ts';
export { guess } from './reading/nearest.ts';
export { formatProblem, type Problem } from './reading/problem.ts';
export { jsonSchemas } from './schema/json-schema.ts';
