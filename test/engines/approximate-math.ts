/** Functions of `Math` that the language leaves approximate, and how to set them off by one unit in the last place. */

/** ECMAScript 2024, 21.3.2: "implementation-approximated"; `sqrt` is too, but every processor rounds it correctly (IEEE 754). */
export const approximateMath = [
  'acos',
  'acosh',
  'asin',
  'asinh',
  'atan',
  'atan2',
  'atanh',
  'cbrt',
  'cos',
  'cosh',
  'exp',
  'expm1',
  'hypot',
  'log',
  'log10',
  'log1p',
  'log2',
  'pow',
  'sin',
  'sinh',
  'tan',
  'tanh',
] as const;

type Numeric = (...args: number[]) => number;

/** Sets every one of them off. @returns what puts them back. */
export function skewMath(): () => void {
  const original = Object.fromEntries(approximateMath.map((name) => [name, Math[name]]));
  for (const name of approximateMath) {
    const native = Math[name] as Numeric;
    Object.assign(Math, { [name]: (...args: number[]) => oneUlpOff(native(...args)) });
  }
  return () => void Object.assign(Math, original);
}

/** The next double away from zero; as it is where there is none. */
function oneUlpOff(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0] = (bits[0] ?? 0n) + 1n;
  return new Float64Array(bits.buffer)[0] ?? value;
}
