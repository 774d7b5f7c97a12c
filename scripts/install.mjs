/** Installs what the lock file says, unless `node_modules` holds just that already. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { project, runQuietly, say } from './project.mjs';

/** Ends the process with exit code 1 where the installation fails. */
export function ensureInstalled(folder = project) {
  if (isInstalled(folder)) return;
  say('installing the packages of package-lock.json …');
  if (runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], folder)) return;
  say('install: npm ci failed; its message stands above (the first start needs the npm registry)');
  process.exit(1);
}

/** Whether npm's own note of what it installed agrees with the lock file. */
export function isInstalled(folder) {
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const present = packagesOf(path.join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([place, entry]) => place === '' || agrees(entry, present[place]));
}

function agrees(wanted, present) {
  if (present === undefined) return wanted.optional === true || wanted.devOptional === true;
  const isContentKnown = wanted.integrity !== undefined; // not of the binaries of some platforms
  return wanted.version === present.version && (!isContentKnown || wanted.integrity === present.integrity);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function runNpm(args, folder) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runQuietly(process.execPath, [npm, ...args], { cwd: folder });
  return runQuietly('npm', args, { cwd: folder, shell: process.platform === 'win32' });
}
