/** `npm run bench`: how many nights a second of processor time makes. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBench } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { project } from './project.mjs';

ensureInstalled();
ensureBench();
await import(pathToFileURL(path.join(project, 'dist', 'bench', 'bench.js')).href);
