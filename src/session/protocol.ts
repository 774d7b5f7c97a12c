/** What page and worker say to each other: requests with ids, answers or failures with the same ids. */
import type { CompiledScenario, Problem, Words } from '../scenario/index.ts';
import type { About } from './about.ts';
import type { Moment } from './moment.ts';
import type { NightSummary } from './night-summary.ts';
import type { Land } from './project-land.ts';
import type { Selection } from './selection.ts';

/** A scenario that comes with the program. */
export interface BuiltIn {
  readonly file: string; // name below scenarios/
  readonly title: Words;
}

export type Opened =
  | { readonly ok: true; readonly compiled: CompiledScenario; readonly land: Land }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type Request =
  | { readonly kind: 'library' }
  | { readonly kind: 'open'; readonly file: string; readonly text: string | undefined } // no text: a built-in one
  | { readonly kind: 'run'; readonly seed: string }
  | { readonly kind: 'moment'; readonly time: number }
  | { readonly kind: 'about'; readonly selection: Selection };

/** What each kind of request is answered with. */
export interface Answers {
  readonly library: readonly BuiltIn[];
  readonly open: Opened;
  readonly run: NightSummary;
  readonly moment: Moment;
  readonly about: About;
}

export interface RequestMessage {
  readonly id: number;
  readonly request: Request;
}

export type AnswerMessage =
  | { readonly id: number; readonly ok: true; readonly answer: Answers[keyof Answers] }
  | { readonly id: number; readonly ok: false; readonly error: string };
