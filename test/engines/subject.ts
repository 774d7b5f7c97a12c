/** What runs inside every JavaScript engine: reads the scenarios itself, runs the nights it was sent, and says what came out. */
import { hashText, night, type Scenario } from '../../src/engine/index.ts';
import {
  type CompiledScenario,
  formatProblem,
  type Library,
  parseScenario,
} from '../../src/scenario/index.ts';
import { firstDifference } from './difference.ts';
import { exactDigests, nativeDigests } from './math-probe.ts';
import type { Answer, AskedScenario, NightAnswer, Question, ScenarioAnswer } from './question.ts';
import { decode, encode } from './wire.ts';

/** @param question a Question as JSON. @returns an Answer as JSON. */
export function answer(question: string): string {
  const { files, scenarios, seeds } = JSON.parse(question) as Question;
  const library = libraryOf(files);
  const answered: Answer = {
    scenarios: scenarios.map((scenario) => answerOne(scenario, library, seeds)),
    native: nativeDigests(),
    exact: exactDigests(),
  };
  return JSON.stringify(answered);
}

function answerOne(asked: AskedScenario, library: Library, seeds: readonly string[]): ScenarioAnswer {
  const sent = decode(asked.compiled) as CompiledScenario;
  const reading = readingDifference(asked.file, library, sent);
  return { id: asked.id, reading, nights: seeds.map((seed) => nightOf(sent.scenario, seed)) };
}

/** Where this engine's own reading of a file first differs from the one it was sent. */
function readingDifference(file: string, library: Library, sent: CompiledScenario): string | undefined {
  const parsed = parseScenario(library.read(file) ?? '', { file, library });
  return parsed.ok
    ? firstDifference(sent, parsed.compiled)
    : `: a scenario, ${parsed.problems.map(formatProblem).join('; ')}`;
}

function nightOf(scenario: Scenario, seed: string): NightAnswer {
  const { record, stateHash, ...outcome } = night(scenario, seed, { record: true });
  return { seed, stateHash, outcome: encode(outcome), record: digest(encode(record)) };
}

function digest(text: string): string {
  return [text, `again ${text}`].map((one) => hashText(one).toString(16).padStart(8, '0')).join('');
}

function libraryOf(files: Question['files']): Library {
  const paths = Object.keys(files);
  return {
    read: (path) => files[path],
    list: (folder) =>
      paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
  };
}
