/** The least that a next-event engine does, as a yardstick for this machine: straight flights, circles, a heap, one draw an event. */

interface Crossing {
  readonly time: number;
  readonly threat: number;
}

const circles = 100;
const radius = 30_000; // m
const side = 800_000; // m

/** Flies `threats` across the circles and takes every crossing in order of time. @returns a checksum. */
export function referenceNight(threats: number, seed: number): number {
  const heap: Crossing[] = [];
  for (let threat = 0; threat < threats; threat++) {
    for (let circle = 0; circle < circles; circle++) pushCrossings(heap, threat, circle, seed);
  }
  let sum = 0;
  for (let next = take(heap); next !== undefined; next = take(heap))
    sum = (sum + draw(seed, next.threat, next.time | 0)) | 0;
  return sum;
}

/** Entry and exit of one straight flight at 50 m/s through one circle. */
function pushCrossings(heap: Crossing[], threat: number, circle: number, seed: number): void {
  const x = (draw(seed, threat, 1) / 2 ** 32) * side - (draw(7, circle, 1) / 2 ** 32) * side;
  const y = -(draw(7, circle, 2) / 2 ** 32) * side;
  const slope = (draw(seed, threat, 2) / 2 ** 32 - 0.5) * 50;
  const speed = 2500 + slope * slope;
  const half = x * slope + y * 50;
  const root = half * half - speed * (x * x + y * y - radius * radius);
  if (root <= 0) return;
  put(heap, { time: (-half - Math.sqrt(root)) / speed, threat });
  put(heap, { time: (-half + Math.sqrt(root)) / speed, threat });
}

function draw(a: number, b: number, c: number): number {
  let hash =
    Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 1, 0xc2b2ae35) ^ Math.imul(c + 1, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function put(heap: Crossing[], crossing: Crossing): void {
  let index = heap.push(crossing) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || above.time <= crossing.time) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = crossing;
}

function take(heap: Crossing[]): Crossing | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return first;
  let index = 0;
  for (let child = 1; child < heap.length; child = 2 * index + 1) {
    const right = heap[child + 1];
    const smaller = right !== undefined && right.time < (heap[child]?.time ?? 0) ? child + 1 : child;
    const below = heap[smaller];
    if (below === undefined || below.time >= last.time) break;
    heap[index] = below;
    index = smaller;
  }
  heap[index] = last;
  return first;
}
