/** Writes the JSON Schemas of the scenario files, for editors, from the definition that reads the files: `node scripts/make-schema.mjs`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { project } from './project.mjs';

const { module } = await runnerImport('./src/scenario/index.ts', { root: project, configFile: false });
for (const [name, text] of Object.entries(module.jsonSchemas()))
  writeFileSync(path.join(project, 'scenarios', name), text);
