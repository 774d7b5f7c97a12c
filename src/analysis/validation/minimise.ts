/**
 * The lowest value of a function in a box, without derivatives and without chance: the same box gives the same calls.
 * Our own, since no package would do: fmin 0.0.4 exports nothing and its shrinking step throws, ml-direct 1.0.0 can loop
 * without end, nlopt-js is not kept and cannot be loaded at once.
 */

export interface Box {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface Search {
  readonly start: readonly number[]; // in the box
  readonly step: number; // of the first simplex, as a share of each side of the box
  readonly restarts: number; // fresh simplexes after the first, each half as large
  readonly calls: number; // of the function, at most
}

export interface Lowest {
  readonly point: readonly number[];
  readonly value: number;
  readonly calls: number;
}

/** A corner of the simplex; coordinates from 0 to 1 across the box. */
interface Vertex {
  readonly at: readonly number[];
  readonly value: number;
}

type Look = (at: readonly number[]) => Vertex;

/**
 * Descends by the simplex of Nelder and Mead (1965) with the coefficients of Gao and Han (2012) for many dimensions, kept in the
 * box by moving points outside onto its edge, and begun afresh around the best point, since a simplex can grow flat.
 *
 * @param valueAt may be rough, as a simulated likelihood is; not NaN.
 */
export function minimise(valueAt: (point: readonly number[]) => number, box: Box, search: Search): Lowest {
  let calls = 0;
  const look: Look = (at) => {
    calls++;
    const inside = at.map((share) => Math.min(1, Math.max(0, share)));
    return { at: inside, value: valueAt(pointOf(inside, box)) };
  };
  let best = look(shareOf(search.start, box));
  for (let round = 0; round <= search.restarts; round++) {
    let simplex = simplexAround(best, search.step / 2 ** round, look);
    while (calls < search.calls && !isSmall(simplex)) simplex = inOrder(replaceWorst(simplex, look));
    best = simplex[0] ?? best;
  }
  return { point: pointOf(best.at, box), value: best.value, calls };
}

function pointOf(at: readonly number[], { low, high }: Box): number[] {
  return at.map((share, axis) => (low[axis] ?? 0) + share * ((high[axis] ?? 0) - (low[axis] ?? 0)));
}

function shareOf(point: readonly number[], { low, high }: Box): number[] {
  return point.map((value, axis) => (value - (low[axis] ?? 0)) / ((high[axis] ?? 0) - (low[axis] ?? 0)));
}

/** A vertex and one more along each axis, inwards where there is no room outwards. */
function simplexAround(vertex: Vertex, step: number, look: Look): Vertex[] {
  const others = vertex.at.map((share, axis) =>
    look(vertex.at.with(axis, share + step <= 1 ? share + step : share - step)),
  );
  return inOrder([vertex, ...others]);
}

function inOrder(simplex: readonly Vertex[]): Vertex[] {
  return simplex.toSorted((a, b) => a.value - b.value);
}

const smallest = 1e-6; // share of the box

function isSmall([best, ...others]: readonly Vertex[]): boolean {
  return others.every(({ at }) =>
    at.every((share, axis) => Math.abs(share - (best?.at[axis] ?? share)) < smallest),
  );
}

/** One step: the worst vertex of an ordered simplex moves through the middle of the others, or all move to the best. */
function replaceWorst(simplex: readonly Vertex[], look: Look): Vertex[] {
  const [best, worst, kept] = [simplex[0], simplex.at(-1), simplex.slice(0, -1)];
  if (best === undefined || worst === undefined) return [];
  const { expand, contract, shrink } = coefficients(kept.length);
  const middle = best.at.map(
    (_, axis) => kept.reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / kept.length,
  );
  const beyond = (share: number) =>
    look(middle.map((centre, axis) => centre + share * (centre - (worst.at[axis] ?? 0))));
  const mirrored = beyond(1);
  if (mirrored.value < best.value) {
    const further = beyond(expand);
    return [...kept, further.value < mirrored.value ? further : mirrored];
  }
  if (mirrored.value < (kept.at(-1)?.value ?? 0)) return [...kept, mirrored];
  const nearer = beyond(mirrored.value < worst.value ? contract : -contract);
  if (nearer.value < Math.min(mirrored.value, worst.value)) return [...kept, nearer];
  return [best, ...simplex.slice(1).map(({ at }) => look(between(best.at, at, shrink)))];
}

function between(from: readonly number[], to: readonly number[], share: number): number[] {
  return from.map((start, axis) => start + share * ((to[axis] ?? start) - start));
}

/** Gao and Han 2012, section 2; one dimension takes those of two. */
function coefficients(axes: number): { expand: number; contract: number; shrink: number } {
  const n = Math.max(2, axes);
  return { expand: 1 + 2 / n, contract: 0.75 - 1 / (2 * n), shrink: 1 - 1 / n };
}
