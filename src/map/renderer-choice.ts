/** Which renderer draws the map: WebGL on a graphics card, the canvas where WebGL is only emulated and many times slower. */
import Phaser from 'phaser';

const emulated = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export function chooseRenderer(): number {
  const context = document.createElement('canvas').getContext('webgl');
  if (context === null) return Phaser.CANVAS;
  const detail = context.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = context.getParameter(detail?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return emulated.test(String(name)) ? Phaser.CANVAS : Phaser.AUTO;
}
