/** Cuts rings and lines to a box of longitudes and latitudes. */

/** @typedef {[number, number]} Position */
/** @typedef {{ west: number, south: number, east: number, north: number }} Box */

/**
 * Ring against the four sides in turn (Sutherland and Hodgman 1974). A ring that leaves the box and comes
 * back runs along its edge, which lies outside every view.
 * @param {Position[]} ring first point not repeated
 * @param {Box} box
 * @returns {Position[]} empty where the ring lies outside
 */
export function clipRing(ring, box) {
  return sides(box).reduce((points, side) => clipToSide(points, side), ring);
}

function sides({ west, south, east, north }) {
  return [
    { axis: 0, limit: west, sign: 1 },
    { axis: 0, limit: east, sign: -1 },
    { axis: 1, limit: south, sign: 1 },
    { axis: 1, limit: north, sign: -1 },
  ];
}

function clipToSide(points, side) {
  return points.flatMap((point, i) => {
    const before = points.at(i - 1);
    const crosses = isKept(point, side) !== isKept(before, side) ? [crossing(before, point, side)] : [];
    return isKept(point, side) ? [...crosses, point] : crosses;
  });
}

function isKept(point, { axis, limit, sign }) {
  return (point[axis] - limit) * sign >= 0;
}

function crossing(a, b, { axis, limit }) {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/**
 * The stretches of a line inside the box, each with one point beyond it.
 * @param {Position[]} line
 * @param {Box} box
 * @returns {Position[][]}
 */
export function clipLine(line, box) {
  const stretches = [[]];
  line.forEach((point, i) => {
    const near = [line[i - 1], point, line[i + 1]].some(
      (other) => other !== undefined && isInBox(other, box),
    );
    if (near) stretches.at(-1).push(point);
    else if (stretches.at(-1).length > 0) stretches.push([]);
  });
  return stretches.filter((stretch) => stretch.length > 1);
}

function isInBox([lon, lat], { west, south, east, north }) {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
