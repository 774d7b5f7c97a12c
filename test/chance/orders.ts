/** The orders in which the engine walks through (key, who, why, n), as draw number → draw: the sequences that are tested. */
import {
  hashText,
  type Key,
  keyOf,
  mostDraws,
  pair,
  type Reason,
  reasons,
} from '../../src/engine/kernel/chance.ts';

/** A chance function: the engine's `uniform`, or one that is broken on purpose. */
export type Generator = (key: Key, who: number, why: Reason, n: number) => number;

/** Draw number `i`, a whole number from 0, of a walk. */
export type Order = (draw: Generator, i: number) => number;

const threatsPerWave = 1000;
const threats = Uint32Array.from({ length: 10_000 }, (_, i) =>
  pair(hashText(`wave-${Math.floor(i / threatsPerWave)}`), i % threatsPerWave),
);
const units = Uint32Array.from({ length: 1000 }, (_, i) => hashText(`unit-${i}`));
const pairs = threats.length * units.length;

/** Identity of pair `i` of a threat and a unit, the unit fastest. */
function pairAt(i: number): number {
  return pair(threatAt(Math.floor(i / units.length)), unitAt(i));
}

function threatAt(i: number): number {
  return threats[i % threats.length] as number;
}

function unitAt(i: number): number {
  return units[i % units.length] as number;
}

const keys: Key[] = [];

/** The key of night `i` of an ensemble. */
function keyAt(i: number): Key {
  while (keys.length <= i) keys.push(keyOf(`S#${keys.length}`));
  return keys[i] as Key;
}

function reasonAt(i: number): Reason {
  return reasons[i % reasons.length] as Reason;
}

/** What one threat draws in a night: for itself, then with each of the sensors and units that it meets. */
interface Step {
  readonly with: number | undefined; // index of a unit
  readonly why: Reason;
  readonly n: number;
}

const own: readonly [Reason, number][] = [
  ['spacing', 1],
  ['target', 1],
  ['speed', 1],
  ['altitude', 1],
  ['route', 6],
  ['aim', 2],
  ['fault', 1],
  ['accuracy', 1],
];
const met: readonly [Reason, number][] = [
  ['suppression', 1],
  ['detection', 2],
  ['call', 1],
  ['handling', 1],
  ['reaction', 2],
  ['kill', 4],
  ['assessment', 2],
];

function stepsOf(draws: readonly [Reason, number][], unit: number | undefined): Step[] {
  return draws.flatMap(([why, count]) => Array.from({ length: count }, (_, n) => ({ with: unit, why, n })));
}

const unitsMet = 12;
const raidSize = 111;
const steps = [
  ...stepsOf(own, undefined),
  ...Array.from({ length: unitsMet }, (_, unit) => stepsOf(met, unit)).flat(),
  ...stepsOf([['debris', 1]], undefined),
];

const nFastest: Order = (draw, i) => {
  const who = Math.floor(i / 1024);
  return draw(keyAt(Math.floor(who / pairs)), pairAt(who % pairs), 'kill', i % 1024);
};

const whoFastest: Order = (draw, i) => {
  const round = Math.floor(i / pairs);
  const night = keyAt(Math.floor(round / reasons.length));
  return draw(night, pairAt(i % pairs), reasonAt(round), 0);
};

const whyFastest: Order = (draw, i) => {
  const who = Math.floor(i / reasons.length);
  return draw(keyAt(Math.floor(who / pairs)), pairAt(who % pairs), reasonAt(i), 0);
};

const whyOfDistinct: Order = (draw, i) => {
  const who = Math.floor(i / reasons.length);
  return draw(keyAt(Math.floor(who / 2 ** 32)), pair(1, who % 2 ** 32), reasonAt(i), 0);
};

const nights = 65_536;

const seedFastest: Order = (draw, i) => draw(keyAt(i % nights), pairAt(Math.floor(i / nights)), 'fault', 0);

const asNight: Order = (draw, i) => {
  const threat = Math.floor(i / steps.length);
  const step = steps[i % steps.length] as Step;
  const who = threatAt(threat % raidSize);
  const key = keyAt(Math.floor(threat / raidSize));
  return draw(key, step.with === undefined ? who : pair(who, unitAt(threat + step.with)), step.why, step.n);
};

const deepestN: Order = (draw, i) => {
  const who = Math.floor(i / (mostDraws + 1));
  return draw(keyAt(0), pairAt(who), 'kill', i % (mostDraws + 1));
};

/** The orders of the long battery; each goes on for at least 2³¹ draws without coming back. */
export const orders = {
  n: nFastest, // 1,024 shots of one unit at one threat, then the next unit
  who: whoFastest, // 1,000 units, then the next of 10,000 threats; then the next reason
  why: whyFastest, // all reasons, then the next unit
  distinct: whyOfDistinct, // all reasons, then the next of 2³² identities of which no two are the same
  seed: seedFastest, // 65,536 nights, then the next unit
  night: asNight, // 171 draws a threat, 111 threats a night, night after night
  deep: deepestN, // all 2²⁶ draws of one unit at one threat: further than any night goes, see docs/chance.md
} satisfies Readonly<Record<string, Order>>;
