/** Scenario files on disk: found by path or by the name of a built-in one, with the theatres, defences and types that they name. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { guess, type Library } from '../scenario/index.ts';
import { InputProblems } from './problems.ts';

export interface ScenarioText {
  readonly file: string; // as people know it
  readonly text: string;
  readonly library: Library;
}

/** @throws InputProblems where there is no such file or it cannot be read. */
export function findScenario(name: string, project: string): ScenarioText {
  const builtIn = path.join(project, 'scenarios');
  const file = isFile(name) ? name : path.join(builtIn, `${name}.json`);
  if (!isFile(file))
    throw new InputProblems([
      `${name}: expected a file or the id of a built-in scenario, found none${nearest(name, project)}`,
    ]);
  return {
    file: isFile(name) ? name : `scenarios/${name}.json`,
    text: readText(file, name),
    library: diskLibrary([path.dirname(file), builtIn]),
  };
}

/** A campaign by its path, or one that comes with the program by its id. @throws InputProblems where there is none. */
export function findCampaign(name: string, project: string): ScenarioText {
  const folder = path.join(project, 'scenarios', 'campaigns');
  if (isFile(name)) return findScenario(name, project);
  const id = name.replace(/^campaigns\//, '');
  if (isFile(path.join(folder, `${id}.json`))) return findScenario(`campaigns/${id}`, project);
  const known = jsonFiles(folder).map((file) => path.basename(file, '.json'));
  const hint = guess(id, known) || (known.length > 0 ? `; built in: ${known.join(', ')}` : '');
  throw new InputProblems([`${name}: expected a file or the id of a built-in campaign, found none${hint}`]);
}

/** A file of reported nights by its path, or one that comes with the program by its name. @throws InputProblems where there is none. */
export function findNights(name: string, project: string): { readonly file: string; readonly text: string } {
  const builtIn = path.join(project, 'scenarios', name.endsWith('.csv') ? name : `${name}.csv`);
  if (!isFile(name) && !isFile(builtIn))
    throw new InputProblems([`${name}: expected a CSV file of nights, found none; built in: nights`]);
  return isFile(name)
    ? { file: name, text: readText(name, name) }
    : { file: `scenarios/${path.basename(builtIn)}`, text: readText(builtIn, name) };
}

/** The ids of the scenarios that come with the program. */
export function builtInScenarios(project: string): string[] {
  return jsonFiles(path.join(project, 'scenarios'))
    .map((file) => path.basename(file, '.json'))
    .filter((name) => !name.endsWith('.schema'));
}

/** Reads from the first of the folders that has the file. */
export function diskLibrary(folders: readonly string[]): Library {
  return {
    read(wanted) {
      const file = folders.map((folder) => path.join(folder, wanted)).find(isFile);
      return file === undefined ? undefined : readText(file, wanted);
    },
    list(folder) {
      return [...new Set(folders.flatMap((root) => jsonFiles(path.join(root, folder))))].sort();
    },
  };
}

function nearest(name: string, project: string): string {
  const known = builtInScenarios(project);
  const near = guess(path.basename(name), [...known, ...jsonFiles(path.dirname(name))]);
  return near || (known.length > 0 ? `; built in: ${known.join(', ')}` : '');
}

/** @param name as people know it. @throws InputProblems where it cannot be read. */
export function readText(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputProblems([
      `${name}: expected a readable file, got ${error instanceof Error ? error.message : error}`,
    ]);
  }
}

function jsonFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
