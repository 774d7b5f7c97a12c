/** Runs the built headless program as a user's shell would. */
import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param interruptAfter ms after which it gets a Ctrl+C. */
export function sim(args: readonly string[], { interruptAfter = 0, cwd = '.' } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [path.resolve('dist/cli/cli.js'), ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
  if (interruptAfter > 0) setTimeout(() => child.kill('SIGINT'), interruptAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...texts }));
  });
}
