/** Chance functions that are broken on purpose, each in one way that the tests must notice. */
import { pair, reasons, uniform } from '../../src/engine/kernel/chance.ts';
import type { Generator } from './orders.ts';

const increment = 1013904223;
const linear = (word: number): number => (Math.imul(word, 1664525) + increment) | 0;

/** A counter times the golden ratio, no hash at all. */
const counter: Generator = (key, who, why, n) => {
  const count = key.low + 17 * who + 1291 * reasons.indexOf(why) + n;
  return (count * 0.6180339887498949) % 1;
};

/** One round of mixing instead of two, and nothing carried down. */
const oneRound: Generator = (key, who, why, n) => {
  let x = linear(key.high);
  let y = linear(key.low);
  const z = linear(who);
  const w = linear((n << 6) | reasons.indexOf(why));
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  return ((x >>> 5) * 2 ** 26 + (y >>> 6)) / 2 ** 53;
};

/** 40 good bits, and thirteen that are always 0. */
const constantLowBits: Generator = (key, who, why, n) =>
  Math.floor(uniform(key, who, why, n) * 2 ** 40) / 2 ** 40;

/** Streams that are copies of one stream, each starting one draw later than the one before. */
const shiftedCopies: Generator = (key, who, why, n) => uniform(key, 0, why, n + (who % 4096));

/** A key of which only eight bits are used. */
const fewKeys: Generator = (key, who, why, n) => uniform({ high: 0, low: key.low & 255 }, who, why, n);

/** All reasons draw the same. */
const deafToWhy: Generator = (key, who, _why, n) => uniform(key, who, 'kill', n);

/** Of sixteen draws about one is a quarter of what it should be. */
const loaded: Generator = (key, who, why, n) => {
  const draw = uniform(key, who, why, n);
  const coin = pair(pair(key.low, who), pair(n, reasons.indexOf(why)));
  return coin >>> 28 === 0 ? draw / 4 : draw;
};

/** The same number drawn twice, now and then. */
const echo: Generator = (key, who, why, n) => uniform(key, who, why, n % 16 === 1 ? n - 1 : n);

export const brokenGenerators: Readonly<Record<string, Generator>> = {
  counter,
  oneRound,
  constantLowBits,
  shiftedCopies,
  fewKeys,
  deafToWhy,
  loaded,
  echo,
};
