/** Keeping a short list in order: cheaper than sorting where a list has some ten members. */

/**
 * Puts a member behind the last one that does not come after it.
 *
 * @param comesAfter whether `a` comes after `b`. @param first index before which it is not put.
 */
export function insertSorted<T>(list: T[], member: T, comesAfter: (a: T, b: T) => boolean, first = 0): void {
  let at = list.length;
  list.push(member);
  while (at > first && comesAfter(list[at - 1] as T, member)) {
    list[at] = list[at - 1] as T;
    at--;
  }
  list[at] = member;
}
