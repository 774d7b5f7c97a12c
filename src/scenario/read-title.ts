/** The title of a scenario file, for a list of scenarios: nothing else of the file is judged. */
import type { Words } from './compiled.ts';
import { noProblems } from './reading/problem.ts';
import { openSource } from './reading/source-file.ts';
import { at, rootSpot } from './reading/spot.ts';
import { readWords } from './reading/words.ts';

/** Undefined where the text is no JSON or has no title in English. */
export function readTitle(text: string): Words | undefined {
  const problems = noProblems();
  const file = openSource('', text, problems);
  if (file === undefined) return undefined;
  const title = readWords(at(rootSpot(file), 'title'), problems);
  return problems.found.length === 0 ? title : undefined;
}
