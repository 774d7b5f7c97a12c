/** Tests of streams against each other: whether one stream tells about another, at the same draw or some draws later. */
import { hashText, type Key, keyOf, pair, type Reason, reasons } from '../../src/engine/kernel/chance.ts';
import { from } from './bits.ts';
import type { Generator } from './orders.ts';
import { chiSquareTail, eitherSide, normalPValue } from './tail.ts';

export const streamCount = 26;
const length = 2048;
const lags = 8;

/** Where stream `s` draws from; `n` counts within it. */
interface Source {
  readonly key: Key;
  readonly who: number;
  readonly why: Reason;
}

const key = keyOf('S');

export const families: Readonly<Record<string, (s: number) => Source>> = {
  'who and who after it': (s) => ({ key, who: s, why: 'kill' }),
  'units of similar names': (s) => ({ key, who: hashText(`unit-${s}`), why: 'kill' }),
  'one threat and its units': (s) => ({ key, who: pair(5, hashText(`unit-${s}`)), why: 'kill' }),
  'one unit and threats of a wave': (s) => ({ key, who: pair(pair(9, s), 5), why: 'kill' }),
  'reason and reason after it': (s) => ({ key, who: 5, why: reasons[s % reasons.length] as Reason }),
  'night and night after it': (s) => ({ key: keyOf(`S#${s}`), who: 5, why: 'kill' }),
};

const views = [52, 33, 25];

/** The smallest p-value of all pairs of streams, times how many correlations were looked at. */
export function worstCorrelation(draw: Generator, sourceAt: (s: number) => Source): number {
  const streams = streamsOf(draw, sourceAt);
  let worst = 0;
  let count = 0;
  for (const view of views) {
    const centred = streams.map((stream) => from(stream, view).map((u) => u - 0.5));
    forEachPair(centred, (one, other) => {
      for (let lag = -lags; lag <= lags; lag++) {
        worst = Math.max(worst, Math.abs(score(one, other, lag)));
        count++;
      }
    });
  }
  return Math.min(1, normalPValue(worst) * count);
}

/** Cells of the square of two neighbouring streams at the same draw, the smallest of the views' p-values times their number. */
export function worstSquare(draw: Generator, sourceAt: (s: number) => Source): number {
  const streams = streamsOf(draw, sourceAt);
  const pValues = views.map((view) => {
    const counts = new Float64Array(256);
    for (let s = 0; s < streamCount; s += 2) {
      const one = from(streams[s] as Float64Array, view);
      const other = from(streams[s + 1] as Float64Array, view);
      one.forEach((u, n) => {
        const cell = Math.floor(u * 16) * 16 + Math.floor((other[n] as number) * 16);
        counts[cell] = (counts[cell] as number) + 1;
      });
    }
    const expected = (length * streamCount) / 2 / counts.length;
    const distance = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    return eitherSide(chiSquareTail(distance, counts.length - 1));
  });
  return Math.min(1, Math.min(...pValues) * views.length);
}

function streamsOf(draw: Generator, sourceAt: (s: number) => Source): Float64Array[] {
  return Array.from({ length: streamCount }, (_, s) => {
    const source = sourceAt(s);
    return Float64Array.from({ length }, (_unused, n) => draw(source.key, source.who, source.why, n));
  });
}

function forEachPair<T>(all: readonly T[], visit: (one: T, other: T) => void): void {
  all.forEach((one, n) => {
    for (const other of all.slice(n + 1)) visit(one, other);
  });
}

/** Standard normal for independent streams; `other` runs `lag` draws ahead. */
function score(one: Float64Array, other: Float64Array, lag: number): number {
  const first = Math.max(0, -lag);
  const end = length - Math.max(0, lag);
  let sum = 0;
  for (let n = first; n < end; n++) sum += (one[n] as number) * (other[n + lag] as number);
  return (sum * 12) / Math.sqrt(end - first);
}
