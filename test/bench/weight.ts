/** What a night weighs: live memory while it runs, and the size of its log. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { eventLines } from '../../src/analysis/index.ts';
import type { NightRecord, Scenario } from '../../src/engine/index.ts';
import { advanceNight, beginNight, endNight } from '../../src/engine/night.ts';

/** All in megabytes of a million bytes. */
export interface Weight {
  readonly heap: number; // most that lived at any of the moments looked at, beyond what lived before the night
  readonly recordedHeap: number; // the same of a night that keeps its record
  readonly events: number; // in the log
  readonly text: number; // of the log as lines
  readonly json: number; // of the log as JSON
}

const moments = 24; // of a night, evenly spread, at which its memory is collected and measured
const mega = 1e6;

/** Weighs a night that nobody commands. */
export function weigh(scenario: Scenario, seed: string): Weight {
  const recorded = run(scenario, seed, true);
  const { events } = recorded.record as NightRecord;
  const lines = eventLines(scenario, recorded.record as NightRecord, 0);
  return {
    heap: run(scenario, seed, false).heap / mega,
    recordedHeap: recorded.heap / mega,
    events: events.length,
    text: bytes(lines.join('\n')),
    json: bytes(JSON.stringify(events)),
  };
}

function run(scenario: Scenario, seed: string, record: boolean) {
  const before = live();
  const begun = beginNight(scenario, seed, { record });
  let most = 0;
  for (let moment = 1; moment <= moments; moment++) {
    advanceNight(begun, (scenario.duration * moment) / moments);
    most = Math.max(most, live());
  }
  return { heap: most - before, record: endNight(begun).record };
}

/** Bytes on the heap that something still refers to. */
function live(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Node has no other way to collect but a flag at its start; a context made after the flag is set knows it too. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
}

function bytes(text: string): number {
  return Buffer.byteLength(text) / mega;
}
