/** Reads the rings of an SVG path that uses only M, m, l and z, as the region map does. */

/** @typedef {[number, number]} Position */

/**
 * @param {string} path the `d` of an SVG path
 * @returns {Position[][]} closed rings in pixels, first point not repeated
 */
export function parseRings(path) {
  const rings = [];
  let pen = [0, 0];
  for (const command of path.match(/[a-zA-Z][^a-zA-Z]*/g) ?? []) {
    const letter = command[0];
    if (letter === 'z') {
      pen = rings.at(-1)[0];
      continue;
    }
    if (!'Mml'.includes(letter)) throw new Error(`svg path: expected M, m, l or z, got ${letter}`);
    const points = trace(letter === 'M' ? [0, 0] : pen, numbers(command.slice(1)));
    if (letter === 'l') rings.at(-1).push(...points);
    else rings.push(points);
    pen = points.at(-1);
  }
  return rings;
}

function numbers(text) {
  return (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
}

/** Relative steps become positions, rounded to the map's tenth of a pixel: shared borders stay shared. */
function trace([startX, startY], steps) {
  const points = [];
  let [x, y] = [startX, startY];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x = tenth(x + steps[i]);
    y = tenth(y + steps[i + 1]);
    points.push([x, y]);
  }
  return points;
}

function tenth(value) {
  return Math.round(value * 10) / 10;
}

/** Signed area: positive where the ring runs clockwise on a screen (y down). */
export function area(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[(i + 1) % ring.length];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}
