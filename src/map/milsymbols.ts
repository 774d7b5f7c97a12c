/** Standard unit symbols (APP-6) for near views, one texture for each kind and state, drawn when first needed. */
import ms from 'milsymbol';
import type Phaser from 'phaser';
import type { UnitState } from '../analysis/index.ts';
import type { Layer, SensorKind } from '../engine/index.ts';
import type { Palette } from './palette.ts';

export type SymbolKind = Layer | SensorKind | 'ew';

/** Friendly land units and equipment; digits as APP-6 orders them. */
const codes: Readonly<Record<SymbolKind, string>> = {
  missile: '10031000001301020000',
  gun: '10031000001301010000',
  'mobile-group': '10031000001301010051',
  interceptor: '10031000001219000000',
  aviation: '10031000001206000000',
  radar: '10031500002203000000',
  acoustic: '10031500002201000000',
  optical: '10031500002201000000',
  ew: '10031000001505040000',
};

export const symbolSharpness = 2; // texture pixels per px

/** Key of the texture; makes it if it is not there. */
export function symbolTexture(
  textures: Phaser.Textures.TextureManager,
  theme: string,
  palette: Palette,
  kind: SymbolKind,
  state: UnitState,
): string {
  const key = `symbol.${theme}.${kind}.${state}`;
  if (textures.exists(key)) return key;
  const symbol = new ms.Symbol(codes[kind], { size: 20 * symbolSharpness, ...look(palette, kind, state) });
  textures.addCanvas(key, symbol.asCanvas());
  return key;
}

function look(
  palette: Palette,
  kind: SymbolKind,
  state: UnitState,
): { fillColor: string; fillOpacity: number } {
  const colour = kind === 'ew' ? palette.ew : palette.defence;
  switch (state) {
    case 'ready':
      return { fillColor: colour, fillOpacity: 1 };
    case 'busy':
      return { fillColor: palette.hot, fillOpacity: 1 };
    case 'reloading':
      return { fillColor: colour, fillOpacity: 0.55 };
    case 'empty':
      return { fillColor: palette.theatre, fillOpacity: 1 };
    case 'moving':
      return { fillColor: colour, fillOpacity: 0.3 };
    case 'off':
    case 'unready':
      return { fillColor: palette.ink3, fillOpacity: 0.5 };
  }
}
