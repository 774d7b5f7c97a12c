/** The worker's side: holds the open scenario and its recorded night, and answers what the page asks. */
import { report } from '../analysis/report.ts';
import { type Night, type NightRecord, night } from '../engine/index.ts';
import { type CompiledScenario, type Library, parseScenario } from '../scenario/index.ts';
import { aboutSelection } from './about.ts';
import { momentAt } from './moment.ts';
import { summariseNight } from './night-summary.ts';
import { projectLand } from './project-land.ts';
import type { AnswerMessage, Answers, BuiltIn, Opened, Request, RequestMessage } from './protocol.ts';

/** The scenarios that come with the program, and the files they may name. */
export interface Shelf {
  readonly builtIns: readonly BuiltIn[];
  readonly library: Library;
}

export type Desk = (message: RequestMessage) => AnswerMessage;

interface DeskState {
  compiled: CompiledScenario | undefined;
  record: NightRecord | undefined;
}

/** Never throws: what goes wrong comes back as a message. */
export function createDesk(shelf: Shelf): Desk {
  const state: DeskState = { compiled: undefined, record: undefined };
  return ({ id, request }) => {
    try {
      return { id, ok: true, answer: answer(shelf, state, request) };
    } catch (error) {
      return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  };
}

function answer(shelf: Shelf, state: DeskState, request: Request): Answers[keyof Answers] {
  switch (request.kind) {
    case 'library':
      return shelf.builtIns;
    case 'open':
      return open(shelf, state, request.file, request.text);
    case 'run':
      return run(state, request.seed);
    case 'moment':
      return momentAt(compiledOf(state).scenario, recordOf(state), request.time);
    case 'about':
      return aboutSelection(recordOf(state), request.selection);
  }
}

function open(shelf: Shelf, state: DeskState, file: string, given: string | undefined): Opened {
  const text = given ?? shelf.library.read(file);
  if (text === undefined) throw new Error(`library: expected a scenario named ${file}, got none`);
  const result = parseScenario(text, { file, library: shelf.library });
  if (!result.ok) return result;
  state.compiled = result.compiled;
  state.record = undefined;
  return { ...result, land: projectLand(result.compiled.card.projection) };
}

function run(state: DeskState, seed: string): Answers['run'] {
  const { scenario } = compiledOf(state);
  const done: Night = night(scenario, seed, { record: true });
  if (done.record === undefined) throw new Error('night: expected a record, got none');
  state.record = done.record;
  return summariseNight(scenario, seed, done, done.record, report(scenario, done));
}

function compiledOf(state: DeskState): CompiledScenario {
  if (state.compiled === undefined) throw new Error('desk: expected an open scenario, got none');
  return state.compiled;
}

function recordOf(state: DeskState): NightRecord {
  if (state.record === undefined) throw new Error('desk: expected a night that was run, got none');
  return state.record;
}
