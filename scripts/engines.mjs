/** `npm run engines`: whether every JavaScript engine of this machine has the same nights. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureEngines, ensureSubject } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { project } from './project.mjs';

ensureInstalled();
ensureSubject();
ensureEngines();
process.chdir(project);
await import(pathToFileURL(path.join(project, 'dist', 'engines', 'engines.js')).href);
