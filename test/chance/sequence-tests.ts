/** Tests of one sequence of draws, each giving a p-value: after Knuth, TAOCP 2, 3.3.2, and Marsaglia's birthday spacings. */
import { chiSquare } from '../engine/statistics.ts';
import { type Column, columnsOf, differences, from } from './bits.ts';
import { chiSquareTail, eitherSide, kolmogorovPValue, normalPValue, poissonPValue } from './tail.ts';

/** @returns how often a fair sequence would look as odd, 0 to 1. */
export type PValue = (draws: Float64Array) => number;

export interface SequenceTest {
  readonly name: string;
  readonly pValue: PValue;
}

/** Equal cells of single draws. */
const cells =
  (count: number): PValue =>
  (draws) =>
    evenness(countsOf(draws.length, count, (i) => Math.floor((draws[i] as number) * count)));

/** Equal cells of the square or cube filled by draws that follow each other, none used twice. */
function boxes(side: number, dimensions: number): PValue {
  return (draws) => {
    const counts = countsOf(Math.floor(draws.length / dimensions), side ** dimensions, (point) => {
      let box = 0;
      for (let d = 0; d < dimensions; d++)
        box = box * side + Math.floor((draws[point * dimensions + d] as number) * side);
      return box;
    });
    return evenness(counts);
  };
}

/** Orders of five draws that follow each other: 120 are possible. */
const permutations: PValue = (draws) =>
  evenness(countsOf(Math.floor(draws.length / 5), 120, (group) => rankOf(draws, group * 5)));

/** Number of the order of five draws (Knuth's algorithm P with factors 5, 4, 3, 2). */
function rankOf(draws: Float64Array, first: number): number {
  let rank = 0;
  for (let i = 0; i < 4; i++) {
    let larger = 0;
    for (let j = i + 1; j < 5; j++) if ((draws[first + j] as number) > (draws[first + i] as number)) larger++;
    rank = rank * (5 - i) + larger;
  }
  return rank;
}

