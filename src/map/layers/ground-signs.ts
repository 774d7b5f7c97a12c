/** What stands: places, launch sites, EW, sensors and fire units, by simple shapes far away and standard symbols near. */
import type Phaser from 'phaser';
import type { UnitState } from '../../analysis/index.ts';
import type { Point, Scenario } from '../../engine/index.ts';
import type { Moment } from '../../session/moment.ts';
import { atlasKey, sharpness } from '../atlas.ts';
import { type ImagePool, settle, take } from '../image-pool.ts';
import { type SymbolKind, symbolSharpness, symbolTexture } from '../milsymbols.ts';
import { isPlaceShown, placeRank } from '../names.ts';
import type { Palette } from '../palette.ts';
import { lookOf, opacityOf } from '../signs/units.ts';
import { screenX, screenY, type View } from '../view.ts';

/** From this scale on units are drawn with their standard symbols. */
export const symbolScale = 0.0032; // px per m
/** From this scale on sensors are drawn even where their cover is not shown. */
export const sensorScale = 0.0012; // px per m

export interface Surface {
  readonly pool: ImagePool;
  readonly layer: Phaser.GameObjects.Layer;
  readonly textures: Phaser.Textures.TextureManager;
  readonly theme: string;
  readonly palette: Palette;
  readonly view: View;
}

export interface Standing {
  readonly scenario: Scenario;
  readonly moment: Moment | undefined;
  readonly unready: ReadonlySet<string>;
  readonly sites: ReadonlySet<number>;
  readonly areSensorsShown: boolean;
  readonly isEwShown: boolean;
}

export function drawGroundSigns(surface: Surface, standing: Standing): void {
  const { scenario } = standing;
  for (const place of scenario.places) {
    if (isPlaceShown(place, surface.view)) sign(surface, placeRank(place), place.position);
  }
  scenario.sites.forEach(
    ({ position }, index) => standing.sites.has(index) && sign(surface, 'site', position),
  );
  if (standing.areSensorsShown) drawSensors(surface, standing);
  if (standing.isEwShown) drawAreas(surface, standing);
  drawUnits(surface, standing);
  settle(surface.pool);
}

function drawSensors(surface: Surface, { scenario, moment }: Standing): void {
  scenario.sensors.forEach(({ unit, kind, position, isOn }, index) => {
    const state = (moment?.world.sensors[index] ?? isOn) ? 'ready' : 'off';
    const at = moment?.world.sensorsAt[index] ?? position;
    if (unit < 0) unitSign(surface, { kind, state, frame: `sensor.${kind}` }, at);
  });
}

function drawAreas(surface: Surface, { scenario, unready, moment }: Standing): void {
  scenario.ewAreas.forEach(({ id, position, isOn }, index) => {
    const isWorking = (moment?.world.ewAreas[index] ?? isOn) && !unready.has(id);
    const state = isWorking ? 'ready' : 'unready';
    const at = moment?.world.ewAreasAt[index] ?? position;
    unitSign(surface, { kind: 'ew', state, frame: `area.${state}` }, at);
  });
}

function drawUnits(surface: Surface, { scenario, moment }: Standing): void {
  scenario.fireUnits.forEach(({ layer, position }, index) => {
    const now = moment?.world.units[index];
    const state = now?.state ?? 'ready';
    const frame = `unit.${layer}.${lookOf(state)}`;
    unitSign(surface, { kind: layer, state, frame }, now?.position ?? position);
  });
}

interface UnitSign {
  readonly kind: SymbolKind;
  readonly state: UnitState;
  readonly frame: string; // of the atlas, for far views
}

function unitSign(surface: Surface, { kind, state, frame }: UnitSign, position: Point): void {
  const opacity = kind !== 'ew' && state === 'off' ? 0.35 : opacityOf(state);
  if (surface.view.scale < symbolScale)
    return put(
      surface,
      { key: atlasKey, frame, scale: unitSize(surface.view) / sharpness, opacity },
      position,
    );
  const key = symbolTexture(surface.textures, surface.theme, surface.palette, kind, state);
  put(surface, { key, frame: undefined, scale: 1 / symbolSharpness, opacity }, position);
}

function sign(surface: Surface, frame: string, position: Point): void {
  put(surface, { key: atlasKey, frame, scale: 1 / sharpness, opacity: 1 }, position);
}

/** Signs of the defence are smaller where the whole theatre is in view. */
export function unitSize({ scale }: View): number {
  return Math.min(1, Math.max(0.72, 0.72 + (scale - 0.0006) * 400));
}

interface Look {
  readonly key: string; // of the texture
  readonly frame: string | undefined;
  readonly scale: number;
  readonly opacity: number;
}

/** Leaves out what lies outside the window. */
function put(surface: Surface, { key, frame, scale, opacity }: Look, position: Point): void {
  const x = screenX(surface.view, position.x);
  const y = screenY(surface.view, position.y);
  if (x < -40 || y < -40 || x > surface.view.width + 40 || y > surface.view.height + 40) return;
  take(surface.pool, surface.layer, key, frame).setPosition(x, y).setScale(scale).setAlpha(opacity);
}
