/** Plain data to text and back, to the bit: JSON, and marks for what JSON loses (minus zero, infinities, NaN, undefined). */

const mark = '$';

/** @throws on what is not plain data, such as a Map or a typed array, with where it stands. */
export function encode(value: unknown): string {
  return JSON.stringify(marked(value, 'value'));
}

export function decode(text: string): unknown {
  return unmarked(JSON.parse(text));
}

function marked(value: unknown, where: string): unknown {
  if (value === undefined) return { [mark]: 'undefined' };
  if (typeof value === 'number')
    return isKept(value) ? value : { [mark]: Object.is(value, -0) ? '-0' : String(value) };
  if (typeof value !== 'object' || value === null) return plain(value, where);
  if (Array.isArray(value)) return value.map((one, n) => marked(one, `${where}[${n}]`));
  const kind = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== null)
    throw new Error(`${where}: expected plain data, got ${kind.constructor.name}`);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, marked(one, `${where}.${name}`)]),
  );
}

function plain(value: unknown, where: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  throw new Error(`${where}: expected plain data, got ${typeof value}`);
}

function isKept(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

function unmarked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unmarked);
  const lost = (value as Readonly<Record<string, unknown>>)[mark];
  if (lost !== undefined) return lost === 'undefined' ? undefined : Number(lost);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unmarked(one)]));
}
