/** Makes a ring out of a gap beside another: the shorter stretch of that ring, closed by a given line. */

/** @typedef {[number, number]} Position */

/**
 * @param {Position[]} ring closed, first point not repeated; runs clockwise on the screen
 * @param {Position[]} line its ends are moved to the nearest points of the ring
 * @returns {Position[]} a ring that shares the points of the stretch, in the same direction
 */
export function fillGap(ring, line) {
  const from = nearest(ring, line[0]);
  const to = nearest(ring, line.at(-1));
  const onward = stretch(ring, from, to);
  const backward = stretch(ring, to, from);
  const inner = line.slice(1, -1);
  return onward.length < backward.length
    ? [...[...onward].reverse(), ...inner]
    : [...[...backward].reverse(), ...[...inner].reverse()];
}

function nearest(ring, [x, y]) {
  const away = ring.map((point) => Math.hypot(point[0] - x, point[1] - y));
  return away.indexOf(Math.min(...away));
}

/** Points from one index to another along the ring, both included. */
function stretch(ring, from, to) {
  const count = ((to - from + ring.length) % ring.length) + 1;
  return Array.from({ length: count }, (_, step) => ring[(from + step) % ring.length]);
}