function countsOf(points: number, size: number, cellOf: (point: number) => number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (let point = 0; point < points; point++) {
    const cell = cellOf(point);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}

function evenness(counts: readonly number[]): number {
  const points = counts.reduce((sum, count) => sum + count, 0);
  const expected = counts.map(() => points / counts.length);
  return eitherSide(chiSquareTail(chiSquare(counts, expected), counts.length - 1));
}

const kolmogorov: PValue = (draws) => {
  const sorted = draws.slice().sort();
  const n = sorted.length;
  const distance = sorted.reduce(
    (most, draw, i) => Math.max(most, Math.abs(draw - i / n), Math.abs(draw - (i + 1) / n)),
    0,
  );
  return kolmogorovPValue(Math.sqrt(n) * distance);
};

/** How many draws lie between those below 1/8: geometric, the tail from 32 on in one cell. */
const gaps: PValue = (draws) => {
  const hit = 1 / 8;
  const longest = 32;
  const counts = new Array<number>(longest + 1).fill(0);
  let gap = 0;
  for (const draw of draws) {
    if (draw >= hit) gap++;
    else {
      const cell = Math.min(gap, longest);
      counts[cell] = (counts[cell] as number) + 1;
      gap = 0;
    }
  }
  const found = counts.reduce((sum, count) => sum + count, 0);
  const expected = counts.map((_, n) => found * (n < longest ? hit : 1) * (1 - hit) ** n);
  return eitherSide(chiSquareTail(chiSquare(counts, expected), longest));
};

/** Spacings that occur twice among 512 birthdays in a year of 2²⁴ days: Poisson with mean 512³ / (4 · 2²⁴) = 2. */
const birthdays: PValue = (draws) => {
  const people = 512;
  const days = 2 ** 24;
  const years = Math.floor(draws.length / people);
  let twice = 0;
  for (let year = 0; year < years; year++) {
    const born = draws.slice(year * people, (year + 1) * people).map((draw) => Math.floor(draw * days));
    const sorted = born.sort();
    const spacings = sorted.map((day, i) => day - (i === 0 ? 0 : (sorted[i - 1] as number))).sort();
    for (let i = 1; i < people; i++) if (spacings[i] === spacings[i - 1]) twice++;
  }
  return poissonPValue(twice, (years * people ** 3) / (4 * days));
};

/** Pairs of draws that fall into a taken one of 2²⁰ boxes; mean and variance exact, the distribution taken as normal. */
const collisions: PValue = (draws) => {
  const boxCount = 2 ** 20;
  const balls = Math.floor(draws.length / 2);
  const taken = new Uint8Array(boxCount);
  let collided = 0;
  for (let ball = 0; ball < balls; ball++) {
    const column = Math.floor((draws[2 * ball] as number) * 1024);
    const box = column * 1024 + Math.floor((draws[2 * ball + 1] as number) * 1024);
    collided += taken[box] as number;
    taken[box] = 1;
  }
  const empty = boxCount * Math.exp(balls * Math.log1p(-1 / boxCount));
  const twoEmpty = boxCount * (boxCount - 1) * Math.exp(balls * Math.log1p(-2 / boxCount));
  const mean = balls - boxCount + empty;
  return normalPValue((collided - mean) / Math.sqrt(twoEmpty + empty - empty * empty));
};

const correlation =
  (lag: number): PValue =>
  (draws) => {
    const count = draws.length - lag;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += ((draws[i] as number) - 0.5) * ((draws[i + lag] as number) - 0.5);
    return normalPValue((sum * 12) / Math.sqrt(count));
  };

const eachBit: PValue = (draws) => {
  const zeros = new Int32Array(Math.ceil(draws.length / 32));
  return squares(columnsOf(draws).map((column) => agreement(column, zeros, draws.length)));
};

/** Every bit against the same bit `lag` draws later. */
const eachBitAgain =
  (lag: number): PValue =>
  (draws) => {
    const count = draws.length - lag;
    const later = columnsOf(draws.subarray(lag));
    const scores = columnsOf(draws.subarray(0, count)).map((column, k) =>
      agreement(column, later[k] as Column, count),
    );
    return squares(scores);
  };

/** Any two bits of a draw against each other. */
const twoBits: PValue = (draws) => {
  const columns = columnsOf(draws);
  return squares(
    columns.flatMap((one, k) => columns.slice(k + 1).map((other) => agreement(one, other, draws.length))),
  );
};

/** How much more often two columns agree than differ: standard normal for fair coins. */
function agreement(one: Column, other: Column, count: number): number {
  return (count - 2 * differences(one, other)) / Math.sqrt(count);
}

function squares(scores: readonly number[]): number {
  return eitherSide(
    chiSquareTail(
      scores.reduce((sum, score) => sum + score * score, 0),
      scores.length,
    ),
  );
}

/** The parts of a draw that are tested: by the place of their first bit. */
const views: readonly [string, number][] = [
  ['all bits', 52],
  ['the middle bits', 33], // the lowest eight of the upper word come first
  ['the lower word', 25],
  ['the lowest eight bits', 7],
];

const ofEveryView: readonly [string, PValue][] = [
  ['256 cells', cells(256)],
  ['16 × 16 boxes', boxes(16, 2)],
  ['6 × 6 × 6 boxes', boxes(6, 3)],
  ['gaps', gaps],
  ['lag 1', correlation(1)],
  ['lag 2', correlation(2)],
];

/** Those that need many different numbers. */
const ofLongViews: readonly [string, PValue][] = [
  ['16 cells', cells(16)],
  ['1000 cells', cells(1000)],
  ['Kolmogorov-Smirnov', kolmogorov],
  ['orders of five', permutations],
  ['birthday spacings', birthdays],
  ['collisions', collisions],
];

const ofBits: readonly [string, PValue][] = [
  ['each bit', eachBit],
  ['each bit and the next', eachBitAgain(1)],
  ['each bit and the one after the next', eachBitAgain(2)],
  ['any two bits', twoBits],
];

function seenFrom(
  [view, bit]: readonly [string, number],
  tests: readonly [string, PValue][],
): SequenceTest[] {
  return tests.map(([name, pValue]) => ({
    name: `${name} of ${view}`,
    pValue: (draws) => pValue(from(draws, bit)),
  }));
}

export const sequenceTests: readonly SequenceTest[] = [
  ...views.flatMap((view) => seenFrom(view, ofEveryView)),
  ...views.filter(([, bit]) => bit > 7).flatMap((view) => seenFrom(view, ofLongViews)),
  ...ofBits.map(([name, pValue]) => ({ name, pValue })),
];
