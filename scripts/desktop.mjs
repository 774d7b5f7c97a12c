/** Opens an address in the user's browser where there is a desktop and somebody at it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export function openInBrowser(address) {
  const command = openCommand(address, process.platform, process.env, process.stdout.isTTY === true);
  if (command === undefined) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {}); // the address is printed anyway
  child.unref();
}

/** @returns {string[] | undefined} program and arguments, or undefined where nothing is to be opened. */
export function openCommand(address, platform, env, isTerminal) {
  if (env.CI || !isTerminal) return undefined;
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address];
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  return isOnPath('xdg-open', env.PATH) ? ['xdg-open', address] : undefined;
}

function isOnPath(program, searched = '') {
  return searched
    .split(path.delimiter)
    .some((folder) => folder !== '' && existsSync(path.join(folder, program)));
}
