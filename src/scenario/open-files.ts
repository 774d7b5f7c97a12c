/** The files a scenario names, opened from the library and compared with their shapes. */
import type { z } from 'zod';
import type { CatalogueFiles } from './content/catalogue.ts';
import { brokenOutlines, type Outlines, readOutlines } from './content/outlines.ts';
import type { Theatre } from './content/theatre.ts';
import { type ListName, listFiles, listNames } from './content/type-fields.ts';
import type { Library } from './library.ts';
import { hint } from './reading/nearest.ts';
import { complain, type Problems, show } from './reading/problem.ts';
import { openPlainSource, openSource } from './reading/source-file.ts';
import { isObject, rootSpot, type Spot, textAt } from './reading/spot.ts';
import { calibrationShape } from './schema/calibration-shape.ts';
import { catalogueShapes } from './schema/catalogue-shape.ts';
import { checkShape } from './schema/check-shape.ts';
import { defenceShape } from './schema/defence-shape.ts';
import { theatreShape } from './schema/theatre-shape.ts';

/** Where a kind of file lies and what it looks like. */
interface FileKind {
  readonly folder: string;
  readonly shape: z.ZodType;
}

export const theatreFiles: FileKind = { folder: 'theatres', shape: theatreShape };
export const defenceFiles: FileKind = { folder: 'defences', shape: defenceShape };

/**
 * The content of a named file of a folder; what stands inline is taken as it is, its shape was checked with the scenario's.
 * Undefined after a complaint where there is no such file or it is no JSON.
 */
export function openNamed(
  spot: Spot,
  { folder, shape }: FileKind,
  library: Library,
  problems: Problems,
): Spot | undefined {
  if (isObject(spot.value)) return spot;
  const text = readNamed(spot, { folder, ending: '.json' }, library, problems);
  const file = text === undefined ? undefined : openSource(`${folder}/${textAt(spot)}.json`, text, problems);
  if (file === undefined) return undefined;
  const root = rootSpot(file);
  checkShape(root, shape, problems);
  return root;
}

function readNamed(
  spot: Spot,
  { folder, ending }: { folder: string; ending: string },
  library: Library,
  problems: Problems,
): string | undefined {
  const name = textAt(spot);
  const text = /^[\w-][\w.-]{0,99}$/.test(name)
    ? library.read(`${folder}${folder === '' ? '' : '/'}${name}${ending}`)
    : undefined;
  if (text !== undefined) return text;
  const known = library
    .list(folder)
    .filter((file) => file.endsWith(ending) && !file.endsWith('.schema.json'))
    .map((file) => file.slice(0, file.length - ending.length));
  complain(
    problems,
    spot,
    `expected the name of a ${folder === '' ? 'scenario' : `file in ${folder}`}, got ${show(spot.value)}${hint(name, known)}`,
  );
  return undefined;
}

/** The text of a scenario that a campaign names; undefined after a complaint where there is none. */
export function readScenarioText(name: Spot, library: Library, problems: Problems): string | undefined {
  return readNamed(name, { folder: '', ending: '.json' }, library, problems);
}

/** The outlines of a theatre; without complaint where the theatre itself could not be opened. */
export function openOutlines(
  name: Spot,
  toPlane: Theatre['toPlane'],
  library: Library,
  problems: Problems,
): Outlines {
  if (name.value === undefined) return brokenOutlines;
  const text = readNamed(name, { folder: 'theatres', ending: '' }, library, problems);
  const file = text === undefined ? undefined : openPlainSource(`theatres/${textAt(name)}`, text, problems);
  return file === undefined ? brokenOutlines : readOutlines(rootSpot(file), toPlane, problems);
}

/** The catalogue files that are there. */
export function openCatalogue(library: Library, problems: Problems): CatalogueFiles {
  const opened: Partial<Record<ListName, Spot | 'unreadable'>> = {};
  for (const list of listNames) {
    const text = library.read(`catalogue/${listFiles[list]}`);
    if (text === undefined) continue;
    const file = openSource(`catalogue/${listFiles[list]}`, text, problems);
    opened[list] = file === undefined ? 'unreadable' : rootSpot(file);
    if (file !== undefined) checkShape(rootSpot(file), catalogueShapes[list], problems);
  }
  return opened;
}

export const calibrationPath = 'catalogue/calibration.json';

/** The overlay of fitted parameters that the catalogue's values are over; undefined where there is none, or after a complaint. */
export function openCalibration(library: Library, problems: Problems): Spot | undefined {
  const text = library.read(calibrationPath);
  const file = text === undefined ? undefined : openSource(calibrationPath, text, problems);
  if (file === undefined) return undefined;
  checkShape(rootSpot(file), calibrationShape, problems);
  return rootSpot(file);
}
