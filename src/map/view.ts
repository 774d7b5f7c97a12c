/** Which part of the plane the window shows, and how: metres to pixels and back. */
import type { Box, Point } from '../engine/index.ts';
import type { Insets } from '../session/session.ts';

export interface View {
  readonly scale: number; // px per m
  readonly x: number; // m, at the middle of the window
  readonly y: number; // m, at the middle of the window
  readonly width: number; // px
  readonly height: number; // px
}

export const farthest = 0.0002; // px per m
export const nearest = 0.03; // px per m

export function screenX(view: View, x: number): number {
  return view.width / 2 + (x - view.x) * view.scale;
}

export function screenY(view: View, y: number): number {
  return view.height / 2 - (y - view.y) * view.scale;
}

export function toPlane(view: View, x: number, y: number): Point {
  return { x: view.x + (x - view.width / 2) / view.scale, y: view.y - (y - view.height / 2) / view.scale };
}

/** Moves the picture by pixels. */
export function pan(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x - dx / view.scale, y: view.y + dy / view.scale };
}

/** Zooms by a factor; what is at the pixel stays there. */
export function zoomAt(view: View, x: number, y: number, factor: number): View {
  const scale = Math.min(nearest, Math.max(farthest, view.scale * factor));
  const held = toPlane(view, x, y);
  return {
    ...view,
    scale,
    x: held.x - (x - view.width / 2) / scale,
    y: held.y + (y - view.height / 2) / scale,
  };
}

/** The box as large as it can be between the panels. */
export function fitBox(box: Box, width: number, height: number, insets: Insets): View {
  const free = { width: width - insets.left - insets.right, height: height - insets.top - insets.bottom };
  const scale = Math.max(
    farthest,
    Math.min(free.width / (box.max.x - box.min.x), free.height / (box.max.y - box.min.y)),
  );
  const middle = { x: (box.min.x + box.max.x) / 2, y: (box.min.y + box.max.y) / 2 };
  return {
    scale,
    width,
    height,
    x: middle.x - (insets.left - insets.right) / 2 / scale,
    y: middle.y + (insets.top - insets.bottom) / 2 / scale,
  };
}

/** Puts a point of the plane in the middle of the room between the panels. */
export function centreOn(view: View, point: Point, insets: Insets): View {
  return {
    ...view,
    x: point.x - (insets.left - insets.right) / 2 / view.scale,
    y: point.y + (insets.top - insets.bottom) / 2 / view.scale,
  };
}
