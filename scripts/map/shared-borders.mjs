/** Simplifies rings that share borders: each stretch between two corners once, so that they still fit. */

/** @typedef {[number, number]} Position */

/**
 * @param {Position[][]} rings closed rings, first point not repeated; shared borders have equal points
 * @param {number} smallest area of the triangle below which a point is left out
 * @returns {Position[][]} the same rings with fewer points
 */
export function simplifyRings(rings, smallest) {
  const corners = findCorners(rings);
  const done = new Map();
  return rings.map((ring) => {
    const arcs = cutAtCorners(ring, corners);
    return arcs.flatMap((arc) => simplifyOnce(arc, smallest, done).slice(0, -1));
  });
}

/** A corner is a point from which more than two ways lead: there borders meet. */
function findCorners(rings) {
  const neighbours = new Map();
  for (const ring of rings) {
    ring.forEach((point, i) => {
      const known = neighbours.get(`${point}`) ?? new Set();
      known.add(`${ring.at(i - 1)}`).add(`${ring[(i + 1) % ring.length]}`);
      neighbours.set(`${point}`, known);
    });
  }
  return new Set([...neighbours].filter(([, known]) => known.size > 2).map(([name]) => name));
}

/** A ring without corners is cut in two at its first point by name and the point farthest from it. */
function cutAtCorners(ring, corners) {
  let cuts = ring.flatMap((point, i) => (corners.has(`${point}`) ? [i] : []));
  if (cuts.length < 2) cuts = oppositePoints(ring, cuts[0]);
  return cuts.map((from, i) => {
    const to = cuts[i + 1] ?? cuts[0] + ring.length;
    return Array.from({ length: to - from + 1 }, (_, step) => ring[(from + step) % ring.length]);
  });
}

function oppositePoints(ring, corner) {
  const names = ring.map(String);
  const first = corner ?? names.indexOf([...names].sort()[0]);
  const away = ring.map((point) => Math.hypot(point[0] - ring[first][0], point[1] - ring[first][1]));
  const second = away.indexOf(Math.max(...away));
  return [first, second].sort((a, b) => a - b);
}

function simplifyOnce(arc, smallest, done) {
  const isForward = `${arc[0]} ${arc[1]}` < `${arc.at(-1)} ${arc.at(-2)}`;
  const canonical = isForward ? arc : [...arc].reverse();
  const name = canonical.join(' ');
  if (!done.has(name)) done.set(name, simplifyLine(canonical, smallest));
  const line = done.get(name);
  return isForward ? line : [...line].reverse();
}

/**
 * Leaves out, one at a time, the inner point that spans the smallest triangle with its neighbours
 * (Visvalingam and Whyatt 1993, Line generalisation by repeated elimination of points).
 */
export function simplifyLine(line, smallest) {
  const kept = [...line];
  const sizes = kept.map((_, i) => triangle(kept, i));
  while (kept.length > 2) {
    let least = 1;
    for (let i = 2; i < kept.length - 1; i++) if (sizes[i] < sizes[least]) least = i;
    if (sizes[least] >= smallest) break;
    kept.splice(least, 1);
    sizes.splice(least, 1);
    sizes[least - 1] = triangle(kept, least - 1);
    sizes[least] = triangle(kept, least);
  }
  return kept;
}

function triangle(line, i) {
  if (i === 0 || i === line.length - 1) return Number.POSITIVE_INFINITY;
  const [ax, ay] = line[i - 1];
  const [bx, by] = line[i];
  const [cx, cy] = line[i + 1];
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}
