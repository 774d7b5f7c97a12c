/** The thing that is picked: brackets around it, and for a threat the way it came and where it is bound. */
import type Phaser from 'phaser';
import type { Leg, Point, Scenario } from '../../engine/index.ts';
import type { About } from '../../session/about.ts';
import type { Moment } from '../../session/moment.ts';
import type { Selection } from '../../session/selection.ts';
import { atlasKey, sharpness } from '../atlas.ts';
import { type Palette, toNumber } from '../palette.ts';
import { screenX, screenY, type View } from '../view.ts';

export interface PickLayer {
  readonly brackets: Phaser.GameObjects.Image;
  readonly way: Phaser.GameObjects.Graphics;
}

export function createPickLayer(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer): PickLayer {
  const way = scene.add.graphics();
  const brackets = scene.add.image(0, 0, atlasKey, 'pick').setScale(1 / sharpness);
  layer.add([way, brackets]);
  return { way, brackets };
}

export interface Picked {
  readonly scenario: Scenario;
  readonly moment: Moment | undefined;
  readonly selection: Selection | undefined;
  readonly about: About | undefined;
}

export function drawPick({ brackets, way }: PickLayer, view: View, picked: Picked, palette: Palette): void {
  const at = whereIs(picked);
  brackets.setVisible(at !== undefined);
  way.clear();
  if (at === undefined) return;
  brackets.setPosition(screenX(view, at.x), screenY(view, at.y));
  if (picked.about?.kind === 'threat') drawWay(way, view, picked.about.threat.legs, picked, palette);
}

/** Where the picked thing is now; regions have no one place. */
export function whereIs({ scenario, moment, selection }: Omit<Picked, 'about'>): Point | undefined {
  if (selection === undefined) return undefined;
  const { kind, index } = selection;
  switch (kind) {
    case 'threat': {
      const { threats = [], ended = [] } = moment?.world ?? {};
      return threats.find(({ threat }) => threat === index) ?? ended.find(({ threat }) => threat === index);
    }
    case 'unit':
      return (moment?.world.units[index] ?? scenario.fireUnits[index])?.position;
    case 'place':
      return scenario.places[index]?.position;
    case 'site':
      return scenario.sites[index]?.position;
    case 'sensor':
      return moment?.world.sensorsAt[index] ?? scenario.sensors[index]?.position;
    case 'area':
      return moment?.world.ewAreasAt[index] ?? scenario.ewAreas[index]?.position;
    case 'region':
      return undefined;
  }
}

/** The path flown so far. */
function drawWay(
  way: Phaser.GameObjects.Graphics,
  view: View,
  legs: readonly Leg[],
  { moment }: Picked,
  palette: Palette,
): void {
  const now = moment?.world.time ?? 0;
  way.lineStyle(1.2, toNumber(palette.ink), 0.55);
  way.beginPath();
  for (const leg of legs) {
    if (leg.from > now) break;
    const flown = Math.min(now, leg.to) - leg.from;
    way.moveTo(screenX(view, leg.x), screenY(view, leg.y));
    way.lineTo(screenX(view, leg.x + leg.vx * flown), screenY(view, leg.y + leg.vy * flown));
  }
  way.strokePath();
}
