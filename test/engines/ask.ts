/** The question put to every engine: the scenarios on disk, read and compiled here, and the seeds of their nights. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInScenarios } from '../../src/cli/library.ts';
import { builtIn } from '../built-in.ts';
import type { Question } from './question.ts';
import { encode } from './wire.ts';

/** Awkward texts first: none, another alphabet, one outside the basic plane. */
const awkward = ['', 'ніч', '🌒'];

export function seedsOf(count: number): string[] {
  return Array.from({ length: count }, (_, n) => awkward[n] ?? `night#${n}`);
}

/** The ids of every scenario in the folder. */
export function allScenarios(): string[] {
  return builtInScenarios('.');
}

/** @throws with every problem where a scenario is not good. */
export function questionOf(ids: readonly string[], seeds: readonly string[]): Question {
  const scenarios = ids.map((id) => ({ id, file: `${id}.json`, compiled: encode(builtIn(id)) }));
  return { files: filesBelow('scenarios'), scenarios, seeds };
}

function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  return Object.fromEntries(
    names.sort().map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}
