/** What the map holds: the scene with its layers and pools, the view, the colours, and what is out of date. */
import type Phaser from 'phaser';
import type { Scenario } from '../engine/index.ts';
import type { CompiledScenario } from '../scenario/index.ts';
import type { Session } from '../session/session.ts';
import { drawAtlas } from './atlas.ts';
import type { Ground } from './ground.ts';
import { createPool, type ImagePool } from './image-pool.ts';
import type { LineLayer } from './layers/line-layer.ts';
import { createPickLayer, type PickLayer } from './layers/pick-layer.ts';
import { type Palette, readPalette } from './palette.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { createSteering, type Steering } from './steering.ts';

export type SheetName = 'ground' | 'cover' | 'names';

/** The open scenario as the map needs it. */
export interface Theatre {
  readonly compiled: CompiledScenario;
  readonly scenario: Scenario;
  readonly ground: Ground;
  readonly sites: ReadonlySet<number>; // launch sites that the raid uses
}

export interface Pooled {
  readonly pool: ImagePool;
  readonly layer: Phaser.GameObjects.Layer;
}

export interface Stage {
  readonly scene: Phaser.Scene;
  readonly session: Session;
  readonly density: number; // device pixels per px
  readonly steering: Steering;
  readonly sheets: Readonly<Record<SheetName, Sheet>>;
  readonly standing: Pooled;
  readonly marks: Pooled;
  readonly lines: LineLayer;
  readonly threats: Pooled;
  readonly counts: Pooled;
  readonly pick: PickLayer;
  readonly stale: Record<SheetName | 'frame', boolean>;
  palette: Palette;
  theatre: Theatre | undefined;
  movedAt: number; // ms, when the view last changed
  tints: string; // what the cover was last painted for
  hits: number; // so far: names make room for each
  wake: () => void;
}

export function createStage(scene: Phaser.Scene, session: Session, density: number): Stage {
  const palette = readPalette();
  drawAtlas(scene.textures, palette);
  scene.cameras.main.setOrigin(0, 0).setZoom(density);
  const pooled = (): Pooled => ({ pool: createPool(), layer: scene.add.layer() });
  const sheet = (name: SheetName): Sheet => createSheet(scene, scene.add.layer(), name);
  return {
    scene,
    session,
    density,
    palette,
    steering: createSteering(innerWidth, innerHeight),
    ...inOrder(sheet, pooled),
    pick: createPickLayer(scene, scene.add.layer()),
    stale: { ground: true, cover: true, names: true, frame: true },
    theatre: undefined,
    movedAt: 0,
    tints: '',
    hits: 0,
    wake: () => {},
  };
}

/** Layers lie over one another in the order they are made. */
function inOrder(
  sheet: (name: SheetName) => Sheet,
  pooled: () => Pooled,
): Pick<Stage, 'sheets' | 'standing' | 'marks' | 'lines' | 'threats' | 'counts'> {
  const ground = sheet('ground');
  const cover = sheet('cover');
  const [standing, lines, marks, threats] = [pooled(), pooled(), pooled(), pooled()];
  const names = sheet('names'); // over what flies: a name is read in passing, a drone is there for long
  return { sheets: { ground, cover, names }, standing, marks, lines, threats, counts: pooled() };
}

/** Marks what must be drawn anew, and wakes the loop. */
export function outdate(stage: Stage, ...which: readonly SheetName[]): void {
  for (const sheet of which) stage.stale[sheet] = true;
  stage.stale.frame = true;
  stage.wake();
}
