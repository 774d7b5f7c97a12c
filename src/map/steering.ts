/** The view of the map as the user steers it: a signal, its home, and gliding between the two. */
import { type Signal, signal } from '@preact/signals';
import type { Box, Point } from '../engine/index.ts';
import type { Insets } from '../session/session.ts';
import { centreOn, fitBox, pan, type View, zoomAt } from './view.ts';

export interface Steering {
  readonly view: Signal<View>;
  readonly home: { box: Box | undefined; insets: Insets };
  readonly hold: { isMoved: boolean }; // moved by hand since it was last at home
}

export function createSteering(width: number, height: number): Steering {
  return {
    view: signal<View>({ scale: 0.0005, x: 0, y: 0, width, height }),
    home: { box: undefined, insets: { left: 0, right: 0, top: 0, bottom: 0 } },
    hold: { isMoved: false },
  };
}

/** Shows the whole theatre between the panels. */
export function goHome({ view, home, hold }: Steering): void {
  hold.isMoved = false;
  if (home.box === undefined) return;
  view.value = fitBox(home.box, view.value.width, view.value.height, home.insets);
}

export function panBy({ view, hold }: Steering, dx: number, dy: number): void {
  hold.isMoved = true;
  view.value = pan(view.value, dx, dy);
}

export function zoomBy({ view, hold }: Steering, x: number, y: number, factor: number): void {
  hold.isMoved = true;
  view.value = zoomAt(view.value, x, y, factor);
}

/** Zooms around the middle of the room between the panels. */
export function zoomMiddle(steering: Steering, factor: number): void {
  const { width, height } = steering.view.value;
  const { left, right, top, bottom } = steering.home.insets;
  zoomBy(steering, (left + width - right) / 2, (top + height - bottom) / 2, factor);
}

export function keepInMiddle({ view, home, hold }: Steering, point: Point): void {
  hold.isMoved = true;
  view.value = centreOn(view.value, point, home.insets);
}

/** A window of another size shows the theatre anew, unless the view was moved by hand. */
export function resize(steering: Steering, width: number, height: number): void {
  steering.view.value = { ...steering.view.value, width, height };
  if (!steering.hold.isMoved) goHome(steering);
}
