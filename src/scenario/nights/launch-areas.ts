/** Launch areas as reports name them, `Chauda(Crimea)` or `Kacha, Crimea`, and as a theatre knows them. */
import type { Words } from '../compiled.ts';
import type { Library } from '../library.ts';
import { guess } from '../reading/nearest.ts';
import { noProblems, show } from '../reading/problem.ts';
import { openSource } from '../reading/source-file.ts';
import { at, items, rootSpot, textAt } from '../reading/spot.ts';
import { readWords } from '../reading/words.ts';

export interface NamedArea {
  readonly id: string;
  readonly title: Words;
}

/** The launch areas of a theatre of the library; undefined where there is no such theatre or it is no JSON. */
export function launchAreasOf(theatre: string, library: Library): NamedArea[] | undefined {
  const text = library.read(`theatres/${theatre}.json`);
  const problems = noProblems();
  const file = text === undefined ? undefined : openSource(theatre, text, problems);
  if (file === undefined) return undefined;
  return items(at(rootSpot(file), 'launchAreas')).map((area) => ({
    id: textAt(at(area, 'id')),
    title: readWords(at(area, 'title'), problems),
  }));
}

export interface ReadAreas {
  readonly ids: readonly string[]; // each once, in the order of the list
  readonly complaints: readonly string[];
}

/** Reads `Kursk;Chauda(Crimea)`. An area counts once however often it is named. */
export function readAreas(list: string, areas: readonly NamedArea[]): ReadAreas {
  const names = list.split(';').filter((name) => name.trim() !== '');
  const found = names.map((name) => areas.find((area) => isNamed(area, name))?.id);
  return {
    ids: [...new Set(found.filter((id) => id !== undefined))],
    complaints: names.flatMap((name, index) => (found[index] === undefined ? [unknown(name, areas)] : [])),
  };
}

function isNamed({ id, title }: NamedArea, name: string): boolean {
  return [id, title.en, title.uk ?? id].some((known) => bare(known) === bare(name));
}

/** Lower-case letters and digits before the first bracket or comma: what follows says where the area lies. */
function bare(name: string): string {
  const [front = ''] = name.split(/[(,]/);
  return front.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function unknown(name: string, areas: readonly NamedArea[]): string {
  const titles = areas.map(({ title }) => title.en);
  const near = guess(name.trim(), titles);
  return `expected a launch area of the theatre, got ${show(name.trim())}${near || `; known: ${titles.join(', ')}`}`;
}
