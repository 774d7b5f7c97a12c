/** Lists that are read by the thousand: one kind of array in memory, whoever compiles what makes them. */

/**
 * What `map` gives, in order.
 *
 * V8 builds the result of `map` differently before and after it compiles the caller; whatever has read the one kind is compiled again at the
 * other, and slower for knowing both. Pushing gives one kind.
 */
export function listFrom<From, To>(from: readonly From[], make: (member: From, index: number) => To): To[] {
  const list: To[] = [];
  for (let n = 0; n < from.length; n++) list.push(make(from[n] as From, n));
  return list;
}
