/** The JavaScript engines this machine has, and how each is asked. */

import { findChrome } from '../../scripts/chrome.mjs';
import { findBun } from '../../scripts/engines/bun.mjs';
import { findFirefox } from '../../scripts/engines/firefox.mjs';
import { askChromium, askFirefox } from './ask-browser.ts';
import { askPiped } from './ask-piped.ts';
import type { Answer } from './question.ts';

export const engineNames = ['node', 'skewed', 'bun', 'chromium', 'firefox'] as const;
export type EngineName = (typeof engineNames)[number];

/** What an engine said, and who it says it is. */
export interface Testimony {
  readonly version: string;
  readonly answer: Answer;
}

/** @param question as JSON. */
export type Ask = (program: string, question: string) => Promise<Testimony>;

export interface Engine {
  readonly name: EngineName;
  readonly what: string;
  readonly find: () => string | undefined; // the program
  readonly ask: Ask;
}

export const engines: readonly Engine[] = [
  { name: 'node', what: 'Node (V8)', find: () => process.execPath, ask: askPiped([]) },
  {
    name: 'skewed',
    what: 'Node with its Math one unit in the last place off',
    find: () => process.execPath,
    ask: askPiped(['dist/subject/skew-math.js']),
  },
  { name: 'bun', what: 'Bun (JavaScriptCore)', find: () => findBun(), ask: askPiped([]) },
  { name: 'chromium', what: 'Chromium (V8)', find: () => findChrome(), ask: askChromium },
  { name: 'firefox', what: 'Firefox (SpiderMonkey)', find: () => findFirefox(), ask: askFirefox },
];
