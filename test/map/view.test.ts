/** The view: pixels and metres agree, whatever is done to it. */
import { expect, test } from 'vitest';
import { centreOn, fitBox, pan, screenX, screenY, toPlane, zoomAt } from '../../src/map/view.ts';

const insets = { left: 300, right: 320, top: 60, bottom: 130 };
const box = { min: { x: -600_000, y: -400_000 }, max: { x: 700_000, y: 450_000 } };

test('fitBox() shows the whole box between the panels', () => {
  const view = fitBox(box, 1366, 768, insets);
  expect(screenX(view, box.min.x)).toBeGreaterThanOrEqual(300 - 1e-6);
  expect(screenX(view, box.max.x)).toBeLessThanOrEqual(1366 - 320 + 1e-6);
  expect(screenY(view, box.max.y)).toBeGreaterThanOrEqual(60 - 1e-6);
  expect(screenY(view, box.min.y)).toBeLessThanOrEqual(768 - 130 + 1e-6);
});

test('zoomAt() keeps what lies under the pixel, also at the limits', () => {
  const view = fitBox(box, 1366, 768, insets);
  for (const factor of [1.5, 0.2, 1000, 1e-9]) {
    const held = toPlane(view, 500, 300);
    const zoomed = zoomAt(view, 500, 300, factor);
    expect(screenX(zoomed, held.x)).toBeCloseTo(500, 6);
    expect(screenY(zoomed, held.y)).toBeCloseTo(300, 6);
  }
});

test('pan() moves the picture by the pixels given, north up', () => {
  const view = fitBox(box, 1366, 768, insets);
  const moved = pan(view, 30, -20);
  expect(screenX(moved, 0) - screenX(view, 0)).toBeCloseTo(30, 6);
  expect(screenY(moved, 0) - screenY(view, 0)).toBeCloseTo(-20, 6);
  expect(screenY(view, 1000)).toBeLessThan(screenY(view, 0));
});

test('centreOn() puts a point in the middle of the room between the panels', () => {
  const view = centreOn(fitBox(box, 1366, 768, insets), { x: 12_000, y: -7000 }, insets);
  expect(screenX(view, 12_000)).toBeCloseTo((300 + 1366 - 320) / 2, 6);
  expect(screenY(view, -7000)).toBeCloseTo((60 + 768 - 130) / 2, 6);
});
