/**
 * Runs Debian's `dieharder` on the chance function: `node scripts/chance-battery/dieharder.mjs ORDER WORDS [LIST]`.
 *
 * ORDER and WORDS as in `words.mjs`. LIST: `all`, what `dieharder -a` runs but for lagged sums with lags other than 0, 1, 3, 7, 15;
 * `short`, the same without its slowest tests; or `lags`, the lagged sums that `all` leaves out.
 * Each test goes on in the stream where the last one ended, as `-a` does. One line of CSV a p-value on stdout:
 * order, words, test, ntuple, tsamples, psamples, p, assessment; at the end on stderr the number of draws.
 */
import { spawn } from 'node:child_process';
import { project, say } from '../project.mjs';

const upTo = (first, last) => Array.from({ length: last - first + 1 }, (_, n) => first + n);
const plain = (...numbers) => numbers.map((test) => ({ test }));
const tuples = (test, ntuples) => ntuples.map((ntuple) => ({ test, ntuple }));

const keptLags = [0, 1, 3, 7, 15];
const all = [
  ...plain(0, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 15, 16, 100, 101, 102),
  ...tuples(200, upTo(1, 12)),
  ...tuples(202, upTo(2, 5)),
  ...plain(204, 205),
  ...tuples(206, [256]),
  ...tuples(207, [32]),
  ...tuples(208, [0, 1]),
  ...tuples(209, [12]),
  ...plain(1, 5, 6, 7, 17),
  ...tuples(201, upTo(2, 5)),
  ...tuples(203, keptLags),
];
const isSlow = ({ test, ntuple = 0 }) =>
  test === 17 || (test === 200 && ntuple > 6) || (test === 201 && ntuple > 3) || (test === 203 && ntuple > 7);
const isLeftOut = (lag) => !keptLags.includes(lag);
const lists = {
  all,
  short: all.filter((one) => !isSlow(one)),
  lags: tuples(203, upTo(0, 32).filter(isLeftOut)),
};

const fields = ['test_name', 'ntuple', 'tsamples', 'psamples', 'pvalues', 'assessment'];

const [order = '', words = '', listName = 'all'] = process.argv.slice(2);
let drawn = 0;
for (const one of lists[listName] ?? []) drawn += await run(one, drawn);
say(`${order} ${words} ${listName}: ${drawn} draws`);

/** Joined by the shell: only its pipes are such that the writer can wait. @returns how many draws the test took. */
async function run({ test, ntuple }, first) {
  const source = `"${process.execPath}" scripts/chance-battery/words.mjs ${order} ${words} Infinity ${first}`;
  const tuple = ntuple === undefined ? '' : `-n ${ntuple}`;
  const tester = `dieharder -g 200 -d ${test} ${tuple} -c , ${fields.map((field) => `-D ${field}`).join(' ')}`;
  const shell = spawn('sh', ['-c', `${source} | ${tester}`], { cwd: project });
  const [said, results] = await Promise.all([shell.stderr, shell.stdout].map(textOf));
  for (const line of results.split('\n').filter((text) => /, *(PASSED|WEAK|FAILED)/.test(text)))
    process.stdout.write(`${order},${words},${line.replaceAll(' ', '')}\n`);
  const count = /words: (\d+) draws/.exec(said);
  if (count === null) throw new Error(`dieharder test ${test}: expected a count of draws, got "${said}"`);
  return Number(count[1]);
}

async function textOf(stream) {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
