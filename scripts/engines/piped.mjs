/** Runs in Node or Bun: `piped.mjs SUBJECT [FIRST …]` imports the modules FIRST, then answers the question on stdin on stdout. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [subject = '', ...first] = process.argv.slice(2);
for (const module of first) await import(addressOf(module));
const { answer } = await import(addressOf(subject));
process.stdout.write(answer(readFileSync(0, 'utf8')));

function addressOf(module) {
  return pathToFileURL(path.resolve(module)).href;
}
