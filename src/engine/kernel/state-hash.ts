/** A 64-bit hash over numbers, exact to the bit: two nights are the same where their hashes are. */

/** Two MurmurHash3-style lanes (Appleby, public domain) over the IEEE 754 bits of every number, in order. */
export class StateHash {
  private readonly bits = new DataView(new ArrayBuffer(8));
  private high = 0x6a09e667;
  private low = 0xbb67ae85 | 0;
  private count = 0;

  /** Minus zero counts as zero. @throws on NaN, which has no one bit pattern. */
  add(value: number): void {
    if (Number.isNaN(value)) throw new Error(`state hash: value ${this.count} is not a number`);
    this.bits.setFloat64(0, value + 0);
    const one = this.bits.getInt32(0);
    const two = this.bits.getInt32(4);
    this.high = mix(mix(this.high, one), two);
    this.low = mix(mix(this.low, two), one ^ this.count++);
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    const high = finish(this.high ^ this.count);
    return hexadecimal(high) + hexadecimal(finish(this.low ^ high));
  }
}

function mix(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  const h = hash ^ Math.imul(k, 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
