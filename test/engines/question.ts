/** What every engine is asked and what it answers: texts and numbers that travel as JSON. */

export interface Question {
  readonly files: Readonly<Record<string, string>>; // texts by path in the folder of scenarios
  readonly scenarios: readonly AskedScenario[];
  readonly seeds: readonly string[];
}

export interface AskedScenario {
  readonly id: string;
  readonly file: string; // one of the files
  readonly compiled: string; // by the asking engine; see wire.ts
}

export interface Answer {
  readonly scenarios: readonly ScenarioAnswer[]; // in the order of the question
  readonly native: Digests; // of the functions that the language leaves approximate
  readonly exact: Digests; // of those that the engine takes in their place
}

export interface ScenarioAnswer {
  readonly id: string;
  readonly reading: string | undefined; // where its own reading of the file first differs from the one it was sent
  readonly nights: readonly NightAnswer[]; // in the order of the seeds
}

export interface NightAnswer {
  readonly seed: string;
  readonly stateHash: string;
  readonly outcome: string; // everything else the night came to but its record; see wire.ts
  readonly record: string; // a digest of it
}

/** By name of a function: a digest of the bits of its results. */
export type Digests = Readonly<Record<string, string>>;
