/** Signs of the defence: one shape a layer, one look a state; sensors hollow, EW violet. */
import type { UnitState } from '../../analysis/index.ts';
import { type Layer, layers } from '../../engine/index.ts';
import type { AddSign, DrawSign } from '../atlas.ts';
import type { Palette } from '../palette.ts';

/** How a unit looks. */
type UnitLook = 'ready' | 'busy' | 'reloading' | 'empty' | 'unready';

const unitLooks = ['ready', 'busy', 'reloading', 'empty', 'unready'] as const satisfies readonly UnitLook[];

/** What is on the move looks ready, and is drawn faintly; what is lost or removed looks like what stayed out of action. */
export function lookOf(state: UnitState): UnitLook {
  switch (state) {
    case 'moving':
      return 'ready';
    case 'off':
      return 'unready';
    default:
      return state;
  }
}

/** Of a sign, 0 to 1. */
export function opacityOf(state: UnitState): number {
  return state === 'moving' ? 0.45 : 1;
}

export function drawUnitSigns(add: AddSign, palette: Palette): void {
  for (const layer of layers) {
    for (const look of unitLooks) add(`unit.${layer}.${look}`, unitSign(layer, look, palette));
  }
  add('sensor.radar', (context) => hollow(context, palette.defence, () => diamond(context, 3.6)));
  add('sensor.acoustic', (context) => hollow(context, palette.defence, () => circle(context, 2)));
  add('sensor.optical', (context) => hollow(context, palette.defence, () => square(context, 2.4)));
  add('area.ready', (context) => ewSign(context, palette.ew, true, palette.bg));
  add('area.unready', (context) => ewSign(context, palette.ink3, false, palette.bg));
}

function unitSign(layer: Layer, look: UnitLook, palette: Palette): DrawSign {
  return (context) => {
    const trace = (): void => shape(context, layer);
    switch (look) {
      case 'ready':
        return filled(context, palette.defence, palette.bg, trace);
      case 'busy':
        return filled(context, palette.hot, palette.bg, trace);
      case 'reloading':
        return hollow(context, palette.defence, trace);
      case 'empty':
        return hollow(context, palette.ink2, trace);
      case 'unready':
        return hollow(context, palette.ink3, trace, 0.55);
    }
  };
}

function shape(context: CanvasRenderingContext2D, layer: Layer): void {
  switch (layer) {
    case 'missile':
      return triangle(context, 5.2);
    case 'gun':
      return square(context, 3.7);
    case 'mobile-group':
      return dome(context, 4.6);
    case 'interceptor':
      return circle(context, 3.8);
    case 'aviation':
      return wings(context);
  }
}

function filled(context: CanvasRenderingContext2D, fill: string, outline: string, trace: () => void): void {
  trace();
  context.lineJoin = 'round';
  context.strokeStyle = outline;
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = fill;
  context.fill();
}

function hollow(context: CanvasRenderingContext2D, line: string, trace: () => void, opacity = 1): void {
  context.globalAlpha = opacity;
  trace();
  context.strokeStyle = line;
  context.lineWidth = 1.3;
  context.stroke();
  context.globalAlpha = 1;
}

function triangle(context: CanvasRenderingContext2D, r: number): void {
  context.beginPath();
  context.moveTo(0, -r);
  context.lineTo(r * 0.95, r * 0.7);
  context.lineTo(-r * 0.95, r * 0.7);
  context.closePath();
}

function square(context: CanvasRenderingContext2D, r: number): void {
  context.beginPath();
  context.rect(-r, -r, 2 * r, 2 * r);
}

function dome(context: CanvasRenderingContext2D, r: number): void {
  context.beginPath();
  context.arc(0, r / 2, r, Math.PI, 0);
  context.closePath();
}

/** A base of aircraft: a kite with a notch behind. */
function wings(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.moveTo(0, -5.4);
  context.lineTo(5.6, 4.2);
  context.lineTo(0, 1.2);
  context.lineTo(-5.6, 4.2);
  context.closePath();
}

function circle(context: CanvasRenderingContext2D, r: number): void {
  context.beginPath();
  context.arc(0, 0, r, 0, 2 * Math.PI);
}

function diamond(context: CanvasRenderingContext2D, r: number): void {
  context.beginPath();
  context.moveTo(0, -r);
  context.lineTo(r, 0);
  context.lineTo(0, r);
  context.lineTo(-r, 0);
  context.closePath();
}

/** A mast with two waves. */
function ewSign(context: CanvasRenderingContext2D, colour: string, isReady: boolean, outline: string): void {
  context.strokeStyle = outline;
  context.lineWidth = 3.4;
  for (const pass of [0, 1]) {
    if (pass === 1) context.strokeStyle = colour;
    if (pass === 1) context.lineWidth = isReady ? 1.6 : 1;
    context.beginPath();
    context.moveTo(0, 5);
    context.lineTo(0, -1);
    context.moveTo(-2.6, 1.4);
    context.arc(0, -1, 3.4, Math.PI * 0.75, Math.PI * 0.25);
    context.stroke();
  }
}
