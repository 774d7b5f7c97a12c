/**
 * Shows that the oracle tests would notice: breaks a copy of the engine in one place at a time and expects a test to fail.
 *
 * `node scripts/mutate-oracles.mjs` tries every mutation below, `node scripts/mutate-oracles.mjs channel reload` those whose name
 * holds a word. It prints a table of what failed first; the last one is kept in test/oracles/README.md. It exits 1 where a mutation
 * is survived, where its text is not found exactly once, or where the tests fail without any. It takes some minutes and
 * leaves the project alone: it works in a temporary folder.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { project, say } from './project.mjs';

/** What is broken: a text of `file` that occurs once, and what takes its place; and the tests by file and title that should notice. */
const mutations = [
  {
    name: 'a channel too many',
    by: ['erlang', '10 channels, 20 erlang, constant'],
    file: 'flow/candidates.ts',
    from: /(shooting\.busy (?:<|>=) \w+\.channels)/,
    to: '$1 + 1',
  },
  {
    name: 'a unit too many on a track',
    by: ['shots', 'k units on each track'],
    file: 'flow/candidates.ts',
    from: /(engagedBy\.length (?:<|>=) (?:\w+\.)*unitsPerTrack)/,
    to: '$1 + 1',
  },
  {
    name: 'a controller too many',
    by: ['erlang', 'post of 3 controllers'],
    file: 'flow/on-order.ts',
    from: 'return handling < controllers;',
    to: 'return handling <= controllers;',
  },
  {
    name: 'handling time halved',
    by: ['erlang', 'post of 3 controllers'],
    file: 'flow/on-order.ts',
    from: 'state.now + takes, on.handled',
    to: 'state.now + takes / 2, on.handled',
  },
  {
    name: 'handling time 3 % longer',
    by: ['erlang', 'times of handling'],
    file: 'flow/on-order.ts',
    from: 'state.now + takes, on.handled',
    to: 'state.now + 1.03 * takes, on.handled',
  },
  {
    name: 'reaction time halved',
    by: ['shots', 'p 0.3, 5 looks'],
    file: 'flow/on-order.ts',
    from: 'quantile(reaction, ',
    to: '0.5 * quantile(reaction, ',
  },
  {
    name: 'the last to come is served first',
    by: ['patience', 'ρ 1, μT 2'],
    file: 'command/policy.ts',
    from: 'a.deadline - b.deadline',
    to: 'b.deadline - a.deadline',
  },
  {
    name: 'Pk drawn 0.02 too well',
    by: ['shots', 'spends n: p 0.3, n 3'],
    file: 'flow/on-shot.ts',
    from: "'kill', n) < truePk(",
    to: "'kill', n) < 0.02 + truePk(",
  },
  {
    name: 'one luck for all shots of a unit at a threat',
    by: ['shots', 'spends n: p 0.3, n 3'],
    file: 'flow/on-shot.ts',
    from: "'kill', n)",
    to: "'kill', 0)",
  },
  {
    name: 'a round more met than fired',
    by: ['shots', 'spends n: p 0.3, n 1'],
    file: 'flow/on-shot.ts',
    from: 'engagement.spent < engagement.rounds',
    to: 'engagement.spent <= engagement.rounds',
  },
  {
    name: 'one assessment in 50 lost',
    by: ['erlang', '10 channels, 20 erlang, constant'],
    file: 'flow/on-shot.ts',
    from: 'schedule(state, state.now + takes, on.assess',
    to: 'if (index % 50 !== 49) schedule(state, state.now + takes, on.assess',
  },
  {
    name: 'assessment a tenth shorter',
    by: ['erlang', '10 channels, 20 erlang, constant'],
    file: 'flow/on-shot.ts',
    from: 'state.now + takes, on.assess',
    to: 'state.now + 0.9 * takes, on.assess',
  },
  {
    name: 'assessment a fiftieth shorter',
    by: ['erlang', 'draws the services'],
    file: 'flow/on-shot.ts',
    from: 'state.now + takes, on.assess',
    to: 'state.now + 0.98 * takes, on.assess',
  },
  {
    name: 'a round lost at each reload',
    by: ['salvo-exchange', 'salvoes in the magazine'],
    file: 'engagement/magazine.ts',
    from: 'Math.min(unit.magazine - ready, reserve)',
    to: 'Math.min(unit.magazine - ready - 1, reserve)',
  },
  {
    name: 'a round too many in a salvo',
    by: ['shots', 'spends n: p 0.3, n 1'],
    file: 'engagement/magazine.ts',
    from: 'Math.min(unit.doctrine.salvo, ',
    to: 'Math.min(unit.doctrine.salvo + 1, ',
  },
  {
    name: 'a shot at what has left the envelope a minute ago',
    by: ['erlang', 'reaction is service too'],
    file: 'engagement/reach.ts',
    from: 'if (intercept > reach.to) return',
    to: 'if (intercept > reach.to + 60) return',
  },
  {
    name: 'envelopes a fifth too wide',
    by: ['patience', 'ρ 1, μT 1'],
    file: 'geometry/disc.ts',
    from: 'Math.sqrt(range * range - altitude * altitude)',
    to: '1.2 * Math.sqrt(range * range - altitude * altitude)',
  },
  {
    name: 'horizon constant 4.00',
    by: ['detection', '59.6 km'],
    file: 'geometry/horizon.ts',
    from: '4120 *',
    to: '4000 *',
  },
  {
    name: 'fields a twentieth too wide',
    by: ['detection', 'time of law'],
    file: 'sensing/detect.ts',
    from: "!== 'radar') return sensor.range;",
    to: "!== 'radar') return 1.05 * sensor.range;",
  },
  {
    name: 'glimpses a tenth more often',
    by: ['detection', 'at coverage 1'],
    file: 'sensing/detect.ts',
    from: '- ln(1 - u) / rate;',
    to: '- ln(1 - u) / (1.1 * rate);',
  },
  {
    name: 'exponential times short by ln 2',
    by: ['patience', 'ρ 1, μT 1'],
    file: 'kernel/distribution.ts',
    from: '-distribution.mean * ln(1 - u)',
    to: '-distribution.mean * 0.6931471805599453 * ln(1 - u)',
  },
  {
    name: 'exponential times of another law',
    by: ['erlang', '10 channels, 10 erlang, constant'],
    file: 'kernel/distribution.ts',
    from: '-distribution.mean * ln(1 - u)',
    to: '-distribution.mean * ln(1 - u * u)',
  },
  {
    name: 'one draw for the whole stream of arrivals',
    by: ['erlang', '10 channels, 10 erlang, constant'],
    file: 'raid/launch.ts',
    from: "uniform(key, who, 'spacing')",
    to: "uniform(key, wave.key, 'spacing')",
  },
  {
    name: 'half the faults',
    by: ['salvo-exchange', '16 attackers of which'],
    file: 'raid/launch.ts',
    from: '-ln(1 - u) / rate',
    to: '-ln(1 - u) / (0.5 * rate)',
  },
  {
    name: 'optimal without regard to other tracks',
    by: ['assignment', 'exhaustive search over all'],
    file: 'flow/optimal.ts',
    from: ', ...rivals(state, offer)]',
    to: ']',
  },
  {
    name: 'optimal leaves out gains below 100,000',
    by: ['assignment', 'exhaustive search over all'],
    file: 'flow/optimal.ts',
    from: '(tracks).fill(0)',
    to: '(tracks).fill(-100_000)',
  },
  {
    name: 'optimal counts on pairs that cannot be',
    by: ['assignment', 'exhaustive search over all'],
    file: 'flow/optimal.ts',
    from: 'const impossible = 1e15;',
    to: 'const impossible = -1e6;',
  },
  {
    name: 'optimal counts on channels that are not there',
    by: ['assignment', 'more targets than weapons'],
    file: 'flow/optimal.ts',
    from: 'Math.min(free, rows.length)',
    to: 'rows.length',
  },
  {
    name: 'optimal forgets what it has assigned before',
    by: ['assignment', 'more targets than weapons'],
    file: 'kernel/assignment.ts',
    from: ' - (columnPrice[column] as number);',
    to: ';',
  },
  {
    name: 'optimal prices rows by the whole path',
    by: ['assignment', 'exhaustive search over all'],
    file: 'kernel/assignment.ts',
    from: 'row === first ? length : length - (tree.shortest[column] as number)',
    to: 'length',
  },
  {
    name: 'the cost of a round forgotten',
    by: ['assignment', 'exhaustive search over all'],
    file: 'command/policy.ts',
    from: 'candidate.cost - candidate.pk * worth',
    to: '-candidate.pk * worth',
  },
  {
    name: 'how well a track is known forgotten by its post',
    by: ['assignment', 'exhaustive search over all'],
    file: 'flow/candidates.ts',
    from: 'const trackQuality = qualityOf(state, state.threats[tracked.threat] as ThreatState);',
    to: 'const trackQuality = 1;',
  },
  {
    name: 'a call by the sensor that looked first alone',
    by: ['calls', 'a good one 500 s later'],
    file: 'sensing/classify.ts',
    from: 'if (time < to && time < first) first = time;',
    to: 'if (time < to && sensor === holds[0]?.sensor) first = time;',
  },
  {
    name: 'a call a tenth too quick',
    by: ['calls', 'after one sensor has found them'],
    file: 'sensing/classify.ts',
    from: 'sensor.callTime * ln(',
    to: '0.9 * sensor.callTime * ln(',
  },
  {
    name: 'every draw one per cent too low',
    by: ['erlang', 'draws the spacings'],
    file: 'kernel/chance.ts',
    from: '/ 9007199254740992;',
    to: '/ (9007199254740992 / 0.99);',
  },
  {
    name: 'one event in 997 lost',
    by: ['erlang', '10 channels, 20 erlang, constant'],
    file: 'kernel/event-queue.ts',
    from: 'this.siftUp(this.size++, time, slot);',
    to: 'if (this.sequence % 997 !== 0) this.siftUp(this.size++, time, slot);',
  },
];

