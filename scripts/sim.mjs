/** `npm run -s sim -- <command>`: the headless program, installed and built first where that is needed. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureCli } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { project } from './project.mjs';

ensureInstalled();
ensureCli();
// npm runs scripts in the project folder; file names are meant from where the user stands
if (process.env.npm_lifecycle_event === 'sim' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(path.join(project, 'dist', 'cli', 'cli.js')).href);
