import { describe, expect, it } from 'vitest';
import { EventQueue, type QueuedEvent } from '../../../src/engine/kernel/event-queue.ts';
import { fc, real, whole, word } from '../property.ts';

type Row = readonly [time: number, priority: number, kind: number, a: number, b: number];

const blank = (): QueuedEvent => ({ time: 0, kind: 0, a: 0, b: 0 });

function drain(queue: EventQueue): QueuedEvent[] {
  const out: QueuedEvent[] = [];
  for (let event = blank(); queue.take(event); event = blank()) out.push(event);
  return out;
}

/** A queue that does what it should by sorting. */
class SortedList {
  private rows: { row: Row; sequence: number }[] = [];
  private sequence = 0;

  schedule(row: Row): void {
    this.rows.push({ row, sequence: this.sequence++ });
    this.rows.sort(
      ({ row: one, sequence: first }, { row: other, sequence: second }) =>
        one[0] - other[0] || one[1] - other[1] || one[3] - other[3] || one[4] - other[4] || first - second,
    );
  }

  take(): QueuedEvent | undefined {
    const first = this.rows.shift();
    return first && { time: first.row[0], kind: first.row[2], a: first.row[3], b: first.row[4] };
  }
}

/** Few distinct times and priorities, so that ties are common; times count from the event taken last. */
const ahead = fc.oneof(whole(0, 3), real(0, 3), fc.constant(Number.POSITIVE_INFINITY));
const steps = fc.array(
  fc.oneof(
    fc.record({
      take: fc.constant(false),
      ahead,
      priority: fc.constantFrom(0, 1, 255),
      kind: whole(0, 255),
      a: fc.oneof(whole(-1, 2), whole(-1, 2 ** 31 - 1)),
    }),
    fc.record({
      take: fc.constant(true),
      ahead: fc.constant(0),
      priority: fc.constant(0),
      kind: fc.constant(0),
      a: fc.constant(0),
    }),
  ),
  { maxLength: 200 },
);

describe('EventQueue', () => {
  it('take() gives what a sorted list gives, however scheduling and taking alternate', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const queue = new EventQueue();
        const list = new SortedList();
        let now = 0;
        script.forEach((step, n) => {
          if (!step.take) {
            const row: Row = [now + step.ahead, step.priority, step.kind, step.a, n];
            queue.schedule(...row);
            list.schedule(row);
            return;
          }
          const event = blank();
          const expected = list.take();
          expect(queue.take(event)).toBe(expected !== undefined);
          if (expected === undefined) return;
          expect(event).toEqual(expected);
          now = event.time;
        });
        let expected = list.take();
        for (const event of drain(queue)) {
          expect(event).toEqual(expected);
          expected = list.take();
        }
        expect(expected).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the order past its first capacity, growing while half empty', () => {
    const queue = new EventQueue();
    const list = new SortedList();
    let now = 0;
    for (let n = 0; n < 5000; n++) {
      const row: Row = [now + ((n * 7919) % 1009), n % 3, n % 256, n, n - 2500];
      queue.schedule(...row);
      list.schedule(row);
      if (n % 3 !== 0) continue;
      const event = blank();
      queue.take(event);
      expect(event).toEqual(list.take());
      now = event.time;
    }
    expect(queue.length).toBeGreaterThan(2048);
    for (const event of drain(queue)) expect(event).toEqual(list.take());
    expect(list.take()).toBeUndefined();
  });

  it('take() says false where there is nothing, and leaves the event alone', () => {
    const event = { time: 1, kind: 2, a: 3, b: 4 };
    expect(new EventQueue().take(event)).toBe(false);
    expect(event).toEqual({ time: 1, kind: 2, a: 3, b: 4 });
  });

  it('schedule() refuses the past and what is not a time, with both numbers', () => {
    const queue = new EventQueue();
    queue.schedule(13, 0, 0, 0, 0);
    queue.take(blank());
    expect(() => queue.schedule(12.5, 0, 0, 0, 0)).toThrow('schedule: time 12.5 is before now 13');
    expect(() => queue.schedule(Number.NaN, 0, 0, 0, 0)).toThrow('schedule: time NaN is before now 13');
    queue.schedule(13, 0, 0, 0, 0);
    expect(queue.length).toBe(1);
  });

  it('shuffle reorders only what has the same time, priority and subject', () => {
    const rows = fc.array(fc.tuple(whole(0, 4), whole(0, 2), whole(0, 3)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(rows, word(), (triples, shuffle) => {
        const plain = new EventQueue();
        const shuffled = new EventQueue(shuffle);
        triples.forEach(([time, priority, a], n) => {
          plain.schedule(time, priority, n % 256, a, 0);
          shuffled.schedule(time, priority, n % 256, a, 0);
        });
        const subjects = (queue: EventQueue) => drain(queue).map(({ time, a }) => [time, a]);
        expect(subjects(shuffled)).toEqual(subjects(plain));
      }),
    );
  });

  it('shuffle does reorder events that are alike, each value in its own way', () => {
    const orders = [0, 1, 2, 77].map((shuffle) => {
      const queue = new EventQueue(shuffle);
      for (let n = 0; n < 20; n++) queue.schedule(5, 1, n, 0, 0);
      return drain(queue)
        .map(({ kind }) => kind)
        .join(' ');
    });
    expect(new Set(orders).size).toBe(4);
    expect(orders[0]).toBe(Array.from({ length: 20 }, (_, n) => n).join(' '));
  });
});
