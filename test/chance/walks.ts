/** The walks of the quick tests: the orders of the long battery, and others that would show a weak identity or seed. */
import { hashText, type Key, keyOf, pair } from '../../src/engine/kernel/chance.ts';
import { type Generator, type Order, orders } from './orders.ts';

const key = keyOf('S');
const memory = new Map<string, Key>();

/** Keys of texts, kept because most walks are walked several times. */
function keyFor(text: string): Key {
  const known = memory.get(text) ?? keyOf(text);
  memory.set(text, known);
  return known;
}

export const walks: Readonly<Record<string, Order>> = {
  ...orders,
  'who counts up': (draw, i) => draw(key, i, 'kill', 0),
  'who counts down from the top': (draw, i) => draw(key, 0xffffffff - i, 'kill', 0),
  'who is a threat of one wave': (draw, i) => draw(key, pair(hashText('wave-1'), i), 'speed', 0),
  'who is a pair of one unit and its threats': (draw, i) => draw(key, pair(i, 77), 'kill', 0),
  'who is a pair of one threat and its units': (draw, i) => draw(key, pair(77, i), 'kill', 0),
  'who is a grid of small pairs': (draw, i) => draw(key, pair(Math.floor(i / 256), i % 256), 'kill', 0),
  'who is a text that ends in a number': (draw, i) => draw(key, hashText(`sensor-${i}`), 'ready', 0),
  'the seed is a number': (draw, i) => draw(keyFor(`${i}`), 12345, 'kill', 0),
  'the seed is a letter repeated and a number': (draw, i) =>
    draw(keyFor(`${'a'.repeat(i % 16)}${i >>> 4}`), 12345, 'kill', 0),
};

/** The first draws of a walk. */
export function drawsOf(order: Order, draw: Generator, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => order(draw, i));
}
