/** What all plots share: the sheet, the axes, and where a value lies on it. */
import { ticks } from 'd3-array';
import { element, escaped, label } from './svg.ts';

export const colours = {
  paper: '#ffffff',
  ink: '#1f2430',
  faint: '#d5d9e0',
  observed: '#1f2430',
  model: '#1668b8',
  band: '#e4ecf5',
} as const;

/** Of the picture and of the field inside the axes, px. */
export const sheet = { width: 640, height: 480, left: 72, right: 24, top: 64, bottom: 60 } as const;

export const field = {
  left: sheet.left,
  right: sheet.width - sheet.right,
  top: sheet.top,
  bottom: sheet.height - sheet.bottom,
} as const;

/** From values of an axis to px. */
export interface Axis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly format: (value: number) => string;
}

export function acrossOf({ from, to }: Axis): (value: number) => number {
  return (value) => field.left + ((value - from) / (to - from)) * (field.right - field.left);
}

export function upOf({ from, to }: Axis): (value: number) => number {
  return (value) => field.bottom - ((value - from) / (to - from)) * (field.bottom - field.top);
}

/** 35 % */
export function percentText(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export interface Sheet {
  readonly title: string;
  readonly subtitle: string;
  readonly body: readonly string[];
}

/** A whole picture; dark on white, in whatever sans-serif font there is. */
export function draw({ title, subtitle, body }: Sheet): string {
  const { width, height } = sheet;
  const lines = [
    element('title', {}, escaped(title)),
    element('rect', { width, height, fill: colours.paper }),
    label(title, { x: field.left, y: 26, anchor: 'start', 'font-size': 17, 'font-weight': 'bold' }),
    label(subtitle, { x: field.left, y: 48, anchor: 'start' }),
    ...body,
  ];
  const look = { 'font-family': 'sans-serif', 'font-size': 13, fill: colours.ink };
  const room = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  return `${element('svg', { ...room, role: 'img', ...look }, `\n${lines.join('\n')}\n`)}\n`;
}

/** Ticks, numbers and title below the field. */
export function axisBelow(axis: Axis): string[] {
  const across = acrossOf(axis);
  return [
    ...ticks(axis.from, axis.to, 6).flatMap((value) => [
      line(across(value), field.bottom, across(value), field.bottom + 5),
      label(axis.format(value), { x: across(value), y: field.bottom + 20 }),
    ]),
    line(field.left, field.bottom, field.right, field.bottom),
    titleBelow(axis.title),
  ];
}

export function titleBelow(title: string): string {
  return label(title, { x: (field.left + field.right) / 2, y: sheet.height - 8 });
}

/** Ticks with lines across the field, numbers and title to the left of it. */
export function axisLeft(axis: Axis): string[] {
  const up = upOf(axis);
  const middle = (field.top + field.bottom) / 2;
  return [
    ...ticks(axis.from, axis.to, 6).flatMap((value) => [
      line(field.left, up(value), field.right, up(value), { stroke: colours.faint }),
      label(axis.format(value), { x: field.left - 8, y: up(value) + 4, anchor: 'end' }),
    ]),
    line(field.left, field.top, field.left, field.bottom),
    label(axis.title, { x: 18, y: middle, transform: `rotate(-90 18 ${middle})` }),
  ];
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  more: Readonly<Record<string, string | number>> = {},
): string {
  return element('line', { x1, y1, x2, y2, stroke: colours.ink, ...more });
}
