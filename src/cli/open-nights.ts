/** From a file of reported nights to its rows over the standing theatre, with every problem of options and file in one go. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import {
  formatNightProblem,
  formatProblem,
  type Library,
  launchAreasOf,
  type NightGround,
  type ObservedNight,
  parseNights,
  readGround,
  standing,
} from '../scenario/index.ts';
import type { Host } from './host.ts';
import { diskLibrary, findNights } from './library.ts';
import { InputProblems } from './problems.ts';

export interface OpenNights {
  readonly file: string; // as people know it
  readonly sha256: string;
  readonly nights: readonly ObservedNight[]; // not empty
  readonly skipped: readonly string[]; // bad rows, each with line and reason
  readonly notes: readonly string[]; // rows that were kept although something about them is odd
  readonly ground: NightGround;
  readonly library: Library;
}

/** @throws InputProblems with those given and all that keeps the file from being used. */
export function openNights(file: string | undefined, problems: readonly string[], host: Host): OpenNights {
  const opened = file === undefined ? noFile : readFile(file, host);
  const all = [...problems, ...('problems' in opened ? opened.problems : [])];
  if (all.length > 0 || 'problems' in opened) throw new InputProblems(all);
  return opened;
}

const noFile = { problems: ['expected a file of nights such as scenarios/nights.csv, got none'] };

function readFile(name: string, host: Host): OpenNights | { readonly problems: readonly string[] } {
  try {
    const { text, file } = findNights(name, host.folder);
    const library = diskLibrary([path.join(host.folder, 'scenarios')]);
    const read = readGround(library);
    if (!read.ok) return { problems: read.problems.map(formatProblem) };
    const parsed = parseNights(text, { file, areas: launchAreasOf(standing.theatre, library) ?? [] });
    const ofKind = (kind: string): string[] =>
      parsed.problems.filter((problem) => problem.kind === kind).map(formatNightProblem);
    if (parsed.nights.length === 0) return { problems: [...ofKind('file'), ...ofKind('row')] };
    const sha256 = createHash('sha256').update(text).digest('hex');
    const rows = { nights: parsed.nights, skipped: ofKind('row'), notes: ofKind('note') };
    return { file, sha256, ...rows, ground: read.ground, library };
  } catch (error) {
    if (error instanceof InputProblems) return { problems: error.problems };
    throw error;
  }
}

/** From the launch areas of a night to the place nearest to each, mean over the areas, m; NaN where the report names none. */
export function meanLaunchDistance(night: ObservedNight | undefined, { sites, places }: NightGround): number {
  const used = sites.filter(({ id }) => night?.known.launchAreas.includes(id));
  const nearest = used.map(({ position }) =>
    Math.min(
      ...places.map((place) => Math.hypot(place.position.x - position.x, place.position.y - position.y)),
    ),
  );
  return nearest.reduce((sum, away) => sum + away, 0) / nearest.length;
}
