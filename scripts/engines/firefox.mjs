/** Finds a Firefox; none is installed where there is none. */
import path from 'node:path';
import { isProgram } from '../chrome.mjs';

const names = ['firefox-esr', 'firefox'];
const macApps = ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'];

/** @returns {string | undefined} the program. */
export function findFirefox(env = process.env, platform = process.platform) {
  if (env.FIREFOX_PATH) return isProgram(env.FIREFOX_PATH) ? env.FIREFOX_PATH : undefined;
  return places(env, platform).find(isProgram);
}

function places(env, platform) {
  if (platform === 'darwin')
    return macApps.map((app) => path.join('/Applications', `${app}.app`, 'Contents', 'MacOS', 'firefox'));
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(Boolean);
    return folders.map((folder) => path.win32.join(folder, 'Mozilla Firefox', 'firefox.exe'));
  }
  const folders = [...(env.PATH ?? '').split(path.delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}
