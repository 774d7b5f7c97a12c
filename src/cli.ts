/** The headless door: hands the process to the commands. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Host } from './cli/host.ts';
import { main } from './cli/main.ts';

const stop = new AbortController();
process.once('SIGINT', () => {
  stop.abort();
  process.once('SIGINT', () => process.exit(130)); // a second Ctrl+C does not wait
});
process.stdout.on('error', (error) => endUnheard('standard output', error));
process.stderr.on('error', (error) => endUnheard('standard error', error));
process.exitCode = await main(process.argv.slice(2), processHost());

function processHost(): Host {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    processors: availableParallelism(),
    folder: projectFolder(import.meta.dirname),
    signal: stop.signal,
  };
}

/** The nearest folder upwards that holds the scenarios. */
function projectFolder(from: string): string {
  const parent = path.dirname(from);
  return existsSync(path.join(from, 'scenarios')) || parent === from ? from : projectFolder(parent);
}

/** A reader that has seen enough, such as `head`, is no failure; a full disk is. */
function endUnheard(stream: string, error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`${stream}: expected to take the output, got ${error.message}\n`);
  process.exit(1);
}
