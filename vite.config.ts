/** How the browser page is built: one folder of static files that works from any address. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Folders of `dist` that other builds keep. */
const headless = ['cli', 'bench', 'engines', 'subject'];

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [clearPage()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    chunkSizeWarningLimit: 3000, // kB; the page is one chunk of about 2,400, most of it phaser
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});

/** Empties `dist` before a build, except for what the headless builds keep there. */
function clearPage(): Plugin {
  let folder = '';
  return {
    name: 'clear-page',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    buildStart() {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder)) {
        if (!headless.includes(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
      }
    },
  };
}
