/** Where the project is, and how its scripts run other programs: their output goes to stderr, so that stdout stays the caller's. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program in the project folder and waits for it.
 *
 * @returns {boolean} whether it ended well.
 */
export function runQuietly(program, args, options = {}) {
  const ended = spawnSync(program, args, { cwd: project, stdio: ['ignore', 2, 2], ...options });
  return ended.status === 0;
}

/** Prints one line on stderr. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
