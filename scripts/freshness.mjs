/** Tells whether something built is still that of its sources: by a hash of their contents, kept in a file beside the result. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { project } from './project.mjs';

/** The hash of files and folders, named from the project folder; those that do not exist count as absent. */
export function hashOf(names, folder = project) {
  const hash = createHash('sha256');
  for (const name of names) {
    for (const file of filesBelow(folder, name)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(folder, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

export function isFresh(stamp, hash) {
  try {
    return readFileSync(stamp, 'utf8') === hash;
  } catch {
    return false;
  }
}

export function markFresh(stamp, hash) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function filesBelow(folder, name) {
  const found = statSync(path.join(folder, name), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [name];
  const entries = readdirSync(path.join(folder, name)).sort();
  return entries.flatMap((entry) => filesBelow(folder, `${name}/${entry}`));
}
