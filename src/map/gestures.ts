/** Mouse, touch and wheel on the map: drag to pan, wheel and pinch to zoom, click to pick, double click to go home. */
import { pickThing } from '../session/pick-thing.ts';
import type { Stage } from './stage.ts';
import { pickOnStage } from './stage-pick.ts';
import { goHome, panBy, zoomBy, zoomMiddle } from './steering.ts';

const slack = 5; // px a click may move
const wheelStep = 0.0016; // zoom per px of wheel

interface Grip {
  x: number;
  y: number;
  readonly startX: number;
  readonly startY: number;
}

export function listenToGestures(canvas: HTMLCanvasElement, stage: Stage): void {
  const grips = new Map<number, Grip>();
  let isDrag = false;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    if (grips.size === 0) isDrag = false;
    grips.set(event.pointerId, {
      x: event.clientX,
      y: event.clientY,
      startX: event.clientX,
      startY: event.clientY,
    });
  });
  canvas.addEventListener('pointermove', (event) => {
    const grip = grips.get(event.pointerId);
    if (grip === undefined) return;
    isDrag ||= Math.hypot(event.clientX - grip.startX, event.clientY - grip.startY) > slack || grips.size > 1;
    if (isDrag) move(stage, grips, grip, event);
    grip.x = event.clientX;
    grip.y = event.clientY;
  });
  canvas.addEventListener('pointerup', (event) => {
    if (!grips.delete(event.pointerId) || isDrag) return;
    pickThing(stage.session, pickOnStage(stage, event.clientX, event.clientY));
  });
  canvas.addEventListener('pointercancel', (event) => grips.delete(event.pointerId));
  canvas.addEventListener('dblclick', () => {
    stage.session.isFollowing.value = false;
    goHome(stage.steering);
  });
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
      zoomBy(stage.steering, event.clientX, event.clientY, Math.exp(-pixels * wheelStep));
    },
    { passive: false },
  );
}

function move(stage: Stage, grips: ReadonlyMap<number, Grip>, grip: Grip, event: PointerEvent): void {
  stage.session.isFollowing.value = false;
  const other = [...grips.values()].find((candidate) => candidate !== grip);
  if (other === undefined) return panBy(stage.steering, event.clientX - grip.x, event.clientY - grip.y);
  const before = Math.hypot(grip.x - other.x, grip.y - other.y);
  const after = Math.hypot(event.clientX - other.x, event.clientY - other.y);
  panBy(stage.steering, (event.clientX - grip.x) / 2, (event.clientY - grip.y) / 2);
  const middle = { x: (event.clientX + other.x) / 2, y: (event.clientY + other.y) / 2 };
  if (before > 0) zoomBy(stage.steering, middle.x, middle.y, after / before);
}

const panStep = 60; // px

/** Arrows move the map while it has the focus. */
export function listenToPanKeys(canvas: HTMLCanvasElement, stage: Stage): void {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [panStep, 0],
    ArrowRight: [-panStep, 0],
    ArrowUp: [0, panStep],
    ArrowDown: [0, -panStep],
  };
  canvas.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    stage.session.isFollowing.value = false;
    panBy(stage.steering, ...step);
  });
}

/** + and - zoom around the middle, wherever the focus is but in a text field. */
export function listenToZoomKeys(stage: Stage): void {
  window.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    if (
      ctrlKey ||
      metaKey ||
      altKey ||
      (target instanceof HTMLElement && target.matches('input, select, textarea'))
    )
      return;
    if (key === '+' || key === '=') zoomMiddle(stage.steering, 1.3);
    if (key === '-') zoomMiddle(stage.steering, 1 / 1.3);
  });
}
