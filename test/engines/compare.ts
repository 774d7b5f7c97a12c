/** Compares what two engines answered: scenario by scenario, and function by function. */
import { firstDifference } from './difference.ts';
import type { Answer, Digests, NightAnswer, ScenarioAnswer } from './question.ts';
import { decode } from './wire.ts';

export interface Verdict {
  readonly scenario: string;
  readonly differences: readonly string[]; // empty where the engines agree; the first of the reading, the first of the nights
}

/** One verdict per scenario of `reference`. */
export function compareAnswers(reference: Answer, other: Answer): Verdict[] {
  return reference.scenarios.map((expected, n) => ({
    scenario: expected.id,
    differences: differencesOf(expected, other.scenarios[n]),
  }));
}

function differencesOf(expected: ScenarioAnswer, got: ScenarioAnswer | undefined): string[] {
  if (got?.id !== expected.id || got.nights.length !== expected.nights.length) return ['no answer'];
  const reading = got.reading === undefined ? [] : [`read from its file: scenario${got.reading}`];
  const night = expected.nights.map((one, n) => nightDifference(one, got.nights[n])).find(Boolean);
  return night === undefined ? reading : [...reading, night];
}

function nightDifference(expected: NightAnswer, got: NightAnswer | undefined): string | undefined {
  const where = `seed ${JSON.stringify(expected.seed)}: night`;
  if (got?.seed !== expected.seed) return `${where}: no answer`;
  const found = firstDifference(decode(expected.outcome), decode(got.outcome));
  if (found !== undefined) return `${where} ${expected.stateHash}, ${got.stateHash}; first${found}`;
  if (got.stateHash !== expected.stateHash) return `${where} ${expected.stateHash}, ${got.stateHash}`;
  return got.record === expected.record
    ? undefined
    : `${where}.record: digest ${expected.record}, ${got.record}`;
}

/** The functions whose digests differ. */
export function differingFunctions(reference: Digests, other: Digests): string[] {
  return Object.keys(reference).filter((name) => reference[name] !== other[name]);
}
