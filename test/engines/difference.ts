/** Where two pieces of plain data first differ, to the bit. */

/** `.totals.hit: 3, 4`, the first difference in order of the keys of `one`; undefined where there is none. */
export function firstDifference(one: unknown, other: unknown, where = ''): string | undefined {
  if (Object.is(one, other)) return undefined;
  if (!isThing(one) || !isThing(other) || Array.isArray(one) !== Array.isArray(other))
    return `${where}: ${show(one)}, ${show(other)}`;
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const place = Array.isArray(one) ? `${where}[${name}]` : `${where}.${name}`;
    if (!Object.hasOwn(one, name)) return `${place}: nothing, ${show(other[name])}`;
    if (!Object.hasOwn(other, name)) return `${place}: ${show(one[name])}, nothing`;
    const found = firstDifference(one[name], other[name], place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isThing(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  return value === undefined ? 'undefined' : JSON.stringify(value).slice(0, 80);
}
