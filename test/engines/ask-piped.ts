/** Asks an engine that is a program of the terminal: the question on its stdin, the answer on its stdout. */
import { execFileSync, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Ask } from './engine.ts';

const script = 'scripts/engines/piped.mjs';
const subject = 'dist/subject/subject.js';

/** @param first modules to import before everything else. */
export function askPiped(first: readonly string[]): Ask {
  return async (program, question) => {
    const said = await pipe(program, [script, subject, ...first], question);
    const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
    return { version, answer: JSON.parse(said) };
  };
}

/** @throws with what the program complained of where it did not end well. */
async function pipe(program: string, args: readonly string[], input: string): Promise<string> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  child.stdin.on('error', () => {}); // it ended before it had read everything: its exit code says so
  child.stdin.end(input);
  const [output, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`${program}: expected exit code 0, got ${code}; ${complaint.trim()}`);
  return output;
}
