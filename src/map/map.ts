/** The door of the map: a Phaser game that draws the session and sleeps while nothing changes. */
import Phaser from 'phaser';
import type { Session } from '../session/session.ts';
import { drawStage } from './draw-stage.ts';
import { listenToGestures, listenToPanKeys, listenToZoomKeys } from './gestures.ts';
import { chooseRenderer } from './renderer-choice.ts';
import { createStage, outdate, type Stage } from './stage.ts';
import { resize } from './steering.ts';
import { watchSession } from './watch-session.ts';

const idleFrames = 20; // drawn after the last change before the loop sleeps
const highestDensity = 2; // device pixels per px

export function createMap(host: HTMLElement, session: Session): void {
  const density = Math.min(highestDensity, Math.max(1, globalThis.devicePixelRatio));
  let stage: Stage | undefined;
  let idle = 0;
  const game = new Phaser.Game({
    ...settings(host, density),
    scene: {
      create(this: Phaser.Scene) {
        stage = createStage(this, session, density);
        stage.wake = () => {
          idle = 0;
          if (!game.loop.running) game.loop.wake(true);
        };
        start(game, stage);
      },
      update() {
        idle = stage === undefined || drawStage(stage) ? 0 : idle + 1;
        if (idle > idleFrames) game.loop.sleep();
      },
    },
  });
}

function settings(host: HTMLElement, density: number): Phaser.Types.Core.GameConfig {
  return {
    type: chooseRenderer(),
    parent: host,
    width: Math.round(innerWidth * density),
    height: Math.round(innerHeight * density),
    antialias: true,
    antialiasGL: false,
    maxTextures: 1, // with more, software rendering picks the wrong one inside rotated images
    banner: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    scale: { mode: Phaser.Scale.NONE, zoom: 1 / density },
  };
}

function start(game: Phaser.Game, stage: Stage): void {
  watchSession(stage);
  listenToGestures(game.canvas, stage);
  listenToPanKeys(game.canvas, stage);
  listenToZoomKeys(stage);
  game.canvas.tabIndex = 0;
  addEventListener('resize', () => {
    game.scale.resize(Math.round(innerWidth * stage.density), Math.round(innerHeight * stage.density));
    resize(stage.steering, innerWidth, innerHeight);
    outdate(stage, 'ground', 'cover', 'names');
  });
  void document.fonts.ready.then(() => outdate(stage, 'names'));
}
