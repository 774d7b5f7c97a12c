/** Whether a file is meant as a campaign and not as a scenario: nothing else of it is judged. */
import { noProblems } from './reading/problem.ts';
import { openSource } from './reading/source-file.ts';
import { at, rootSpot } from './reading/spot.ts';

/** True where the text has nights and no raid of its own. */
export function isCampaign(text: string): boolean {
  const file = openSource('', text, noProblems());
  if (file === undefined) return false;
  const spot = rootSpot(file);
  return at(spot, 'nights').value !== undefined && at(spot, 'raid').value === undefined;
}
