/**
 * Writes draws of the chance function to stdout as raw 32-bit words, for programs that test generators:
 * `node scripts/chance-battery/words.mjs ORDER WORDS [DRAWS] [FIRST]`.
 *
 * ORDER: a name in `test/chance/orders.ts`. WORDS: `packed`, `high` or `low`, see `packing.mjs`.
 * Goes on for ever, or for DRAWS draws from number FIRST; ends quietly when the reader does, and then says on stderr how many it drew.
 */
import { openSync, writeSync } from 'node:fs';
import { runnerImport } from 'vite';
import { project, say } from '../project.mjs';
import { packings } from './packing.mjs';

const blockWords = 1 << 16;
const out = openSync('/dev/stdout', 'w'); // opened anew: the descriptor that Node holds may not wait for a slow reader

const [orderName = '', packingName = '', count = 'Infinity', first = '0'] = process.argv.slice(2);
const [{ orders }, { uniform }] = await Promise.all(
  ['./test/chance/orders.ts', './src/engine/kernel/chance.ts'].map(load),
);
const order = member(orders, orderName);
const pack = member(packings, packingName);
pour(Number(first), Number(first) + Number(count));

async function load(file) {
  const { module } = await runnerImport(file, { root: project, configFile: false, logLevel: 'error' });
  return module;
}

function member(all, name) {
  if (Object.hasOwn(all, name)) return all[name];
  say(`words: expected one of ${Object.keys(all).join(', ')}, got "${name}"`);
  return process.exit(2);
}

function pour(from, to) {
  const block = new Uint32Array(blockWords);
  const state = { bits: 0, width: 0 };
  let filled = 0;
  for (let i = from; i < to; i++) {
    filled = pack(order(uniform, i), block, filled, state);
    if (filled < blockWords - 2) continue;
    if (!write(block, filled)) return say(`words: ${i + 1 - from} draws`);
    filled = 0;
  }
  write(block, filled);
}

/** @returns whether the reader still reads. */
function write(block, words) {
  const bytes = new Uint8Array(block.buffer, 0, words * 4);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(out, bytes, done);
    return true;
  } catch (error) {
    if (error.code !== 'EPIPE') throw error;
    return false;
  }
}
