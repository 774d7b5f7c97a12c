/** The standing theatre and defence over which nights are generated. */

import { readTheatre } from '../content/theatre.ts';
import type { Library } from '../library.ts';
import { openNamed, openOutlines, theatreFiles } from '../open-files.ts';
import { noProblems, type Problem, sortedProblems } from '../reading/problem.ts';
import { openPlainSource } from '../reading/source-file.ts';
import { at, rootSpot } from '../reading/spot.ts';
import { readParameters } from '../value/parameters.ts';
import type { NightGround } from './night-file.ts';

/** What the built-in nights are laid over. */
export const standing = { theatre: 'ukraine', defence: 'ukraine-2025-winter' } as const;

export type GroundResult =
  | { readonly ok: true; readonly ground: NightGround }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Places and launch areas of a theatre of the library. */
export function readGround(library: Library, { theatre, defence } = standing): GroundResult {
  const problems = noProblems();
  const names = openPlainSource('ground', JSON.stringify({ theatre, defence }), problems);
  const spot = names && openNamed(at(rootSpot(names), 'theatre'), theatreFiles, library, problems);
  const desk = readParameters([], new Map(), problems);
  const read =
    spot && readTheatre(spot, (name, toPlane) => openOutlines(name, toPlane, library, problems), desk);
  if (read === undefined || problems.found.length > 0)
    return { ok: false, problems: sortedProblems(problems) };
  return { ok: true, ground: { theatre, defence, places: read.places, sites: read.sites } };
}
