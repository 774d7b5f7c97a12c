/** Least squares: what a number would be on average had its luck been none. */

/**
 * Intercept of `y` over the columns of `x`, and its standard error, with n − 1 − columns degrees of freedom.
 *
 * @param x a row per number, every column of mean 0 and independent of what is asked: control variates.
 * Source: Lavenberg & Welch, "A perspective on the use of control variables", Management Science 27(3) (1981) 322–335.
 */
export function intercept(
  y: readonly number[],
  x: readonly (readonly number[])[],
): { value: number; error: number } {
  const rows = x.map((row) => [1, ...row]);
  const size = rows[0]?.length ?? 1;
  const columns = Array.from({ length: size }, (_, k) => rows.map((row) => row[k] ?? 0));
  const products = columns.map((one) => columns.map((other) => dot(one, other)));
  const [value = 0, ...slopes] = solve(
    products,
    columns.map((column) => dot(column, y)),
  );
  const [leverage = 0] = solve(
    products,
    columns.map((_, k) => (k === 0 ? 1 : 0)),
  );
  const rests = y.map((one, n) => one - dot([value, ...slopes], rows[n] ?? []));
  return { value, error: Math.sqrt((leverage * dot(rests, rests)) / (y.length - size)) };
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, n) => sum + value * (other[n] ?? 0), 0);
}

/** Solves a few linear equations with a positive definite matrix. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const [[head = 1, ...row] = [], ...below] = matrix;
  const [first = 0, ...others] = right;
  if (below.length === 0) return [first / head];
  const factors = below.map(([one = 0]) => one / head);
  const rest = solve(
    below.map(([, ...cells], n) => cells.map((cell, k) => cell - (factors[n] ?? 0) * (row[k] ?? 0))),
    others.map((one, n) => one - (factors[n] ?? 0) * first),
  );
  return [(first - dot(row, rest)) / head, ...rest];
}
