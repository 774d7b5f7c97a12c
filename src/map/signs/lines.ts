/** Long lines in every look that is needed, to be cut to length: trails by kind, dashes for shots. */
import type Phaser from 'phaser';
import type { Palette } from '../palette.ts';

export const lineLength = 1800; // texture pixels
export const lineHeight = 12; // texture pixels
const width = 4; // texture pixels

const dots = [3, 9];
const dashes = [13, 10];

interface LineLook {
  readonly colour: keyof Palette;
  readonly pattern: readonly number[];
}

const looks = {
  'line.strike': { colour: 'strike', pattern: [] },
  'line.decoy': { colour: 'decoy', pattern: dots },
  'line.unknown': { colour: 'ink2', pattern: [] },
  'line.driftStrike': { colour: 'ew', pattern: [] },
  'line.driftDecoy': { colour: 'ew', pattern: dots },
  'line.drive': { colour: 'defence', pattern: dots },
  'line.shot': { colour: 'hot', pattern: dashes },
} as const satisfies Readonly<Record<string, LineLook>>;

export type LineKind = keyof typeof looks;

export const linesHeight = lineHeight * Object.keys(looks).length; // texture pixels

/** Draws the lines below `top` of the texture, one under the other. */
export function drawLines(texture: Phaser.Textures.CanvasTexture, top: number, palette: Palette): void {
  const { context } = texture;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.lineWidth = width;
  context.lineCap = 'butt';
  Object.entries(looks).forEach(([name, { colour, pattern }], row) => {
    const y = top + row * lineHeight;
    context.strokeStyle = palette[colour];
    context.setLineDash([...pattern]);
    context.beginPath();
    context.moveTo(0, y + lineHeight / 2);
    context.lineTo(lineLength, y + lineHeight / 2);
    context.stroke();
    if (!texture.has(name)) texture.add(name, 0, 0, y, lineLength, lineHeight);
  });
  context.setLineDash([]);
}
