/** Finds a Chrome or Chromium for the browser tests, or installs Debian's where that is possible. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly, say } from './project.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const macApps = ['Google Chrome', 'Chromium', 'Google Chrome for Testing', 'Microsoft Edge'];
const windowsApps = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const advice = 'install one of them or set CHROME_PATH to the program';

/** @returns {string | undefined} the program; undefined after a line that says what to install. */
export function ensureChrome(env = process.env) {
  const found = findChrome(env) ?? (canInstall(env) && installChromium() ? findChrome(env) : undefined);
  if (found === undefined) say(`browser tests: expected Chrome or Chromium, found none; ${advice}`);
  return found;
}

export function findChrome(env = process.env, platform = process.platform) {
  if (env.CHROME_PATH) return isProgram(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  return places(env, platform).find(isProgram);
}

function places(env, platform) {
  if (platform === 'darwin') {
    const folders = ['/Applications', path.join(env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) =>
      macApps.map((app) => path.join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => windowsApps.map((app) => path.win32.join(folder, app)));
  }
  const folders = [
    ...(env.PATH ?? '').split(path.delimiter).filter(Boolean),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Whether a file is there and may be run. */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** As root on Debian or its kin, and not where the user has named a program. */
function canInstall(env) {
  if (env.CHROME_PATH) return false;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID(_LIKE)?=.*\bdebian\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installChromium() {
  say('installing chromium for the browser tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    runQuietly('apt-get', ['update', '-qq'], { env }) &&
    runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
  );
}
