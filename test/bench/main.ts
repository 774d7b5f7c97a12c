/** `npm run bench`: nights per second of processor time for 111, 1,000 and 10,000 drones, and their ratio to a bare event loop. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { night, type Scenario } from '../../src/engine/index.ts';
import { builtIn, nightOf111 } from '../built-in.ts';
import { referenceNight } from './reference-loop.ts';
import { scaleRaid } from './scale-raid.ts';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, write: { type: 'string' } },
});
const rounds = Math.max(1, Number(options.rounds) || 5);
const roundSeconds = 1.5; // s of processor time, at least

interface Row {
  readonly drones: number;
  readonly nights: number; // per second of processor time, median of the rounds
  readonly low: number;
  readonly high: number;
  readonly reference: number; // the same of the bare loop
}

const { scenario } = builtIn(nightOf111);
const rows = [scenario, scaleRaid(scenario, 1000), scaleRaid(scenario, 10_000)].map(measure);
process.stdout.write(`${text(rows)}\n`);
if (options.write !== undefined)
  writeFileSync(
    options.write,
    `${JSON.stringify({ node: process.version, cpu: cpu(), rows }, undefined, 2)}\n`,
  );

function measure(raid: Scenario): Row {
  const drones = raid.waves.reduce((total, wave) => total + wave.count, 0);
  const engine: number[] = [];
  const bare: number[] = [];
  rate((index) => night(raid, `warm-up#${index}`).totals.launched);
  for (let round = 0; round < rounds; round++) {
    engine.push(rate((index) => night(raid, `bench#${index}`).totals.launched));
    bare.push(rate((index) => referenceNight(drones, index)));
  }
  return {
    drones,
    nights: median(engine),
    low: Math.min(...engine),
    high: Math.max(...engine),
    reference: median(bare),
  };
}

/** Calls per second of processor time, over at least one call. */
function rate(call: (index: number) => number): number {
  const before = process.cpuUsage();
  let calls = 0;
  let seconds = 0;
  let kept = 0; // so that no call can be left out as unused
  while (seconds < roundSeconds) {
    kept += call(calls++);
    const { user, system } = process.cpuUsage(before);
    seconds = (user + system) / 1e6;
  }
  if (Number.isNaN(kept)) throw new Error('bench: expected numbers, got NaN');
  return calls / seconds;
}

function median(sample: readonly number[]): number {
  return [...sample].sort((a, b) => a - b)[sample.length >> 1] ?? 0;
}

function text(measured: readonly Row[]): string {
  const head = [
    'drones',
    'nights/CPU-s',
    'lowest',
    'highest',
    'ms a night',
    'bare loop/CPU-s',
    'share of it',
  ];
  const lines = measured.map(({ drones, nights, low, high, reference }) => [
    String(drones),
    short(nights),
    short(low),
    short(high),
    (1000 / nights).toFixed(2),
    short(reference),
    `${((100 * nights) / reference).toFixed(1)} %`,
  ]);
  const all = [head, ...lines].map((cells) =>
    cells.map((cell, column) => cell.padStart((head[column] ?? '').length)).join('  '),
  );
  return [`node ${process.version}, ${cpu()}, median of ${rounds} rounds`, ...all].join('\n');
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function cpu(): string {
  return cpus()[0]?.model ?? 'unknown processor';
}
