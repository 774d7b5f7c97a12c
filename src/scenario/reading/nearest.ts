/** What somebody probably meant. */
import { closest, distance } from 'fastest-levenshtein';

const longestGuess = 64; // characters; longer names are no typing mistakes
const mostListed = 8;
const mostCompared = 2000; // names; keeps a long list of mistakes quick

/** `; did you mean "geran-2"?`, or the few names there are, or nothing. */
export function hint(name: string, known: readonly string[]): string {
  const near = guess(name, known);
  const isShort = known.length > 0 && known.length <= mostListed;
  return near === '' && isShort ? `; known: ${known.join(', ')}` : near;
}

/** `; did you mean "geran-2"?`, or nothing. */
export function guess(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || name.length > longestGuess) return undefined;
  const best = closest(name, known.slice(0, mostCompared));
  const steps = distance(name, best);
  return steps < name.length && steps <= Math.max(2, Math.floor(name.length / 3)) ? best : undefined;
}
