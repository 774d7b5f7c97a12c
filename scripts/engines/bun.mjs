/** Finds Bun: the one that npm installed, whether or not its install script ran, or one on the path. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** @param folder of installed packages, from the project folder. @returns {string | undefined} the program. */
export function findBun(env = process.env, folder = 'node_modules') {
  if (env.BUN_PATH) return runs(env.BUN_PATH) ? env.BUN_PATH : undefined;
  return [...installed(folder), 'bun'].find(runs);
}

/** The install script of `bun` moves the binary of the platform's own package into `bun/bin`. */
function installed(folder) {
  const own = path.join(folder, '@oven');
  const platforms = existsSync(own) ? readdirSync(own).sort() : [];
  return [
    path.join(folder, 'bun', 'bin', 'bun.exe'), // on every platform
    ...platforms.flatMap((name) => ['bun', 'bun.exe'].map((file) => path.join(own, name, 'bin', file))),
  ];
}

/** Before the install script ran, the file is there but does not run. */
function runs(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
