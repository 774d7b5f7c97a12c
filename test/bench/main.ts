/** `npm run bench`: nights per second of processor time from 111 drones to 10,000 against 1,000 fire units, and what such nights weigh. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { night, type Scenario } from '../../src/engine/index.ts';
import { builtIn, nightOf111 } from '../built-in.ts';
import { referenceNight } from './reference-loop.ts';
import { scaleDefence } from './scale-defence.ts';
import { scaleRaid } from './scale-raid.ts';
import { weigh } from './weight.ts';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, write: { type: 'string' } },
});
const rounds = Math.max(1, Number(options.rounds) || 5);
const roundSeconds = 1.5; // s of processor time, at least
const coldNights = 250; // in which a process compiles most of what it will
const warmNights = 1000; // after which an ensemble runs as fast as it ever will

interface Speed {
  readonly drones: number;
  readonly fireUnits: number;
  readonly nights: number; // per second of processor time, median of the rounds
  readonly low: number;
  readonly high: number;
  readonly reference: number; // the same of the bare loop
}

interface Row extends Speed {
  readonly perThreat: number; // ms of processor time
  readonly toSmall: number; // that, in the time per threat of 111 drones against the night's own defence
  readonly toSameUnits: number; // … of 111 drones against the same fire units
}

const small = builtIn(nightOf111).scenario;
const manyUnits = scaleDefence(small, 1000);
const large = scaleRaid(manyUnits, 10_000);

const cold = warmUp();
const rows = compared(
  [small, scaleRaid(small, 1000), scaleRaid(small, 10_000), manyUnits, large].map(measure),
);
const weights = [small, large].map((scenario) => ({ ...sizeOf(scenario), ...weigh(scenario, 'bench#0') }));
process.stdout.write(`${[heading(), '', speedText(rows), '', coldText(), '', weightText()].join('\n')}\n`);
if (options.write !== undefined)
  writeFileSync(
    options.write,
    `${JSON.stringify({ node: process.version, cpu: cpu(), cold, rows, weights }, undefined, 2)}\n`,
  );

/** The first nights of a process, then as many more as it takes to be warm. */
function warmUp() {
  const first = secondsOf(() => fly(0, coldNights));
  fly(coldNights, warmNights - coldNights);
  const later = secondsOf(() => fly(warmNights, coldNights));
  return { nights: coldNights, seconds: first, warmSeconds: later };
}

function fly(from: number, count: number): void {
  for (let index = from; index < from + count; index++) night(small, `warm-up#${index}`);
}

function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function measure(scenario: Scenario): Speed {
  const { drones, fireUnits } = sizeOf(scenario);
  const engine: number[] = [];
  const bare: number[] = [];
  night(scenario, 'warm-up'); // its grids are made, its shapes are known
  for (let round = 0; round < rounds; round++) {
    engine.push(rate((index) => night(scenario, `bench#${index}`).totals.launched));
    bare.push(rate((index) => referenceNight(drones, index)));
  }
  const reference = median(bare);
  return { drones, fireUnits, nights: median(engine), low: least(engine), high: most(engine), reference };
}

function sizeOf({ waves, fireUnits }: Scenario) {
  return { drones: waves.reduce((total, wave) => total + wave.count, 0), fireUnits: fireUnits.length };
}

function compared(speeds: readonly Speed[]): Row[] {
  return speeds.map((speed) => {
    const perThreat = perThreatOf(speed);
    const fewest = speeds.filter(({ drones }) => drones === least(speeds.map((one) => one.drones)));
    const [own] = fewest;
    const same = fewest.find(({ fireUnits }) => fireUnits === speed.fireUnits);
    if (own === undefined || same === undefined) throw new Error('bench: expected a small raid, got none');
    return {
      ...speed,
      perThreat,
      toSmall: perThreat / perThreatOf(own),
      toSameUnits: perThreat / perThreatOf(same),
    };
  });
}

function perThreatOf({ nights, drones }: Speed): number {
  return 1000 / nights / drones;
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

function least(sample: readonly number[]): number {
  return Math.min(...sample);
}

function most(sample: readonly number[]): number {
  return Math.max(...sample);
}

function heading(): string {
  return `node ${process.version}, ${cpu()}, median of ${rounds} rounds after ${warmNights} nights of 111`;
}

function speedText(measured: readonly Row[]): string {
  const head = [
    ...['drones', 'fire units', 'nights/CPU-s', 'lowest', 'highest', 'ms a night', 'ms a threat'],
    ...['× 111, own defence', '× 111, same units', 'bare loop/CPU-s', 'share of it'],
  ];
  return table(
    head,
    measured.map((row) => [
      ...[String(row.drones), String(row.fireUnits)],
      ...[short(row.nights), short(row.low), short(row.high), (1000 / row.nights).toFixed(2)],
      ...[row.perThreat.toFixed(4), row.toSmall.toFixed(2), row.toSameUnits.toFixed(2)],
      ...[short(row.reference), `${((100 * row.nights) / row.reference).toFixed(1)} %`],
    ]),
  );
}

function coldText(): string {
  const { nights, seconds, warmSeconds } = cold;
  const each = (spent: number): string => `${((1000 * spent) / nights).toFixed(2)} ms a night`;
  return [
    `the first ${nights} nights of 111 in a cold process: ${seconds.toFixed(2)} CPU-s, ${each(seconds)}`,
    `as many after ${warmNights}: ${warmSeconds.toFixed(2)} CPU-s, ${each(warmSeconds)}`,
  ].join('\n');
}

function weightText(): string {
  const head = ['drones', 'fire units', 'live heap, MB', 'with record, MB', 'events', 'log, MB', 'JSON, MB'];
  return table(
    head,
    weights.map((row) => [
      ...[String(row.drones), String(row.fireUnits), short(row.heap), short(row.recordedHeap)],
      ...[String(row.events), short(row.text), short(row.json)],
    ]),
  );
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return [head, ...lines]
    .map((cells) => cells.map((cell, column) => cell.padStart((head[column] ?? '').length)).join('  '))
    .join('\n');
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function cpu(): string {
  return cpus()[0]?.model ?? 'unknown processor';
}
