/** `npm test`: installs, builds and finds a browser where that is needed, then runs every test. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureCli, ensurePage } from './build.mjs';
import { ensureChrome } from './chrome.mjs';
import { ensureInstalled } from './install.mjs';
import { project, say } from './project.mjs';

ensureInstalled();
ensureCli();
ensurePage();
const chrome = ensureChrome();
const vitest = path.join(project, 'node_modules', 'vitest', 'vitest.mjs');
const scope = chrome === undefined ? ['--project', 'node'] : [];
const ended = spawnSync(process.execPath, [vitest, 'run', ...scope, ...process.argv.slice(2)], {
  cwd: project,
  stdio: 'inherit',
  env: { ...process.env, ...(chrome === undefined ? {} : { CHROME_PATH: chrome }) },
});
if (chrome === undefined) say('the browser tests did not run: no Chrome or Chromium');
process.exitCode = chrome === undefined ? 1 : (ended.status ?? 1);
