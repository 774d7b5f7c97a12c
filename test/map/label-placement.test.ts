/** Names never cover a sign or one another, and the less important give way. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type LabelWish, overlaps, placeLabels, type Rectangle } from '../../src/map/label-placement.ts';

const room: Rectangle = { left: 0, top: 0, right: 800, bottom: 600 };
const wish = fc.record({
  text: fc.constant('Name'),
  x: fc.integer({ min: 0, max: 800 }),
  y: fc.integer({ min: 0, max: 600 }),
  width: fc.integer({ min: 20, max: 120 }),
  height: fc.constant(13),
  gap: fc.constant(7),
  reach: fc.constantFrom(7, 30),
});
const sign = fc
  .record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) })
  .map(({ x, y }): Rectangle => ({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 }));

const boxOf = (
  wishes: readonly LabelWish[],
  placed: { index: number; left: number; middle: number },
): Rectangle => {
  const { width, height } = wishes[placed.index] ?? { width: 0, height: 0 };
  return {
    left: placed.left,
    top: placed.middle - height / 2,
    right: placed.left + width,
    bottom: placed.middle + height / 2,
  };
};

test.prop([fc.array(wish, { maxLength: 40 }), fc.array(sign, { maxLength: 60 })])(
  'placeLabels() covers no sign, no other name, and stays in its room',
  (wishes, taken) => {
    const boxes = placeLabels(wishes, taken, room).map((placed) => boxOf(wishes, placed));
    boxes.forEach((box, index) => {
      const others = [...taken, ...boxes.filter((_, other) => other !== index)];
      expect(others.some((other) => overlaps(box, other))).toBe(false);
      expect(box.left >= 0 && box.right <= 800 && box.top >= 0 && box.bottom <= 600).toBe(true);
    });
  },
);

test('placeLabels() gives the only room to the more important name', () => {
  const one = { text: 'a', x: 400, y: 300, width: 60, height: 13, gap: 7, reach: 7 };
  const narrow = { left: 400, top: 290, right: 470, bottom: 310 };
  expect(placeLabels([one, one], [], narrow).map(({ index }) => index)).toEqual([0]);
});
