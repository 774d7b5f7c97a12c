/** How the 53 bits of a draw become 32-bit words. */

/**
 * Each takes a draw, the block to fill, how far it is filled, and the bits left over; it returns how far it is filled then.
 *
 * `packed` lays the 53 bits of draw after draw end to end, the most significant first: every bit once, in 53 words for 32 draws.
 * `high` writes one word a draw, its upper 32 bits; `low` its lower 32 bits turned round, the least significant first,
 * because most tests look hardest at the front of a word.
 */
export const packings = {
  packed(draw, block, filled, state) {
    const upper = Math.floor(draw * 134217728); // 27 bits
    const lower = (draw * 134217728 - upper) * 67108864; // 26 bits
    return append(lower, 26, block, append(upper, 27, block, filled, state), state);
  },
  high(draw, block, filled) {
    block[filled] = Math.floor(draw * 4294967296);
    return filled + 1;
  },
  low(draw, block, filled) {
    const part = draw * 2097152;
    block[filled] = reversed((part - Math.floor(part)) * 4294967296);
    return filled + 1;
  },
};

/** Puts `width` bits, fewer than 32, behind those left over. */
function append(value, width, block, filled, state) {
  const free = 32 - state.width;
  if (width < free) {
    state.bits |= value << (free - width);
    state.width += width;
    return filled;
  }
  const rest = width - free;
  block[filled] = state.bits | (value >>> rest);
  state.bits = rest === 0 ? 0 : value << (32 - rest);
  state.width = rest;
  return filled + 1;
}

/** The 32 bits of a word in reverse order. */
function reversed(word) {
  let bits = word | 0;
  bits = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return (bits >>> 16) | (bits << 16);
}
