/** Linear assignment: the pairs of rows and columns whose costs add up to the least. */

/**
 * Assigns every row to a column of its own at the least total cost.
 *
 * @param cost rows × columns, with at least as many columns as rows; every cost finite.
 * @returns the column of each row. O(rows² · columns).
 * Source: shortest augmenting paths with potentials; Jonker & Volgenant, "A shortest augmenting path algorithm for dense and sparse
 * linear assignment problems", Computing 38 (1987) 325–340; in the form of Crouse, IEEE Trans. AES 52(4) (2016) 1679–1696.
 * @throws where there are fewer columns than rows.
 */
export function assignRows(cost: readonly (readonly number[])[]): number[] {
  const columns = cost[0]?.length ?? 0;
  if (columns < cost.length)
    throw new Error(`assign: expected ${cost.length} columns or more, got ${columns}`);
  const solution = {
    rowPrice: new Float64Array(cost.length),
    columnPrice: new Float64Array(columns),
    rowOf: new Int32Array(columns).fill(-1),
    columnOf: new Int32Array(cost.length).fill(-1),
  };
  for (let row = 0; row < cost.length; row++) augment(cost, solution, row);
  return [...solution.columnOf];
}

interface Solution {
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  readonly rowOf: Int32Array; // per column, -1 for none
  readonly columnOf: Int32Array; // per row, -1 for none
}

/** The tree of shortest paths that grows from one free row. */
interface Tree {
  readonly shortest: Float64Array; // per column
  readonly comesFrom: Int32Array; // row, per column
  readonly isDone: Uint8Array; // per column
  readonly rows: number[]; // in the tree
}

/** Finds the shortest way to a free column for one more row, and moves the pairs along it. */
function augment(cost: readonly (readonly number[])[], solution: Solution, first: number): void {
  const columns = solution.columnPrice.length;
  const tree: Tree = {
    shortest: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    comesFrom: new Int32Array(columns).fill(-1),
    isDone: new Uint8Array(columns),
    rows: [],
  };
  let row = first;
  let length = 0;
  let sink = -1;
  while (sink < 0) {
    tree.rows.push(row);
    const column = grow(cost, solution, tree, { row, length });
    length = tree.shortest[column] as number;
    tree.isDone[column] = 1;
    const taken = solution.rowOf[column] as number;
    if (taken < 0) sink = column;
    else row = taken;
  }
  reprice(solution, tree, first, length);
  movePairs(solution, tree, first, sink);
}

/** Shortens the ways over a row that has joined the tree. @returns the nearest column outside it; the lowest of equals. */
function grow(
  cost: readonly (readonly number[])[],
  { rowPrice, columnPrice }: Solution,
  { shortest, comesFrom, isDone }: Tree,
  { row, length }: { row: number; length: number },
): number {
  let nearest = -1;
  for (let column = 0; column < columnPrice.length; column++) {
    if (isDone[column]) continue;
    const own = cost[row]?.[column] ?? Number.NaN;
    const over = length + own - (rowPrice[row] as number) - (columnPrice[column] as number);
    if (over < (shortest[column] as number)) {
      shortest[column] = over;
      comesFrom[column] = row;
    }
    if (nearest < 0 || (shortest[column] as number) < (shortest[nearest] as number)) nearest = column;
  }
  return nearest;
}

/** Keeps every reduced cost at 0 or more, and those of pairs at 0. */
function reprice(
  { rowPrice, columnPrice, columnOf }: Solution,
  tree: Tree,
  first: number,
  length: number,
): void {
  for (const row of tree.rows) {
    const column = columnOf[row] as number;
    const gain = row === first ? length : length - (tree.shortest[column] as number);
    rowPrice[row] = (rowPrice[row] as number) + gain;
  }
  for (let column = 0; column < columnPrice.length; column++) {
    if (!tree.isDone[column]) continue;
    columnPrice[column] = (columnPrice[column] as number) - length + (tree.shortest[column] as number);
  }
}

function movePairs({ rowOf, columnOf }: Solution, { comesFrom }: Tree, first: number, sink: number): void {
  let column = sink;
  for (;;) {
    const row = comesFrom[column] as number;
    const next = columnOf[row] as number;
    rowOf[column] = row;
    columnOf[row] = column;
    if (row === first) return;
    column = next;
  }
}
