/** The event queue: a binary heap in typed arrays, ordered by (time, priority, sequence). */

/** One event: what happens and to whom; the meaning of `kind`, `a` and `b` is the caller's. */
export interface QueuedEvent {
  time: number; // s
  kind: number;
  a: number;
  b: number;
}

const firstCapacity = 1024;

/**
 * Guards two invariants: nothing is scheduled before now, and equal times come out by priority, then in order of scheduling.
 *
 * @param shuffle a uint32 other than 0 replaces the order of scheduling among equal (time, priority) by a hash of it:
 *   a test mode that exposes hidden dependence on that order.
 */
export class EventQueue {
  private priority = new Uint8Array(firstCapacity);
  private order = new Float64Array(firstCapacity); // of scheduling
  private kind = new Uint8Array(firstCapacity);
  private a = new Int32Array(firstCapacity);
  private b = new Int32Array(firstCapacity);
  private heap = new Int32Array(firstCapacity); // slots in heap order
  private due = new Float64Array(firstCapacity); // s, times in heap order: most comparisons need no more
  private free = new Int32Array(firstCapacity); // unused slots
  private size = 0;
  private sequence = 0;
  private now = Number.NEGATIVE_INFINITY;
  private readonly shuffle: number;

  constructor(shuffle = 0) {
    this.shuffle = shuffle;
    for (let slot = 0; slot < firstCapacity; slot++) this.free[slot] = slot;
  }

  get length(): number {
    return this.size;
  }

  /** When the next event is due, s; infinite where there is none. */
  get nextTime(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : (this.due[0] as number);
  }

  /**
   * @param time s, not before the event taken last.
   * @param priority 0 to 255, lower first among equal times.
   * @throws where the time lies in the past or is not a number.
   */
  schedule(time: number, priority: number, kind: number, a: number, b: number): void {
    if (!(time >= this.now)) throw new Error(`schedule: time ${time} is before now ${this.now}`);
    if (this.size === this.heap.length) this.grow();
    const slot = this.free[this.size] as number;
    this.priority[slot] = priority;
    this.order[slot] = this.orderOf(this.sequence++);
    this.kind[slot] = kind;
    this.a[slot] = a;
    this.b[slot] = b;
    this.siftUp(this.size++, time, slot);
  }

  /** Takes the next event into `into`; false where there is none. */
  take(into: QueuedEvent): boolean {
    if (this.size === 0) return false;
    const slot = this.heap[0] as number;
    this.now = this.due[0] as number;
    into.time = this.now;
    into.kind = this.kind[slot] as number;
    into.a = this.a[slot] as number;
    into.b = this.b[slot] as number;
    this.free[--this.size] = slot;
    if (this.size > 0) this.fillTop(this.due[this.size] as number, this.heap[this.size] as number);
    return true;
  }

  private orderOf(sequence: number): number {
    return this.shuffle === 0 ? sequence : Math.imul(sequence ^ this.shuffle, 0x9e3779b1) >>> 0;
  }

  /** Among equal times: by priority, then by whom it is about, and only then by the order of scheduling. */
  private comesFirst(one: number, other: number): boolean {
    const priority = (this.priority[one] as number) - (this.priority[other] as number);
    const a = (this.a[one] as number) - (this.a[other] as number);
    const b = (this.b[one] as number) - (this.b[other] as number);
    return (priority || a || b || (this.order[one] as number) - (this.order[other] as number)) < 0;
  }

  private siftUp(start: number, time: number, slot: number): void {
    const { due, heap } = this;
    let at = start;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above] as number;
      const t = due[above] as number;
      if (time > t || (time === t && !this.comesFirst(slot, parent))) break;
      due[at] = t;
      heap[at] = parent;
      at = above;
    }
    due[at] = time;
    heap[at] = slot;
  }

  /** The hole at the top sinks to a leaf, always to the child that is due first, and is filled there: the last event mostly belongs down there. */
  private fillTop(time: number, slot: number): void {
    const { due, heap, size } = this;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      let t = due[below] as number;
      const right = below + 1;
      if (right < size) {
        const u = due[right] as number;
        if (u < t || (u === t && this.comesFirst(heap[right] as number, heap[below] as number))) {
          t = u;
          below = right;
        }
      }
      due[at] = t;
      heap[at] = heap[below] as number;
      at = below;
    }
    this.siftUp(at, time, slot);
  }

  private grow(): void {
    const old = this.heap.length;
    const capacity = old * 2;
    this.due = widen(this.due, new Float64Array(capacity));
    this.priority = widen(this.priority, new Uint8Array(capacity));
    this.order = widen(this.order, new Float64Array(capacity));
    this.kind = widen(this.kind, new Uint8Array(capacity));
    this.a = widen(this.a, new Int32Array(capacity));
    this.b = widen(this.b, new Int32Array(capacity));
    this.heap = widen(this.heap, new Int32Array(capacity));
    this.free = widen(this.free, new Int32Array(capacity));
    for (let slot = old; slot < capacity; slot++) this.free[slot] = slot;
  }
}

function widen<T extends { set(from: ArrayLike<number>): void }>(from: ArrayLike<number>, into: T): T {
  into.set(from);
  return into;
}