const copied = ['src', 'test/oracles', 'test/engine', 'package.json', 'tsconfig.json', 'vitest.config.ts'];
const patience = 600_000; // ms; a night that never ends is noticed too

const words = process.argv.slice(2);
const chosen = mutations.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
const folder = mkdtempSync(path.join(os.tmpdir(), 'oracles-'));
try {
  process.exitCode = tryAll() ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {boolean} whether every mutation was noticed. */
function tryAll() {
  copyProject();
  const mutants = chosen.map((mutation) => ({ ...mutation, text: mutate(mutation) }));
  const unsound = mutants.filter(({ text }) => text === undefined);
  for (const { name, file } of unsound) say(`${name}: expected its text once in src/engine/${file}`);
  if (unsound.length > 0) return false;
  const whole = firstFailure();
  if (whole !== undefined) say(`the tests fail without any mutation: ${whole}`);
  return whole === undefined && table(mutants);
}

function copyProject() {
  for (const name of copied) cpSync(path.join(project, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
}

/** @returns {string | undefined} the broken source. */
function mutate({ file, from, to }) {
  const parts = sourceOf(file).split(from);
  const isOnce = parts.length === (from instanceof RegExp ? 3 : 2); // a captured text is a part of its own
  return isOnce ? sourceOf(file).replace(from, to) : undefined;
}

function sourceOf(file) {
  return readFileSync(path.join(folder, 'src', 'engine', file), 'utf8');
}

function table(mutants) {
  process.stdout.write('| mutation | in `src/engine` | noticed first by |\n| --- | --- | --- |\n');
  const survivors = mutants.filter(({ name, file, text, by }) => {
    const place = path.join(folder, 'src', 'engine', file);
    const before = readFileSync(place, 'utf8');
    writeFileSync(place, text);
    const failure = firstFailure(by) ?? firstFailure();
    writeFileSync(place, before);
    process.stdout.write(`| ${name} | \`${file}\` | ${failure ?? '**nobody**'} |\n`);
    return failure === undefined;
  });
  return survivors.length === 0;
}

/** Runs the oracle tests, or some, up to the first failure. @returns {string | undefined} which; undefined where all pass. */
function firstFailure([file = '', title = ''] = []) {
  const vitest = path.join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const how = ['--project', 'node', '--bail', '1', '--reporter', 'json', '--testTimeout', String(patience)];
  const what = [`test/oracles/${file}`, '--testNamePattern', title];
  const args = ['run', ...how, ...what];
  const ended = spawnSync(process.execPath, [vitest, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: patience,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (ended.error !== undefined) return `none: no end in ${patience / 1000} s`;
  if (ended.status === 0) return undefined;
  return failedIn(JSON.parse(ended.stdout.slice(ended.stdout.indexOf('{'))));
}

function failedIn({ testResults }) {
  for (const { name, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status, failureMessages }) => {
      return status === 'failed' && !failureMessages.join().includes('timed out'); // a slow machine notices nothing
    });
    if (failed !== undefined) return `${path.basename(name)}: ${failed.fullName.trim()}`;
  }
  throw new Error(`the tests did not run: ${testResults.map(({ message }) => message).join('; ')}`);
}
