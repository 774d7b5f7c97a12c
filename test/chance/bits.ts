/** The 53 bits of a draw: the numbers that tests make of a part of them, and the bits of many draws by their place. */

export const bitCount = 53;

/** The upper 27 bits of a draw as a whole number. */
export const upperBits = (draw: number): number => Math.floor(draw * 2 ** 27);

/** The lower 26 bits of a draw as a whole number. */
export const lowerBits = (draw: number): number => fraction(draw * 2 ** 27) * 2 ** 26;

/** Draws as seen from one bit down: new numbers in [0, 1) whose first bit is bit `k`; bit 0 is the lowest, 52 the highest. */
export function from(draws: Float64Array, k: number): Float64Array {
  return draws.map((draw) => fraction(draw * 2 ** (bitCount - 1 - k)));
}

function fraction(x: number): number {
  return x - Math.floor(x);
}

/** The same bit of many draws, 32 draws a word; the last word is filled up with zeros. */
export type Column = Int32Array;

/** One column for each bit, the lowest first. */
export function columnsOf(draws: Float64Array): Column[] {
  const columns = Array.from({ length: bitCount }, () => new Int32Array(Math.ceil(draws.length / 32)));
  draws.forEach((draw, i) => {
    const lower = lowerBits(draw);
    const upper = upperBits(draw);
    for (let k = 0; k < 26; k++) put(columns[k] as Column, i, lower >>> k);
    for (let k = 26; k < bitCount; k++) put(columns[k] as Column, i, upper >>> (k - 26));
  });
  return columns;
}

function put(column: Column, i: number, bit: number): void {
  const word = i >>> 5;
  column[word] = (column[word] as number) | ((bit & 1) << (i & 31));
}

/** In how many draws two columns differ. */
export function differences(one: Column, other: Column): number {
  let count = 0;
  for (let word = 0; word < one.length; word++)
    count += ones((one[word] as number) ^ (other[word] as number));
  return count;
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
